import { timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { digest } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import { EVENT_STREAM } from './base';
import type { Deps } from './deps';
import { workersAlive } from './health';
import { onlyMethods } from './only-methods';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const latency = new Histogram({
  name: 'dangwu_http_seconds',
  help: 'Time to answer, by method, route template and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

const gauge = (name: string, help: string) => new Gauge({ name: `dangwu_${name}`, help, registers: [registry] });
const openCases = gauge('cases_open', 'Cases that are not closed');
const overdueTasks = gauge('tasks_overdue', 'Open tasks past their day');
const waitingNotices = gauge('notices_waiting', 'Notices that are due and not delivered');
const workers = gauge('workers', 'Workers that are alive by their heartbeats');
const runningImports = gauge('jobs_open', 'Imports and other jobs that are not finished');
const waitingStarts = gauge('starts_waiting', 'Starts that wait for the relay: of batches, sweeps and other cases');
const failedStarts = gauge(
  'starts_failed',
  'Starts that no person made and that came to nothing: GET /starts tells which',
);
const runningSweeps = gauge('sweeps_unfinished', 'Runs of sweeps that are not through');
const sweptAt = new Gauge({
  name: 'dangwu_sweep_timestamp_seconds',
  help: 'When a run of each sweep last was through',
  labelNames: ['sweep'],
  registers: [registry],
});
const reconciled = gauge(
  'reconciliation_timestamp_seconds',
  'When cases and workflows were last held against each other',
);
const reconciledCases = gauge('reconciliation_cases', 'Cases that were compared then');
const differences = gauge(
  'reconciliation_differences',
  'Differences found then: npm run reproject tells of which cases',
);
const differing = new Gauge({
  name: 'dangwu_reconciliation_differences_by_kind',
  help: 'Differences found then, by kind',
  labelNames: ['kind'],
  registers: [registry],
});

const auditChecked = gauge(
  'audit_check_timestamp_seconds',
  'When the chains and seals of the audit were last followed',
);
const auditFindings = gauge('audit_check_findings', 'What was wrong with them then: npm run audit:verify tells more');

/** Times every request. */
export const measured: RequestHandler = (request, response, next) => {
  const stop = latency.startTimer();
  response.once('finish', () => {
    // A stream is open for hours, which says nothing of how fast answers are.
    if (response.get('Content-Type')?.startsWith(EVENT_STREAM)) return;
    stop({ method: request.method, route: request.template ?? 'unknown', status: response.statusCode });
  });
  next();
};

async function countStarts({ db }: Deps): Promise<void> {
  waitingStarts.set(await db.pendingStart.count({ where: { status: 'waiting' } }));
  failedStarts.set(await db.pendingStart.count({ where: { status: 'failed', origin: { not: 'batch' } } }));
  runningSweeps.set(await db.sweepRun.count({ where: { finishedAt: null } }));
  sweptAt.reset();
  const last = await db.sweepRun.groupBy({ by: ['sweep'], _max: { finishedAt: true } });
  for (const { sweep, _max } of last) sweptAt.set({ sweep }, (_max.finishedAt?.getTime() ?? 0) / 1000);
}

async function count({ db, clock, config }: Deps): Promise<void> {
  const now = new Date(clock());
  const today = new Date(now.getTime() + 8 * 3_600_000);
  today.setUTCHours(0, 0, 0, 0);
  const [cases, tasks, notices, jobs, alive] = await Promise.all([
    db.case.count({ where: { closedAt: null } }),
    db.task.count({ where: { closedAt: null, dueOn: { lt: today } } }),
    db.notice.count({ where: { deliveredAt: null, notBefore: { lte: now } } }),
    db.job.count({ where: { finishedAt: null } }),
    workersAlive(db, config.temporal.taskQueue),
  ]);
  const last = await db.reconciliation.findFirst({ orderBy: { day: 'desc' } });
  reconciled.set((last?.at.getTime() ?? 0) / 1000);
  reconciledCases.set(last?.cases ?? 0);
  differing.reset();
  const kinds = Object.entries((last?.differences ?? {}) as Record<string, number>);
  for (const [kind, found] of kinds) differing.set({ kind }, found);
  differences.set(kinds.reduce((sum, [, found]) => sum + found, 0));
  const checked = await db.auditCheck.findFirst({ orderBy: { day: 'desc' } });
  auditChecked.set((checked?.at.getTime() ?? 0) / 1000);
  const found = Object.values((checked?.findings ?? {}) as Record<string, number>);
  auditFindings.set(found.reduce((sum, count) => sum + count, 0));
  openCases.set(cases);
  overdueTasks.set(tasks);
  waitingNotices.set(notices);
  runningImports.set(jobs);
  workers.set(alive);
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

function allowed({ config }: Deps, request: Request): boolean {
  const wanted = config.api.metricsToken;
  if (!wanted) return LOOPBACK.test(request.ip ?? '');
  return timingSafeEqual(digest(`Bearer ${wanted}`), digest(request.get('authorization') ?? ''));
}

/** `/metrics` in Prometheus' text form: on loopback, or with METRICS_TOKEN as a bearer token; else it does not exist. */
export function metrics(deps: Deps): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    request.template = '/metrics';
    if (!allowed(deps, request)) throw new Problem('not-found');
    await Promise.all([count(deps), countStarts(deps)]);
    response.type(registry.contentType).send(await registry.metrics());
  });
  router.all('/metrics', (request, response, next) => {
    if (!allowed(deps, request)) throw new Problem('not-found');
    return onlyMethods(['get'])(request, response, next);
  });
  return router;
}
