import type { LocalDate } from '../../domain/time/dates';
import type { FieldError } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { CheckedMember } from './member-row';

const birthOf = (number: string) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

type Dated = Pick<CheckedMember, 'identityNumber' | 'kind' | 'joinedOn' | 'fullOn'> & { duesPaidTo?: string | null };

/**
 * What does not fit together in a member's dates, each already well formed.
 * Joining needs eighteen years of age (《中国共产党章程》第一条), which older rosters did not always keep to: only a date
 * before the birth is refused.
 */
export function dateErrors(input: Dated, today: LocalDate): FieldError[] {
  const errors: FieldError[] = [];
  const say = (field: string, detail: string) => errors.push({ pointer: `/${field}`, detail });
  const { joinedOn, fullOn, kind, identityNumber } = input;
  if (joinedOn > today) say('joinedOn', '不能晚于今天');
  if (joinedOn <= birthOf(identityNumber)) say('joinedOn', '早于出生日期');
  if (fullOn && fullOn > today) say('fullOn', '不能晚于今天');
  if (fullOn && fullOn < joinedOn) say('fullOn', '不能早于入党日期');
  if (fullOn && kind === 'probationary') say('fullOn', '预备党员没有转正日期');
  return errors;
}

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
