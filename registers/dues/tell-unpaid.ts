import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { monthTitle } from '../../domain/time/months';
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
  const leaves = told.map((one) => notBefore(at, `${caseId}:${one.personId}`, hours(one)));
  const days = leaves.map((when) => (localDate(when) < asOf ? asOf : localDate(when)));
  const lines = unpaid.map(({ months, fen }) =>
    texts[what](months.map(monthTitle).join('、'), yuan(fen).replace(' ', ''), dueOn),
  );
  // What was said of that day is not said again on another.
  await tx.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), given.person_id, ${caseId}, given.day, given.leaves, ARRAY[given.line], 'member', false,
           ${new Date(at)}
      FROM unnest(${told.map(({ personId }) => personId)}::uuid[], ${days}::date[],
                  ${leaves.map((when) => new Date(when))}::timestamptz[], ${lines}::text[])
           AS given (person_id, day, leaves, line)
     WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.person_id = given.person_id AND n.case_id = ${caseId})
    ON CONFLICT DO NOTHING`;
}
