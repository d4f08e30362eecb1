import type { Sweep, SweepPage, Swept } from '../../cases/sweep';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import { FIRST_ID } from '../../platform/first-id';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { isDryRunOpen, openDryRuns, proposeLines } from '../../registers/duties/dry-run';
import { toldLate } from '../../registers/duties/duty-facts';
import {
  isCounted,
  type Looked,
  lookAtMonthAgain,
  lookAtMonthFirst,
  lookAtMonths,
} from '../../registers/duties/look-at-months';
import { isOneOf, type MembersBetween } from '../../registers/duties/some-members';
import { startWatches, tellOfLeft, tellWatches } from '../../registers/duties/tell-watches';
import { startIrregular } from './irregular';
import { lookRules } from './rules';

const { sql } = Prisma;

/** Before the cursor of a page that follows corrections, which is an id in itself; such pages come first. */
const CORRECTIONS = 'corrected:';
const LOOK = 'three-nots';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Days before the last look within which a fact may have been written that it did not see yet. */
const OVERLAP = 1;

/**
 * On the first of each month the month before it is looked at, for every member. First come the months before that of which
 * facts have changed since the last look. For a day that lies behind all members are looked at once more.
 */
export const monthlyLook = (pageSize: number): Sweep => ({
  id: LOOK,
  title: '三不情况按月核查',
  cron: '30 1 1 * *',
  async page(given) {
    const { asOf, after } = given;
    const page = { ...given, pageSize };
    const month = monthAfter(monthOfDay(asOf), -1);
    const last = await lastLooked(given.tx, month);
    const first = !after || after.startsWith(CORRECTIONS);
    const swept = first && last === month ? await corrections(page, month, after.slice(CORRECTIONS.length)) : undefined;
    return swept ?? (await everybody(page, month, last, first ? '' : after));
  },
});

/** The look of the product: 50,000 members a page, who take some seconds. */
export const threeNotsSweep: Sweep = monthlyLook(50_000);

type Page = SweepPage & { pageSize: number };

/** The last month that was looked at, this one included. */
async function lastLooked(tx: Transaction, month: Month): Promise<Month> {
  const [row] = await tx.$queryRaw<{ month: Month | null }[]>`SELECT max(month) AS month FROM duty_month`;
  return row?.month && row.month > month ? row.month : month;
}

async function everybody(page: Page, month: Month, last: Month, after: string): Promise<Swept> {
  const { tx, at } = page;
  const { members, next } = await membersAfter(page, after);
  if (!after) await tx.$executeRaw(openDryRuns({ after: FIRST_ID, upTo: LAST }, month, at));
  const counted = await lookedAt(page, month, last, members);
  const looked = await withCorrected(page, counted, last, members);
  const those = { ...members, ids: looked.map(({ memberId }) => memberId) };
  let started = 0;
  if (looked.length) {
    await told(page, looked, last, those);
    started = await begun(page, last, those);
  }
  await tellOfLeft(tx, members, { at, fact: `${last}@${page.runId}` });
  const irregular = last === month ? await startIrregular(page, members, month) : 0;
  return { next, started: started + irregular, changed: changedIn(counted) };
}

/** A month that lies behind is followed by those that hang on it; of the last one most pages are counted once. */
async function lookedAt({ tx, at }: Page, month: Month, last: Month, members: MembersBetween): Promise<Looked[]> {
  if (month < last) return await lookAtMonths(tx, new Map([[month, await idsOf(tx, members)]]), last, at);
  const look = (await isCounted(tx, members, month)) ? lookAtMonthAgain : lookAtMonthFirst;
  return await look(tx, members, month, at);
}

