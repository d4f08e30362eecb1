import type { PoolClient } from 'pg';
import type { Database, Transaction } from './client';
import { type Connections, connectionsOf, runOn } from './direct';
import { Prisma } from './generated/client';
import { beginning } from './generic-plans';
import { openOn, type PrismaView } from './lending';

/** Of each transaction of `inTransaction` the database, for what is kept once a database. */
const databases = new WeakMap<object, Database>();

/** The database that a transaction of `inTransaction` is of; undefined for any other. */
export const databaseOf = (tx: object): Database | undefined => databases.get(tx);

/** Milliseconds after which a transaction is given up. */
const LONGEST = 8_000;

/**
 * One transaction, in which statements given as SQL go to PostgreSQL by the driver, at a fraction of what they cost through
 * Prisma; what is asked by Prisma's models goes through Prisma **on the same connection**, in the same transaction. For
 * what comes with every step of a case; elsewhere `db.$transaction` does the same.
 * @param work gets what `db.$transaction` would give it; its statements come one after the other
 * @throws what `work` throws, after everything was taken back; errors of SQL are the driver's (`code` is the SQLSTATE)
 */
export async function inTransaction<Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const connections = connectionsOf(db);
  const client = await connections.pool.connect();
  const running = new Running(db, connections, client);
  databases.set(running.transaction, db);
  const expiry = setTimeout(() => running.giveBack(new Error('expired')), LONGEST);
  try {
    await client.query(await beginning(client, connections));
    const result = await work(running.transaction);
    await running.commit();
    running.giveBack();
    return result;
  } catch (error) {
    await running.rollback();
    throw error;
  } finally {
    clearTimeout(expiry);
  }
}

class Running {
  #prisma?: PrismaView;
  #returned = false;
  readonly transaction: Transaction;

  constructor(
    private readonly db: Database,
    private readonly connections: Connections,
    private readonly client: PoolClient,
  ) {
    const own: Record<string, unknown> = {
      $queryRaw: async (...given: Given) => (await this.#run(given)).rows,
      $executeRaw: async (...given: Given) => (await this.#run(given)).count,
    };
    // A model, or another method of Prisma's client: by Prisma, which is asked when it is needed first.
    const get = (target: typeof own, name: string | symbol) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      target[name] ??= this.#by(name);
      return target[name];
    };
    this.transaction = new Proxy(own, { get }) as unknown as Transaction;
  }

  async #run([first, ...values]: Given) {
    this.#check();
    return await runOn(this.client, this.connections.nameOf, isSql(first) ? first : Prisma.sql(first, ...values));
  }

  /** What stands under a name in Prisma's client, waiting for that client. */
  #by(name: string): unknown {
    const found = async () => {
      this.#check();
      this.#prisma ??= openOn(this.db, this.client);
      return (await this.#prisma.tx) as unknown as Record<string, Record<string, Call> & Call>;
    };
    if (name.startsWith('$')) return async (...args: unknown[]) => await (await found())[name]?.(...args);
    return new Proxy({} as Record<string, Call>, {
      get: (_, method) => async (args: unknown) => await (await found())[name]?.[String(method)]?.(args),
    });
  }

  /** @throws Error when it has taken too long: PostgreSQL has taken everything back */
  #check(): void {
    if (this.#returned) throw new Error('Connection terminated: the transaction took too long');
  }

  async commit(): Promise<void> {
    await this.#prisma?.end();
    this.#check();
    const { command } = await this.client.query('COMMIT');
    // A statement failed, and nobody heard of it: PostgreSQL then takes everything back without another word.
    if (command !== 'COMMIT') throw new Error('the transaction could not be committed');
  }

  async rollback(): Promise<void> {
    await this.#prisma?.end().catch(() => undefined);
    if (this.#returned) return;
    await this.client.query('ROLLBACK').then(
      () => this.giveBack(),
      (broken: Error) => this.giveBack(broken),
    );
  }

  /** @param broken the connection is closed, which takes back what was not committed */
  giveBack(broken?: Error): void {
    if (this.#returned) return;
    this.#returned = true;
    this.client.release(broken);
  }
}

type Given = [TemplateStringsArray | Prisma.Sql, ...unknown[]];
type Call = (...args: unknown[]) => Promise<unknown>;

const isSql = (given: TemplateStringsArray | Prisma.Sql): given is Prisma.Sql => !Array.isArray(given);
