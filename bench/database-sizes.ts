import type { Database } from '../prisma/client';

export const DATABASES = ['dangwu', 'temporal', 'temporal_visibility'] as const;

/** Bytes of each database of the stack, with its indexes. */
export async function databaseSizes(owner: Database): Promise<Record<(typeof DATABASES)[number], number>> {
  const rows = await owner.$queryRaw<{ name: string; size: bigint }[]>`
    SELECT datname AS name, pg_database_size(datname) AS size FROM pg_database`;
  const size = (name: string) => Number(rows.find((row) => row.name === name)?.size);
  return { dangwu: size('dangwu'), temporal: size('temporal'), temporal_visibility: size('temporal_visibility') };
}
