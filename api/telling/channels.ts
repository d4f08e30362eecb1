import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { readPauses } from '../../channels/pauses';
import { codes } from '../../domain/people/member-codes';
import { type ChannelName, channelTitles } from '../../domain/people/telling';
import { written } from '../../prisma/db-date';
import type { Api } from '../http/api';

const ShownChannel = z
  .strictObject({
    channel: z.enum(codes(channelTitles)),
    title: z.string(),
    setUp: z.boolean().meta({ description: 'By the operator; what is not set up is off.' }),
    lastSentAt: z.iso.datetime().nullable().meta({ description: 'When its provider last accepted a message.' }),
    waiting: z.int().meta({ description: 'Messages not sent yet.' }),
    putOff: z.int().meta({ description: 'Of those, how many its provider has put off and that are tried again.' }),
    pausedUntil: z.iso.datetime().nullable().meta({
      description: 'Its provider as a whole failed again and again, and is not asked until then.',
    }),
    nextTryAt: z.iso.datetime().nullable().meta({ description: 'When the first of those put off is tried again.' }),
  })
  .meta({ id: 'Channel' });

interface Counted {
  channel: ChannelName;
  lastSentAt: Date | null;
  waiting: number;
  putOff: number;
  nextTryAt: Date | null;
}

/** The ways to tell people outside the inbox: which are set up, and how sending goes. Figures without names. */
export function channelsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/channels',
    tag: 'notices',
    summary: 'Which channels are set up, when each last sent something, and what waits because its provider put it off',
    description: 'Of the whole system, whatever the reach: a provider serves everybody.',
    answers: { 200: z.strictObject({ items: z.array(ShownChannel) }) },
    problems: ['not-allowed'],
    async handler({ deps, actor, at }) {
      demandSomewhere(actor, 'delivery.read');
      // A try is marked in-hand while it lasts; a code beside it is what the provider answered to the one before.
      const rows = await deps.db.$queryRaw<Counted[]>`
        SELECT channel, max(sent_at) AS "lastSentAt",
               (count(*) FILTER (WHERE status = 'waiting'))::int AS waiting,
               (count(*) FILTER (WHERE status = 'waiting' AND error <> 'in-hand'))::int AS "putOff",
               min(next_at) FILTER (WHERE status = 'waiting' AND error <> 'in-hand') AS "nextTryAt"
          FROM delivery GROUP BY channel`;
      const paused = await readPauses(deps.db);
      const items = codes(channelTitles).map((channel): z.input<typeof ShownChannel> => {
        const row = rows.find((one) => one.channel === channel);
        const until = paused.get(channel)?.until ?? 0;
        return {
          channel,
          title: channelTitles[channel],
          setUp: deps.config.channels[channel] !== undefined,
          lastSentAt: row?.lastSentAt ? written(row.lastSentAt) : null,
          waiting: row?.waiting ?? 0,
          putOff: row?.putOff ?? 0,
          pausedUntil: until > at ? written(new Date(until)) : null,
          nextTryAt: row?.nextTryAt ? written(row.nextTryAt) : null,
        };
      });
      return { status: 200, body: { items } };
    },
  });
}
