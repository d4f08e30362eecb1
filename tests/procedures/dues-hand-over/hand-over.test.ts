import { lastDayOfQuarter, quarterBefore } from '../../../domain/dues/quarters';
import { inForce, valuesOf } from '../../../domain/rules/rule-set';
import { addDays, atTime, localDate } from '../../../domain/time/dates';
import { handOverSweep } from '../../../procedures/dues-hand-over/hand-over-sweep';
import { unsettledSweep } from '../../../procedures/dues-hand-over/unsettled-sweep';
import { duesRoundRules } from '../../../procedures/dues-round/rules';
import { counterPayment } from '../../../registers/dues/counter-payment';
import { enterPayment } from '../../../registers/dues/enter-payment';
import { storePaymentList } from '../../../registers/dues/payment-lists/store-list';
import { handOverSums } from '../../../registers/hand-overs/open-payments';
import { startDecision } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import { type Office, openOffice } from '../../api/office';
import { setOwnValue } from '../../support/own-value';
import { Driver } from '../../support/transfer';

let office: Office;
const NOW = Date.now();
const TODAY = localDate(NOW);
const QUARTER = quarterBefore(TODAY);
const WITHIN = addDays(lastDayOfQuarter(QUARTER), -20);

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const rules = valuesOf(inForce(duesRoundRules, TODAY)) as never;

/** Money that the branch has taken, on a day. */
async function taken(branchId: string, fen: number, paidOn = WITHIN): Promise<string> {
  const { memberId } = await office.town.member(branchId, { duesPaidTo: undefined });
  const by = { enteredBy: office.town.people.east1Secretary, at: Date.now(), rules, keys: office.house.keys };
  const entered = { memberId, branchId, fen, way: 'cash', paidOn, months: [TODAY.slice(0, 7)], ...by } as const;
  return (await office.house.db.$transaction((tx) => enterPayment(tx, entered))).paymentId;
}

const runId = () => crypto.randomUUID();
const sweep = () =>
  office.house.db.$transaction((tx) =>
    handOverSweep.page({ tx, runId: runId(), asOf: TODAY, at: Date.now(), after: '' }),
  );
const relay = async () => {
  while (await relayDue({ db: office.house.db, cases: office.house.gateway }, Date.now()));
};
const caseOf = async (branchId: string) =>
  (await office.house.db.case.findFirstOrThrow({ where: { procedure: 'dues-hand-over', subjectId: branchId } })).id;

test('a quarter is handed over once: what comes in meanwhile is in this one or the next, and the sums are those of its payments', async () => {
  const { house, town, as } = office;
  const { east1Secretary: secretary, eastOfficer: officer } = town.people;
  const first = [await taken(town.east1, 1_000), await taken(town.east1, 2_550)];
  const wrong = await taken(town.east1, 700);
  // Of this quarter, not of the last.
  await taken(town.east1, 9_999, TODAY);
  expect((await sweep()).started).toBe(1);
  expect((await sweep()).started).toBe(0);
  await relay();
  const caseId = await caseOf(town.east1);
  const handedOn = { way: 'bank', handedOn: TODAY };
  // More comes in while it is handed over.
  const [told, ...late] = await Promise.all([
    office.decide(secretary, caseId, 'hand-over', { data: handedOn }),
    taken(town.east1, 40),
    taken(town.east1, 60),
  ]);
  expect(told.status).toBe(200);
  const listed = await house.owner.handOver.findUniqueOrThrow({
    where: { branchId_quarter: { branchId: town.east1, quarter: QUARTER } },
  });
  const inIt = await house.owner.duesPayment.findMany({ where: { handOverId: listed.id } });
  expect(inIt.map(({ id }) => id)).toEqual(expect.arrayContaining([...first, wrong]));
  expect([listed.fen, listed.payments]).toEqual([inIt.reduce((sum, { fen }) => sum + fen, 0), inIt.length]);
  const handed = await as(officer, 'GET', `/cases/${caseId}`);
  expect(handed.body.stage.id).toBe('CONFIRM');

  // Returned, its payments are free again; handed over anew, they are in it once, with what came since.
  await office.decide(officer, caseId, 'return', { reason: '转账金额与清单不符' });
  expect(await house.owner.duesPayment.count({ where: { handOverId: listed.id } })).toBe(0);
  expect((await office.decide(secretary, caseId, 'hand-over', { data: handedOn })).status).toBe(200);
  const all = await house.owner.duesPayment.findMany({ where: { handOverId: listed.id } });
  expect(all.map(({ id }) => id).sort()).toEqual([...first, wrong, ...late].sort());
  const sum = 1_000 + 2_550 + 700 + 40 + 60;
  expect((await office.decide(officer, caseId, 'received', { data: { receivedOn: TODAY } })).status).toBe(200);
  const book = await as(officer, 'GET', `/books/${town.east}/entries`);
  expect(book.body.items).toMatchObject([
    { kind: { id: 'income' }, item: { id: 'hand-over' }, fen: sum, balance: sum },
  ]);

  // Countered afterwards, it makes the next hand-over less, once.
  await house.db.$transaction((tx) =>
    counterPayment(tx, { paymentId: wrong, reason: '记错', by: officer, at: Date.now(), keys: house.keys }),
  );
  const next = `${TODAY.slice(0, 4)}-Q${Math.floor((Number(TODAY.slice(5, 7)) - 1) / 3) + 1}`;
  expect(await handOverSums(house.db, town.east1, next)).toEqual({ fen: 9_999 - 700, payments: 1 });
  expect(await handOverSums(house.db, town.east1, QUARTER)).toEqual({ fen: -700, payments: 0 });
});

