import { caseIdOf } from '../../../domain/case/ids';
import { inForce, valuesOf } from '../../../domain/rules/rule-set';
import { duesRoundRules } from '../../../procedures/dues-round/rules';
import { enterPayment } from '../../../registers/dues/enter-payment';
import { startDecision, startStatement } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import type { Ways } from '../../replay/ways';

/** The way of which a history is recorded: begun by nobody, late, handed over, returned, handed over again and received. */
export const ways: Ways = {
  'dues-hand-over': async ({ driver, town, house }) => {
    const { east1Secretary: secretary, eastOfficer: officer } = town.people;
    const { memberId } = await town.member(town.east1, { duesPaidTo: undefined });
    await house.db.$transaction((tx) =>
      enterPayment(tx, {
        ...{ memberId, branchId: town.east1, fen: 1_000, way: 'cash', paidOn: '2054-09-20', months: ['2054-09'] },
        ...{ enteredBy: secretary, at: Date.now() + house.clockOffset, keys: house.keys },
        rules: valuesOf(inForce(duesRoundRules, '2054-09-20')) as never,
      }),
    );
    const start = { procedure: 'dues-hand-over', subject: town.east1, episode: '2054-Q3' };
    await house.db.$executeRaw(
      startStatement({ ...start, origin: 'sweep', originId: 'dues-hand-over', data: {}, at: Date.now() }),
    );
    const caseId = caseIdOf(start.procedure, startDecision(start));
    while (!(await house.db.case.findUnique({ where: { id: caseId } })))
      await relayDue({ db: house.db, cases: house.gateway }, Date.now());
    driver.clocks.began(caseId, house.clockOffset);
    await driver.forwardTo(caseId, '2054-12-20');
    const handed = { way: 'bank', handedOn: '2054-12-20' };
    await driver.decide(caseId, secretary, 'hand-over', handed);
    await driver.decide(caseId, officer, 'return');
    await driver.decide(caseId, secretary, 'hand-over', handed);
    await driver.decide(caseId, officer, 'received', { receivedOn: '2054-12-20' });
    return caseId;
  },
};
