import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkFields } from '../../domain/case/check';
import { numberIn, textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import type { ActedAs, OfferData, Refusal } from '../../domain/case/offer';
import { keepers, type Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import { uuidOf } from '../../platform/hash';
import type { Transaction } from '../../prisma/client';
import { openOrganisation } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import type { RecognitionState } from './data';
import { recognitionRules } from './rules';

/** Whom or what an award is for, at which asker, in which year: asked once. */
const awardId = ({ askerId, personId, organisationId, year, subjectTitle }: OfferData): string =>
  uuidOf(`award\n${askerId}\n${personId ?? organisationId}\n${year}\n${subjectTitle}`);

/**
 * Begins when somebody who keeps the members of the asking organisation asks. Of an organisation a level above it is asked;
 * of a person any organisation but the one that asks. Where the other side is not here its answer comes on paper.
 */
export const recognitionOpener: Opener<RecognitionState> = {
  lock: async (tx, data) => {
    if (!isId(data.askerId) || typeof data.subjectTitle !== 'string') return false;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${awardId(data)}, 0))`;
    return true;
  },

  examine: async (tx, procedure, { actorId, data: given = {} }, at) => {
    const { subjectTitle, ...data } = given;
    const wrong = checkFields(procedure.start.fields, data, at);
    if (wrong) return { barred: [wrong] };
    const asker = await openOrganisation(tx, String(data.askerId));
    const as = asker && (await keepsThere(tx, actorId, asker.id, at));
    if (!asker || !as) return { barred: [{ type: asker ? 'not-allowed' : 'not-found' }] };
    const askedId = textIn(data, 'askedId');
    const asked = askedId === undefined ? undefined : await openOrganisation(tx, askedId);
    if (askedId !== undefined && !asked) return { barred: [{ type: 'invalid-input', detail: { field: 'askedId' } }] };
    const personId = textIn(data, 'personId');
    // Nobody asks for himself.
    if (personId === actorId) return { barred: [{ type: 'own-case' }] };
    const id = awardId(given);
    const open = await openCase(tx, procedure, id);
    const barred: Refusal[] = [
      ...(open ? [open] : []),
      ...(asked?.id === asker.id ? [{ type: 'asks-itself' } as const] : []),
      ...(personId === undefined && !(asked && asker.path.startsWith(asked.path))
        ? [{ type: 'asks-wrong-side' } as const]
        : []),
    ];
    return {
      barred,
      foreseen: {
        as,
        opening: {
          ...(await rulesFor(tx, recognitionRules, asker.id, localDate(at))),
          subject: { kind: 'matter', of: 'award', id, title: String(subjectTitle) },
          sides: { asker: asker.id, ...(asked ? { asked: asked.id } : { recorder: asker.id }) },
          data: {
            ...{ startedAs: as.role, about: textIn(data, 'about') as string, year: numberIn(data, 'year') as number },
            ...(personId === undefined ? { organisationId: textIn(data, 'organisationId') } : { personId }),
            ...(asked ? {} : { onPaper: true }),
          },
        },
      },
    };
  },
};

async function keepsThere(
  tx: Transaction,
  personId: string,
  organisationId: string,
  at: Instant,
): Promise<ActedAs | undefined> {
  const held = await tx.roleHolding.findFirst({
    where: { personId, organisationId, role: { in: [...keepers] }, AND: [heldOn(at)] },
    select: { role: true },
  });
  return held ? { role: held.role as Role, organisationId } : undefined;
}
