import { randomUUID } from 'node:crypto';
import { refusal, transfers } from '../../support/transfers';
import { elsewhere, leave } from './elsewhere';

const t = transfers();

const HANDLER = { handler: '示例经办人', phone: '010-60000017' };
const memberOf = (id: string) => t.house.db.member.findUniqueOrThrow({ where: { id } });

async function scanOf(caseId: string, kind: string): Promise<string> {
  const id = randomUUID();
  const row = { id, caseId, kind, mediaType: 'image/png', size: 1, scan: 'not-scanned', createdAt: new Date() };
  const createdBy = t.town.people.eastOfficer;
  const bytes = { name: Buffer.from('sealed'), sha256: Buffer.alloc(32) };
  await t.house.owner.attachment.create({ data: { ...row, ...bytes, createdBy } });
  return id;
}

test('exactly one target, and one that is known', async () => {
  const { driver, town } = t;
  const { memberId, personId } = await town.member(town.east1);
  const outsideId = await elsewhere(t);
  const both = driver.start(personId, memberId, town.west1, { outsideOrganisationId: outsideId });
  expect(await refusal(both)).toEqual({ type: 'invalid-input', field: 'outsideOrganisationId' });
  const unknown = driver.startOut(personId, memberId, randomUUID());
  expect(await refusal(unknown)).toEqual({ type: 'invalid-input', field: 'outsideOrganisationId' });
});

test('to the receipt: he leaves once, when it has come, and not before', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, memberId, personId, outsideId } = await leave(t, 'ISSUED');
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    variant: 'outgoing',
    outsideId,
    organisationId: town.east,
  });
  expect((await refusal(driver.decide(caseId, personId, 'report'))).type).toBe('outcome-not-offered');
  await driver.forwardTo(caseId, '2054-11-30');
  expect((await driver.decide(caseId, personId, 'reported', { reportedOn: '2054-11-25' })).stage).toBe(
    'AWAITING_RECEIPT',
  );
  // A month from the day of reporting, which is a Friday.
  expect(await driver.task(caseId)).toMatchObject({ dueOn: '2054-12-25', seats: [{ organisationId: town.east }] });
  expect(await memberOf(memberId)).toMatchObject({ standing: 'normal', branchId: town.east1 });

  const receipt = (data: object, typed?: Record<string, string>, actorId = people.eastOfficer) =>
    driver.decide(caseId, actorId, 'receipt', { receiptOn: '2054-11-28', ...data }, typed);
  expect((await refusal(receipt({}, HANDLER, people.east1Secretary))).type).toBe('not-allowed');
  expect((await refusal(receipt({}))).type).toBe('receipt-needed');
  expect((await refusal(receipt({}, { handler: '示例经办人' }))).type).toBe('receipt-needed');
  expect(await refusal(receipt({}, { ...HANDLER, phone: '12' }))).toEqual({ type: 'invalid-input', field: 'phone' });
  expect(await refusal(receipt({ receiptOn: '2054-11-01' }, HANDLER))).toMatchObject({ type: 'date-out-of-range' });
  expect((await receipt({}, HANDLER)).stage).toBe('CLOSED');

  expect(await memberOf(memberId)).toMatchObject({ standing: 'transferred', branchId: town.east1, groupId: null });
  expect(await house.db.relationChange.findUniqueOrThrow({ where: { caseId } })).toMatchObject({
    fromId: town.east1,
    toId: null,
    outsideId,
  });
  expect(await house.db.letter.findFirstOrThrow({ where: { caseId } })).toMatchObject({ voidedOn: null });
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending: 'received' });
  const again = driver.startOut(people.east1Secretary, memberId, outsideId);
  expect((await refusal(again)).type).toBe('member-not-active');
});

test('a receipt that comes first proves that he arrived; its scan will do, when it is one and of this case', async () => {
  const { driver, town } = t;
  const { caseId, memberId } = await leave(t, 'ISSUED');
  const other = await leave(t, 'ISSUED');
  const receipt = (attachmentId: string) =>
    driver.decide(caseId, town.people.eastOfficer, 'receipt', { receiptOn: '2054-11-23', attachmentId });
  const wrong = { type: 'invalid-input', field: 'attachmentId' };
  expect(await refusal(receipt(await scanOf(other.caseId, 'receipt-scan')))).toEqual(wrong);
  expect(await refusal(receipt(await scanOf(caseId, 'letter-scan')))).toEqual(wrong);
  expect((await receipt(await scanOf(caseId, 'receipt-scan'))).stage).toBe('CLOSED');
  expect((await memberOf(memberId)).standing).toBe('transferred');
});

