import { type Month, monthAfter } from '../domain/time/months';
import type { Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';
import { inBulk } from './bulk';

const { sql } = Prisma;

/** Members of a branch. */
const BRANCH = 50;
/** Months of facts. */
const FACTS = 12;

/**
 * Fills an empty database with a city whose members all have a base of dues, and with twelve months of facts of
 * organisational life and dues, of which one in fifty is missed; all months but the last have been looked at. Nothing of it
 * goes through the product.
 * @param db with one connection: a temporary table stays where it is
 * @param month the last of the twelve
 */
export async function fillCity(db: Database, members: number, month: Month): Promise<void> {
  const run = async (statement: Prisma.Sql) => void (await db.$executeRaw(statement));
  const first = monthAfter(month, 1 - FACTS);
  const begun = sql`${`${first}-01`}::date`;
  await run(sql`
    INSERT INTO organisation (id, code, name, kind, path, may_approve_probationary, first_month)
    VALUES (gen_random_uuid(), 'C', '示例市党委', 'committee', '/C/', true, ${first})`);
  await run(sql`
    INSERT INTO organisation (id, code, name, kind, parent_id, path)
    SELECT gen_random_uuid(), 'B' || i, '示例第' || i || '党支部', 'branch', o.id, '/C/B' || i || '/'
      FROM generate_series(1, ${Math.ceil(members / BRANCH)}::int) i, organisation o WHERE o.code = 'C'`);
  await run(sql`
    CREATE TEMP TABLE townsman AS
    SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS person_id FROM generate_series(1, ${members}::int) i`);
  await run(sql`INSERT INTO person (id, name) SELECT person_id, '例城' || i FROM townsman`);
  // What is sealed of a member is read by nobody here.
  await run(sql`
    INSERT INTO member (id, person_id, name, pinyin, initials, sex, ethnicity, birth_date, identity_number, identity_hash,
                        identity_tail_hash, education, category, kind, joined_on, branch_id, tags)
    SELECT t.id, t.person_id, '例城' || i, 'licheng', 'lc', 'male', '汉族', '1980-01-01', '', decode(md5(i::text), 'hex'), '',
           'bachelor', 'worker', 'full', '2000-01-01', b.id, '{}'
      FROM townsman t JOIN organisation b ON b.code = 'B' || (1 + (t.i - 1) / ${BRANCH}::int)`);
  await run(sql`
    INSERT INTO dry_run (organisation_id, month, begun_at, confirmed_by, confirmed_at)
    SELECT b.id, ${first}, ${begun}, b.id, ${begun} FROM organisation b WHERE b.kind = 'branch'`);
  await run(sql`
    INSERT INTO dues_base (id, member_id, from_month, payer_class, monthly_fen, entered_by, entered_at)
    SELECT gen_random_uuid(), id, ${first}, 'salary', 2000, id, ${begun} FROM townsman`);
  await inBulk(db, ['duty_fact', 'duty_month'], async () => {
    for (let at = first; at <= month; at = monthAfter(at)) {
      await run(sql`CREATE TEMP TABLE told AS ${factsOf(at)}`);
      await run(sql`INSERT INTO duty_fact SELECT * FROM told`);
      if (at < month) await run(sql`INSERT INTO duty_month ${lookedAt(at, sql`told`)}`);
      if (at < month) await run(runOf(at));
      await run(sql`DROP TABLE told`);
    }
  });
  await run(sql`DROP TABLE townsman`);
  await run(sql`VACUUM ANALYZE`);
}

/** What the registers tell of a month. */
const factsOf = (month: Month) => sql`
  SELECT t.id AS member_id, d.duty, ${month}::char(7) AS month, d.source, ${month}::text AS fact,
         CASE WHEN (t.i * 7 + ${Number(month.slice(5)) * 13}::int) % 50 = 0 THEN 'missed' ELSE 'done' END AS verdict,
         'bench' AS basis, ${`${month}-20T10:00:00+08:00`}::timestamptz AS at
    FROM townsman t CROSS JOIN (VALUES ('life', 'attendance'), ('dues', 'dues')) d (duty, source)`;

/**
 * A month as a look leaves it: one plain statement, which knows that nobody of this city misses two months in a row.
 * @param facts of that month
 */
export const lookedAt = (month: Month, facts: Prisma.Sql) => sql`
  SELECT ${month}::char(7), m.id, d.duty, coalesce(f.verdict, 'none'), CASE f.verdict WHEN 'missed' THEN 1 ELSE 0 END, 0,
         CASE f.verdict WHEN 'missed' THEN ${month} END, m.branch_id, ${`${month}-28`}::date
    FROM member m CROSS JOIN (VALUES ('dues'), ('life'), ('work')) d (duty)
    LEFT JOIN ${facts} f ON f.member_id = m.id AND f.duty = d.duty
   ORDER BY m.id, d.duty`;

const runOf = (month: Month) => sql`
  INSERT INTO sweep_run (id, sweep, as_of, begun_at, finished_at)
  SELECT gen_random_uuid(), 'three-nots', day, day + interval '1 hour', day + interval '2 hours'
    FROM (SELECT ${`${monthAfter(month)}-01`}::date AS day) d`;
