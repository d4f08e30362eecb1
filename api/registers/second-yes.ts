import type { Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import { demandYes, type WantsYes } from '../../registers/approvals/second-yes';
import { type PersonRow, personSubject } from '../../registers/people/person-view';
import type { Context } from '../http/context';

/**
 * `demandYes` for a request.
 * @throws Problem `second-yes-needed` with the approval's id
 */
export function demandSecondYes(
  c: Pick<Context, 'deps' | 'actor' | 'at' | 'today'>,
  tx: Transaction,
  wish: WantsYes,
): Promise<{ approvalId?: string }> {
  const { db, keys, config } = c.deps;
  const { at, today } = c;
  return demandYes(db, tx, { keys, accounts: config.signIn.accounts, personId: c.actor.personId, at, today }, wish);
}

/**
 * The same for what takes a way in from somebody: it needs a yes only where he is a 安全管理员, who keeps watch over those
 * that could take it.
 */
export async function demandYesForWatch(
  c: Pick<Context, 'deps' | 'actor' | 'at' | 'today'>,
  tx: Transaction,
  person: PersonRow,
  detail: Record<string, unknown>,
): Promise<{ approvalId?: string }> {
  const keepsWatch = person.roles.some(
    ({ role, toDate }) => role === 'security-administrator' && (toDate === null || fromDbDate(toDate) >= c.today),
  );
  if (!keepsWatch) return {};
  const { paths } = personSubject(person);
  return await demandSecondYes(c, tx, { kind: 'sign-in-end', paths, about: person.id, detail });
}
