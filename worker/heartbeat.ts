import type { Instant } from '../domain/time/dates';
import type { Database } from '../prisma/client';

/** Says that this worker is alive: what readiness of the worker means (Temporal lists a killed poller for long). */
export async function beat(db: Database, workerId: string, taskQueue: string, at: Instant): Promise<void> {
  const row = { taskQueue, at: new Date(at) };
  await db.heartbeat.upsert({ where: { workerId }, create: { workerId, ...row }, update: row });
}

/** Forgets this worker, and others that fell silent long ago. */
export async function leave(db: Database, workerId: string, at: Instant): Promise<void> {
  await db.heartbeat.deleteMany({ where: { OR: [{ workerId }, { at: { lt: new Date(at - 3_600_000) } }] } });
}
