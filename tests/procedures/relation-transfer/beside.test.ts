import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';
import { arrive, bearer, leave } from './elsewhere';

// What goes on beside a transfer: dues in transit, 全国系统登记, probation.

const t = transfers();

const PROOF = { handler: '示例经办人', phone: '010-60000017' };
const dues = (caseId: string) => t.house.db.duesTransit.findUnique({ where: { caseId } });
const beside = async (where: { caseId?: string | null; memberId?: string }) => {
  const rows = await t.house.db.sideTask.findMany({ where, orderBy: { kind: 'asc' } });
  return rows.map(({ kind, organisationId, status, dueOn }) => [
    kind,
    organisationId,
    status,
    dueOn?.toISOString().slice(0, 10) ?? null,
  ]);
};

test('between two committees: the receiver bills the months in transit once; each side enters its part once', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'ISSUED', { member: { duesPaidTo: '2054-11' } });
  expect(await dues(caseId)).toMatchObject({
    paidTo: '2054-11',
    fromMonth: '2054-12',
    billedTo: null,
    lastMonth: null,
  });
  expect(await beside({ caseId })).toEqual([['national-out', town.east, 'open', null]]);
  await driver.decide(caseId, personId, 'lost');
  await driver.decide(caseId, people.eastOfficer, 'reissue', { validityDays: 60 });
  await driver.forwardTo(caseId, '2055-01-10');
  await driver.decide(caseId, personId, 'report');
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  expect(await dues(caseId)).toMatchObject({ fromMonth: '2054-12', lastMonth: '2055-01', billedTo: town.west1 });
  await driver.decide(caseId, people.westOfficer, 'receipt');
  expect(await beside({ caseId })).toEqual([
    ['national-in', town.west, 'open', null],
    ['national-out', town.east, 'open', null],
  ]);
});

test('an internal move: both entries for the one committee, and no letter, so no dues in transit', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId } = await town.member(town.east1);
  const { caseId } = await driver.start(people.east1Secretary, memberId, town.east2);
  await driver.decide(caseId, people.eastOfficer, 'approve');
  await driver.decide(caseId, people.east2Secretary, 'place');
  expect(await beside({ caseId })).toEqual([
    ['national-in', town.east, 'open', null],
    ['national-out', town.east, 'open', null],
  ]);
  expect(await dues(caseId)).toBeNull();
});

test('cancelled: the old branch bills, and what was to be entered is not needed any more', async () => {
  const { driver, town } = t;
  const { caseId } = await leave(t, 'ISSUED', { member: { duesPaidTo: '2054-12' } });
  await driver.forwardTo(caseId, '2054-12-10');
  await driver.decide(caseId, town.people.eastOfficer, 'revoke');
  expect(await dues(caseId)).toMatchObject({ fromMonth: '2055-01', lastMonth: '2054-12', billedTo: town.east1 });
  expect(await beside({ caseId })).toEqual([['national-out', town.east, 'not-needed', null]]);
});

test('gone to another system: it bills, and here it is settled', async () => {
  const { driver, town } = t;
  const { caseId } = await leave(t, 'ISSUED', { member: { duesPaidTo: '2053-01', duesExempt: true } });
  expect(await dues(caseId)).toMatchObject({ exempt: true, paidTo: '2053-01', fromMonth: '2054-12' });
  await driver.decide(caseId, town.people.eastOfficer, 'receipt', { receiptOn: '2054-11-23' }, PROOF);
  expect(await dues(caseId)).toMatchObject({ billedTo: null, settledAt: expect.any(Date) });
});

test('come from another system: billed here from the month after the one that the letter names', async () => {
  const { driver, town } = t;
  const { people } = town;
  const place = async (data = {}, typed = bearer()) => {
    const { caseId } = await arrive(t, { data, typed });
    expect(await dues(caseId)).toBeNull();
    await driver.decide(caseId, people.westOfficer, 'accept');
    await driver.decide(caseId, people.west1Secretary, 'place');
    return caseId;
  };
  const caseId = await place({ duesPaidTo: '2054-09' });
  expect(await dues(caseId)).toMatchObject({ fromMonth: '2054-10', lastMonth: '2054-11', billedTo: town.west1 });
  expect(await beside({ caseId })).toEqual([['national-in', town.west, 'open', null]]);
});

test('within his probation: his 转正 waits for the new branch with its day', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { fullOn: _, ...typed } = bearer({ kind: 'probationary', joinedOn: '2054-01-15' });
  const { caseId } = await arrive(t, { typed });
  expect((await driver.state(caseId)).data.warnings).toEqual(['probation-ends']);
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  expect(await beside({ caseId })).toEqual([
    ['national-in', town.west, 'open', null],
    ['probation-review', town.west1, 'open', '2055-01-15'],
  ]);
});

test('probation over: the start is barred, and his branch is asked once to discuss it', async () => {
  const { driver, town } = t;
  const { memberId, personId } = await town.member(town.east1, {
    ...{ kind: 'probationary', joinedOn: '2053-11-20', fullOn: undefined },
  });
  for (let i = 0; i < 2; i++) {
    expect((await refusal(driver.start(personId, memberId, town.west1))).type).toBe('probation-over');
  }
  expect(await beside({ memberId, caseId: null })).toEqual([['probation-review', town.east1, 'open', '2054-11-20']]);
});

test('over while the case waits: the committee cannot issue, and the branch is asked', async () => {
  const { driver, town } = t;
  const probationary = { kind: 'probationary', joinedOn: '2053-11-26', fullOn: undefined } as const;
  const { caseId, memberId } = await travel(t, 'BRANCH_REVIEW', { member: probationary });
  await driver.decide(caseId, town.people.east1Secretary, 'pass', { papersReady: true });
  await driver.forwardTo(caseId, '2054-11-27');
  expect((await refusal(driver.decide(caseId, town.people.eastOfficer, 'issue'))).type).toBe('probation-over');
  expect(await beside({ memberId, caseId: null })).toHaveLength(1);
});
