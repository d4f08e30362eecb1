import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Database } from '../../prisma/client';
import { type KeptCase, readCases } from './actual';
import { compare, type Difference, type DifferenceKind } from './compare';
import { isFresh, isRunning, listRunning } from './workflows';

export interface Scope {
  /** One case only. */
  caseId?: string;
  /** Open cases, and those that ended since; absent: all. */
  since?: Date;
}

export interface Findings {
  cases: number;
  open: number;
  transitions: number;
  differences: Difference[];
}

const PAGE = 200;
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
  scope: Scope = {},
  page: (cases: number) => void = () => undefined,
): Promise<Findings> {
  const found: Findings = { cases: 0, open: 0, transitions: 0, differences: [] };
  const running = scope.caseId ? undefined : await listRunning(client, taskQueue);
  const doubtful: string[] = [];
  for (let after = ''; ; ) {
    const cases = await readCases(db, { after, take: PAGE, id: scope.caseId, since: scope.since });
    for (const kept of cases) {
      const { differences, open } = standing(kept);
      found.cases++;
      found.transitions += kept.timeline.length;
      found.differences.push(...differences);
      if (open) found.open++;
      if (!running || running.has(kept.caseId) !== open) doubtful.push(kept.caseId);
      running?.delete(kept.caseId);
    }
    page(found.cases);
    const last = cases.at(-1);
    if (!last || cases.length < PAGE) break;
    after = last.caseId;
  }
  for (const caseId of doubtful) found.differences.push(...(await workflowOf(db, client, caseId)));
  for (const [caseId, startTime] of running ?? []) {
    const onRecord = await db.case.findUnique({ where: { id: caseId }, select: { id: true } });
    if (onRecord) found.differences.push(...(await workflowOf(db, client, caseId)));
    else if (!isFresh(startTime) && (await isRunning(client, caseId))) {
      found.differences.push({ caseId, kind: 'workflow-unknown', what: 'workflow' });
    }
  }
  return found;
}

/** Whether a case is open hangs on its timeline, where that can be read: the row may be what is wrong. */
function standing(kept: KeptCase): { differences: Difference[]; open: boolean } {
  const { differences, expected } = compare(kept);
  return { differences, open: (expected ?? kept).row.closedAt === null };
}

async function workflowOf(db: Database, client: Client, caseId: string): Promise<Difference[]> {
  for (let again = false; ; again = true) {
    const runs = await isRunning(client, caseId);
    const [kept] = await readCases(db, { after: '', take: 1, id: caseId });
    if (!kept || standing(kept).open === runs) return [];
    if (again) return [{ caseId, kind: runs ? 'workflow-left' : 'workflow-missing', what: kept.row.stage }];
    await delay(SETTLE);
  }
}

/** How many differences there are of each kind. */
export function countKinds(differences: readonly Difference[]): Partial<Record<DifferenceKind, number>> {
  const counts: Partial<Record<DifferenceKind, number>> = {};
  for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
