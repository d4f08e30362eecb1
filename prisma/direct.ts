import { type Pool, type PoolClient, types } from 'pg';
import type { Database } from './client';
import type { Prisma } from './generated/client';
import { statementNames } from './statement-names';

/** Sends a statement to PostgreSQL as it is, and gives its rows. */
export type Direct = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

/** What is behind a client of Prisma: its connections, and the names of the statements prepared on them. */
export interface Connections {
  pool: Pool;
  nameOf: ReturnType<typeof statementNames>;
}

const opened = new WeakMap<Database, Connections>();

const DATE = 1082;
const BIGINT = 20;

// As Prisma reads them: a day is its midnight in UTC, and no count loses digits.
const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [BIGINT]: (text) => BigInt(text),
};

const getTypeParser: typeof types.getTypeParser = (id, format) => parsers[id] ?? types.getTypeParser(id, format);

/** Keeps the pool of a client for `directly` and `inTransaction`. */
export function keepPool(db: Database, pool: Pool): void {
  opened.set(db, { pool, nameOf: statementNames() });
}

/** @throws Error for a client that `openDatabase` did not open */
export function connectionsOf(db: Database): Connections {
  const connections = opened.get(db);
  if (!connections) throw new Error('not a client of openDatabase');
  return connections;
}

/**
 * Runs a statement on a connection, prepared under a name when it comes often.
 * @returns its rows with values as Prisma reads them, and how many it touched
 * @throws the driver's DatabaseError without what quotes values of a row: it may end in a log
 */
export async function runOn<Row>(
  client: Pool | PoolClient,
  nameOf: Connections['nameOf'],
  { text, values }: Prisma.Sql,
): Promise<{ rows: Row[]; count: number }> {
  try {
    const { rows, rowCount } = await client.query({
      text,
      values,
      name: nameOf({ sql: text }) || undefined,
      types: { getTypeParser },
    });
    return { rows: rows as Row[], count: rowCount ?? 0 };
  } catch (error) {
    throw withoutValues(error);
  }
}

/** PostgreSQL quotes the row that failed in these fields; its message names only the constraint. */
function withoutValues(error: unknown): unknown {
  if (typeof error === 'object' && error !== null) {
    for (const field of ['detail', 'where', 'internalQuery']) Reflect.deleteProperty(error, field);
  }
  return error;
}

/**
 * The database past Prisma, for the few statements that come with every request: a raw statement through Prisma costs
 * several times the processor time of the same one through the driver. Outside transactions only.
 */
export function directly(db: Database): Direct {
  const { pool, nameOf } = connectionsOf(db);
  return async <Row>(statement: Prisma.Sql) => (await runOn<Row>(pool, nameOf, statement)).rows;
}
