import { duesMonthProblems, latestDuesMonth } from '../../domain/people/dues-month';
import { checkIdentityNumber } from '../../domain/people/identity-number';
import { checkMemberDates, memberDateProblems } from '../../domain/people/member-dates';
import type { LocalDate } from '../../domain/time/dates';
import type { FieldError } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { CheckedMember } from './member-row';

type Dated = Pick<CheckedMember, 'identityNumber' | 'kind' | 'joinedOn' | 'fullOn'>;

/** What does not fit together in a member's dates, each already well formed: the same as of an imported one. */
export function dateErrors(input: Dated, today: LocalDate): FieldError[] {
  const { joinedOn, fullOn, kind, identityNumber } = input;
  const identity = checkIdentityNumber(identityNumber);
  const birth = identity.ok ? identity.value.birth : undefined;
  const errors: FieldError[] = checkMemberDates({ birth, kind, joinedOn, fullOn: fullOn ?? undefined }, today).map(
    ({ field, problem }) => ({ pointer: `/${field}`, detail: memberDateProblems[problem] }),
  );
  if (birth && birth > today) errors.push({ pointer: '/identityNumber', detail: '身份证号中的出生日期晚于今天' });
  return errors;
}

/** Dues paid further ahead than anybody pays them. */
export const duesErrors = (duesPaidTo: string | null | undefined, today: LocalDate): FieldError[] =>
  duesPaidTo && duesPaidTo > latestDuesMonth(today)
    ? [{ pointer: '/duesPaidTo', detail: duesMonthProblems['month-too-late'] }]
    : [];

interface Places {
  branchId: string;
  groupId?: string | null;
  alsoId?: string | null;
}

/** What is wrong with the organisations that a member is put into; the branch's row is locked against being closed. */
export async function placeErrors(tx: Transaction, { branchId, groupId, alsoId }: Places): Promise<FieldError[]> {
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${branchId}::uuid FOR SHARE`;
  const ids = [branchId, groupId, alsoId].filter((id): id is string => typeof id === 'string');
  const found = await tx.organisation.findMany({ where: { id: { in: ids }, closedOn: null } });
  const byId = (id: string) => found.find((organisation) => organisation.id === id);
  const errors: FieldError[] = [];
  if (byId(branchId)?.kind !== 'branch') errors.push({ pointer: '/branchId', detail: '应为一个未撤销的党支部' });
  const group = groupId ? byId(groupId) : undefined;
  if (groupId && (group?.kind !== 'group' || group.parentId !== branchId)) {
    errors.push({ pointer: '/groupId', detail: '应为所在支部的党小组' });
  }
  if (alsoId && (!byId(alsoId) || alsoId === branchId)) {
    errors.push({ pointer: '/alsoId', detail: '应为另一个未撤销的党组织' });
  }
  return errors;
}
