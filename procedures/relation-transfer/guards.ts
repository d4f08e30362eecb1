import type { Refusal } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import type { TypedValues } from '../../domain/case/typed';
import { addMonths, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import type { Member } from '../../prisma/generated/client';
import { committeeOf } from '../../registers/organisations/organisations';

/** A check that needs the registers, run inside the transaction that records the step. */
export type Guard = (
  tx: Transaction,
  state: CaseState,
  data: Record<string, unknown>,
  at: Instant,
  typed: TypedValues,
) => Promise<Refusal | undefined>;

/** Checks named by the procedures' tables. */
export const guards: Record<string, Guard> = {
  'may-leave': async (tx, state, data, at) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id: state.memberId } });
    return obstacles(member, (data.papersReady ?? state.data.papersReady) === true, localDate(at))[0];
  },

  'target-branch': async (tx, state, data) => {
    const branchId = (data.branchId as string | undefined) ?? state.sides.target;
    if (!branchId) return { type: 'invalid-input', detail: { field: 'branchId' } };
    if (branchId === state.sides.source) return { type: 'same-branch' };
    const branch = await tx.organisation.findUnique({ where: { id: branchId } });
    if (branch?.kind !== 'branch' || branch.closedOn) return { type: 'not-this-branch', detail: { field: 'branchId' } };
    const committee = await committeeOf(tx, branch.path);
    return committee?.id === state.sides['target-committee']
      ? undefined
      : { type: 'not-this-branch', detail: { field: 'branchId' } };
  },

  'target-group': async (tx, state, data) => {
    if (!data.groupId) return undefined;
    const group = await tx.organisation.findUnique({ where: { id: data.groupId as string } });
    const fits = group?.kind === 'group' && group.parentId === state.sides.target && !group.closedOn;
    return fits ? undefined : { type: 'not-this-branch', detail: { field: 'groupId' } };
  },

  'receipt-proof': async (tx, state, { attachmentId }, _at, { handler, phone }) => {
    if (!attachmentId) return handler && phone ? undefined : { type: 'receipt-needed' };
    const scan = await tx.attachment.findUnique({ where: { id: attachmentId as string } });
    const fits = scan?.caseId === state.caseId && scan.kind === 'receipt-scan' && !scan.removedAt;
    return fits ? undefined : { type: 'invalid-input', detail: { field: 'attachmentId' } };
  },
};

/**
 * What stands against letting a member go: he must be active and found, with no 处置 under way, his dues paid to the
 * month of leaving; a probationary member within his probation and with his papers ready.
 */
export function obstacles(
  member: Pick<Member, 'standing' | 'underDisposition' | 'duesExempt' | 'duesPaidTo' | 'kind' | 'joinedOn'>,
  papersReady: boolean,
  today: LocalDate,
): Refusal[] {
  const found: Refusal[] = [];
  if (member.standing === 'lost') found.push({ type: 'member-lost' });
  else if (member.standing !== 'normal') found.push({ type: 'member-not-active' });
  if (member.underDisposition) found.push({ type: 'disposition-open' });
  const month = today.slice(0, 7);
  const paidTo = member.duesPaidTo ?? '';
  if (!member.duesExempt && paidTo < month) {
    found.push({ type: 'dues-not-paid', detail: { month, ...(paidTo ? { paidTo } : {}) } });
  }
  if (member.kind === 'probationary') {
    if (probationEnd(member.joinedOn) <= today) found.push({ type: 'probation-over' });
    else if (!papersReady) found.push({ type: 'probation-papers-needed' });
  }
  return found;
}

/** 预备期: one year from the meeting that passed admission. 《中国共产党章程》第七条 */
export const probationEnd = (joinedOn: Date) => addMonths(joinedOn.toISOString().slice(0, 10), 12);