/** The members of a page, by the ids between which they stand, and where the next page begins; null: there is none. */
async function membersAfter(
  { tx, pageSize }: Page,
  after: string,
): Promise<{ members: MembersBetween; next: string | null }> {
  const [end] = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM member m WHERE m.id > ${after || FIRST_ID}::uuid ORDER BY m.id OFFSET ${pageSize - 1} LIMIT 1`;
  return { members: { after: after || FIRST_ID, upTo: end?.id ?? LAST }, next: end?.id ?? null };
}

async function idsOf(tx: Transaction, members: MembersBetween): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM member m WHERE ${isOneOf(members, sql`m.id`)} ORDER BY m.id`;
  return rows.map(({ id }) => id);
}

/** A page of those of whom facts have changed since the last look; nothing when there is none. */
async function corrections(page: Page, month: Month, after: string): Promise<Swept | undefined> {
  const { tx, at, runId, pageSize } = page;
  const [{ since }] = await tx.$queryRaw<[{ since: Date | null }]>`
    SELECT max(r.begun_at) - ${`${OVERLAP} days`}::interval AS since FROM sweep_run r
     WHERE r.sweep = ${LOOK} AND r.finished_at IS NOT NULL AND r.id <> ${runId}::uuid
       AND r.as_of = (SELECT max(l.as_of) FROM sweep_run l
                       WHERE l.sweep = r.sweep AND l.finished_at IS NOT NULL)`;
  // By when they were told, the newest alone; ordered by member they would be looked through all.
  const rows = await tx.$queryRaw<{ memberId: string; months: Month[] }[]>`
    WITH told AS MATERIALIZED (
      SELECT f.member_id, f.month FROM duty_fact f
       WHERE ${toldLate} AND f.at > ${since ?? new Date(0)}::timestamptz AND f.month < ${month})
    SELECT t.member_id::text AS "memberId", array_agg(DISTINCT t.month) AS months
      FROM told t WHERE t.member_id > ${after || FIRST_ID}::uuid
     GROUP BY t.member_id ORDER BY t.member_id LIMIT ${pageSize}`;
  if (!rows.length) return undefined;
  const due = new Map<Month, string[]>();
  for (const { memberId, months } of rows) {
    for (const one of months) due.set(one, [...(due.get(one) ?? []), memberId]);
  }
  // Cases hear of it with the month that is looked at next.
  const looked = await lookAtMonths(tx, due, monthAfter(month, -1), at);
  return { next: `${CORRECTIONS}${rows.at(-1)?.memberId}`, changed: changedIn(looked) };
}

/** Whose month before it this run has counted anew: for them it is no month like any other. */
async function withCorrected(
  { tx, runId }: Page,
  looked: readonly Looked[],
  month: Month,
  members: MembersBetween,
): Promise<Looked[]> {
  const those = { ...members, ids: looked.map(({ memberId }) => memberId) };
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT d.member_id::text AS id FROM duty_month d JOIN sweep_run r ON r.id = ${runId}::uuid
     WHERE d.month = ${monthAfter(month, -1)} AND ${isOneOf(those, sql`d.member_id`)} AND d.at >= r.begun_at`;
  const anew = new Set(rows.map(({ id }) => id));
  return looked.map((one) => ({ ...one, corrected: one.corrected || anew.has(one.memberId) }));
}

/** Open cases are told; where the first look of a branch stands open its lines are proposed. */
async function told(
  { tx, runId, asOf, at }: SweepPage,
  looked: readonly Looked[],
  month: Month,
  those: MembersBetween,
): Promise<void> {
  const { mostIdle } = lookRules(asOf);
  await tellWatches(tx, looked, { month, at, mostIdle, fact: `${month}@${runId}`, within: those });
  if (await isDryRunOpen(tx)) await tx.$executeRaw(proposeLines(those, month));
}

/** Who stands in a streak and has no case gets one. */
async function begun({ tx, runId, asOf, at }: SweepPage, month: Month, those: MembersBetween): Promise<number> {
  const look = { month, at, mostIdle: lookRules(asOf).mostIdle };
  return await startWatches(tx, those, look, { origin: 'sweep', originId: runId });
}

const changedIn = (looked: readonly Looked[]): number => looked.filter(({ corrected }) => corrected).length;
