import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { listMigrations, MIGRATIONS } from '../../prisma/migration-list';
import { administer, databaseUrl, sharedStack } from '../support/stack';

// What the migration does with cases and rows of batches from before, and with those that an older release writes after it.

const NAME = '0016_subject';
const member = randomUUID();
let db: Client;

/** The statements of a migration, as they stand in its file. */
const statements = (wanted: (path: string) => boolean) =>
  listMigrations(MIGRATIONS)
    .migrationDirectories.filter(({ path }) => wanted(path))
    .map(({ migrationFile }) => (migrationFile.content as { value: string }).value);

/** A case as an older release writes it. */
const older = (id: string, procedure: string, memberId: string, closed = false) =>
  db.query(
    `INSERT INTO "case" (id, procedure, number, organisation_id, member_id, rule_set, stage, stage_since, seq, state,
                         started_by, started_at, closed_at, head_hash)
     VALUES ($1, $2, $1, $3, $4, 'x', 'DRAFT', now(), 1, '{}', $3, now(), $5, 'x')`,
    [id, procedure, randomUUID(), memberId, closed ? new Date() : null],
  );

beforeAll(async () => {
  const shared = sharedStack();
  const name = `m_${randomUUID().replaceAll('-', '')}`;
  await administer(databaseUrl(shared, 'postgres', 'postgres'), [`CREATE DATABASE ${name} OWNER owner`]);
  db = new Client({ connectionString: databaseUrl(shared, 'owner', name) });
  await db.connect();
  for (const sql of statements((path) => path < NAME)) await db.query(sql);
  await older('open', 'relation-transfer', member);
  await older('visit', 'pocket-visit', member);
  await older('closed', 'relation-transfer', member, true);
  const problem = [
    { type: 'member-lost', column: '身份证号' },
    { type: 'transfer-open', column: '身份证号', detail: { number: '2026-JZ-000001' } },
  ];
  for (const [found, row] of [
    [problem, 1],
    [null, 2],
  ]) {
    await db.query(
      `INSERT INTO pending_start (id, procedure, subject, episode, position, actor_id, data, status, problem, created_at)
       VALUES ($1, 'relation-transfer', $1, 'x', $2, $1, '{}', 'failed', $3, now())`,
      [randomUUID(), row, found && JSON.stringify(found)],
    );
  }
  for (const sql of statements((path) => path === NAME)) await db.query(sql);
});
afterAll(() => db.end());

test('cases from before are about their members', async () => {
  const { rows } = await db.query(
    'SELECT id, subject_kind, subject_id, subject_title, episode FROM "case" ORDER BY id',
  );
  const about = { subject_kind: 'member', subject_id: member, subject_title: null, episode: '' };
  expect(rows).toEqual(['closed', 'open', 'visit'].map((id) => ({ id, ...about })));
});

test('so are those that an older release opens beside this one, and the one rule holds for them', async () => {
  const another = randomUUID();
  await older('later', 'relation-transfer', another);
  const { rows } = await db.query(`SELECT subject_kind, subject_id FROM "case" WHERE id = 'later'`);
  expect(rows).toEqual([{ subject_kind: 'member', subject_id: another }]);
  for (const [procedure, whose] of [
    ['relation-transfer', member],
    ['pocket-visit', member],
    ['relation-transfer', another],
  ])
    await expect(older(randomUUID(), procedure as string, whose as string)).rejects.toThrow('case_one_open');
  await older('closed too', 'relation-transfer', member, true);
});

test('what stands against the rows of batches has its new name, and everything else stays', async () => {
  const { rows } = await db.query('SELECT problem FROM pending_start ORDER BY position');
  expect(rows.map(({ problem }) => problem)).toEqual([
    [
      { type: 'member-lost', column: '身份证号' },
      { type: 'already-open', column: '身份证号', detail: { number: '2026-JZ-000001' } },
    ],
    null,
  ]);
});
