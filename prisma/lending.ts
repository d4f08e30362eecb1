import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';
import type { Database, Transaction } from './client';

/** The connection that the next transaction of Prisma is to run on. */
const lent = new AsyncLocalStorage<{ client?: PoolClient }>();

/** Lets a pool give Prisma the connection of a transaction that is under way, instead of another one. */
export function lending(pool: Pool): Pool {
  const connect = pool.connect.bind(pool) as (callback?: unknown) => unknown;
  pool.connect = ((callback?: unknown) => {
    const slot = lent.getStore();
    const client = slot?.client;
    if (!client || callback) return connect(callback);
    // Once: what else is asked of the pool meanwhile gets a connection of its own.
    slot.client = undefined;
    return Promise.resolve(asLent(client));
  }) as Pool['connect'];
  return pool;
}

/** Prisma's view of a transaction that others begin and end. */
export interface PrismaView {
  tx: Promise<Transaction>;
  /** Lets go of it: nothing more comes through Prisma. */
  end(): Promise<void>;
}

/** Opens a transaction of Prisma on a connection that is in one already: both see and write the same. */
export function openOn(db: Database, client: PoolClient): PrismaView {
  let finish = () => {};
  const until = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  const tx = new Promise<Transaction>((resolve, reject) => {
    ended = lent.run({ client }, () =>
      db.$transaction(async (found) => {
        resolve(found);
        await until;
      }),
    );
    ended.catch(reject);
  });
  return {
    tx,
    end: () => {
      finish();
      return ended;
    },
  };
}

const NOTHING = { rows: [], fields: [], rowCount: 0 };

/** The connection without what begins, ends and returns it. */
function asLent(client: PoolClient): PoolClient {
  const shown = {
    query: (query: { text: string }) =>
      /^(BEGIN|COMMIT|ROLLBACK)$/.test(query.text) ? Promise.resolve(NOTHING) : client.query(query),
    on: () => shown,
    removeListener: () => shown,
    release: () => undefined,
  };
  return shown as unknown as PoolClient;
}
