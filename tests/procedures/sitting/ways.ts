import type { Ways } from '../../replay/ways';
import { calls, fixes, ticks } from './sittings';

/** The ways through a sitting of which histories are recorded. */
export const ways: Ways = {
  'sitting-whole': async (all) => {
    const { town, driver } = all;
    const { east2Secretary: secretary } = town.people;
    const { memberId, personId: keeper } = await town.member(town.east2);
    const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.east2, day: '2054-12-10' });
    await fixes(all, caseId, secretary, { day: '2054-12-10', keeper });
    await driver.forwardTo(caseId, '2054-12-07', 12);
    await fixes(all, caseId, secretary, { day: '2054-12-11', keeper }, 'change');
    await driver.forwardTo(caseId, '2054-12-11', 18);
    await ticks(all, sittingId, { [memberId]: 'present' });
    await driver.decide(caseId, keeper, 'close');
    await driver.decide(caseId, keeper, 'archive', {}, { minutes: '示例记录' });
    return caseId;
  },

  'sitting-unclosed': async (all) => {
    const { town, driver } = all;
    const { east2Secretary: secretary } = town.people;
    const { personId: keeper } = await town.member(town.east2);
    const { caseId } = await calls(all, { by: secretary, organisationId: town.east2, day: '2054-12-10', hour: 17 });
    await fixes(all, caseId, secretary, { day: '2054-12-10', hour: 17, keeper });
    await driver.forwardTo(caseId, '2054-12-14', 1);
    await driver.decide(caseId, secretary, 'put-off');
    await driver.forwardTo(caseId, '2055-01-01', 1);
    return caseId;
  },
};
