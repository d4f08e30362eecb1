import type { Refusal } from '../../domain/case/offer';
import { addMonths, type LocalDate } from '../../domain/time/dates';
import type { Member } from '../../prisma/generated/client';

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
