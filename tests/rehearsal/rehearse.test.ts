import { Client } from 'pg';
import { rehearse } from '../../rehearsal/rehearse';
import { databaseUrl } from '../support/stack';
import { buildTown } from '../support/town';
import { grounds } from './grounds';

const t = grounds();

const from = '2026-11-28';

const realUrl = () => databaseUrl(t.house.shared, 'owner', t.house.config.temporal.taskQueue);

/** Rows of every table. */
async function rowCounts(url: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = await client.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    counts[name] = Number((await client.query(`SELECT count(*) AS n FROM "${name}"`)).rows[0].n);
  }
  await client.end();
  return counts;
}

test('nothing of it stays, and nothing real is touched', async () => {
  await buildTown(t.house.owner, t.house.keys);
  const before = await rowCounts(realUrl());
  const wanted = { procedure: 'relation-transfer', scenario: 'smooth', variant: 'internal', from };
  await rehearse(wanted, t.ground.parts());
  expect(await rowCounts(realUrl())).toEqual(before);
  const left = await rowCounts(t.ground.config.rehearsal?.databaseUrl ?? '');
  expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
});

test('a database that holds something else is left alone', async () => {
  const config = { ...t.ground.config, rehearsal: { databaseUrl: '', namespace: '', ...t.ground.config.rehearsal } };
  config.rehearsal.databaseUrl = realUrl();
  const before = await rowCounts(realUrl());
  expect(before.organisation).toBeGreaterThan(0);
  const wanted = { procedure: 'relation-transfer', scenario: 'smooth', variant: 'internal', from };
  await expect(rehearse(wanted, { ...t.ground.parts(), config })).rejects.toThrow(/organisations of its own/);
  expect(await rowCounts(realUrl())).toEqual(before);
});
