import { type Published, publishedColumns } from '../../cases/calendar';
import { subjectName } from '../../cases/subject-name';
import type { Calendar } from '../../domain/time/calendar';
import type { Transaction } from '../../prisma/client';

/** How a case stands on record before a step. */
export interface Standing extends Published {
  seq: number;
  /** The newest link of its chain. */
  headHash: Uint8Array;
  subjectName: string;
  /** The batch that it was begun by. */
  batchId: string | null;
  /** Where the decision stands that is offered, if it went on record earlier. */
  answered: { seq: number; stage: string } | null;
}

/** Locks the case until the end of the transaction and reads how it stands; undefined when there is none. */
export async function lockStanding(
  tx: Transaction,
  caseId: string,
  decisionId: string | undefined,
  carried: Calendar,
  wanted: readonly number[],
): Promise<Standing | undefined> {
  const rows = await tx.$queryRaw<Standing[]>`
    SELECT c.seq, c.head_hash AS "headHash", ${subjectName} AS "subjectName", c.batch_id AS "batchId",
           (SELECT json_build_object('seq', t.seq, 'stage', t.to_stage) FROM timeline t
             WHERE t.case_id = c.id AND t.decision_id = ${decisionId ?? null}::uuid) AS answered,
           ${publishedColumns(carried, wanted)}
      FROM "case" c
     WHERE c.id = ${caseId} FOR UPDATE OF c`;
  return rows[0];
}
