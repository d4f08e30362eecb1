import type { Response } from 'express';
import { Problem } from '../../platform/problem';
import type { Api } from '../http/api';
import { EVENT_STREAM } from '../http/base';
import type { Context } from '../http/context';
import { endAtDrain } from '../http/serve';
import { EventHub, type EventStream } from './event-hub';

/** Streams that one person, and one process, may have open at most. */
export const streamLimits = { person: 6, process: 2_000 } as const;

/** Bytes that wait for somebody who does not read: then his stream ends, and he comes again. */
const UNREAD = 64 * 1024;

const description = `Each event names its kind: \`case\` (with the \`id\` of a case that the one who asks may see and that moved),
\`tasks\` (his lists of tasks changed), \`notices\` (one came for him), \`again\` (some were lost: ask anew). Nothing else is told:
ask the API for the rest. A line of comment every 30 seconds is a sign of life. The stream ends with the session, and when the
process stops. One person may have ${streamLimits.person} open.`;

/** What moves, told as it happens. */
export function eventsRoutes(api: Api): void {
  const hub = new EventHub(api.deps);
  api.route({
    method: 'get',
    path: '/events',
    tag: 'tasks',
    summary: 'What changes of what I may see, as server-sent events: kinds and ids only',
    description,
    answers: { 200: { events: 'A stream of events, which does not end by itself' } },
    problems: ['too-many-requests', 'unavailable'],
    limit: 'stream',
    async handler(c) {
      if (hub.of(c.actor.personId) >= streamLimits.person) throw new Problem('too-many-requests', { retryAfter: 60 });
      if (hub.size >= streamLimits.process) throw new Problem('unavailable', { retryAfter: 30 });
      return { status: 200, stream: (response) => open(hub, c, response) };
    },
  });
}

function open(hub: EventHub, c: Context, response: Response): void {
  const stream: EventStream = {
    token: c.session,
    personId: c.actor.personId,
    tell(text) {
      response.write(text);
      if (response.writableLength > UNREAD) response.destroy();
    },
    end: () => response.end(),
  };
  const forget = endAtDrain(c.request, stream.end);
  response.once('close', () => {
    forget();
    hub.remove(stream);
  });
  response.status(200).set({ 'Content-Type': EVENT_STREAM, 'X-Accel-Buffering': 'no' });
  // Not all come back in the same moment after a process was stopped.
  response.write(`retry: ${2_000 + Math.floor(Math.random() * 4_000)}\n\n`);
  // Who asks only for the head has it.
  if (c.request.method === 'HEAD') response.end();
  else hub.add(stream);
}
