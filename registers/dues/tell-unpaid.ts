import { randomUUID } from 'node:crypto';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import { yuan } from '../../domain/words/money';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursOf } from '../settings/quiet-hours';
import { duesMonths } from './dues-months';

const { sql } = Prisma;

interface TellUnpaid {
  members: readonly string[];
  /** What falls due on that day. */
  dueOn: LocalDate;
  /** The day for which they are told: each once, however often it is asked. */
  asOf: LocalDate;
  at: Instant;
  what: 'reminder' | 'arrears';
}

interface Unpaid {
  personId: string;
  months: string[];
  fen: number;
}

/** The case id of these notices: they are about no case. */
export const DUES_NOTICE = 'dues:';

const day = (date: LocalDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const monthIn = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

const texts = {
  reminder: (months: string, sum: string, dueOn: LocalDate) =>
    `您${months}的党费应交${sum}，请于${day(dueOn)}前交纳；已交纳的，请与所在党支部核对`,
  arrears: (months: string, sum: string, dueOn: LocalDate) =>
    `您${months}的党费${sum}截至${day(dueOn)}尚未交纳，请尽快补交；已交纳的，请与所在党支部核对`,
};

/** Tells each of these members who has not paid what falls due on a day, with his sum, outside his quiet hours. */
export async function tellUnpaid(tx: Transaction, { members, dueOn, asOf, at, what }: TellUnpaid): Promise<void> {
  if (!members.length) return;
  const unpaid = await tx.$queryRaw<Unpaid[]>`
    SELECT m.person_id::text AS "personId", array_agg(l.month::text ORDER BY l.month) AS months,
           sum(l.billed - l.paid)::int AS fen
      FROM (${duesMonths(sql`e.member_id = ANY(${members}::uuid[])`)}) l JOIN member m ON m.id = l.member_id
     WHERE l.due_on = ${dueOn}::date AND l.billed > 0 AND l.paid = 0 AND NOT l.waived AND m.standing = 'normal'
     GROUP BY m.person_id ORDER BY m.person_id`;
  const told = unpaid.map(({ personId }) => ({ personId, audience: 'member' }));
  const hours = await quietHoursOf(tx, told, at);
  const caseId = `${DUES_NOTICE}${what}:${dueOn}`;
  // What was said for that day is not said again on another.
  const already = await tx.notice.findMany({
    where: { caseId, personId: { in: unpaid.map(({ personId }) => personId) } },
    select: { personId: true },
  });
  const known = new Set(already.map(({ personId }) => personId));
  const data = unpaid
    .filter(({ personId }) => !known.has(personId))
    .map(({ personId, months, fen }) => {
      const leaves = notBefore(at, `${caseId}:${personId}`, hours({ personId, audience: 'member' }));
      return {
        ...{ id: randomUUID(), personId, caseId, audience: 'member', urgent: false },
        localDate: new Date(localDate(leaves) < asOf ? asOf : localDate(leaves)),
        notBefore: new Date(leaves),
        createdAt: new Date(at),
        lines: [texts[what](months.map(monthIn).join('、'), yuan(fen).replace(' ', ''), dueOn)],
      };
    });
  await tx.notice.createMany({ data, skipDuplicates: true });
}
