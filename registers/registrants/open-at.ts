import { leftStandings } from '../../domain/registrants/standings';
import type { Transaction } from '../../prisma/client';

/** Whether a person is a registrant of a community already, in that capacity, besides the one that is meant. */
export async function isOpenAt(
  tx: Transaction,
  { personId, communityId, kind, not }: { personId: string; communityId: string; kind: string; not?: string },
): Promise<boolean> {
  const where = { personId, communityId, kind, ...(not && { id: { not } }), standing: { notIn: [...leftStandings] } };
  return (await tx.registrant.count({ where })) > 0;
}
