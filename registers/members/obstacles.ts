import type { Refusal } from '../../domain/case/offer';
import { addMonths, type LocalDate } from '../../domain/time/dates';
import { monthAfter, monthOfDay } from '../../domain/time/months';
import type { Member } from '../../prisma/generated/client';

/** What is known of his dues: by the roster, and by the ledger where he has one. */
interface DuesKnown {
  duesExempt: boolean;
  duesPaidTo: string | null;
  duesOpen: string | null;
  duesSettled: string | null;
}

/** To which month they are paid: a month that is open in the ledger says it, whatever the roster says. */
function duesPaidToOf({ duesExempt, duesPaidTo, duesOpen, duesSettled }: DuesKnown): string {
  if (duesOpen) return monthAfter(duesOpen, -1);
  if (duesExempt) return '9999-12';
  return [duesPaidTo ?? '', duesSettled ?? ''].sort().at(-1) as string;
}

/**
 * What stands against letting a member go: he must be active and found, with no 处置 under way, his dues paid to the
 * month of leaving; a probationary member within his probation and with his papers ready.
 */
export function obstacles(
  member: Pick<Member, 'standing' | 'underDisposition' | 'kind' | 'joinedOn'> & DuesKnown,
  papersReady: boolean,
  today: LocalDate,
): Refusal[] {
  const found: Refusal[] = [];
  if (member.standing === 'lost') found.push({ type: 'member-lost' });
  else if (member.standing !== 'normal') found.push({ type: 'member-not-active' });
  if (member.underDisposition) found.push({ type: 'disposition-open' });
  const month = monthOfDay(today);
  const paidTo = duesPaidToOf(member);
  if (paidTo < month) found.push({ type: 'dues-not-paid', detail: { month, ...(paidTo ? { paidTo } : {}) } });
  if (member.kind === 'probationary') {
    if (probationEnd(member.joinedOn) <= today) found.push({ type: 'probation-over' });
    else if (!papersReady) found.push({ type: 'probation-papers-needed' });
  }
  return found;
}

/** 预备期: one year from the meeting that passed admission. 《中国共产党章程》第七条 */
export const probationEnd = (joinedOn: Date) => addMonths(joinedOn.toISOString().slice(0, 10), 12);
