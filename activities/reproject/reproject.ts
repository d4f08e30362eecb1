import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { each } from '../../platform/each';
import type { Database } from '../../prisma/client';
import { type KeptCase, readCases } from './actual';
import { type CaseDifference, type CaseDifferenceKind, compare, standsUpTo } from './compare';
import { pastOf } from './past';
import { isFresh, isRunning, listWorkflows } from './workflows';

export interface ReprojectScope {
  /** One case only. */
  caseId?: string;
  /** Open cases, and those that ended since; absent: all. */
  since?: Date;
}

export interface ReprojectFindings {
  cases: number;
  open: number;
  transitions: number;
  differences: CaseDifference[];
}

const PAGE = 200;
/** Histories that are read at a time: people's own decisions go on beside them. */
const AT_ONCE = 6;
/** A case that ends between being read and being asked about: asked again after so long. Milliseconds. */
const SETTLE = 3_000;

/**
 * Holds cases, read model and workflows against each other while everything runs. Changes nothing.
 * @param page told after each page, with the number of cases so far
 */
export async function findDifferences(
  db: Database,
  client: Client,
  taskQueue: string,
  scope: ReprojectScope = {},
  page: (cases: number) => void = () => undefined,
): Promise<ReprojectFindings> {
  const found: ReprojectFindings = { cases: 0, open: 0, transitions: 0, differences: [] };
  const workflows = scope.caseId ? undefined : await listWorkflows(client, taskQueue, !scope.since);
  const doubtful: string[] = [];
  const ahead = new Set<string>();
  const ask = async (caseId: string, seq: number) => {
    const difference = await aheadOf(db, client, caseId, seq);
    if (!difference) return false;
    found.differences.push(difference);
    ahead.add(caseId);
    return true;
  };
  for (let after = ''; ; ) {
    const cases = await readCases(db, { after, take: PAGE, id: scope.caseId, since: scope.since });
    const toAsk: KeptCase[] = [];
    for (const kept of cases) {
      const { differences, open, readable } = standing(kept);
      found.cases++;
      found.transitions += kept.timeline.length;
      found.differences.push(...differences);
      if (open) found.open++;
      if (open || !readable) toAsk.push(kept);
      if (!workflows || (workflows.get(kept.caseId)?.runs === true) !== open) doubtful.push(kept.caseId);
      workflows?.delete(kept.caseId);
    }
    await each(toAsk, AT_ONCE, async (kept) => void (await ask(kept.caseId, standsUpTo(kept))));
    page(found.cases);
    const last = cases.at(-1);
    if (!last || cases.length < PAGE) break;
    after = last.caseId;
  }
  if (scope.caseId && !found.cases) await ask(scope.caseId, 0);
  await each([...(workflows ?? [])], AT_ONCE, async ([caseId, { startTime, runs }]) => {
    const onRecord = await db.case.findUnique({ where: { id: caseId }, select: { id: true } });
    if (onRecord) {
      if (runs) doubtful.push(caseId);
    } else if (!(await ask(caseId, 0)) && runs && !isFresh(startTime) && (await isRunning(client, caseId))) {
      found.differences.push({ caseId, kind: 'workflow-unknown', what: 'workflow' });
    }
  });
  const unheard = doubtful.filter((caseId) => !ahead.has(caseId));
  found.differences.push(...(await workflowsOf(db, client, unheard)));
  return found;
}

/**
 * Whether a workflow has heard of steps that the record does not have. A step is on record before its workflow hears of
 * it, so the workflow is asked first, and the record once more.
 */
async function aheadOf(db: Database, client: Client, caseId: string, seq: number): Promise<CaseDifference | undefined> {
  const past = await pastOf(client, caseId, seq);
  if (past.seq <= seq) return undefined;
  const onRecord = await db.timeline.count({ where: { caseId } });
  const what = `the record has ${onRecord} steps, the workflow ${past.seq}`;
  return past.seq > onRecord ? { caseId, kind: 'workflow-ahead', what } : undefined;
}

/** Whether a case is open is taken from its timeline, where that can be read, since the row may be what is wrong. */
function standing(kept: KeptCase): { differences: CaseDifference[]; open: boolean; readable: boolean } {
  const { differences, expected } = compare(kept);
  return { differences, open: (expected ?? kept).row.closedAt === null, readable: expected !== undefined };
}

/** Asks about each of these cases and its workflow; about those that do not agree once more, when they had time to. */
async function workflowsOf(db: Database, client: Client, caseIds: readonly string[]): Promise<CaseDifference[]> {
  const differing = async (ids: readonly string[]) => {
    const found: CaseDifference[] = [];
    await each(ids, AT_ONCE, async (caseId) => void found.push(...(await workflowOf(db, client, caseId))));
    return found;
  };
  const first = await differing(caseIds);
  if (first.length) await delay(SETTLE);
  return await differing(first.map(({ caseId }) => caseId));
}

async function workflowOf(db: Database, client: Client, caseId: string): Promise<CaseDifference[]> {
  const runs = await isRunning(client, caseId);
  const [kept] = await readCases(db, { after: '', take: 1, id: caseId });
  if (!kept || standing(kept).open === runs) return [];
  return [{ caseId, kind: runs ? 'workflow-left' : 'workflow-missing', what: kept.row.stage }];
}

/** How many differences there are of each kind. */
export function countKinds(differences: readonly CaseDifference[]): Partial<Record<CaseDifferenceKind, number>> {
  const counts: Partial<Record<CaseDifferenceKind, number>> = {};
  for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
