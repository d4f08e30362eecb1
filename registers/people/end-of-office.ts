import { randomUUID } from 'node:crypto';
import { addDays, type Instant, localDate } from '../../domain/time/dates';
import type { Database, Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import { tellOfLeaver } from '../news/tell-of-leaver';
import { writeHandover } from './handover-lines';

/** Roles whose end one round takes note of. */
const BATCH = 20;
/** A role that is over for more days when a round finds it stands in the register as history. */
const LISTED = 31;
/** How long an end is looked at again. Milliseconds. */
const A_MOMENT = 30_000;

interface Ending {
  id: string;
  personId: string;
  organisationId: string;
  role: string;
  toDate: Date;
}

/** One that a round takes note of. */
interface Due extends Ending {
  fromDate: Date;
}

/**
 * What follows when a role is over, in the transaction that ends it: its 交接清单 is written, and the cases in which its
 * holder has something in hand are told.
 * @returns the list's id and how many lines it has
 */
export async function officeEnded(tx: Transaction, ended: Ending, at: Instant): Promise<{ id: string; items: number }> {
  const { id: roleId, personId, organisationId, role, toDate } = ended;
  const id = randomUUID();
  await tx.handover.create({ data: { id, roleId, personId, organisationId, role, endedOn: toDate, at: new Date(at) } });
  const items = await writeHandover(tx, { id, personId, organisationId, role });
  await tx.roleHolding.update({ where: { id: roleId }, data: { endedAt: new Date(at) } });
  await tx.$executeRaw(tellOfLeaver({ personId, ended: 'office' }, factOf(roleId, id), at));
  return { id, items };
}

const factOf = (roleId: string, handoverId: string): string => `${roleId}:${handoverId}`;

/** What follows when somebody's sign-in is shut or taken away, in the same transaction. Nobody can go on with his drafts. */
export async function signInEnded(tx: Transaction, personId: string, at: Instant): Promise<void> {
  await tx.startDraft.deleteMany({ where: { personId } });
  await tx.$executeRaw(tellOfLeaver({ personId, ended: 'sign-in' }, `${personId}:${at}`, at));
}

/**
 * Takes note of the roles whose last day is over: by the calendar, by an import, or however their end was entered.
 * Each is one transaction; two workers at once take different ones. Where one ended a moment ago, cases are looked for once
 * more: somebody may have claimed a task in that very moment.
 * @returns whether there may be more
 */
export async function endDue(db: Database, at: Instant): Promise<boolean> {
  const today = localDate(at);
  const recent = await db.handover.findMany({
    where: { at: { gt: new Date(at - A_MOMENT), lt: new Date(at) } },
    select: { id: true, roleId: true, personId: true },
  });
  for (const { id, roleId, personId } of recent)
    await db.$executeRaw(tellOfLeaver({ personId, ended: 'office' }, factOf(roleId, id), at));
  for (let count = 0; count < BATCH; count++) {
    const found = await db.$transaction(async (tx) => {
      const [role] = await tx.$queryRaw<Due[]>`
        SELECT id::text, person_id::text AS "personId", organisation_id::text AS "organisationId", role,
               from_date AS "fromDate", to_date AS "toDate"
          FROM role_holding WHERE ended_at IS NULL AND to_date < ${today}::date
         ORDER BY to_date, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (role && leavesSomething(role, at)) await officeEnded(tx, role, at);
      else if (role) await tx.roleHolding.update({ where: { id: role.id }, data: { endedAt: new Date(at) } });
      return role !== undefined;
    });
    if (!found) return false;
  }
  return true;
}

/** Not one that was taken back before it began, nor one that was history already when it was entered. */
const leavesSomething = ({ fromDate, toDate }: Due, at: Instant): boolean =>
  toDate >= fromDate && fromDbDate(toDate) >= addDays(localDate(at), -LISTED);

/** Whether a role that has this last day is over. */
export const isOver = (toDate: Date | null, at: Instant): boolean =>
  toDate !== null && fromDbDate(toDate) < localDate(at);
