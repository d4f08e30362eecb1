import type { ActedAs } from '../../domain/case/offer';
import { keepers, type Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** In which role somebody calls a sitting: he keeps the members of its branch or of the committee, or leads the group. */
export async function mayStartSitting(
  tx: Transaction,
  personId: string,
  host: { id: string; kind: string },
  branchId: string,
  committeeId: string,
  at: Instant,
): Promise<ActedAs | undefined> {
  const day = localDate(at);
  const held = await tx.$queryRaw<{ role: Role; organisationId: string }[]>`
    SELECT role, organisation_id::text AS "organisationId" FROM role_holding
     WHERE person_id = ${personId}::uuid
       AND (organisation_id = ANY(${[branchId, committeeId]}::uuid[]) AND role = ANY(${[...keepers]}::text[])
            OR organisation_id = ${host.kind === 'group' ? host.id : null}::uuid AND role = 'group-leader')
       AND from_date <= ${day}::date AND (to_date IS NULL OR to_date >= ${day}::date)`;
  return held.find(({ organisationId }) => organisationId !== committeeId) ?? held[0];
}
