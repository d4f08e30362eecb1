import type { Client } from 'pg';
import { grantedBy } from '../../prisma/granted';
import { listMigrations, MIGRATIONS } from '../../prisma/migration-list';
import { StartFault } from './start-fault';

/** The role to which the migrations grant. */
const ROLE = 'app';
/** Whoever may change these could rewrite what happened. */
const ONLY_GROWS = ['timeline', 'submission', 'audit'];

interface Applied {
  name: string;
  finished: boolean;
}

/**
 * Holds the database's migrations against the program's, and what the role may do against what they grant.
 * @param folder the program's migrations
 * @throws StartFault `schema-…`, `grants-missing`, `role-too-mighty`
 */
export async function checkSchema(client: Client, folder = MIGRATIONS): Promise<void> {
  const list = listMigrations(folder);
  const known = list.migrationDirectories.map(({ path }) => path);
  const { rows } = await client.query<{ database: string; role: string; there: boolean; readable: boolean }>(`
    SELECT current_database() AS database, current_user AS role, to_regclass('public._prisma_migrations') IS NOT NULL AS there,
           coalesce(has_table_privilege(to_regclass('public._prisma_migrations'), 'SELECT'), false) AS readable`);
  const { database, role, there, readable } = rows[0] as (typeof rows)[0];
  if (!there) throw new StartFault('schema-missing', { database });
  if (!readable) throw new StartFault('grants-missing', { role, privilege: 'SELECT', table: '_prisma_migrations' });
  compare(known, await applied(client));
  const granted = grantedBy(list, ROLE);
  const wanted = [...granted].flatMap(([table, privileges]) => [...privileges].map((one) => ({ table, one })));
  // Of some privileges a table has only columns; there is no DELETE or TRUNCATE of columns.
  const missing = await client.query<{ table: string; one: string }>(
    `SELECT w.t AS table, w.p AS one FROM unnest($1::text[], $2::text[]) AS w(t, p), to_regclass('public.' || quote_ident(w.t)) AS r
      WHERE r IS NOT NULL AND NOT has_table_privilege(r, w.p)
        AND NOT (w.p <> 'DELETE' AND has_any_column_privilege(r, CASE WHEN w.p = 'DELETE' THEN 'SELECT' ELSE w.p END))`,
    [wanted.map(({ table }) => table), wanted.map(({ one }) => one)],
  );
  const [first] = missing.rows;
  if (first) throw new StartFault('grants-missing', { role, privilege: first.one, table: first.table });
  const mighty = await client.query<{ table: string; one: string }>(
    `SELECT t AS table, p AS one FROM unnest($1::text[]) AS t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS p
      WHERE has_table_privilege('public.' || quote_ident(t), p) LIMIT 1`,
    [ONLY_GROWS],
  );
  const [over] = mighty.rows;
  if (over) throw new StartFault('role-too-mighty', { role, privilege: over.one, table: over.table });
}

async function applied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(`
    SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`);
  return rows;
}

function compare(known: readonly string[], rows: readonly Applied[]): void {
  const finished = new Set(rows.filter((row) => row.finished).map(({ name }) => name));
  const broken = rows.find(({ name }) => !finished.has(name));
  if (broken) throw new StartFault('schema-broken', { migration: broken.name });
  const newer = [...finished].find((name) => !known.includes(name));
  if (newer) throw new StartFault('schema-newer', { migration: newer });
  const lacking = known.filter((name) => !finished.has(name));
  if (lacking.length) throw new StartFault('schema-older', { migration: lacking[0] as string, count: lacking.length });
}