test('nothing is handed over where there is nothing, and nobody says so where there is something', async () => {
  const { house, town } = office;
  const { east2Secretary: secretary } = town.people;
  const only = await taken(town.east2, 500);
  await sweep();
  await relay();
  const caseId = await caseOf(town.east2);
  expect((await office.decide(secretary, caseId, 'nothing')).body.type).toMatch(/dues-to-hand-over$/);
  await house.db.$transaction((tx) =>
    counterPayment(tx, { paymentId: only, reason: '记错', by: secretary, at: Date.now(), keys: house.keys }),
  );
  const refused = await office.decide(secretary, caseId, 'hand-over', { data: { way: 'cash', handedOn: TODAY } });
  expect(refused.body.type).toMatch(/nothing-to-hand-over$/);
  const done = await office.decide(secretary, caseId, 'nothing');
  expect(done.status).toBe(200);
  expect((await office.as(secretary, 'GET', `/cases/${caseId}`)).body.ending).toMatchObject({ id: 'nothing' });
});

test('lines that nobody settles for fifteen days are told the secretary, once', async () => {
  const { house, town } = office;
  const { west1Secretary: secretary } = town.people;
  const at = NOW - 20 * 86_400_000;
  const line = { paidOn: localDate(at), serial: '', remark: '', name: '路人' };
  const payments = [1, 2].map((position) => ({ ...line, position, fen: position * 100 }));
  const read = { payments, outgoing: 0, lines: 3, remarks: [] };
  const given = { branchId: town.west1, way: 'bank' as const, givenBy: secretary, at };
  await house.db.$transaction((tx) => storePaymentList(tx, house.keys, given, read));
  const fresh = { ...given, branchId: town.west2, at: NOW };
  await house.db.$transaction((tx) => storePaymentList(tx, house.keys, fresh, read));
  const run = (asOf: string) =>
    house.db.$transaction((tx) => unsettledSweep.page({ tx, runId: runId(), asOf, at: Date.now(), after: '' }));
  expect((await run(addDays(localDate(at), 14))).changed).toBe(0);
  expect((await run(TODAY)).changed).toBe(1);
  expect((await run(TODAY)).changed).toBe(0);
  const told = await house.owner.notice.findMany({ where: { caseId: { startsWith: 'dues:lines:' } } });
  expect(told).toMatchObject([
    { personId: secretary, lines: ['示例西社区第一党支部有2笔来款超过15天没有核对，请督促组织委员在“来款清单”中处理'] },
  ]);
});

