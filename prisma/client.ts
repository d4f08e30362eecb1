import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { keepPool } from './direct';
import { PrismaClient } from './generated/client';
import { lending } from './lending';
import { statementNames } from './statement-names';

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
  const connections = new Pool({ connectionString: url, max: pool, connectionTimeoutMillis: 5_000 });
  // Between being taken and being used a connection has no listener of the pool's or the adapter's: PostgreSQL ending
  // it just then would end this process. The query that uses the connection then fails with that error.
  connections.on('connect', (client) => client.on('error', () => {}));
  const adapter = new PrismaPg(lending(connections), {
    disposeExternalPool: true,
    statementNameGenerator: statementNames(),
  });
  const db = new PrismaClient({ adapter, transactionOptions: { maxWait: 4_000, timeout: 8_000 } });
  keepPool(db, connections);
  return db;
}
