import { type Pool, types } from 'pg';
import type { Database } from './client';
import type { Prisma } from './generated/client';
import { statementNames } from './statement-names';

/** Sends a statement to PostgreSQL as it is, and gives its rows. */
export type Direct = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

const clients = new WeakMap<Database, Direct>();

const DATE = 1082;
const BIGINT = 20;

// As Prisma reads them: a day is its midnight in UTC, and no count loses digits.
const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [BIGINT]: (text) => BigInt(text),
};

const getTypeParser: typeof types.getTypeParser = (id, format) => parsers[id] ?? types.getTypeParser(id, format);

/** Keeps the pool of a client for `directly`. */
export function keepPool(db: Database, pool: Pool): void {
  const nameOf = statementNames();
  clients.set(db, async <Row>({ text, values }: Prisma.Sql) => {
    const { rows } = await pool.query({
      text,
      values,
      name: nameOf({ sql: text }) || undefined,
      types: { getTypeParser },
    });
    return rows as Row[];
  });
}

/**
 * The database past Prisma, for the few statements that come with every request: a raw statement through Prisma costs
 * several times the processor time of the same one through the driver. Outside transactions only.
 */
export function directly(db: Database): Direct {
  const client = clients.get(db);
  if (!client) throw new Error('not a client of openDatabase');
  return client;
}
