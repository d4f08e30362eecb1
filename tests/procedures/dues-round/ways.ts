import { caseIdOf } from '../../../domain/case/ids';
import { startDecision, startStatement } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import type { Ways } from '../../replay/ways';

/** The way of which a history is recorded: begun by nobody, not closed in time, closed by the secretary. */
export const ways: Ways = {
  'dues-round': async ({ driver, town, house }) => {
    const start = { procedure: 'dues-round', subject: town.east2, episode: '2054-11' };
    await house.db.$executeRaw(
      startStatement({ ...start, origin: 'sweep', originId: 'dues-billing', data: {}, at: Date.now() }),
    );
    const caseId = caseIdOf(start.procedure, startDecision(start));
    while (!(await house.db.case.findUnique({ where: { id: caseId } })))
      await relayDue({ db: house.db, cases: house.gateway }, Date.now());
    driver.clocks.began(caseId, house.clockOffset);
    await driver.forwardTo(caseId, '2054-12-20');
    await driver.decide(caseId, town.people.east2Secretary, 'close');
    return caseId;
  },
};
