import { procedures } from '../../../procedures/tables';
import { relayDue } from '../../../worker/relay';
import { addProcedure } from '../../support/add-procedure';
import { travel } from '../../support/journey';
import { transfers } from '../../support/transfers';
import { opener, rules } from '../yearly-check/opener';
import { yearlyCheck } from '../yearly-check/table';

const t = transfers();

/** The starts that wait because a case has ended. */
const waiting = (caseId: string) => t.house.db.pendingStart.findMany({ where: { originId: caseId } });

const expired = async () => {
  const { caseId, memberId } = await travel(t, 'ISSUED');
  await t.driver.forwardTo(caseId, '2055-03-01');
  expect(await t.driver.stage(caseId)).toBe('EXPIRED');
  return { caseId, memberId };
};

test('转入三不处理 begins a case of 三不 about the member, once', async () => {
  const { caseId, memberId } = await expired();
  await t.driver.decide(caseId, t.town.people.east1Secretary, 'three-nots');
  expect(await t.driver.stage(caseId)).toBe('CANCELLED');
  const [start] = await waiting(caseId);
  const at = start?.nextAt?.getTime() ?? 0;
  while (await relayDue({ db: t.house.db, cases: t.house.gateway }, at));
  expect(await waiting(caseId)).toMatchObject([{ procedure: 'three-nots', episode: caseId, status: 'started' }]);
  const begun = await t.house.db.case.findMany({ where: { memberId, procedure: 'three-nots' } });
  expect(begun.map(({ stage, startedBy }) => [stage, startedBy])).toEqual([['REMIND', null]]);
});

// Which procedure takes the member up, by the outcome with which the transfer ends.
test.each([
  ['lost-contact', 'lost-contact'],
  ['membership-ended', 'membership-end'],
])('%s starts %s as soon as there is such a procedure; until then the ending stands by itself', async (outcome, id) => {
  const { east1Secretary } = t.town.people;
  const before = await expired();
  await t.driver.decide(before.caseId, east1Secretary, outcome);
  expect([await t.driver.stage(before.caseId), await waiting(before.caseId)]).toEqual(['CANCELLED', []]);

  addProcedure({ table: { ...yearlyCheck, id }, rules, office: { opener } });
  const after = await expired();
  await t.driver.decide(after.caseId, east1Secretary, outcome);
  expect(await t.driver.stage(after.caseId)).toBe('CANCELLED');
  expect(await waiting(after.caseId)).toMatchObject([
    {
      ...{ procedure: id, subject: after.memberId, episode: after.caseId, origin: 'case', status: 'waiting' },
      data: { memberId: after.memberId },
    },
  ]);
  delete procedures[id];
});
