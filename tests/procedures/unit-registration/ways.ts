import { atTime } from '../../../domain/time/dates';
import { endUnit } from '../../../registers/units/write-unit';
import type { Ways } from '../../replay/ways';
import { lends, unitReported } from './begun';

/** The way of which a history is recorded: a year of a unit until it is appraised; it ends later. */
export const ways: Ways = {
  'unit-registration': async (t) => {
    const { driver, town, house } = t;
    const worker = await town.person('community-worker', town.east);
    const { unitId, caseId } = await unitReported(t, worker);
    await driver.decide(caseId, worker, 'receive');
    await lends(t, unitId, worker);
    await driver.decide(caseId, worker, 'listed');
    await driver.forwardTo(caseId, '2054-12-20');
    // The year's run, from the lists to the next year.
    const { runId } = await house.client.workflow.getHandle(caseId).describe();
    await driver.decide(caseId, worker, 'appraise', { grade: 'good' });
    await driver.forwardTo(caseId, '2056-02-01');
    const { path } = await house.owner.organisation.findUniqueOrThrow({ where: { id: town.east } });
    const held = { role: 'community-worker', organisationId: town.east, path } as const;
    const at = atTime('2056-02-01', 11);
    const c = { deps: house, actor: { personId: worker, roles: [held] }, at, today: '2056-02-01' };
    await house.db.$transaction((tx) => endUnit(tx, c, unitId, '2056-02-01'));
    await driver.forwardTo(caseId, '2056-02-02');
    return { caseId, runId };
  },
};
