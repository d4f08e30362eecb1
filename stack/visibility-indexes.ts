import type { Client } from 'pg';
import { TEMPORAL_VERSION } from './temporal-binaries';

// Temporal prepares an index for each of 45 search attributes that somebody may yet define. dangwu defines none, and
// every start and end of a case wrote into all of them: more than half of all bytes of an open case.
const PREPARED =
  '^by_(temporal_)?(bool|datetime|double|int|keyword|keyword_list|low_cardinality_keyword|text)_[0-9]{2}$';

const KEPT = 'dangwu_dropped_index';

/**
 * Drops the indexes that nothing is looked up by, and keeps how they were made.
 * @param client connected to Temporal's visibility database as the role that owns it
 */
export async function dropPreparedIndexes(client: Client): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS ${KEPT} (name text PRIMARY KEY, definition text NOT NULL, server text NOT NULL)`);
  const { rows } = await client.query<{ name: string }>(
    `INSERT INTO ${KEPT} (name, definition, server)
     SELECT indexname, indexdef, $2 FROM pg_indexes WHERE tablename = 'executions_visibility' AND indexname ~ $1
     ON CONFLICT (name) DO UPDATE SET definition = excluded.definition, server = excluded.server
     RETURNING name`,
    [PREPARED, TEMPORAL_VERSION],
  );
  if (rows.length) await client.query(`DROP INDEX ${rows.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
}

/**
 * Makes the indexes again before another version of Temporal changes its schema, which may name them. Does nothing
 * while the version is the one under which they were dropped.
 */
export async function restorePreparedIndexes(client: Client): Promise<void> {
  const { rows: there } = await client.query(`SELECT to_regclass('${KEPT}') IS NOT NULL AS kept`);
  if (!there[0].kept) return;
  await client.query('BEGIN');
  const { rows } = await client.query<{ definition: string }>(
    `DELETE FROM ${KEPT} WHERE server <> $1 RETURNING definition`,
    [TEMPORAL_VERSION],
  );
  for (const { definition } of rows) await client.query(definition.replace(/^CREATE INDEX /, '$&IF NOT EXISTS '));
  await client.query('COMMIT');
}
