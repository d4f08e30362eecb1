import { Client } from 'pg';
import { type Postgres, startPostgres } from '../../stack/postgres';
import { readSettings } from '../../stack/settings';
import { findTemporal } from '../../stack/temporal-binaries';
import { ensureTemporalSchema } from '../../stack/temporal-schema';
import { restorePreparedIndexes } from '../../stack/visibility-indexes';
import { temporaryFolder } from './folder';

let postgres: Postgres;
let client: Client;
beforeAll(async () => {
  postgres = await startPostgres({ dir: temporaryFolder(), durable: false });
  client = new Client({ connectionString: postgres.url('temporal', 'temporal_visibility') });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await postgres.stop(true);
});

const ensure = async () => {
  const { temporalFolder, archiveUrl, cache } = readSettings([], { ...process.env, PORT: '' });
  const search = { folder: temporalFolder, path: process.env.PATH ?? '', cache, archiveUrl, log: () => {} };
  const { sql } = await findTemporal(search);
  await ensureTemporalSchema(sql, { port: postgres.port, password: postgres.passwords.temporal });
};
const indexes = async () => {
  const { rows } = await client.query("SELECT indexname FROM pg_indexes WHERE tablename = 'executions_visibility'");
  return rows.map(({ indexname }) => indexname as string);
};
const kept = async () => (await client.query('SELECT name FROM dangwu_dropped_index')).rows.map(({ name }) => name);

test('indexes of search attributes that nobody defined are dropped, once, and made again for another version', async () => {
  await ensure();
  const first = await indexes();
  expect(first).toEqual(expect.arrayContaining(['default_idx', 'by_workflow_id', 'by_status', 'by_build_ids']));
  expect(first.filter((name) => /_\d\d$/.test(name))).toEqual([]);
  const dropped = await kept();
  expect(dropped).toEqual(expect.arrayContaining(['by_keyword_01', 'by_text_03', 'by_temporal_bool_02']));
  await ensure();
  await restorePreparedIndexes(client);
  expect(await indexes()).toEqual(first);
  // As a later version of dangwu, with another Temporal, would find them.
  await client.query("UPDATE dangwu_dropped_index SET server = '1.0.0'");
  await restorePreparedIndexes(client);
  expect((await indexes()).sort()).toEqual([...first, ...dropped].sort());
  expect(await kept()).toEqual([]);
  await ensure();
  expect(await indexes()).toEqual(first);
  expect((await kept()).sort()).toEqual([...dropped].sort());
});
