import { atOrBelow } from '../../access/may';
import type { Role } from '../../domain/people/roles';
import type { Prisma } from '../../prisma/generated/client';

/** Of which organisation and role the people are wanted. */
interface Wanted {
  organisationId?: string;
  role?: Role;
}

/** A Prisma condition on the people who hold or held such a role at or below some paths. */
export const holdersBelow = (
  paths: readonly string[],
  { organisationId, role }: Wanted,
  more: Prisma.RoleHoldingWhereInput = {},
): Prisma.PersonWhereInput => ({
  roles: { some: { AND: [{ organisation: atOrBelow(paths), organisationId, role }, more] } },
});
