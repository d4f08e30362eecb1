import type { PoolClient } from 'pg';
import type { Connections } from './direct';

/** What the steps of cases look into, and what a plan made while it was empty would go through row by row. */
const TABLES = ['case', 'task', 'task_seat', 'timeline', 'notice', 'member', 'role_holding'];
/** Rows of each, as ANALYZE has counted them, from which a plan for any values is as good as one for these. */
const ENOUGH = 100;
/** Milliseconds between two looks. */
const AGAIN = 60_000;

const looked = new WeakMap<Connections, { until: number; generic: boolean }>();

/**
 * The statement that begins a transaction whose statements come again and again: they are planned once a connection, not
 * each time for their values. While the tables are empty, or nobody has counted them (a new or restored database), each
 * is planned anew; what was planned before a table was analysed PostgreSQL plans again by itself.
 */
export async function beginning(client: PoolClient, connections: Connections): Promise<string> {
  const last = looked.get(connections);
  const generic = last && last.until > performance.now() ? last.generic : await look(client, connections);
  return generic ? 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan' : 'BEGIN';
}

async function look(client: PoolClient, connections: Connections): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS filled FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname = ANY($1) AND relkind = 'r' AND reltuples >= $2`,
    [TABLES, ENOUGH],
  );
  const generic = rows[0].filled === TABLES.length;
  looked.set(connections, { until: performance.now() + AGAIN, generic });
  return generic;
}
