import { cpus, totalmem } from 'node:os';
import { localDate } from '../domain/time/dates';
import type { Database } from '../prisma/client';
import { TEMPORAL_VERSION } from '../stack/temporal-binaries';

/** On what, and when. */
export async function machine(owner: Database): Promise<string> {
  const [postgres] = await owner.$queryRaw<{ server_version: string }[]>`SHOW server_version`;
  const cores = cpus();
  return [
    `${cores.length} cores (${cores[0]?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres?.server_version}`,
    `Temporal ${TEMPORAL_VERSION}`,
    localDate(Date.now()),
  ].join(', ');
}
