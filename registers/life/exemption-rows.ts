import { z } from 'zod';
import { exemptionKinds } from '../../domain/life/exemption-kinds';
import { codes } from '../../domain/people/member-codes';
import type { LocalDate } from '../../domain/time/dates';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import { fromDbDate, fromDbDateOrNull, written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** How an exemption stands on a day. */
export const exemptionStates = { current: '有效', coming: '尚未开始', over: '已到期', ended: '已终止' } as const;

export const exemptionKind = z.enum(codes(exemptionKinds));

export const Exemption = z
  .strictObject({
    id: z.uuid(),
    member: named,
    branch: named.meta({ description: 'To which he belongs now.' }),
    kind: titled,
    state: titled,
    fromDate: day,
    lastDay: day.nullable().meta({ description: 'Its last day as things stand; null: there is none.' }),
    renewed: z.boolean().meta({ description: 'Another of the same kind follows it.' }),
    hasBasis: z.boolean(),
    enteredBy: named,
    enteredAt: z.iso.datetime(),
    mayChange: z.boolean().meta({ description: 'Whether the one who asks may renew or end it.' }),
  })
  .meta({ id: 'Exemption' });

export type ExemptionItem = z.output<typeof Exemption>;

/** An exemption as its statement gives it. */
export interface ExemptionRow {
  id: string;
  memberId: string;
  memberName: string;
  branchId: string;
  branchName: string;
  path: string;
  pinyin: string;
  kind: keyof typeof exemptionKinds;
  fromDate: Date;
  state: keyof typeof exemptionStates;
  lastDay: Date | null;
  renewed: boolean;
  hasBasis: boolean;
  enteredBy: string;
  enteredByName: string;
  enteredAt: Date;
}

/** Whether another one of the same kind goes on where `e` ends. */
export const renewedSince = sql`
  EXISTS (SELECT 1 FROM exemption n WHERE n.member_id = e.member_id AND n.kind = e.kind AND n.id <> e.id
             AND (n.ended_on IS NULL OR n.ended_on > n.from_date) AND n.from_date > e.from_date)`;

/** The last day on which the exemption `e` holds; the day before its first where it was entered by mistake. */
const lastDay = sql`least(e.to_date, e.ended_on - 1)`;

/** How the exemption `e` stands on a day: the one condition of lists, counts and what is shown. */
export const exemptionState = (today: LocalDate): Prisma.Sql => sql`
  CASE WHEN e.ended_on <= coalesce(e.to_date, e.ended_on) AND e.ended_on <= greatest(e.from_date, ${today}::date) THEN 'ended'
       WHEN e.from_date > ${today}::date THEN 'coming'
       WHEN e.to_date < ${today}::date THEN 'over'
       ELSE 'current' END`;

/** Whether the exemption `e` ends within so many days, and nobody has renewed it. */
export const endsSoon = (today: LocalDate, days: Prisma.Sql): Prisma.Sql => sql`
  (${exemptionState(today)} = 'current' AND ${lastDay} <= ${today}::date + ${days} AND NOT ${renewedSince})`;

/** Exemptions with their members, of those who have a relation here. */
export const exemptionRows = (today: LocalDate, where: readonly Prisma.Sql[]): Prisma.Sql => sql`
  SELECT e.id::text, m.id::text AS "memberId", m.name AS "memberName", m.pinyin, o.id::text AS "branchId",
         o.name AS "branchName", o.path, e.kind, e.from_date AS "fromDate", ${lastDay} AS "lastDay",
         ${exemptionState(today)} AS state, ${renewedSince} AS renewed, e.basis IS NOT NULL AS "hasBasis",
         p.id::text AS "enteredBy", p.name AS "enteredByName", e.entered_at AS "enteredAt"
    FROM exemption e
    JOIN member m ON m.id = e.member_id
    JOIN organisation o ON o.id = m.branch_id
    JOIN person p ON p.id = e.entered_by
   WHERE ${Prisma.join([...where], ' AND ')}`;

/** @param mayChange whether the reader keeps exemptions of his branch, and it is not his own */
export function toExemption(row: ExemptionRow, mayChange: boolean): ExemptionItem {
  return {
    id: row.id,
    member: { id: row.memberId, name: row.memberName },
    branch: { id: row.branchId, name: row.branchName },
    kind: titledBy(exemptionKinds, row.kind),
    state: titledBy(exemptionStates, row.state),
    fromDate: fromDbDate(row.fromDate),
    lastDay: fromDbDateOrNull(row.lastDay),
    renewed: row.renewed,
    hasBasis: row.hasBasis,
    enteredBy: { id: row.enteredBy, name: row.enteredByName },
    enteredAt: written(row.enteredAt),
    mayChange: mayChange && ['current', 'coming', 'over'].includes(row.state),
  };
}
