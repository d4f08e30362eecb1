import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import type { Refusal } from '../../domain/case/offer';
import { hasLeft, type RegistrantKind } from '../../domain/registrants/standings';
import { localDate } from '../../domain/time/dates';
import { fromDbDateOrNull } from '../../prisma/db-date';
import { openOrganisation } from '../../registers/organisations/organisations';
import type { DoubleRegistrationData, DoubleRegistrationState } from './data';
import { doubleRegistrationRules } from './rules';

/**
 * A case begins with whoever comes into the register: from a unit's list, at the counter, from another community. It is about
 * his person, and its episode is the registrant, since one person may live in one community and be assigned to another.
 */
export const doubleRegistrationOpener: Opener<DoubleRegistrationState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${subjectId}::uuid FOR NO KEY UPDATE`;
    return true;
  },
  examine: async (tx, procedure, { data = {}, origin, episode = '' }, at) => {
    if (!origin || !isId(episode)) return { barred: [{ type: 'not-allowed' }] };
    const registrant = await tx.registrant.findUnique({ where: { id: episode }, include: { grid: true } });
    if (!registrant || registrant.personId !== data.subjectId) return { barred: [{ type: 'not-found' }] };
    const { personId, communityId, standing, grid, gridId } = registrant;
    const community = await openOrganisation(tx, communityId);
    if (!community) return { barred: [{ type: 'not-found' }] };
    const open = await openCase(tx, procedure, personId, episode);
    const barred: Refusal[] = [
      ...(open ? [open] : []),
      ...(hasLeft(standing) ? [{ type: 'registrant-gone' } as const] : []),
    ];
    const reportBy = textIn(data, 'reportBy');
    const termEnds = fromDbDateOrNull(registrant.untilDay);
    const begins: DoubleRegistrationData = {
      startedAs: 'system',
      kind: registrant.kind as RegistrantKind,
      beganAs: standing,
      ...(termEnds && { termEnds }),
      ...(reportBy && { reportBy }),
      ...(gridId && { gridId }),
    };
    return {
      barred,
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...(await rulesFor(tx, doubleRegistrationRules, communityId, localDate(at))),
          subject: { kind: 'person', id: personId },
          episode,
          sides: { community: communityId, committee: community.parentId ?? communityId },
          parties: { walker: grid?.workerId ? [grid.workerId] : [] },
          data: begins,
        },
      },
    };
  },
};
