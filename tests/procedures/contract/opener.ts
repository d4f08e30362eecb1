import { openCase } from '../../../cases/open-case';
import type { Opener } from '../../../cases/opener';
import { rulesFor } from '../../../cases/rules';
import type { OfferData } from '../../../domain/case/offer';
import { localDate } from '../../../domain/time/dates';
import { uuidOf } from '../../../platform/hash';
import { committeeOf } from '../../../registers/organisations/organisations';
import type { ContractState } from './data';
import { contractRules } from './rules';

/** A round is known by its branch and title: begun twice, it is the same one. */
const roundOf = ({ branchId, subjectTitle }: OfferData): string => uuidOf(`round\n${branchId}\n${subjectTitle}`);

/** Begins for a round, which is no person: by the secretary of the branch that carries it out. */
export const contractOpener: Opener<ContractState> = {
  lock: async (tx, data) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${roundOf(data)}, 0))`;
    return true;
  },
  examine: async (tx, procedure, { actorId, data = {} }, at) => {
    const branch = await tx.organisation.findUnique({ where: { id: String(data.branchId) } });
    const committee = branch && (await committeeOf(tx, branch.path));
    if (!branch || !committee) return { barred: [{ type: 'invalid-input', detail: { field: 'branchId' } }] };
    const held = await tx.roleHolding.findFirst({
      where: { personId: actorId, organisationId: branch.id, role: 'secretary' },
    });
    if (!held) return { barred: [{ type: 'not-allowed' }] };
    const open = await openCase(tx, procedure, roundOf(data));
    return {
      barred: open ? [open] : [],
      foreseen: {
        as: { role: 'secretary', organisationId: branch.id },
        opening: {
          ...(await rulesFor(tx, contractRules, committee.id, localDate(at))),
          subject: { kind: 'matter', of: 'round', id: roundOf(data), title: String(data.subjectTitle) },
          sides: { branch: branch.id, committee: committee.id },
          data: {},
        },
      },
    };
  },
};
