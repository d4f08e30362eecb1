import { recordAudit } from '../../access/audit';
import { type LocalDate, localDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { assignmentOf, type Doing } from './assignment-of';
import { sealWhy } from './why';

export interface Answering {
  answer: 'yes' | 'no';
  why?: string;
  /** Of what he said to somebody who notes it: the day. */
  toldOn?: LocalDate;
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/**
 * What a member says to a task: himself, or as a keeper noted it on the day on which he was told. Said once; it is asked
 * before the last day, and of who has no telephone it is noted as he said it.
 * @returns whether somebody noted it for him
 * @throws Problem `not-found`, `assignment-answered`, `assignment-withdrawn`, `date-out-of-range`, `invalid-input`
 */
export async function answerAssignment(tx: Transaction, c: Doing, id: string, said: Answering) {
  const { row, newest } = await assignmentOf(tx, c, id, 'duty.read');
  const { actor, at, today } = c;
  const himself = row.memberId === actor.memberId;
  if (!himself) await assignmentOf(tx, c, id, 'duty.write');
  if (row.answer || newest) throw new Problem('assignment-answered');
  if (himself && said.toldOn) throw invalid('/toldOn', '本人答复时不填告知日期');
  if (!himself && !said.toldOn) throw invalid('/toldOn', '请填写当面告知并得到答复的日期');
  if (said.answer === 'no' && !said.why) throw invalid('/why', '不能承担的，请说明原因');
  const givenOn = localDate(row.givenAt.getTime());
  if (said.toldOn && (said.toldOn < givenOn || said.toldOn > today)) {
    throw new Problem('date-out-of-range', { extras: { from: givenOn, to: today } });
  }
  await tx.assignment.update({
    where: { id },
    data: {
      ...{ answer: said.answer, answeredBy: actor.personId, answeredAt: new Date(at) },
      toldOn: said.toldOn ? toDbDate(said.toldOn) : null,
      why: said.why ? sealWhy(c.deps.keys, `assignment.why:${id}`, said.why) : null,
    },
  });
  const entry = { actorId: actor.personId, at, action: 'answered', objectKind: 'assignment', objectId: id };
  await recordAudit(tx, { ...entry, detail: { noted: !himself } });
  return { row, noted: !himself };
}
