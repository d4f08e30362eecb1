import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import { type AssignmentResult, workVerdict } from '../../domain/duties/assignments';
import { type LocalDate, localDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, toDbDate } from '../../prisma/db-date';
import type { Assignment, AssignmentNote } from '../../prisma/generated/client';
import { Prisma } from '../../prisma/generated/client';
import { dutyFactsStatement } from '../duties/duty-facts';
import { assignmentOf, type Doing } from './assignment-of';
import { sealWhy } from './why';

export interface Noting {
  result: AssignmentResult;
  doneOn?: LocalDate;
  why?: string;
  /** The note that was read, which this one corrects; none for the first. */
  corrects?: number;
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/**
 * What became of a task, noted by a keeper and never by the program; another note corrects it, with its reason. What it
 * says of the duty 党分配的工作 goes on record with it.
 * @returns what was noted before
 * @throws Problem `not-found`, `own-case`, `conflict` when somebody noted meanwhile, `assignment-not-agreed`,
 * `assignment-not-due`, `date-out-of-range`, `invalid-input`
 */
export async function noteAssignment(tx: Transaction, c: Doing, id: string, noting: Noting) {
  const { actor, at, today } = c;
  const { row, newest } = await assignmentOf(tx, c, id, 'duty.write');
  if (row.memberId === actor.memberId) throw new Problem('own-case');
  if ((newest?.seq ?? 0) !== (noting.corrects ?? 0)) throw new Problem('conflict');
  checkWords(noting, newest);
  checkDays(row, noting, today);
  const noteId = randomUUID();
  const seq = (newest?.seq ?? 0) + 1;
  const { result, doneOn, why } = noting;
  await tx.assignmentNote.create({
    data: {
      ...{ id: noteId, assignmentId: id, seq, result, by: actor.personId, at: new Date(at) },
      doneOn: doneOn ? toDbDate(doneOn) : null,
      why: why ? sealWhy(c.deps.keys, `assignment-note.why:${noteId}`, why) : null,
    },
  });
  await tellDuty(tx, row, { result, doneOn: doneOn ?? null }, c);
  const entry = { actorId: actor.personId, at, action: seq > 1 ? 'corrected' : 'noted' };
  // Not what was noted: those who read the audit do not learn it.
  await recordAudit(tx, { ...entry, objectKind: 'assignment', objectId: id });
  return { row, before: newest?.result };
}

function checkWords({ result, doneOn, why }: Noting, newest: AssignmentNote | undefined): void {
  if (result === 'done' && !doneOn) throw invalid('/doneOn', '请填写完成日期');
  if (result !== 'done' && doneOn) throw invalid('/doneOn', '未完成的不填完成日期');
  if (result === 'excused' && !why) throw invalid('/why', '请写明正当理由');
  if (newest && !why) throw invalid('/why', '更正已有的登记，请写明原因');
}

/** "Not done" can be said only of what he agreed to do and whose day has passed. */
function checkDays(row: Assignment, { result, doneOn }: Noting, today: LocalDate): void {
  const givenOn = localDate(row.givenAt.getTime());
  if (doneOn && (doneOn < givenOn || doneOn > today)) {
    throw new Problem('date-out-of-range', { extras: { from: givenOn, to: today } });
  }
  if (result === 'done') return;
  if (row.answer !== 'yes') throw new Problem('assignment-not-agreed');
  if (result === 'not-done' && fromDbDate(row.dueOn) >= today) throw new Problem('assignment-not-due');
}

const tellDuty = (
  tx: Transaction,
  row: Assignment,
  { result, doneOn }: { result: AssignmentResult; doneOn: LocalDate | null },
  { at }: Doing,
) => {
  const dueOn = fromDbDate(row.dueOn);
  const { verdict, basis } = workVerdict(result, dueOn, doneOn);
  const found = Prisma.sql`
    SELECT ${row.memberId}::uuid AS member_id, ${dueOn.slice(0, 7)} AS month, ${row.id} AS fact,
           ${verdict} AS verdict, ${basis} AS basis`;
  return tx.$executeRaw(dutyFactsStatement(found, { duty: 'work', source: 'assignments', at }));
};
