import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();

/** A transfer whose letter, valid to 12 December, ran out. */
async function expired() {
  const traveller = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
  await t.driver.forwardTo(traveller.caseId, '2054-12-14');
  return traveller;
}

test('the letter runs out by itself, marked so, and the old branch finds out why in ten working days', async () => {
  const { driver, house } = t;
  const { caseId } = await expired();
  expect(await driver.moments(caseId)).toEqual([
    '2054-12-03 remind half',
    '2054-12-05 remind week-before',
    '2054-12-11 remind day-before',
    '2054-12-12 remind due',
    '2054-12-13 lapse late',
  ]);
  const lapse = (await driver.timeline(caseId)).at(-1);
  expect(lapse).toMatchObject({ byTimeout: true, actorId: null, fromStage: 'ISSUED', toStage: 'EXPIRED' });
  expect(await driver.task(caseId)).toMatchObject({
    stage: 'EXPIRED',
    dueOn: '2054-12-25',
    seats: [{ via: 'first', organisationId: t.town.east1, role: 'secretary' }],
  });
  expect(await house.db.letter.findFirstOrThrow({ where: { caseId } })).toMatchObject({ voidedOn: null });
});

test('nobody finds out: it goes to the committee, then everybody is reminded every thirty days, for ever', async () => {
  const { driver, town } = t;
  const { caseId } = await expired();
  await driver.forwardTo(caseId, '2055-04-01');
  expect((await driver.moments(caseId)).slice(5)).toEqual([
    '2054-12-17 pass-on unread',
    '2054-12-18 remind half',
    '2054-12-24 remind day-before',
    '2054-12-25 remind due',
    '2054-12-26 escalate late',
    '2055-01-24 remind again-1',
    '2055-02-23 remind again-2',
    '2055-03-25 remind again-3',
  ]);
  const { seats } = await driver.task(caseId);
  expect(seats.map(({ via, organisationId }) => [via, organisationId])).toEqual([
    ['first', town.east1],
    ['above', town.east],
    ['escalated', town.street],
  ]);
  expect(await driver.stage(caseId)).toBe('EXPIRED');
});

test.each(['explained', 'criticised'])(
  '%s: the committee issues a new letter, the old number is void',
  async (outcome) => {
    const { driver, town, house } = t;
    const { people } = town;
    const { caseId } = await expired();
    expect((await driver.decide(caseId, people.east1Secretary, outcome)).stage).toBe('OUT_COMMITTEE');
    expect((await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 })).stage).toBe('ISSUED');
    const [old, current] = await house.db.letter.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
    expect(old).toMatchObject({ voidedOn: new Date('2054-12-14'), voidReason: 'reissued' });
    expect(current).toMatchObject({ voidedOn: null, validUntil: new Date('2055-01-13') });
  },
);

test.each([
  ['stay', 'cancelled'],
  ['three-nots', 'three-nots'],
  ['lost-contact', 'lost-contact'],
  ['membership-ended', 'membership-ended'],
])('%s ends the case as %s; he is still in his old branch and the letter is void', async (outcome, ending) => {
  const { driver, town, house } = t;
  const { caseId, memberId } = await expired();
  expect((await driver.decide(caseId, town.people.east1Secretary, outcome)).stage).toBe('CANCELLED');
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending });
  expect(await house.db.letter.findFirstOrThrow({ where: { caseId } })).toMatchObject({ voidReason: ending });
  expect((await house.db.member.findUniqueOrThrow({ where: { id: memberId } })).branchId).toBe(town.east1);
});

test('handed in while it was valid and entered late: the day on paper counts', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId } = await expired();
  const late = (actorId: string, data = {}) => driver.decide(caseId, actorId, 'late-report', data);
  expect((await refusal(late(personId, { reportedOn: '2054-12-10' }))).type).toBe('not-allowed');
  expect(await refusal(late(people.westOfficer))).toEqual({ type: 'letter-expired', validUntil: '2054-12-12' });
  expect((await refusal(late(people.westOfficer, { reportedOn: '2054-12-13' }))).type).toBe('letter-expired');
  expect((await late(people.westOfficer, { reportedOn: '2054-12-12' })).stage).toBe('IN_COMMITTEE');
  expect((await driver.state(caseId)).data).toMatchObject({ reportedOn: '2054-12-12' });
});

test('a report that comes too late learns that nobody decided: time did', async () => {
  const { driver } = t;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 10 } });
  const { id: taskId } = await driver.task(caseId);
  await driver.forwardTo(caseId, '2054-12-04');
  const offer = driver.act(caseId, { actorId: personId, action: 'decide', outcome: 'report', taskId, data: {} });
  expect(await refusal(offer)).toMatchObject({ type: 'task-closed' });
});

test('the receipt is due a month after he was received; reminded weekly, then shown to the issuer', async () => {
  const { driver, town, house } = t;
  const { caseId } = await travel(t, 'RECEIVED');
  expect(await driver.task(caseId)).toMatchObject({ dueOn: '2054-12-23' });
  await driver.forwardTo(caseId, '2054-12-25');
  expect(await driver.moments(caseId)).toEqual([
    '2054-11-27 pass-on unread',
    '2054-11-30 remind again-1',
    '2054-12-07 remind again-2',
    '2054-12-08 remind half',
    '2054-12-14 remind again-3',
    '2054-12-21 remind again-4',
    '2054-12-22 remind day-before',
    '2054-12-23 remind due',
    '2054-12-24 escalate late',
  ]);
  const told = await house.db.notice.findMany({ where: { caseId, personId: town.people.eastOfficer } });
  expect(told.flatMap(({ lines }) => lines).at(-1)).toContain('“已接收，待回执”已超期（期限12月23日）');
  expect((await driver.decide(caseId, town.people.westOfficer, 'receipt')).stage).toBe('CLOSED');
});
