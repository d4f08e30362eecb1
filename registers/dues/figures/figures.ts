import type { LocalDate } from '../../../domain/time/dates';
import { Prisma } from '../../../prisma/generated/client';
import { duesMonths } from '../dues-months';

const { sql } = Prisma;

interface DuesFigure {
  title: string;
  /** Which months `l` of members belong to it. */
  when: (today: LocalDate) => Prisma.Sql;
  /** Which of its sums is told, in fen. */
  fen: Prisma.Sql;
}

/** He is to pay: billed, and not let off. */
export const owesDues = sql`(l.billed > 0 AND NOT l.waived)`;
/** He has paid nothing of it, be it due or not. */
export const unpaidDues = sql`(${owesDues} AND l.paid = 0)`;
const late = sql`(l.paid_on IS NOT NULL AND l.due_on IS NOT NULL AND l.paid_on > l.due_on)`;

/** Figures of dues: the one place that says what each counts, for the number and for the names behind it. */
export const duesFigures = {
  due: { title: '应交', when: () => owesDues, fen: sql`l.billed` },
  'in-time': { title: '按时交纳', when: () => sql`(${owesDues} AND l.paid > 0 AND NOT ${late})`, fen: sql`l.paid` },
  late: { title: '补交', when: () => sql`(${owesDues} AND l.paid > 0 AND ${late})`, fen: sql`l.paid` },
  short: {
    title: '未足额',
    when: () => sql`(${owesDues} AND l.paid > 0 AND l.paid < l.billed)`,
    fen: sql`l.billed - l.paid`,
  },
  waived: { title: '免交', when: () => sql`l.waived`, fen: sql`0` },
  arrears: { title: '欠交', when: (today) => sql`(${unpaidDues} AND l.due_on < ${today}::date)`, fen: sql`l.billed` },
  'not-yet': {
    title: '未到期',
    when: (today) => sql`(${unpaidDues} AND l.due_on >= ${today}::date)`,
    fen: sql`l.billed`,
  },
} as const satisfies Record<string, DuesFigure>;

export type DuesFigureId = keyof typeof duesFigures;

/**
 * The months `l` of those whom branches have billed or let off in months, each at the branch `l.at_branch` that has.
 * @param branches a condition on the branch `b.branch_id`
 */
export const billedMonths = (branches: Prisma.Sql, from: string, to: string): Prisma.Sql => sql`
  SELECT l.*, billed.branch_id AS at_branch
    FROM (SELECT DISTINCT ON (b.member_id, b.month) b.member_id, b.month, b.branch_id FROM dues_entry b
           WHERE b.month BETWEEN ${from} AND ${to} AND b.kind IN ('billed', 'waived') AND ${branches}
             AND NOT EXISTS (SELECT FROM dues_entry c WHERE c.counters = b.id)
           ORDER BY b.member_id, b.month, b.id DESC) billed
    JOIN (${duesMonths(sql`
            e.month BETWEEN ${from} AND ${to}
            AND e.member_id IN (SELECT b.member_id FROM dues_entry b
                                 WHERE b.month BETWEEN ${from} AND ${to} AND b.kind IN ('billed', 'waived') AND ${branches})`)}) l
      ON l.member_id = billed.member_id AND l.month = billed.month`;
