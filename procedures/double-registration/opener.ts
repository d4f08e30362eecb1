import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import type { Refusal } from '../../domain/case/offer';
import { type Deferral, hasLeft, type RegistrantKind } from '../../domain/registrants/standings';
import { type LocalDate, localDate, yearOf } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import type { Registrant } from '../../prisma/generated/client';
import { openOrganisation } from '../../registers/organisations/organisations';
import type { DoubleRegistrationData, DoubleRegistrationState } from './data';
import { doubleRegistrationRules } from './rules';
import { cycleEnd } from './standing';

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
    const kept = await rulesFor(tx, doubleRegistrationRules, communityId, localDate(at));
    const begins: DoubleRegistrationData = {
      startedAs: 'system',
      kind: registrant.kind as RegistrantKind,
      beganAs: standing,
      ...(termEnds && { termEnds }),
      ...(reportBy && { reportBy }),
      ...(gridId && { gridId }),
      ...(registrant.certificate && (await takenOver(tx, registrant, kept.rules, localDate(at)))),
    };
    return {
      barred,
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...kept,
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

/**
 * What the register holds of somebody for whom a community signed before his case begins: what he has taken up, what waits,
 * what of this year is certified. Who was followed up to the end is not begun with anew.
 */
async function takenOver(
  tx: Transaction,
  { id, certificate, standing, deferral, reviewOn }: Registrant,
  rules: DoubleRegistrationState['rules'],
  today: LocalDate,
): Promise<Partial<DoubleRegistrationData>> {
  const [row] = await tx.$queryRaw<[{ held: string[]; waiting: string[]; certified: number; last: LocalDate | null }]>`
    SELECT ARRAY(SELECT t.opening_id::text FROM commitment t WHERE t.registrant_id = ${id}::uuid AND t.state = 'held'
                  ORDER BY t.made_at) AS held,
           ARRAY(SELECT s.id::text FROM service s WHERE s.registrant_id = ${id}::uuid
                    AND s.state IN ('recorded', 'answered') ORDER BY s.day) AS waiting,
           (SELECT count(*)::int FROM service s WHERE s.registrant_id = ${id}::uuid AND s.state = 'certified'
               AND s.day >= ${`${yearOf(today)}-01-01`}::date) AS certified,
           (SELECT max(s.day)::text FROM service s WHERE s.registrant_id = ${id}::uuid AND s.state = 'certified') AS last`;
  return {
    ...(certificate && { certificate }),
    ...{ held: row.held, waiting: row.waiting, certified: row.certified, proposals: 0 },
    ...(row.last && { lastCertifiedOn: row.last }),
    cycleEnds: cycleEnd({ caseId: id, rules }, today),
    ...(standing === 'never-came' && { neverCame: 'YEARLY', neverCameSince: today }),
    ...(deferral && reviewOn && { deferral: deferral as Deferral, reviewOn: fromDbDate(reviewOn) }),
  };
}
