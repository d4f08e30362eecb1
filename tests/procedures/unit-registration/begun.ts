import { randomUUID } from 'node:crypto';
import { caseIdOf } from '../../../domain/case/ids';
import type { Instant, LocalDate } from '../../../domain/time/dates';
import { localDate } from '../../../domain/time/dates';
import { startDecision } from '../../../registers/starts/start-statement';
import { reportUnit } from '../../../registers/units/write-unit';
import { relayDue } from '../../../worker/relay';
import type { Transfers } from '../../support/transfers';

/** A unit of the east community that has reported on a day, with its case at its first step. */
export async function unitReported({ house, town, driver }: Transfers, worker: string, name = '示例市水务局') {
  const unitId = randomUUID();
  await house.owner.unit.create({ data: { id: unitId, keptBy: town.east, name, createdAt: new Date(0) } });
  const at: Instant = Date.now() + house.clockOffset;
  const today: LocalDate = localDate(at);
  const { path } = await house.owner.organisation.findUniqueOrThrow({ where: { id: town.east } });
  const roles = [{ role: 'community-worker', organisationId: town.east, path }];
  const actor = { personId: worker, roles } as never;
  await house.db.$transaction((tx) => reportUnit(tx, { deps: house, actor, at, today }, unitId, today));
  const caseId = caseIdOf(
    'unit-registration',
    startDecision({ procedure: 'unit-registration', subject: unitId, episode: today }),
  );
  while (!(await house.db.case.findUnique({ where: { id: caseId } })))
    await relayDue({ db: house.db, cases: house.gateway }, at);
  driver.clocks.began(caseId, house.clockOffset);
  return { unitId, caseId };
}

/** What the community itself lends: something stands in the lists. */
export const lends = ({ house, town }: Transfers, unitId: string, by: string, confirmedOn = '2054-11-23') =>
  house.owner.unitResource.create({
    data: {
      ...{ id: randomUUID(), communityId: town.east, unitId, title: '会议室', terms: '周末全天，提前三天预约' },
      ...{ confirmedOn: new Date(confirmedOn), createdBy: by, createdAt: new Date(0) },
    },
  });
