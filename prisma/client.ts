import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** Inside `database.$transaction(async (tx) => …)`. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/**
 * Opens a pool on the application's database.
 * @param url PostgreSQL, as the role `app`
 * @param pool the most connections it may hold
 * @returns the client; `$disconnect()` closes the pool
 */
export function openDatabase(url: string, pool: number): Database {
  const adapter = new PrismaPg({ connectionString: url, max: pool, connectionTimeoutMillis: 5_000 });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 4_000, timeout: 8_000 } });
}