test('a receipt that never comes: a month, three reminders, the level above, then nobody is reminded any more', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, memberId } = await leave(t, 'AWAITING_RECEIPT');
  await driver.forwardTo(caseId, '2055-06-01');
  expect(await driver.stage(caseId)).toBe('RECEIPT_MISSING');
  expect(await driver.moments(caseId)).toEqual([
    '2054-11-27 pass-on unread',
    '2054-12-08 remind half',
    '2054-12-22 remind day-before',
    '2054-12-23 remind due',
    '2054-12-24 lapse late',
    '2054-12-30 pass-on unread',
    '2054-12-31 remind again-1',
    '2055-01-07 remind again-2',
    '2055-01-08 remind half',
    '2055-01-14 remind again-3',
    '2055-01-22 remind day-before',
    '2055-01-25 remind due',
    '2055-01-26 escalate late',
  ]);
  const call = (typed: Record<string, string>) =>
    driver.decide(caseId, people.eastOfficer, 'phone-check', { checkedOn: '2055-05-30' }, typed);
  expect(await refusal(call({ handler: '示例经办人' }))).toEqual({ type: 'invalid-input', field: 'phone' });
  expect((await call(HANDLER)).stage).toBe('CLOSED');
  expect((await memberOf(memberId)).standing).toBe('transferred');
});

test('the committee answers for it with a reason; or he never went and stays', async () => {
  const { driver, town } = t;
  const { people } = town;
  const gone = await leave(t, 'AWAITING_RECEIPT');
  const there = await leave(t, 'AWAITING_RECEIPT');
  for (const { caseId } of [gone, there]) await driver.forwardTo(caseId, '2054-12-25');
  expect((await driver.decide(gone.caseId, people.eastOfficer, 'close-with-reason')).stage).toBe('CLOSED');
  expect((await memberOf(gone.memberId)).standing).toBe('transferred');
  expect((await driver.decide(there.caseId, people.eastOfficer, 'stay')).stage).toBe('CANCELLED');
  expect(await memberOf(there.memberId)).toMatchObject({ standing: 'normal', branchId: town.east1 });
});

test('lost and issued again, then expired: each way leads to a new letter or to its end', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, memberId, personId } = await leave(t, 'ISSUED');
  expect((await driver.decide(caseId, personId, 'lost')).stage).toBe('LOST');
  expect((await driver.decide(caseId, people.eastOfficer, 'reissue', { validityDays: 10 })).stage).toBe('ISSUED');
  await driver.forwardTo(caseId, '2054-12-05');
  expect(await driver.stage(caseId)).toBe('EXPIRED');
  const late = driver.decide(caseId, people.east1Secretary, 'late-reported', { reportedOn: '2054-12-04' });
  expect((await refusal(late)).type).toBe('letter-expired');
  expect((await driver.decide(caseId, people.east1Secretary, 'explained')).stage).toBe('OUT_COMMITTEE');
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 10 });
  expect(await house.db.letter.count({ where: { caseId, voidReason: 'reissued' } })).toBe(2);
  await driver.forwardTo(caseId, '2054-12-17');
  expect((await driver.decide(caseId, people.east1Secretary, 'stay')).stage).toBe('CANCELLED');
  expect((await memberOf(memberId)).standing).toBe('normal');
});

test('expired, and yet he had arrived: the receipt closes it', async () => {
  const { driver, town } = t;
  const { caseId, memberId } = await leave(t, 'ISSUED', { issue: { validityDays: 10 } });
  await driver.forwardTo(caseId, '2054-12-05');
  const receipt = driver.decide(caseId, town.people.eastOfficer, 'receipt', { receiptOn: '2054-12-01' }, HANDLER);
  expect((await receipt).stage).toBe('CLOSED');
  expect((await memberOf(memberId)).standing).toBe('transferred');
});

test('refused by our committee, and sent back by the other', async () => {
  const { driver, town } = t;
  const { people } = town;
  const refused = await leave(t, 'OUT_COMMITTEE');
  expect((await driver.decide(refused.caseId, people.eastOfficer, 'refuse')).stage).toBe('DRAFT');
  expect((await driver.decide(refused.caseId, people.east1Secretary, 'cancel')).stage).toBe('CANCELLED');
  const back = await leave(t, 'AWAITING_RECEIPT');
  expect((await driver.decide(back.caseId, people.eastOfficer, 'sent-back')).stage).toBe('RETURNED');
  expect((await driver.decide(back.caseId, people.eastOfficer, 'cancel')).stage).toBe('CANCELLED');
  expect((await memberOf(back.memberId)).standing).toBe('normal');
});
