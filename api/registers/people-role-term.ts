import { threeAdministrators } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import type { PersonRow } from '../../registers/people/person-view';
import { clash } from '../../registers/people/role-grants';
import type { Context } from '../http/context';
import { demandSecondYes } from './second-yes';

/**
 * Asks what a new last day of a role needs. To hold a role for longer is to be given it. The end of one of the three
 * administrators needs a second yes as well: else one of them could do away with whoever keeps watch over him.
 * @throws Problem `invalid-input`, `second-yes-needed`
 */
export async function demandTerm(
  c: Pick<Context, 'deps' | 'actor' | 'at' | 'today'>,
  tx: Transaction,
  personId: string,
  { id: roleId, role, fromDate, toDate: until, organisation }: PersonRow['roles'][number],
  toDate: LocalDate | null,
): Promise<{ approvalId?: string }> {
  const before = fromDbDateOrNull(until);
  const isLonger = before !== null && (toDate === null || toDate > before);
  if (isLonger) {
    const others = await tx.roleHolding.findMany({ where: { personId, NOT: { id: roleId } } });
    const span = { role, from: fromDbDate(fromDate), to: toDate };
    const isTwo = others.some((one) =>
      clash({ role: one.role, from: fromDbDate(one.fromDate), to: fromDbDateOrNull(one.toDate) }, span),
    );
    if (isTwo) {
      const errors = [{ pointer: '/toDate', detail: '系统管理员、安全管理员、审计员不能由一人兼任' }];
      throw new Problem('invalid-input', { errors });
    }
  }
  const isHeld = before === null || before >= c.today;
  const isEnd = isHeld && toDate !== before && (threeAdministrators as readonly string[]).includes(role);
  if (!isLonger && !isEnd) return {};
  const detail = { role, organisationId: organisation.id, roleId, toDate };
  return await demandSecondYes(c, tx, { kind: 'role', paths: [organisation.path], about: personId, detail });
}
