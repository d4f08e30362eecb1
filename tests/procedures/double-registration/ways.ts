import { addDays } from '../../../domain/time/dates';
import type { Ways } from '../../replay/ways';
import { entered, told } from './entered';

/** The way of which a history is recorded: signed for, asked once more, serving; it ends with the history after January. */
export const ways: Ways = {
  'double-registration': async (t) => {
    const { driver, town } = t;
    const worker = await town.person('community-worker', town.east);
    const one = await entered(t, town.east, { standing: 'reported' });
    await driver.decide(one.caseId, worker, 'sign');
    await driver.forwardTo(one.caseId, '2055-01-20');
    await driver.decide(one.caseId, worker, 'reviewed');
    await told(t, one, 'commitment-held', { openingId: 'o1' });
    await told(t, one, 'service-recorded', { serviceId: 's1' });
    await told(t, one, 'service-certified', { serviceId: 's1', day: '2055-01-20' });
    await driver.decide(one.caseId, worker, 'defer', { deferral: 'posted-away', reviewOn: addDays('2055-01-20', 90) });
    await driver.decide(one.caseId, worker, 'resume');
    await driver.decide(one.caseId, worker, 'retired');
    return one.caseId;
  },
};
