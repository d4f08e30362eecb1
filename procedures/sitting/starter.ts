import type { ActedAs } from '../../domain/case/offer';
import { keepers, type Role } from '../../domain/people/roles';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { heldOn } from '../../registers/people/held-on';

/** In which role somebody calls a sitting: he keeps the members of its branch or of the committee, or leads the group. */
export async function mayStartSitting(
  tx: Transaction,
  personId: string,
  host: { id: string; kind: string },
  branchId: string,
  committeeId: string,
  at: Instant,
): Promise<ActedAs | undefined> {
  const held = await tx.roleHolding.findMany({
    where: {
      personId,
      AND: [
        {
          OR: [
            { organisationId: { in: [branchId, committeeId] }, role: { in: [...keepers] } },
            ...(host.kind === 'group' ? [{ organisationId: host.id, role: 'group-leader' }] : []),
          ],
        },
        heldOn(at),
      ],
    },
    select: { role: true, organisationId: true },
  });
  const first = held.find(({ organisationId }) => organisationId !== committeeId) ?? held[0];
  return first && { role: first.role as Role, organisationId: first.organisationId };
}
