import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { demand } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { excludeEachOther, type Role, roles } from '../../domain/people/roles';
import { day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '../../prisma/db-date';

/** 任职: a role in an organisation, from a day to a day, both included. */
export const RoleInput = z
  .strictObject({ role: z.enum(codes(roles)), organisationId: z.uuid(), fromDate: day, toDate: day.nullish() })
  .refine(({ fromDate, toDate }) => !toDate || toDate >= fromDate, { path: ['toDate'], message: '不能早于开始日期' })
  .meta({ id: 'RoleInput' });

/** A group has a leader and nothing else; a leader leads a group. */
export const roleFits = (role: Role, kind: string) => (role === 'group-leader') === (kind === 'group');

/** A role from a day to a day. */
interface Span {
  role: string;
  from: string;
  to: string | null;
}

/** Whether two holdings of one person are two of the three administrators on some day (三员分立). */
export const clash = (one: Span, other: Span): boolean =>
  excludeEachOther(one.role, other.role) &&
  (one.to === null || one.to >= other.from) &&
  (other.to === null || other.to >= one.from);

/**
 * Gives a person a role.
 * @returns what the audit says of it
 * @throws Problem `not-found`, `not-allowed` on the organisation; `not-allowed` for a role to oneself, since an
 * administrator decides nothing; `invalid-input`
 */
export async function grantRole(
  tx: Transaction,
  actor: Actor,
  personId: string,
  { role, organisationId, fromDate, toDate }: z.output<typeof RoleInput>,
): Promise<{ roleId: string; role: Role; organisationId: string; path: string }> {
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation) throw new Problem('not-found');
  demand(actor, 'person.write', { paths: [organisation.path] });
  if (personId === actor.personId) throw new Problem('not-allowed');
  const refuse = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });
  if (organisation.closedOn) throw refuse('/organisationId', '该组织已撤销');
  if (!roleFits(role, organisation.kind)) throw refuse('/role', '该组织不设此职务');
  // Of two grants at once the second waits here, and sees the first.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  const held = await tx.roleHolding.findMany({ where: { personId } });
  const spans = held.map((one) => ({
    role: one.role,
    from: fromDbDate(one.fromDate),
    to: fromDbDateOrNull(one.toDate),
  }));
  if (spans.some((one) => clash(one, { role, from: fromDate, to: toDate ?? null }))) {
    throw refuse('/role', '系统管理员、安全管理员、审计员不能由一人兼任');
  }
  const id = randomUUID();
  const dates = { fromDate: toDbDate(fromDate), toDate: toDate ? toDbDate(toDate) : null };
  await tx.roleHolding.create({ data: { id, personId, organisationId, role, ...dates } });
  return { roleId: id, role, organisationId, path: organisation.path };
}
