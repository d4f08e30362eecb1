import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { numberInForce } from '../../cases/number-in-force';
import { yearOf } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { named } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { firstMonthAt } from '../../registers/duties/first-month';
import { exemptionState } from '../../registers/life/exemption-rows';
import { ownMinutes, type StudyYear, sittingMinutes } from '../../registers/life/study-sums';
import type { Column } from '../../sheets/column';
import { sittingRules } from './rules';

const { sql } = Prisma;

const minutes = z.int().min(0);

export const StudyOfMember = z
  .strictObject({
    member: named,
    branch: named,
    year: z.int(),
    sittingMinutes: minutes.meta({ description: 'Of sittings that he came to or made up.' }),
    ownMinutes: minutes.meta({ description: 'Recorded by himself or for him.' }),
    hourMinutes: z.int().meta({ description: 'Minutes of one 学时.' }),
    required: z.int().meta({ description: '学时 that a year asks of him.' }),
    committee: z.boolean().meta({ description: 'More is asked of him, since he is on the committee.' }),
    counted: z.boolean().meta({
      description:
        'Whether the year says that he is short: he is not exempt, joined before it, and his organisation knows all of it.',
    }),
    short: minutes.meta({ description: 'Minutes that he lacks; 0 where nothing is said.' }),
  })
  .meta({ id: 'StudyOfMember' });

export type StudyItem = z.output<typeof StudyOfMember>;

type Row = Omit<StudyItem, 'member' | 'branch' | 'year'> & {
  id: string;
  name: string;
  pinyin: string;
  branchId: string;
  branchName: string;
  path: string;
};

/** Who is on the committee of his branch or above it. */
const committeeRoles = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'];

/** Of the organisation `o`. */
const firstMonth = firstMonthAt(sql`o.path`);

/** Of what holds `at` an organisation: it knows all of the year. */
export const isKnownWhole = sql`at.whole`;

/**
 * Members `id` with their study of a year, and how much is asked of each. Of a year that began before the organisation went
 * live not all is known, and of who is exempt nothing is asked: neither is said to be short.
 * @param where on members `m`, their branches `o` and what holds at these, `at`
 * @param from gives `m` and `o`
 */
export function studyRows(
  c: Reader,
  year: StudyYear,
  where: readonly Prisma.Sql[],
  from = sql`member m JOIN organisation o ON o.id = m.branch_id`,
): Prisma.Sql {
  const rule = (name: string) => numberInForce(sittingRules, name, sql`o.path`, year.to);
  const committee = sql`EXISTS (
    SELECT 1 FROM role_holding r
     WHERE r.person_id = m.person_id AND r.role = ANY(${committeeRoles}::text[]) AND r.from_date <= ${year.to}::date
       AND (r.to_date IS NULL OR r.to_date >= ${year.to}::date))`;
  const counted = sql`(${isKnownWhole} AND m.joined_on < ${`${year.year}-01-01`}::date AND m.standing = 'normal' AND NOT EXISTS (
    SELECT 1 FROM exemption e WHERE e.member_id = m.id AND ${exemptionState(c.today)} = 'current'))`;
  return sql`
    SELECT found.*,
           CASE WHEN counted THEN greatest(0, required * "hourMinutes" - "sittingMinutes" - "ownMinutes") ELSE 0 END AS short
      FROM (SELECT known.*, CASE WHEN committee THEN "committeeHours" ELSE "memberHours" END AS required
              FROM (SELECT m.id::text, m.name, m.pinyin, o.id::text AS "branchId", o.name AS "branchName", o.path,
                           ${sittingMinutes(sql`m.id`, year)} AS "sittingMinutes", ${ownMinutes(sql`m.id`, year)} AS "ownMinutes",
                           at."hourMinutes", at."memberHours", at."committeeHours", at."shortFrom",
                           ${committee} AS committee, ${counted} AS counted
                      FROM ${from}
                     CROSS JOIN LATERAL (
                       SELECT ${rule('studyHourMinutes')} AS "hourMinutes", ${rule('studyHours')} AS "memberHours",
                              ${rule('studyHoursCommittee')} AS "committeeHours", ${rule('studyShortFrom')} AS "shortFrom",
                              coalesce(${firstMonth} <= ${`${year.year}-01`}, TRUE) AS whole OFFSET 0) at
                     WHERE m.standing IN ('normal', 'lost') AND ${Prisma.join([...where], ' AND ')}) known) found`;
}

