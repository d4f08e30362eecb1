import { randomUUID } from 'node:crypto';
import { sweepPage } from '../../activities/sweeps/sweep-page';
import { atTime } from '../../domain/time/dates';
import { type Month, monthAfter } from '../../domain/time/months';
import { type Database, openDatabase } from '../../prisma/client';
import { threeNotsSweep } from '../../procedures/three-nots/sweep';
import type { Measurement } from '../bench';
import { timed } from '../crowd';
import type { ReportRow } from '../report';

/** The first of the twelve months; the last is the one whose look is timed. */
const FIRST: Month = '2054-01';
const MONTHS = 12;
/** Of what a plain INSERT … SELECT of as many rows gets done in the same time. */
const SHARE = 0.5;
/** MB that the look may take, whatever the number of members. */
const MEMORY = 300;

const last = monthAfter(FIRST, MONTHS - 1);

/**
 * The monthly look of 三不 over many members with twelve months of facts, against a plain INSERT … SELECT of as many rows in
 * the same run. Last of all measures: it leaves the members behind.
 */
export const sweeps: Measurement = async ({ stack, options, say }) => {
  const { owner } = stack;
  const db = openDatabase(stack.database('dangwu'), 2);
  try {
    await filled(owner, options.members);
    say(`${options.members} members with ${MONTHS} months of facts`);
    // The eleven months before have been looked at; one run of each is on record.
    for (let nth = 0; nth < MONTHS - 1; nth++) await lookedAt(owner, monthAfter(FIRST, nth));
    await owner.$executeRawUnsafe('ANALYZE duty_month, duty_fact, member');
    say('eleven months have been looked at');
    const before = process.memoryUsage().rss;
    let most = before;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 200);
    const took = await timed(() => look(db, last));
    clearInterval(watching);
    const [{ rows }] = await owner.$queryRawUnsafe<[{ rows: number }]>(
      `SELECT count(*)::int AS rows FROM duty_month WHERE month = '${last}'`,
    );
    await owner.$executeRawUnsafe('CREATE TABLE plain_month (LIKE duty_month INCLUDING ALL)');
    const plain = await timed(() =>
      owner.$executeRawUnsafe(`INSERT INTO plain_month SELECT * FROM duty_month WHERE month = '${last}'`),
    );
    const again = await timed(() => look(db, last));
    await owner.$executeRawUnsafe('DROP TABLE plain_month');
    const figures: ReportRow[] = [
      {
        ...{ what: `monthly look, ${options.members} members`, unit: 'rows/s', ours: (rows / took) * 1_000 },
        ...{ floor: (rows / plain) * 1_000, aim: `≥ ${SHARE} of INSERT … SELECT`, met: plain / took >= SHARE },
      },
      { what: 'the same look once more: nothing changes', unit: 's', ours: again / 1_000 },
      {
        ...{ what: 'memory that the look took', unit: 'MB', ours: (most - before) / 2 ** 20 },
        ...{ aim: `< ${MEMORY} MB`, met: (most - before) / 2 ** 20 < MEMORY },
      },
    ];
    return figures;
  } finally {
    await db.$disconnect();
  }
};

/** A run as its workflow makes it. */
async function look(db: Database, month: Month): Promise<void> {
  const asOf = `${monthAfter(month)}-01`;
  const input = { runId: randomUUID(), sweep: threeNotsSweep.id, asOf, at: atTime(asOf, 1, 30) };
  while ((await sweepPage(db, [threeNotsSweep], input)).more);
}

/** Members like one of the sample, in its branches, with a fact of dues and one of life a month; one in fifty is missed. */
async function filled(owner: Database, members: number): Promise<void> {
  const run = (statement: string) => owner.$executeRawUnsafe(statement);
  await run(`
    CREATE TABLE bench_members AS
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS person_id, n, b.id AS branch_id
      FROM generate_series(1, ${members}) n
      JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth, count(*) OVER () AS count
              FROM organisation WHERE kind = 'branch') b ON b.nth = n % b.count`);
  await run(`INSERT INTO person (id, name) SELECT person_id, '示例' FROM bench_members`);
  const columns = await owner.$queryRawUnsafe<{ name: string }[]>(`
    SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = 'member' AND column_name NOT IN ('id', 'person_id', 'branch_id', 'group_id', 'identity_hash')`);
  const kept = columns.map(({ name }) => name).join(', ');
  await run(`
    INSERT INTO member (id, person_id, branch_id, identity_hash, ${kept})
    SELECT b.id, b.person_id, b.branch_id, decode(md5('bench' || b.n), 'hex'), ${kept.replaceAll(/(\w+)/g, 's.$1')}
      FROM bench_members b CROSS JOIN (SELECT * FROM member WHERE standing = 'normal' LIMIT 1) s`);
  await run(`UPDATE organisation SET first_month = '${FIRST}' WHERE parent_id IS NULL`);
  await run(`
    INSERT INTO dry_run (organisation_id, month, begun_at, confirmed_by, confirmed_at)
    SELECT id, '${FIRST}', now(), id, now() FROM organisation WHERE kind = 'branch' ON CONFLICT DO NOTHING`);
  for (let nth = 0; nth < MONTHS; nth++) {
    const month = monthAfter(FIRST, nth);
    await run(`
      INSERT INTO duty_fact (member_id, duty, month, source, fact, verdict, basis, at)
      SELECT b.id, d.duty, '${month}', d.source, 'bench', CASE WHEN (b.n * 7 + ${nth} * 13) % 50 = 0 THEN 'missed' ELSE 'done' END,
             'bench', '${month}-20T10:00:00+08'
        FROM bench_members b CROSS JOIN (VALUES ('life', 'attendance'), ('dues', 'dues')) d (duty, source)`);
  }
  await run('DROP TABLE bench_members');
  await run('ANALYZE');
}

/** A month as a look has left it, with its run, for the months before the one that is timed. */
async function lookedAt(owner: Database, month: Month): Promise<void> {
  await owner.$executeRawUnsafe(`
    INSERT INTO duty_month (month, member_id, duty, verdict, streak, idle, since, branch_id, at)
    SELECT '${month}', m.id, d.duty, coalesce(f.verdict, 'none'),
           CASE f.verdict WHEN 'missed' THEN 1 ELSE 0 END, 0, CASE f.verdict WHEN 'missed' THEN '${month}' END,
           m.branch_id, now()
      FROM member m CROSS JOIN (VALUES ('dues'), ('life'), ('work')) d (duty)
      LEFT JOIN duty_fact f ON f.member_id = m.id AND f.duty = d.duty AND f.month = '${month}'
     WHERE m.standing = 'normal' ORDER BY m.id, d.duty`);
  const asOf = `${monthAfter(month)}-01`;
  await owner.$executeRawUnsafe(`
    INSERT INTO sweep_run (id, sweep, as_of, begun_at, finished_at)
    VALUES (gen_random_uuid(), '${threeNotsSweep.id}', '${asOf}', '${asOf}T01:30:00+08', '${asOf}T01:40:00+08')`);
}
