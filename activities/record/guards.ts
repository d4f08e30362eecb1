import type { Refusal } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import { addMonths, type Instant, localDate } from '../../domain/dates';
import type { Transaction } from '../../prisma/client';
import { committeeOf } from './organisations';

/** A check that needs the registers, run inside the transaction that records the step. */
export type Guard = (
  tx: Transaction,
  state: CaseState,
  data: Record<string, unknown>,
  at: Instant,
) => Promise<Refusal | undefined>;

/** Checks named by the procedures' tables. */
export const guards: Record<string, Guard> = {
  'may-leave': async (tx, state, data, at) =>
    await mayLeave(tx, state.memberId, { papersReady: data.papersReady ?? state.data.papersReady }, at),

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
};

/**
 * Whether a member can be let go: active, found, no 处置 under way, dues paid to the month of leaving, a probationary
 * member within his probation and with his papers ready.
 */
export async function mayLeave(
  tx: Transaction,
  memberId: string,
  data: { papersReady?: unknown },
  at: Instant,
): Promise<Refusal | undefined> {
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
  const today = localDate(at);
  if (member.standing === 'lost') return { type: 'member-lost' };
  if (member.standing !== 'normal') return { type: 'member-not-active' };
  if (member.underDisposition) return { type: 'disposition-open' };
  const month = today.slice(0, 7);
  if (!member.duesExempt && (member.duesPaidTo ?? '') < month) {
    return { type: 'dues-not-paid', detail: { month, ...(member.duesPaidTo ? { paidTo: member.duesPaidTo } : {}) } };
  }
  if (member.kind !== 'probationary') return undefined;
  if (probationEnd(member.joinedOn) <= today) return { type: 'probation-over' };
  return data.papersReady === true ? undefined : { type: 'probation-papers-needed' };
}

/** 预备期: one year from the meeting that passed admission. 《中国共产党章程》第七条 */
export const probationEnd = (joinedOn: Date) => addMonths(joinedOn.toISOString().slice(0, 10), 12);
