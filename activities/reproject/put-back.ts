import type { Client } from '@temporalio/client';
import { readCaseId } from '../../domain/case/ids';
import type { Transition } from '../../domain/case/transition';
import type { Database } from '../../prisma/client';
import { readCases } from './actual';
import { type CaseDifference, rowsLost, standsUpTo } from './compare';
import { pastOf } from './past';
import { putRows, putStep } from './steps';

export interface PutBack {
  /** Steps that are on record again, and of which cases. */
  steps: number;
  cases: string[];
  /** Steps of them with which somebody typed something: that was in the registers alone, and is gone. */
  untyped: number;
  /** Cases that are still behind their workflows, and why. */
  left: { caseId: string; why: string }[];
}

interface Missing {
  caseId: string;
  transition: Transition;
}

/**
 * Puts on record again what workflows know and the registers have lost. The steps of all cases come in the order of
 * their time, since one case may rest on how another ended. Each is one transaction; a killed run is run again.
 * @param db as the role that owns the tables
 */
export async function putBackAll(
  db: Database,
  client: Client,
  differences: readonly CaseDifference[],
): Promise<PutBack> {
  const done: PutBack = { steps: 0, cases: [], untyped: 0, left: [] };
  const cases = new Set<string>();
  const failed = new Map<string, string>();
  const missing: Missing[] = [];
  for (const { caseId, kind } of differences) {
    if (kind !== 'workflow-ahead') continue;
    const [kept] = await readCases(db, { after: '', take: 1, id: caseId });
    const there = kept ? standsUpTo(kept) : 0;
    const { seq, transitions } = await pastOf(client, caseId, there);
    if (transitions[0]?.seq !== there + 1) {
      const known = transitions[0] ? ` to ${transitions[0].seq - 1}` : ` to ${seq}`;
      failed.set(caseId, `steps ${there + 1}${known} are in no history any more`);
    } else if (kept && (rowsLost(kept) || there < kept.timeline.length)) {
      try {
        done.steps += await putRows(db, caseId, transitions);
        done.untyped += await typedAndLost(db, transitions);
        cases.add(caseId);
      } catch (error) {
        failed.set(caseId, reasonOf(error));
      }
    } else missing.push(...transitions.map((transition) => ({ caseId, transition })));
  }
  missing.sort((a, b) => a.transition.at - b.transition.at || a.transition.seq - b.transition.seq);
  for (const { caseId, transition } of missing) {
    if (failed.has(caseId)) continue;
    try {
      await putStep(db, readCaseId(caseId)?.procedure as string, caseId, transition);
      done.steps++;
      done.untyped += await typedAndLost(db, [transition]);
      cases.add(caseId);
    } catch (error) {
      failed.set(caseId, `step ${transition.seq}: ${reasonOf(error)}`);
    }
  }
  done.cases = [...cases];
  done.left = [...failed].map(([caseId, why]) => ({ caseId, why }));
  return done;
}

async function typedAndLost(db: Database, transitions: readonly Transition[]): Promise<number> {
  const ids = transitions.flatMap(({ cause }) => (cause.kind === 'offer' && cause.offer.submissionId) || []);
  return ids.length - (await db.submission.count({ where: { id: { in: ids } } }));
}

const REASONS: [code: RegExp, why: string][] = [
  [/\b(P2002|23505|UniqueConstraintViolation)\b/, 'something else stands in its place in the registers'],
  [/\b(P2003|23503|ForeignKeyConstraintViolation)\b/, 'a member, a person or an organisation of it is not there'],
  [/\bP2025\b/, 'its member is not there'],
];

/** In words without values: an error of the database may quote what somebody typed. */
function reasonOf(error: unknown): string {
  const { code = '', meta, message } = error as { code?: string; meta?: unknown; message: string };
  const told = `${code} ${JSON.stringify(meta ?? {})}`;
  const known = REASONS.find(([pattern]) => pattern.test(told));
  return known?.[1] ?? (code ? `the database refused it (${code})` : message);
}
