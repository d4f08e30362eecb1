import { recordAudit } from '../../access/audit';
import { readableAmong } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { type LocalDate, localDate } from '../../domain/time/dates';
import type { SideTaskKinds } from '../../domain/words/side-task-kinds';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, toDbDate } from '../../prisma/db-date';
import { heldAfter, ROLE_AFTER_LEAVING, type RoleLeft, rolesOfSideTask } from './side-task-roles';
import { mayBeNotNeeded } from './side-task-words';
import { isHis } from './whose-side-task';

/** How a piece of work beside a case ended. */
export interface Closing {
  status: 'done' | 'not-needed';
  doneOn?: LocalDate;
}

type Doing = Pick<Reader, 'deps' | 'actor' | 'restricted' | 'at'>;

/**
 * Closes what is to be done beside a case, once, with the day on which it was really done, and on record.
 * @param kinds tell whether it may be not needed
 * @throws Problem `not-found`, `own-case`, `side-task-closed`, `invalid-input`, `date-out-of-range`; `role-still-held` when a
 * role that he left behind is in the register beyond that day
 */
export async function closeSideTask(
  tx: Transaction,
  c: Doing,
  kinds: SideTaskKinds,
  id: string,
  closing: Closing,
): Promise<void> {
  const { actor, at } = c;
  const row = await mine(tx, c, id);
  const { status, doneOn } = closing;
  if (row.status !== 'open') throw new Problem('side-task-closed');
  if (status === 'not-needed' && !mayBeNotNeeded(kinds, row.kind)) throw invalid('/status', '此项必须办理，不能选无需');
  if (status === 'done' && !doneOn) throw invalid('/doneOn', '请填写实际办理日期');
  if (status === 'not-needed' && doneOn) throw invalid('/doneOn', '无需办理时不填日期');
  if (doneOn) {
    const from = await earliest(tx, row);
    if (doneOn > localDate(at) || doneOn < from) throw new Problem('date-out-of-range', { extras: { from } });
    if (heldAfter(await rolesOf(tx, id, localDate(at)), doneOn)) throw new Problem('role-still-held');
  }
  const { count } = await tx.sideTask.updateMany({
    where: { id, status: 'open' },
    data: { status, doneOn: doneOn ? toDbDate(doneOn) : null, closedAt: new Date(at), closedBy: actor.personId },
  });
  if (count === 0) throw new Problem('side-task-closed');
  const entry = { actorId: actor.personId, at, action: 'closed', objectKind: 'side-task', objectId: id };
  await recordAudit(tx, { ...entry, detail: { kind: row.kind, status, ...(doneOn && { doneOn }) } });
}

/**
 * Opens it again, because it was closed by mistake; what it said before stays in the audit.
 * @param submissionId where the reason is kept
 * @throws Problem `not-found`, `own-case`, `conflict` when it is open
 */
export async function reopenSideTask(tx: Transaction, c: Doing, id: string, submissionId: string): Promise<void> {
  const { actor, at } = c;
  const row = await mine(tx, c, id);
  const { count } = await tx.sideTask.updateMany({
    where: { id, status: { not: 'open' } },
    data: { status: 'open', doneOn: null, closedAt: null, closedBy: null },
  });
  if (count === 0) throw new Problem('conflict');
  const before = { status: row.status, ...(row.doneOn && { doneOn: fromDbDate(row.doneOn) }) };
  const entry = { actorId: actor.personId, at, action: 'reopened', objectKind: 'side-task', objectId: id };
  await recordAudit(tx, { ...entry, detail: { kind: row.kind, before, submissionId } });
}

async function mine(tx: Transaction, c: Doing, id: string) {
  const { actor } = c;
  const row = await tx.sideTask.findUnique({ where: { id } });
  const place = row && (await tx.organisation.findUnique({ where: { id: row.organisationId } }));
  if (!row || !place || !isHis(actor, row.kind, place.path)) throw new Problem('not-found');
  if (row.caseId && !(await readableAmong(c, [row.caseId])).size) throw new Problem('not-found');
  // Nobody decides in his own case.
  if (row.memberId === actor.memberId) throw new Problem('own-case');
  return row;
}

async function rolesOf(tx: Transaction, id: string, today: LocalDate): Promise<RoleLeft[]> {
  const [row] = await tx.$queryRaw<{ roles: RoleLeft[] | null }[]>`
    SELECT ${rolesOfSideTask(today)} AS roles FROM side_task s JOIN member m ON m.id = s.member_id WHERE s.id = ${id}::uuid`;
  return row?.roles ?? [];
}

/**
 * The day on which its case began; without a case, on which the member joined, and so for a role too: it may have ended
 * before the case began and be entered late.
 */
async function earliest(
  tx: Transaction,
  row: { kind: string; caseId: string | null; memberId: string },
): Promise<LocalDate> {
  if (row.caseId && row.kind !== ROLE_AFTER_LEAVING) {
    const { startedAt } = await tx.case.findUniqueOrThrow({ where: { id: row.caseId }, select: { startedAt: true } });
    return localDate(startedAt.getTime());
  }
  const { joinedOn } = await tx.member.findUniqueOrThrow({
    where: { id: row.memberId },
    select: { joinedOn: true },
  });
  return fromDbDate(joinedOn);
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });
