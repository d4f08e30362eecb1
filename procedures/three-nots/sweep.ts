import type { Sweep, SweepPage, Swept } from '../../cases/sweep';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { openDryRuns, proposeLines } from '../../registers/duties/dry-run';
import { type Looked, lookAtMonths } from '../../registers/duties/look-at-months';
import { startWatches, tellWatches } from '../../registers/duties/tell-watches';
import { startIrregular } from './irregular';
import { lookRules } from './rules';

const { sql } = Prisma;

/** Members of a page. */
const PAGE = 2_000;
/** Before the cursor of a page that follows corrections; such pages come first. */
const CORRECTIONS = 'c';
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Days before the last look within which a fact may have been written that it did not see yet. */
const OVERLAP = 1;

/**
 * On the first of each month the month before it is looked at, for every member. First come the months before that of which
 * facts have changed since the last look. For a day that lies behind all members are looked at once more.
 */
export const threeNotsSweep: Sweep = {
  id: 'three-nots',
  title: '三不情况按月核查',
  cron: '30 1 1 * *',
  async page(page) {
    const { tx, asOf, after } = page;
    const month = monthAfter(monthOfDay(asOf), -1);
    const last = await lastLooked(tx, month);
    if (last === month && (!after || after.startsWith(CORRECTIONS))) {
      const swept = await corrections(page, month, after.slice(CORRECTIONS.length));
      if (swept) return swept;
      return await everybody(page, month, last, '');
    }
    return await everybody(page, month, last, after);
  },
};

/** The last month that was looked at, this one included. */
async function lastLooked(tx: Transaction, month: Month): Promise<Month> {
  const [row] = await tx.$queryRaw<{ month: Month | null }[]>`SELECT max(month) AS month FROM duty_month`;
  return row?.month && row.month > month ? row.month : month;
}

async function everybody(page: SweepPage, month: Month, last: Month, after: string): Promise<Swept> {
  const { tx, at } = page;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM member WHERE id > ${after || FIRST}::uuid ORDER BY id LIMIT ${PAGE}`;
  const members = rows.map(({ id }) => id);
  await tx.$executeRaw(openDryRuns(members, month, at));
  const looked = await lookAtMonths(tx, new Map([[month, members]]), last, at);
  await told(page, looked, last);
  const started = await begun(page, looked, last);
  const irregular = last === month ? await startIrregular(page, members, month) : 0;
  const next = members.length < PAGE ? null : (members.at(-1) as string);
  return { next, started: started + irregular, changed: changedIn(looked) };
}

/** A page of those of whom facts have changed since the last look; nothing when there is none. */
async function corrections(page: SweepPage, month: Month, after: string): Promise<Swept | undefined> {
  const { tx, at, runId } = page;
  const since = sql`coalesce((
    SELECT max(r.begun_at) - ${`${OVERLAP} days`}::interval FROM sweep_run r
     WHERE r.sweep = ${threeNotsSweep.id} AND r.finished_at IS NOT NULL AND r.id <> ${runId}::uuid
       AND r.as_of = (SELECT max(l.as_of) FROM sweep_run l
                       WHERE l.sweep = r.sweep AND l.finished_at IS NOT NULL)), '-infinity')`;
  const rows = await tx.$queryRaw<{ memberId: string; months: Month[] }[]>`
    SELECT f.member_id::text AS "memberId", array_agg(DISTINCT f.month) AS months
      FROM duty_fact f
     WHERE f.at > ${since} AND f.month < ${month} AND f.member_id > ${after || FIRST}::uuid
     GROUP BY f.member_id ORDER BY f.member_id LIMIT ${PAGE}`;
  if (!rows.length) return undefined;
  const due = new Map<Month, string[]>();
  for (const { memberId, months } of rows) {
    for (const one of months) due.set(one, [...(due.get(one) ?? []), memberId]);
  }
  // What begins now begins with the month that is looked at next.
  const last = monthAfter(month, -1);
  const looked = await lookAtMonths(tx, due, last, at);
  await told(page, looked, last);
  return { next: `${CORRECTIONS}${rows.at(-1)?.memberId}`, changed: changedIn(looked) };
}

/** Open cases are told; where the first look of a branch stands open its lines are proposed. */
async function told({ tx, runId, asOf, at }: SweepPage, looked: readonly Looked[], month: Month): Promise<void> {
  const members = looked.map(({ memberId }) => memberId);
  if (!members.length) return;
  await tellWatches(tx, looked, { month, at, mostIdle: lookRules(asOf).mostIdle, fact: `${month}@${runId}` });
  await tx.$executeRaw(proposeLines(members, month));
}

/** Who stands in a streak and has no case gets one. */
async function begun({ tx, runId, asOf, at }: SweepPage, looked: readonly Looked[], month: Month): Promise<number> {
  const members = looked.map(({ memberId }) => memberId);
  const look = { month, at, mostIdle: lookRules(asOf).mostIdle };
  return await startWatches(tx, members, look, { origin: 'sweep', originId: runId });
}

const changedIn = (looked: readonly Looked[]): number => looked.filter(({ corrected }) => corrected).length;
