import type { Ways } from '../../replay/ways';
import { travel } from '../../support/journey';
import { arrive, leave } from './elsewhere';

/** Ways through a transfer of which a history is recorded. */
export const ways: Ways = {
  between: async (t) => (await travel(t, 'CLOSED')).caseId,

  internal: async ({ driver, town }) => {
    const { memberId } = await town.member(town.east1);
    const { caseId } = await driver.start(town.people.east1Secretary, memberId, town.east2);
    await driver.around(caseId, town.people.eastOfficer, 'claim');
    await driver.decide(caseId, town.people.eastOfficer, 'approve');
    await driver.decide(caseId, town.people.east2Secretary, 'place');
    return caseId;
  },

  return: async (t) => {
    const { driver, town } = t;
    const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
    await driver.forwardTo(caseId, '2054-11-26');
    await driver.decide(caseId, town.people.east1Secretary, 'return');
    await driver.forwardTo(caseId, '2054-12-10');
    await driver.decide(caseId, personId, 'submit');
    await driver.forwardTo(caseId, '2054-12-18');
    await driver.act(caseId, { actorId: personId, action: 'withdraw' }).catch(() => undefined);
    await driver.decide(caseId, town.people.east1Secretary, 'return');
    await driver.decide(caseId, personId, 'cancel');
    return caseId;
  },

  expiry: async (t) => {
    const { driver, town } = t;
    const { caseId } = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
    await driver.forwardTo(caseId, '2055-02-01');
    await driver.decide(caseId, town.people.east1Secretary, 'stay');
    return caseId;
  },

  loss: async (t) => {
    const { driver, town } = t;
    const { caseId, personId } = await travel(t, 'ISSUED');
    await driver.decide(caseId, personId, 'lost');
    await driver.decide(caseId, town.people.eastOfficer, 'reissue', { validityDays: 15 });
    await driver.decide(caseId, town.people.eastOfficer, 'revoke');
    return caseId;
  },

  archive: async (t) => {
    const { driver, town } = t;
    const { caseId } = await travel(t, 'IN_COMMITTEE');
    await driver.forwardTo(caseId, '2054-11-26');
    await driver.decide(caseId, town.people.westOfficer, 'archive');
    await driver.forwardTo(caseId, '2054-12-25');
    await driver.decide(caseId, town.people.westOfficer, 'refuse');
    await driver.decide(caseId, town.people.eastOfficer, 'cancel');
    return caseId;
  },

  outgoing: async (t) => {
    const { caseId } = await leave(t, 'AWAITING_RECEIPT');
    const proof = { handler: '示例经办人', phone: '010-60000017' };
    await t.driver.decide(caseId, t.town.people.eastOfficer, 'receipt', { receiptOn: '2054-11-23' }, proof);
    return caseId;
  },

  'receipt-missing': async (t) => {
    const { caseId } = await leave(t, 'AWAITING_RECEIPT');
    // Past the last reminder: from there on no timer runs.
    await t.driver.forwardTo(caseId, '2055-02-10');
    await t.driver.decide(caseId, t.town.people.eastOfficer, 'close-with-reason');
    return caseId;
  },

  incoming: async (t) => {
    const { driver, town } = t;
    const { caseId } = await arrive(t);
    await driver.decide(caseId, town.people.westOfficer, 'accept');
    await driver.decide(caseId, town.people.west1Secretary, 'place');
    await driver.decide(caseId, town.people.westOfficer, 'receipt');
    return caseId;
  },
};
