import { addDays, type LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';

interface Holder {
  id: string;
  personId: string;
  fromDate: Date;
  toDate: Date | null;
}

/** Whose role of administrator is to end. */
interface Going {
  organisationId: string;
  personId: string;
  /** His last day, from now on. */
  lastDay: LocalDate;
  /** His last day before; null: it was open. */
  until: LocalDate | null;
}

/**
 * Whether an organisation keeps an administrator, of its own or of a level above it, when one goes: somebody in force on the
 * day after, and somebody who stays at least as long as he was to. Locks their roles, so that two do not end each
 * other at once.
 * @param ending roles that end together with his
 */
export async function keepsAdministrator(
  tx: Transaction,
  { organisationId, personId, lastDay, until }: Going,
  ending: readonly string[] = [],
): Promise<boolean> {
  if (until !== null && until <= lastDay) return true;
  const holders = await tx.$queryRaw<Holder[]>`
    SELECT r.id::text, r.person_id::text AS "personId", r.from_date AS "fromDate", r.to_date AS "toDate"
      FROM role_holding r
      JOIN organisation o ON o.id = r.organisation_id AND o.closed_on IS NULL
      JOIN organisation his ON his.id = ${organisationId}::uuid AND his.path LIKE o.path || '%'
      JOIN person p ON p.id = r.person_id
     WHERE r.role = 'administrator' AND p.disabled_at IS NULL
     ORDER BY r.id FOR UPDATE OF r`;
  const others = holders.filter((one) => one.personId !== personId && !ending.includes(one.id));
  const next = addDays(lastDay, 1);
  const follows = others.some(
    ({ fromDate, toDate }) => fromDbDate(fromDate) <= next && (toDate === null || fromDbDate(toDate) >= next),
  );
  const lasts = others.some(({ toDate }) => {
    const to = fromDbDateOrNull(toDate);
    return to === null || (until !== null && to >= until);
  });
  return follows && lasts;
}

/** @throws Problem `last-administrator` */
export async function demandAnotherAdministrator(tx: Transaction, going: Going): Promise<void> {
  if (!(await keepsAdministrator(tx, going))) throw new Problem('last-administrator');
}

/** The same for everything that somebody administers, when his sign-in ends. @throws Problem `last-administrator` */
export async function demandOtherAdministrators(tx: Transaction, personId: string, today: LocalDate): Promise<void> {
  const held = await tx.roleHolding.findMany({
    where: { personId, role: 'administrator', OR: [{ toDate: null }, { toDate: { gte: new Date(today) } }] },
    select: { organisationId: true, toDate: true },
    orderBy: { id: 'asc' },
  });
  const yesterday = addDays(today, -1);
  for (const { organisationId, toDate } of held) {
    const until = fromDbDateOrNull(toDate);
    await demandAnotherAdministrator(tx, { organisationId, personId, lastDay: yesterday, until });
  }
}
