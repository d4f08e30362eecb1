import { may } from '../../access/may';
import type { Transaction } from '../../prisma/client';
import type { VotedSitting } from '../../registers/votes/voted-sitting';
import type { Context } from '../http/context';
import { seenSitting } from '../life/seen-sitting';

/**
 * A sitting of whose votes somebody asks: whoever sees the sitting reads them.
 * @throws Problem `not-found` when he does not
 */
export async function votedSitting(
  c: Pick<Context, 'actor' | 'deps'>,
  id: string,
  tx?: Transaction,
): Promise<VotedSitting> {
  const { sitting, paths, keeps } = await seenSitting(c, id, tx);
  const { caseId, organisationId, status, beginsAt, hosts, minuteTakerId } = sitting;
  const hostIds = [...new Set([organisationId, ...hosts.map((host) => host.organisationId)])];
  const writes = minuteTakerId === c.actor.personId;
  return {
    id,
    caseId,
    organisationId,
    status,
    beginsAt,
    hostIds,
    keeps: keeps || writes,
    leads: may(c.actor, 'sitting.keep', { paths }),
  };
}
