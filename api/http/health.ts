import { Router } from 'express';
import type { Deps } from './deps';
import { onlyMethods } from './only-methods';

/** A worker whose last heartbeat is older does not count as there. Milliseconds. */
const HEARTBEAT_AGE = 15_000;
const PATIENCE = 3_000;

type Part = 'database' | 'temporal' | 'worker';

const within = (promise: Promise<unknown>) =>
  new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** How many workers of a task queue are alive by their heartbeats. */
export async function workersAlive(db: Deps['db'], taskQueue: string): Promise<number> {
  // The wall clock on both sides: a heartbeat is no business time.
  const since = new Date(Date.now() - HEARTBEAT_AGE);
  return await db.heartbeat.count({ where: { taskQueue, at: { gt: since } } });
}

async function oneAlive({ db, config }: Deps): Promise<void> {
  if (!(await workersAlive(db, config.temporal.taskQueue))) throw new Error('no worker');
}

/**
 * `/livez`: the process answers. `/readyz`: 200 when database, Temporal and a worker answer, else 503; the body says
 * which part is not ready.
 */
export function health(deps: Deps): Router {
  const router = Router();
  const checks: Record<Part, () => Promise<unknown>> = {
    database: () => deps.db.$queryRaw`SELECT 1`,
    temporal: () => deps.cases.ready(),
    worker: () => oneAlive(deps),
  };
  router.get('/livez', (request, response) => {
    request.template = '/livez';
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (request, response) => {
    request.template = '/readyz';
    const names = Object.keys(checks) as Part[];
    const results = await Promise.allSettled(names.map((name) => within(checks[name]())));
    const parts = Object.fromEntries(
      names.map((name, i) => [name, results[i]?.status === 'fulfilled' ? 'ready' : 'away']),
    );
    const ready = results.every((result) => result.status === 'fulfilled');
    response.status(ready ? 200 : 503).json({ ready, parts });
  });
  router.all(['/livez', '/readyz'], onlyMethods(['get']));
  return router;
}
