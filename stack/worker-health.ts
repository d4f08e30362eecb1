import { createServer, type Server } from 'node:http';
import type { RunningWorker } from '../worker/run';

/** A worker whose last heartbeat is older does not work. Milliseconds. */
const BEAT_AGE = 15_000;

/**
 * For probes: `/livez` while the process answers, `/readyz` while its heartbeats reach the database, which they do when
 * it takes tasks. Neither asks PostgreSQL or Temporal: that one of them is away is no reason to start a worker again.
 */
export function workerHealth(worker: Pick<RunningWorker, 'lastBeat'>): Server {
  return createServer((request, response) => {
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const ready = Date.now() - (worker.lastBeat() ?? 0) < BEAT_AGE;
    if (request.method !== 'GET') say(405, {});
    else if (request.url === '/livez') say(200, { status: 'ok' });
    else if (request.url === '/readyz') say(ready ? 200 : 503, { ready });
    else say(404, {});
  });
}
