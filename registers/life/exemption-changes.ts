import { randomUUID } from 'node:crypto';
import type { Reader } from '../../access/reader';
import type { ExemptionKind } from '../../domain/life/exemption-kinds';
import { addDays, addMonths, type LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { sealBasis } from './exemption-basis';

/** What is entered of one. */
export interface NewExemption {
  memberId: string;
  /** The branch whose committee decides it. */
  organisationId: string;
  kind: ExemptionKind;
  fromDate: LocalDate;
  /** As long as the rule allows where it is left out. */
  toDate?: LocalDate;
  basis: string;
}

const wrongDay = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/** The last day that an exemption may have: each is looked at anew after so many months. */
const longest = (from: LocalDate, months: number) => addDays(addMonths(from, months), -1);

/** Enters an exemption. @param months how long one may be @throws Problem `invalid-input`, `exemption-overlaps` */
export async function enterExemption(
  c: Reader,
  tx: Transaction,
  { memberId, organisationId, kind, fromDate, toDate, basis }: NewExemption,
  months: number,
): Promise<string> {
  const last = longest(fromDate, months);
  const until = toDate ?? last;
  if (until < fromDate) throw wrongDay('/toDate', '截止日期早于起始日期');
  if (until > last) throw wrongDay('/toDate', `一次最长 ${months} 个月，到期由支部续期`);
  // Two at once of one member come one after the other.
  await tx.$executeRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  const [there] = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM exemption e
     WHERE e.member_id = ${memberId}::uuid AND e.kind = ${kind} AND e.from_date <= ${until}::date
       AND (e.to_date IS NULL OR e.to_date >= ${fromDate}::date) AND (e.ended_on IS NULL OR e.ended_on > ${fromDate}::date)
       AND (e.ended_on IS NULL OR e.ended_on > e.from_date) LIMIT 1`;
  if (there) throw new Problem('exemption-overlaps');
  const id = randomUUID();
  await tx.exemption.create({
    data: {
      ...{ id, memberId, organisationId, kind },
      fromDate: toDbDate(fromDate),
      toDate: toDbDate(until),
      basis: sealBasis(c.deps.keys, id, basis),
      enteredBy: c.actor.personId,
      enteredAt: new Date(c.at),
    },
  });
  return id;
}

/**
 * Ends an exemption, or takes back one that was entered by mistake.
 * @param endedOn the first day on which it holds no longer: its first day, where it never should have
 * @throws Problem `conflict` where somebody was first, `date-out-of-range`
 */
export async function endExemption(c: Reader, tx: Transaction, id: string, endedOn: LocalDate): Promise<void> {
  const row = await tx.exemption.findUniqueOrThrow({ where: { id } });
  const day = toDbDate(endedOn);
  if (day < row.fromDate || (row.toDate !== null && day > row.toDate)) throw new Problem('date-out-of-range');
  const { count } = await tx.exemption.updateMany({
    where: { id, endedOn: null },
    data: { endedOn: day, endedBy: c.actor.personId },
  });
  if (count === 0) throw new Problem('conflict');
}
