import { check } from '../../../domain/case/check';
import type { OfferData } from '../../../domain/case/offer';
import { atTime } from '../../../domain/time/dates';
import { relationTransfer } from '../../../procedures/relation-transfer/table';
import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();

const lettersOf = (caseId: string) => t.house.db.letter.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
const day = (date: string) => new Date(date);

test.each([
  [{}, '2054-12-03'],
  [{ distance: 'City' }, '2054-12-03'],
  [{ distance: 'District' }, '2054-12-08'],
  [{ distance: 'County' }, '2054-12-13'],
  [{ distance: 'Province' }, '2054-12-23'],
  [{ distance: 'Other' }, '2055-01-22'],
  [{ validityDays: 10 }, '2054-12-03'],
  [{ validityDays: 90 }, '2055-02-21'],
  // Three months are the most, however many days are written on it.
  [{ validityDays: 93 }, '2055-02-23'],
  // The days given go before the distance.
  [{ validityDays: 20, distance: 'Other' }, '2054-12-13'],
])('issued with %j it is valid until %s', async (issue, validUntil) => {
  const { caseId } = await travel(t, 'ISSUED', { issue });
  expect(await lettersOf(caseId)).toEqual([
    expect.objectContaining({ issuedOn: day('2054-11-23'), validUntil: day(validUntil), organisationId: t.town.east }),
  ]);
  expect((await t.driver.task(caseId)).dueOn).toBe(validUntil);
});

test('whom it is about, who began it and his branch hear until when it is valid and what is to be done with it', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  // Neither the member nor one whom the step tells for his office.
  const starter = await town.person('group-leader', town.east1);
  const { caseId } = await driver.start(starter, memberId, town.west1);
  await driver.decide(caseId, people.east1Secretary, 'pass');
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  const said = '介绍信已开具，有效期至2054年12月23日，须由本人在有效期内持介绍信到接收党组织报到';
  const heard = async (whom: string) => {
    const rows = await house.db.notice.findMany({ where: { caseId, personId: whom } });
    return rows.flatMap(({ lines }) => lines).filter((line) => line.includes('在途'));
  };
  expect(await heard(personId)).toEqual([
    expect.stringMatching(`待您办理：已开具，在途，请于12月23日前办理.*。${said}$`),
  ]);
  for (const whom of [starter, people.east1Secretary, people.westOfficer])
    expect(await heard(whom)).toEqual([expect.stringMatching(`进入“已开具，在途”.*。${said}$`)]);
});

test.each<OfferData>([{ validityDays: 9 }, { validityDays: 94 }, { validityDays: 10.5 }, { distance: 'Moon' }])(
  'it is not issued with %j',
  async (issue) => {
    const { caseId } = await travel(t, 'OUT_COMMITTEE');
    const offer = t.driver.decide(caseId, t.town.people.eastOfficer, 'issue', issue);
    expect(await refusal(offer)).toEqual({ type: 'invalid-input', field: Object.keys(issue)[0] });
  },
);

test('on its last day, a Saturday, it may be handed in until midnight', async () => {
  const { driver } = t;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
  await driver.forwardTo(caseId, '2054-12-12', 23, 50);
  expect((await driver.decide(caseId, personId, 'report')).stage).toBe('IN_COMMITTEE');
});

test('the day after it is refused, also before the case has lapsed', async () => {
  const { driver } = t;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
  const state = await driver.state(caseId);
  const offer = { decisionId: 'd', actorId: personId, action: 'decide', outcome: 'report' } as const;
  const at = (date: string, hour: number) =>
    check(relationTransfer, state, { ...offer, taskId: state.tasks[0]?.id }, atTime(date, hour));
  expect(at('2054-12-12', 23)).toBeUndefined();
  expect(at('2054-12-13', 0)).toEqual({ type: 'letter-expired', detail: { validUntil: '2054-12-12' } });
});

