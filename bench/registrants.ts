import { setTimeout as delay } from 'node:timers/promises';
import { stateOf } from '../cases/state-of';
import { caseIdOf, taskIdOf } from '../domain/case/ids';
import type { KeyRing } from '../platform/keys';
import type { DoubleRegistrationState } from '../procedures/double-registration/data';
import { doubleRegistration } from '../procedures/double-registration/table';
import { enrol } from '../procedures/named';
import { enterRegistrants } from '../registers/registrants/enter';
import { REGISTRATION } from '../registers/registrants/registrant-start';
import { tellRegistrant } from '../registers/registrants/tell-registrant';
import { startDecision } from '../registers/starts/start-statement';
import type { ApiUsers } from './ours';
import type { Quarter } from './people';
import type { BenchStack } from './stack';

const PATIENCE = 300_000;

/** A registrant whose case has gone through the product until it serves. */
export interface ServingRegistrant {
  id: string;
  personId: string;
  state: DoubleRegistrationState;
}

/** Enters a registrant of each community, has him signed for, and tells his case that he has taken something up. */
export async function servingRegistrants(
  { owner }: BenchStack,
  keys: KeyRing,
  users: ApiUsers,
  communities: readonly Quarter[],
): Promise<ServingRegistrant[]> {
  // Whom news is for is known where the tables are.
  enrol(doubleRegistration);
  const grids = await owner.grid.findMany({ where: { closedOn: null } });
  const entering = communities.map(({ committeeId }, at) => ({
    gridId: grids.find(({ communityId }) => communityId === committeeId)?.id,
    ...({ communityId: committeeId, kind: 'residence', standing: 'reported', name: `例报到${at}` } as const),
    ...{ mobile: `1980000${String(at).padStart(4, '0')}`, address: '示例路1号' },
    ...{ talents: ['law'], wishes: [], times: ['weekend-day'] },
  }));
  const ids = await owner.$transaction((tx) => enterRegistrants(tx, keys, entering, { at: Date.now() }));
  return await Promise.all(
    ids.map(async (id, at) => {
      const { personId } = await owner.registrant.findUniqueOrThrow({ where: { id } });
      const caseId = caseIdOf(REGISTRATION, startDecision({ procedure: REGISTRATION, subject: personId, episode: id }));
      const until = async (stage: string): Promise<DoubleRegistrationState> => {
        for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(50)) {
          const row = await owner.case.findUnique({ where: { id: caseId }, select: { state: true } });
          const state = row && stateOf<DoubleRegistrationState>(row);
          if (state?.stage === stage) return state;
        }
        throw new Error(`a registrant does not come to ${stage}`);
      };
      const { seq } = await until('REPORTED');
      const { officer } = communities[at] as Quarter;
      await users.post(officer, `/tasks/${taskIdOf(caseId, seq)}/decision`, { outcome: 'sign', data: {} });
      await until('AVAILABLE');
      const held = { type: 'commitment-held', fact: 'bench', at: Date.now(), data: { openingId: id } };
      await owner.$executeRaw(tellRegistrant(id, held));
      return { id, personId, state: await until('SERVING') };
    }),
  );
}
