import type { Prisma } from '../../../prisma/generated/client';
import type { CheckedMember } from '../../../registers/members/member-row';
import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();

const start = async (input: Partial<CheckedMember>, more: Prisma.MemberUpdateInput = {}) => {
  const { driver, town, house } = t;
  const { memberId, personId } = await town.member(town.east1, input);
  await house.owner.member.update({ where: { id: memberId }, data: more });
  return await driver.start(personId, memberId, town.west1);
};

test('dues are paid to the month of leaving', async () => {
  expect(await refusal(start({ duesPaidTo: '2054-10' }))).toEqual({
    type: 'dues-not-paid',
    month: '2054-11',
    paidTo: '2054-10',
  });
  expect(await refusal(start({}, { duesPaidTo: null }))).toEqual({ type: 'dues-not-paid', month: '2054-11' });
  expect((await start({ duesPaidTo: '2054-11' })).stage).toBe('BRANCH_REVIEW');
});

test('who is exempt from dues owes none', async () => {
  expect((await start({ duesPaidTo: '2050-01' }, { duesExempt: true })).stage).toBe('BRANCH_REVIEW');
});

test.each([
  [{ underDisposition: true }, 'disposition-open'],
  [{ standing: 'lost' }, 'member-lost'],
  [{ standing: 'stopped' }, 'member-not-active'],
  [{ standing: 'ended' }, 'member-not-active'],
])('a member with %j cannot leave: %s', async (more, type) => {
  expect((await refusal(start({}, more))).type).toBe(type);
});

test('what has changed since the start is seen when the branch passes it and when the letter is issued', async () => {
  const { driver, town, house } = t;
  const { caseId, memberId } = await travel(t, 'BRANCH_REVIEW', { member: { duesPaidTo: '2054-11' } });
  await driver.forwardTo(caseId, '2054-12-01');
  const pass = () => driver.decide(caseId, town.people.east1Secretary, 'pass');
  expect(await refusal(pass())).toEqual({ type: 'dues-not-paid', month: '2054-12', paidTo: '2054-11' });
  await house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2054-12' } });
  expect((await pass()).stage).toBe('OUT_COMMITTEE');
  await house.owner.member.update({ where: { id: memberId }, data: { underDisposition: true } });
  const issue = () => driver.decide(caseId, town.people.eastOfficer, 'issue', { validityDays: 30 });
  expect((await refusal(issue())).type).toBe('disposition-open');
  await house.owner.member.update({ where: { id: memberId }, data: { underDisposition: false } });
  expect((await issue()).stage).toBe('ISSUED');
});

test('he goes to a branch of the accepting committee, and to a group of that branch', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'IN_COMMITTEE', { target: town.west });
  const accept = (branchId?: string) =>
    driver.decide(caseId, people.westOfficer, 'accept', branchId ? { branchId } : {});
  expect(await refusal(accept())).toEqual({ type: 'invalid-input', field: 'branchId' });
  expect(await refusal(accept('west1'))).toEqual({ type: 'invalid-input', field: 'branchId' });
  expect((await refusal(accept(town.east2))).type).toBe('not-this-branch');
  expect((await refusal(accept(town.westGroup))).type).toBe('not-this-branch');
  await house.owner.organisation.update({ where: { id: town.west2 }, data: { closedOn: new Date('2054-01-01') } });
  expect((await refusal(accept(town.west2))).type).toBe('not-this-branch');
  await house.owner.organisation.update({ where: { id: town.west2 }, data: { closedOn: null } });
  expect((await accept(town.west2)).stage).toBe('IN_BRANCH');

  const secretary = await town.person('secretary', town.west2);
  expect((await refusal(driver.decide(caseId, people.west1Secretary, 'place'))).type).toBe('not-found');
  const place = driver.decide(caseId, secretary, 'place', { groupId: town.westGroup });
  expect(await refusal(place)).toEqual({ type: 'not-this-branch', field: 'groupId' });
  expect((await driver.decide(caseId, secretary, 'place')).stage).toBe('RECEIVED');
});