const After = z.object({ path: z.string(), pinyin: z.string(), id: z.uuid() });

type Query = { limit: number; cursor?: string; organisationId?: string; year?: number };

/**
 * A page of members with their study of a year, by branch and name.
 * @param such which of the rows, by their columns: all that `among` leaves are summed up for it, so keep those few
 */
export async function listStudy(c: Reader, query: Query, such?: Prisma.Sql, among?: Prisma.Sql) {
  const year = { year: query.year ?? yearOf(c.today), to: c.today };
  const where = [ofMine(c), ...(among ? [among] : [])];
  if (query.organisationId) {
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  }
  const after = readCursor(c, query, After);
  if (after) where.push(sql`(o.path, m.pinyin, m.id) > (${after.path}, ${after.pinyin}, ${after.id}::uuid)`);
  // Only a page of them is summed up.
  const those = such ? where : [sql`m.id IN (${firstOf(where, query.limit + 1)})`];
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT * FROM (${studyRows(c, year, those)}) studied WHERE ${such ?? sql`TRUE`}
     ORDER BY path, pinyin, id::uuid LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toStudy(row, year.year),
    ({ path, pinyin, id }) => ({ path, pinyin, id }),
  );
}

const firstOf = (where: readonly Prisma.Sql[], most: number) => sql`
  SELECT m.id FROM member m JOIN organisation o ON o.id = m.branch_id
   WHERE m.standing IN ('normal', 'lost') AND ${Prisma.join([...where], ' AND ')}
   ORDER BY o.path, m.pinyin, m.id LIMIT ${most}`;

/** Of one member, this year; null for who has no relation here. */
export async function studyOf(c: Reader, memberId: string): Promise<StudyItem | null> {
  const year = { year: yearOf(c.today), to: c.today };
  const [row] = await directly(c.deps.db)<Row>(studyRows(c, year, [sql`m.id = ${memberId}::uuid`]));
  return row ? toStudy(row, year.year) : null;
}

/** Members of the branches whose books the reader reads. */
export const ofMine = ({ actor }: Reader): Prisma.Sql =>
  sql`o.path LIKE ANY(${reach(actor, 'life.read').map((path) => `${path}%`)}::text[])`;

export const toStudy = (row: Row, year: number): StudyItem => ({
  member: { id: row.id, name: row.name },
  branch: { id: row.branchId, name: row.branchName },
  year,
  sittingMinutes: row.sittingMinutes,
  ownMinutes: row.ownMinutes,
  hourMinutes: row.hourMinutes,
  required: row.required,
  committee: row.committee,
  counted: row.counted,
  short: row.short,
});

/** 学时 to one decimal, rounded down: nobody has what he has not. */
export const hoursOf = (minutesOf: number, { hourMinutes }: Pick<StudyItem, 'hourMinutes'>): number =>
  Math.floor((minutesOf * 10) / hourMinutes) / 10;

/** What is lacking, rounded up. */
const lacking = (item: StudyItem): number => Math.ceil((item.short * 10) / item.hourMinutes) / 10;

export const studyColumns: Column<StudyItem>[] = [
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '年度', value: ({ year }) => year },
  { title: '集会学时', value: (item) => hoursOf(item.sittingMinutes, item) },
  { title: '自学学时', value: (item) => hoursOf(item.ownMinutes, item) },
  { title: '合计学时', value: (item) => hoursOf(item.sittingMinutes + item.ownMinutes, item) },
  { title: '应学学时', value: ({ required }) => required },
  { title: '还差学时', value: (item) => (item.counted ? lacking(item) : null) },
];
