import type { Schemas } from '../../api/client';

type Seat = Schemas['Task']['seats'][number];

const seatText = ({ person, organisation, role, holders }: Seat): string => {
  if (person) return person.name;
  const names = holders.length ? `（${holders.join('、')}）` : '';
  return `${organisation?.name ?? ''}${role?.title ?? ''}${names}`;
};

/** Who is asked, in words: the office, and in brackets who holds it. Those who stand in only where nobody else is. */
export function askedBy({ seats, claimedBy, delegatedTo }: Schemas['Task']): string {
  const taken = delegatedTo ?? claimedBy;
  if (taken) return taken.name;
  const own = seats.filter(({ via }) => via.id !== 'deputy' && via.id !== 'above');
  return [...new Set((own.length ? own : seats).map(seatText))].join('、');
}
