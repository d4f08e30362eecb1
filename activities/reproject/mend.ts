import type { Client } from '@temporalio/client';
import type { Database } from '../../prisma/client';
import { tellAgainOfLeavers } from '../../registers/news/tell-of-leaver';
import { readCases } from './actual';
import { type CaseDifference, compare } from './compare';
import { repair } from './repair';
import { end, nudge, restart } from './workflows';

/**
 * Rewrites the read model of the cases that differ.
 * @returns ids of the cases that were rewritten
 */
export async function repairAll(db: Database, differences: readonly CaseDifference[]): Promise<string[]> {
  const repaired: string[] = [];
  for (const caseId of new Set(differences.map((difference) => difference.caseId))) {
    if (await repair(db, caseId)) repaired.push(caseId);
  }
  return repaired;
}

export interface Restarted {
  started: string[];
  /** Workflows of ended cases that were asked to look at the record. */
  nudged: string[];
  /** Cases that have to be repaired first, for their state is in doubt; or a workflow ran after all. */
  refused: string[];
}

/**
 * Starts the workflows that are missing, each from the state of its case, and wakes those that have missed the end. A
 * workflow that is ahead of its record is none of them: from there it would forget what was decided.
 */
export async function restartAll(
  db: Database,
  client: Client,
  taskQueue: string,
  differences: readonly CaseDifference[],
  clockOffset = 0,
): Promise<Restarted> {
  const done: Restarted = { started: [], nudged: [], refused: [] };
  for (const { caseId, kind } of differences) {
    if (kind === 'workflow-left') {
      await nudge(client, caseId);
      done.nudged.push(caseId);
    }
    if (kind !== 'workflow-missing') continue;
    const [kept] = await readCases(db, { after: '', take: 1, id: caseId });
    const whole = kept && !compare(kept).differences.length;
    const started = whole && (await restart(client, taskQueue, kept.row.procedure, kept.state, clockOffset));
    if (started) await db.$executeRaw(tellAgainOfLeavers(caseId));
    (started ? done.started : done.refused).push(caseId);
  }
  return done;
}

export interface SetBack {
  /** Cases whose workflows go on from the record. */
  started: string[];
  /** Cases of which the registers know nothing: their workflows are gone. */
  ended: string[];
  /** Cases whose own record is in doubt: nothing was changed. */
  refused: string[];
}

/**
 * Gives up what workflows know and the record has lost: each ends, and begins anew where its case stands on record.
 * What was decided after that is to be decided again.
 */
export async function setBackAll(
  db: Database,
  client: Client,
  taskQueue: string,
  differences: readonly CaseDifference[],
  clockOffset = 0,
): Promise<SetBack> {
  const done: SetBack = { started: [], ended: [], refused: [] };
  for (const { caseId, kind } of differences) {
    if (kind !== 'workflow-ahead') continue;
    const [kept] = await readCases(db, { after: '', take: 1, id: caseId });
    if (kept && compare(kept).differences.length) {
      done.refused.push(caseId);
      continue;
    }
    await end(client, caseId, !kept);
    if (kept) await restart(client, taskQueue, kept.row.procedure, kept.state, clockOffset);
    if (kept) await db.$executeRaw(tellAgainOfLeavers(caseId));
    (kept ? done.started : done.ended).push(caseId);
  }
  return done;
}
