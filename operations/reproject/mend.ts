import type { Client } from '@temporalio/client';
import type { Database } from '../../prisma/client';
import { readCases } from './actual';
import { compare, type Difference } from './compare';
import { repair } from './repair';
import { nudge, restart } from './workflows';

/**
 * Writes anew what is kept of the cases that differ.
 * @returns ids of those that were
 */
export async function repairAll(db: Database, differences: readonly Difference[]): Promise<string[]> {
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

/** Starts the workflows that are missing, each from the state of its case, and wakes those that have missed the end. */
export async function restartAll(
  db: Database,
  client: Client,
  taskQueue: string,
  differences: readonly Difference[],
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
    (started ? done.started : done.refused).push(caseId);
  }
  return done;
}