test('the 报到日 on paper counts: an earlier day within the validity, never one before the issue or to come', async () => {
  const { driver, town, house } = t;
  const { caseId } = await travel(t, 'ISSUED');
  await driver.forwardTo(caseId, '2054-12-02');
  const report = (reportedOn: string) => driver.decide(caseId, town.people.westOfficer, 'report', { reportedOn });
  expect(await refusal(report('2054-11-22'))).toEqual({ type: 'date-out-of-range', field: 'reportedOn' });
  expect(await refusal(report('2054-12-03'))).toEqual({ type: 'date-out-of-range', field: 'reportedOn' });
  expect(await refusal(report('2054-11-31'))).toEqual({ type: 'invalid-input', field: 'reportedOn' });
  await report('2054-11-27');
  const row = await house.db.case.findUniqueOrThrow({ where: { id: caseId } });
  expect(row.state).toMatchObject({ data: { reportedOn: '2054-11-27' } });
});

test('nobody but the member and the receiving committee reports him', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'ISSUED');
  for (const actorId of [people.east1Secretary, people.eastOfficer, people.west1Secretary]) {
    expect((await refusal(driver.decide(caseId, actorId, 'report'))).type).toBe('not-allowed');
  }
});

test('once he has reported, the letter no longer runs out, however long acceptance takes', async () => {
  const { driver } = t;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 10 } });
  await driver.decide(caseId, personId, 'report');
  await driver.forwardTo(caseId, '2055-01-15');
  expect(await driver.stage(caseId)).toBe('IN_COMMITTEE');
});

test('lost: examined, issued again under a new number, and the receiver told', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'ISSUED');
  expect((await driver.decide(caseId, personId, 'lost')).stage).toBe('LOST');
  expect((await driver.task(caseId)).dueOn).toBe('2054-12-07');
  const told = async () => {
    const notices = await house.db.notice.findMany({ where: { caseId, personId: people.westOfficer } });
    return notices.flatMap(({ lines }) => lines).join('；');
  };
  expect(await told()).toContain('介绍信遗失');
  await driver.forwardTo(caseId, '2054-11-25');
  expect((await driver.decide(caseId, people.eastOfficer, 'reissue', { validityDays: 15 })).stage).toBe('ISSUED');
  expect(await lettersOf(caseId)).toEqual([
    expect.objectContaining({ voidedOn: day('2054-11-25'), voidReason: 'reissued' }),
    expect.objectContaining({ voidedOn: null, issuedOn: day('2054-11-25'), validUntil: day('2054-12-10') }),
  ]);
  expect(await told()).toContain('补开介绍信');
  expect(await driver.task(caseId)).toMatchObject({ stage: 'ISSUED', dueOn: '2054-12-10' });
});

test('lost may be said by the member and his secretary, with a reason, and may end the case', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'ISSUED');
  expect((await refusal(driver.decide(caseId, people.westOfficer, 'lost'))).type).toBe('not-allowed');
  await driver.decide(caseId, people.east1Secretary, 'lost');
  expect((await driver.decide(caseId, people.eastOfficer, 'cancel')).stage).toBe('CANCELLED');
  expect(await lettersOf(caseId)).toEqual([expect.objectContaining({ voidReason: 'cancelled' })]);
});

test('revoked by the committee that issued it: void, and he stays', async () => {
  const { driver, town, house } = t;
  const { caseId, personId, memberId } = await travel(t, 'ISSUED');
  expect((await refusal(driver.decide(caseId, personId, 'revoke'))).type).toBe('not-allowed');
  expect((await driver.decide(caseId, town.people.eastOfficer, 'revoke')).stage).toBe('CANCELLED');
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending: 'revoked' });
  expect(await lettersOf(caseId)).toEqual([expect.objectContaining({ voidReason: 'revoked' })]);
  expect((await house.db.member.findUniqueOrThrow({ where: { id: memberId } })).branchId).toBe(town.east1);
});