test('a committee that has set fewer days has its branches told after those, and they stand on its list', async () => {
  const { house, town, as } = office;
  const { east1Secretary: secretary, eastOfficer: officer } = town.people;
  const at = NOW - 8 * 86_400_000;
  const line = { paidOn: localDate(at), serial: '', remark: '', name: '路人', position: 1, fen: 100 };
  const read = { payments: [line], outgoing: 0, lines: 1, remarks: [] };
  for (const branchId of [town.east1, town.west1]) {
    const given = { branchId, way: 'wechat' as const, givenBy: secretary, at };
    await house.db.$transaction((tx) => storePaymentList(tx, house.keys, given, read));
  }
  const own = { organisationId: town.east, procedure: 'dues-hand-over', parameter: 'unsettled', value: 5 };
  const listed = async () =>
    (await as(officer, 'GET', '/procedures/dues-hand-over/lists/unsettled-lines')).body.items.map(
      ({ branch, days }: { branch: { id: string }; days: number }) => [branch.id, days],
    );
  const run = () =>
    house.db.$transaction((tx) => unsettledSweep.page({ tx, runId: runId(), asOf: TODAY, at: NOW, after: '' }));
  expect([await listed(), (await run()).changed]).toEqual([[], 0]);
  await setOwnValue(house.owner, { ...own, from: TODAY, by: officer });
  expect([await listed(), (await run()).changed, (await run()).changed]).toEqual([[[town.east1, 8]], 1, 0]);
  const told = await house.owner.notice.findMany({ where: { caseId: `dues:lines:${town.east1}` } });
  expect(told.map(({ lines }) => lines)).toEqual([
    ['示例东社区第一党支部有1笔来款超过5天没有核对，请督促组织委员在“来款清单”中处理'],
  ]);
});

test('a branch that is late: its 书记 has it, the committee hears of it then and again, and it is still handed over', async () => {
  const { house, town } = office;
  const { west1Secretary: secretary, westOfficer: officer } = town.people;
  const driver = new Driver(house);
  await taken(town.west1, 1_200);
  const first = addDays(lastDayOfQuarter(QUARTER), 1);
  await house.db.$transaction((tx) =>
    handOverSweep.page({ tx, runId: runId(), asOf: first, at: atTime(first, 1, 40), after: '' }),
  );
  const clockOffset = atTime(first, 1, 45) - Date.now();
  const [waiting] = await house.owner.pendingStart.findMany({ where: { subject: town.west1, status: 'waiting' } });
  const { procedure, subject, episode } = waiting as { procedure: string; subject: string; episode: string };
  driver.clocks.began(`${procedure}-${startDecision({ procedure, subject, episode })}`, clockOffset);
  while (await relayDue({ db: house.db, cases: house.gatewayWith({ clockOffset }) }, Date.now()));
  const caseId = await caseOf(town.west1);
  expect(await driver.stage(caseId)).toBe('PREPARE');
  const told = async (personId: string) =>
    (await house.owner.notice.findMany({ where: { caseId, personId }, orderBy: { localDate: 'asc' } })).flatMap(
      ({ lines }) => lines,
    );
  // By the tenth day of the quarter; then it is the 书记 who is asked, and the committee knows.
  await driver.forwardTo(caseId, addDays(first, 9), 20);
  expect([await driver.stage(caseId), await told(officer)]).toEqual(['PREPARE', []]);
  await driver.forwardTo(caseId, addDays(first, 12), 2);
  expect(await driver.stage(caseId)).toBe('LATE');
  expect(await house.owner.taskSeat.findFirst({ where: { task: { caseId, closedAt: null } } })).toMatchObject({
    role: 'secretary',
    organisationId: town.west1,
  });
  const once = (await told(officer)).length;
  expect(once).toBeGreaterThan(0);
  // Ten days more, and nothing came: the committee hears of it again.
  await driver.forwardTo(caseId, addDays(first, 26), 2);
  expect((await told(officer)).length).toBeGreaterThan(once);
  const handedOn = addDays(first, 20);
  await driver.decide(caseId, secretary, 'hand-over', { way: 'cash', handedOn });
  await driver.decide(caseId, officer, 'received', { receivedOn: addDays(first, 25) });
  expect(await house.owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending: 'handed-over' });
  const handed = await house.owner.handOver.findUniqueOrThrow({
    where: { branchId_quarter: { branchId: town.west1, quarter: QUARTER } },
  });
  expect([handed.fen, handed.payments]).toEqual([1_200, 1]);
});
