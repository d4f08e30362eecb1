import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../domain/time/dates';
import { atTime } from '../../../domain/time/dates';
import { duesArrearsSweep } from '../../../procedures/dues-round/arrears-sweep';
import { duesBillingSweep } from '../../../procedures/dues-round/billing-sweep';
import { relayDue } from '../../../worker/relay';
import { type Served, serve, type Told } from '../../api/served';
import { download } from '../../lists/download';
import { START } from '../../support/business-time';
import { transfers } from '../../support/transfers';
import { until } from '../../support/until';
import { swept } from './swept';

const t = transfers();
let api: Served;
let at: Instant = START;
let collector: string;

beforeAll(async () => {
  await t.house.owner.organisation.update({ where: { id: t.town.street }, data: { firstMonth: '2054-11' } });
  collector = await t.town.person('organisation-commissioner', t.town.east1);
  api = await serve(t.house, { clock: () => at });
});
afterAll(() => api?.stop());

async function as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
  const token = await api.tokenOf(personId);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

const problem = ({ status, body }: Told) => [status, body.type?.split(':').at(-1)];
const ok = (told: Told) => {
  if (told.status >= 300) throw new Error(`${told.status} ${JSON.stringify(told.body)}`);
  return told.body;
};

const member = (more = {}, branch = t.town.east1) => t.town.member(branch, { duesPaidTo: null, ...more });

const salary = { payerClass: 'salary', base: 400_000, fromMonth: '2054-11' };

const stateOf = async (reader: string, memberId: string, month: string) => {
  const { months } = ok(await as(reader, 'GET', `/members/${memberId}/dues`));
  return months.find((one: { month: string }) => one.month === month)?.state ?? 'none';
};

test('a base is declared by the member, confirmed by another, and billed at once; income stays sealed', async () => {
  const { memberId, personId } = await member();
  const { people } = t.town;
  const post = (who: string, body: object) => as(who, 'POST', `/members/${memberId}/dues-bases`, body);
  expect(problem(await post(personId, { ...salary, base: undefined }))).toEqual([400, 'invalid-input']);
  expect(problem(await post(personId, { ...salary, fromMonth: '2053-11' }))).toEqual([422, 'date-out-of-range']);
  expect(problem(await post(people.west1Secretary, salary))).toEqual([404, 'not-found']);
  expect(ok(await post(personId, salary))).toEqual({ confirmed: false, monthlyFen: null });
  // What he says again takes the place of it.
  expect(ok(await post(personId, { ...salary, base: 410_000 }))).toEqual({ confirmed: false, monthlyFen: null });
  const { declared, months } = ok(await as(collector, 'GET', `/members/${memberId}/dues`));
  expect([declared.base, months]).toEqual([410_000, []]);
  const open = ok(await as(collector, 'GET', '/procedures/dues-round/lists/bases-open')).items;
  expect(open).toContainEqual(
    expect.objectContaining({ member: expect.objectContaining({ id: memberId }), why: 'declared' }),
  );
  const answer = (who: string) => as(who, 'POST', `/dues-declarations/${declared.id}/answer`, { confirm: true });
  expect(problem(await answer(personId))).toEqual([403, 'not-allowed']);
  expect(ok(await answer(collector))).toEqual({ confirmed: true, monthlyFen: 4100 });
  expect(problem(await answer(collector))).toEqual([409, 'already-decided']);
  const mine = ok(await as(personId, 'GET', '/me/dues'));
  expect(mine).toMatchObject({
    paidTo: null,
    mayWrite: false,
    bases: [{ base: 410_000, monthlyFen: 4100, standing: false }],
    months: [{ month: '2054-11', state: 'due', billed: 4100, dueOn: '2054-11-30' }],
  });
  const [row] = await t.house.owner.duesBase.findMany({ where: { memberId } });
  expect(Buffer.from(row?.base as Uint8Array).toString('latin1')).not.toContain('410000');
  expect(problem(await as(people.administrator, 'GET', `/members/${memberId}/dues`))).toEqual([403, 'not-allowed']);
});

test('payments one by one and pasted, with their receipts; a mistake is countered with its reason', async () => {
  const { people, east1 } = t.town;
  const [one, other] = [await member({ name: '例周一' }), await member({ name: '例周二' })];
  for (const { memberId } of [one, other]) ok(await as(collector, 'POST', `/members/${memberId}/dues-bases`, salary));
  const pay = (memberId: string, body: object) => as(collector, 'POST', `/members/${memberId}/dues-payments`, body);
  const cash = { fen: 4000, way: 'cash', paidOn: '2054-11-20' };
  expect(problem(await pay(one.memberId, { ...cash, paidOn: '2054-11-24' }))).toEqual([422, 'date-out-of-range']);
  expect(problem(await as(people.east2Secretary, 'POST', `/members/${one.memberId}/dues-payments`, cash))).toEqual([
    404,
    'not-found',
  ]);
  const made = ok(await pay(one.memberId, cash));
  expect(made).toMatchObject({ receiptNo: '2054-DS-000001', months: [{ month: '2054-11', fen: 4000 }], more: 0 });
  expect(await stateOf(collector, one.memberId, '2054-11')).toBe('paid');

  const rows = [
    { name: '例周二', ...cash, fen: 3000 },
    { name: '例无此人', ...cash },
    { name: '例周一', ...cash, months: ['2055-02'] },
  ];
  const paste = (given: object[]) => as(collector, 'POST', `/organisations/${east1}/dues-payments`, { rows: given });
  const refused = await paste(rows);
  expect(problem(refused)).toEqual([400, 'invalid-input']);
  expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/rows/1/name',
    '/rows/2/fen',
  ]);
  expect(await stateOf(collector, other.memberId, '2054-11')).toBe('due');
  expect(ok(await paste(rows.slice(0, 1))).made).toMatchObject([{ receiptNo: '2054-DS-000002' }]);
  expect(await stateOf(collector, other.memberId, '2054-11')).toBe('short');

  const grid = ok(await as(collector, 'GET', `/organisations/${east1}/dues?year=2054`));
  expect(grid).toMatchObject({ firstMonth: '2054-11', mayWrite: true });
  const line = grid.members.find(({ id }: { id: string }) => id === other.memberId);
  expect(line).toMatchObject({
    monthlyFen: 4000,
    months: [{ month: '2054-11', state: 'short', billed: 4000, paid: 3000 }],
  });

  const counter = (who: string) =>
    as(who, 'POST', `/dues-payments/${made.paymentId}/counter`, { reason: '记到了别人名下' });
  expect(problem(await counter(people.east2Secretary))).toEqual([404, 'not-found']);
  expect(ok(await counter(collector))).toEqual({ months: ['2054-11'] });
  expect(problem(await counter(collector))).toEqual([409, 'dues-countered']);
  const after = ok(await as(collector, 'GET', `/members/${one.memberId}/dues`));
  expect(after.payments).toMatchObject([{ receiptNo: '2054-DS-000001', counterReason: '记到了别人名下' }]);
  expect(after.months).toMatchObject([{ state: 'due', paid: 0 }]);
});

test('a branch’s month: begun by nobody, closed when it is over; who is late hears of it, then the level above', async () => {
  const { house, driver, town } = t;
  const payer = await member({ name: '例乙' }, town.east2);
  const debtor = await member({ name: '例丙' }, town.east2);
  for (const { memberId } of [payer, debtor])
    ok(await as(town.people.east2Secretary, 'POST', `/members/${memberId}/dues-bases`, salary));
  // Begun on the day of the house's clock, for its month.
  await swept(house.db, duesBillingSweep, '2054-11-01');
  const { people } = town;
  const caseOf = (organisationId: string) =>
    until(async () => {
      while (await relayDue({ db: house.db, cases: house.gateway }, Date.now() + 60 * 365 * 86_400_000));
      return await house.owner.case.findFirst({ where: { procedure: 'dues-round', subjectId: organisationId } });
    });
  const row = await caseOf(town.east2);
  expect(row).toMatchObject({ stage: 'COLLECT', episode: '2054-11', startedBy: null, subjectKind: 'matter' });
  expect(row.subjectTitle).toBe('示例东社区第二党支部2054年11月');
  const cash = { fen: 4000, way: 'wechat', paidOn: '2054-11-20' };
  ok(await as(people.east2Secretary, 'POST', `/members/${payer.memberId}/dues-payments`, cash));
  await expect(driver.decide(row.id, people.east2Secretary, 'close')).rejects.toMatchObject({
    type: 'dues-month-not-over',
  });
  expect(await driver.task(row.id)).toMatchObject({ dueOn: '2054-12-10' });
  await driver.forwardTo(row.id, '2054-12-11');
  expect(await driver.stage(row.id)).toBe('LATE');
  const toldOf = async (personId: string) =>
    (await house.owner.notice.findMany({ where: { caseId: row.id, personId } })).flatMap(({ lines }) => lines);
  expect((await toldOf(people.east2Secretary)).length).toBeGreaterThan(0);
  expect(await toldOf(people.eastOfficer)).toEqual([]);
  await driver.forwardTo(row.id, '2054-12-18');
  expect((await toldOf(people.eastOfficer)).length).toBeGreaterThan(0);
  await driver.decide(row.id, people.east2Secretary, 'close');
  const closed = await house.owner.case.findUniqueOrThrow({ where: { id: row.id } });
  expect(closed).toMatchObject({ stage: 'CLOSED', ending: 'closed' });
  expect((await driver.state(row.id)).data).toMatchObject({ due: 2, dueFen: 8000, paid: 1, paidFen: 4000, unpaid: 1 });

  const { duesRound } = ok(await as(people.east2Secretary, 'GET', `/cases/${row.id}`));
  expect(duesRound).toMatchObject({
    month: '2054-11',
    branchId: town.east2,
    closed: { due: 2, unpaid: 1, paidFen: 4000 },
  });

  // Arrears by branch, and the sums that a committee sees.
  at = atTime('2054-12-18', 10);
  await swept(house.db, duesArrearsSweep, '2054-12-01');
  const arrears = ok(
    await as(people.eastOfficer, 'GET', `/procedures/dues-round/lists/arrears?organisationId=${town.east2}`),
  );
  expect(arrears.items).toMatchObject([{ member: { id: debtor.memberId }, months: ['2054-11'], fen: 4000 }]);
  const months = ok(
    await as(people.eastOfficer, 'GET', `/procedures/dues-round/lists/months?organisationId=${town.east2}`),
  );
  expect(months.items).toMatchObject([{ month: '2054-11', due: 2, paid: 1, unpaid: 1, paidFen: 4000 }]);
  const file = await download(
    api,
    await api.tokenOf(people.eastOfficer),
    '/procedures/dues-round/lists/arrears/export',
  );
  expect(file.status).toBe(200);
  const [fact] = await house.owner.dutyFact.findMany({ where: { memberId: debtor.memberId } });
  expect(fact).toMatchObject({ month: '2054-11', verdict: 'missed', basis: 'arrears' });
});

test('少交免交: asked for, studied by the branch, approved by another one above; from the month after, and no sooner', async () => {
  at = START;
  const { people } = t.town;
  const { memberId, personId } = await member();
  ok(await as(collector, 'POST', `/members/${memberId}/dues-bases`, salary));
  const ask = (data: object, who = personId) =>
    as(who, 'POST', '/procedures/dues-relief/cases', { memberId, reason: '长期患病，家庭困难', data });
  expect(problem(await ask({ kind: 'reduce', months: 6 }))).toEqual([400, 'invalid-input']);
  expect(problem(await ask({ kind: 'waive', months: 6 }, people.west1Secretary))).toEqual([404, 'not-found']);
  const { id } = ok(await ask({ kind: 'waive', months: 3 }));
  expect(problem(await ask({ kind: 'waive', months: 3 }))).toEqual([409, 'already-open']);
  await t.driver.decide(id, people.east1Secretary, 'agree', { studiedOn: '2054-11-20' });
  expect(await t.driver.task(id)).toMatchObject({ stage: 'COMMITTEE', dueOn: '2054-12-07' });
  await t.driver.forwardTo(id, '2054-12-02');
  await t.driver.decide(id, people.eastOfficer, 'approve');
  expect(await t.house.owner.duesRelief.findMany({ where: { memberId } })).toMatchObject([
    { fromMonth: '2055-01', toMonth: '2055-03', monthlyFen: 0, caseId: id, endedAt: null },
  ]);
  for (const day of ['2054-12-01', '2055-01-01', '2055-02-01', '2055-03-01', '2055-04-01'])
    await swept(t.house.db, duesBillingSweep, day);
  at = atTime('2055-04-02', 10);
  const { months } = ok(await as(personId, 'GET', '/me/dues'));
  expect(months.map(({ month, state }: { month: string; state: string }) => `${month} ${state}`)).toEqual([
    '2055-04 due',
    '2055-03 waived',
    '2055-02 waived',
    '2055-01 waived',
    '2054-12 arrears',
    '2054-11 arrears',
  ]);
});

test('少交免交 ends early: by the level above, from a month that is not billed yet; what was let off stays let off', async () => {
  at = atTime('2055-01-20', 10);
  const { people } = t.town;
  const { memberId, personId } = await member();
  const { id } = await t.house.owner.duesRelief.create({
    data: {
      ...{ id: randomUUID(), memberId, fromMonth: '2054-12', toMonth: '2055-06', monthlyFen: 0 },
      at: new Date(atTime('2054-11-20', 10)),
    },
  });
  ok(await as(collector, 'POST', `/members/${memberId}/dues-bases`, { ...salary, fromMonth: '2054-12' }));
  for (const day of ['2054-12-01', '2055-01-01']) await swept(t.house.db, duesBillingSweep, day);
  const end = (who: string, fromMonth: string) =>
    as(who, 'POST', `/dues-reliefs/${id}/end`, { fromMonth, reason: '已恢复工作，收入稳定' });
  const shown = async (who: string) => ok(await as(who, 'GET', `/members/${memberId}/dues`));
  // The branch asks for it and does not end it, nor he himself, nor who keeps another one's.
  expect(problem(await end(people.east1Secretary, '2055-03'))).toEqual([403, 'not-allowed']);
  expect(problem(await end(personId, '2055-03'))).toEqual([403, 'not-allowed']);
  expect(problem(await end(people.westOfficer, '2055-03'))).toEqual([404, 'not-found']);
  expect([(await shown(people.eastOfficer)).mayEndReliefs, (await shown(personId)).mayEndReliefs]).toEqual([
    true,
    false,
  ]);
  expect(problem(await end(people.eastOfficer, '2055-01'))).toEqual([422, 'date-out-of-range']);
  expect(problem(await end(people.eastOfficer, '2055-07'))).toEqual([409, 'relief-ended']);
  await swept(t.house.db, duesBillingSweep, '2055-02-01');
  expect(problem(await end(people.eastOfficer, '2055-02'))).toEqual([409, 'relief-month-billed']);
  ok(await end(people.eastOfficer, '2055-03'));
  expect(problem(await end(people.eastOfficer, '2055-04'))).toEqual([409, 'relief-ended']);
  expect((await shown(personId)).reliefs).toEqual([
    { id, fromMonth: '2054-12', toMonth: '2055-02', monthlyFen: 0, ended: true, endedWhy: '已恢复工作，收入稳定' },
  ]);
  for (const day of ['2055-03-01', '2055-04-01']) await swept(t.house.db, duesBillingSweep, day);
  at = atTime('2055-04-02', 10);
  const { months } = await shown(personId);
  expect(months.map(({ month, state }: { month: string; state: string }) => `${month} ${state}`)).toEqual([
    ...['2055-04 due', '2055-03 arrears', '2055-02 waived', '2055-01 waived', '2054-12 waived'],
  ]);
  const told = await t.house.owner.notice.findMany({ where: { caseId: `dues:relief:${id}` } });
  expect(told.map(({ personId: who }) => who).sort()).toEqual([personId, people.east1Secretary, collector].sort());
  expect(told.flatMap(({ lines }) => lines).join()).not.toContain('收入稳定');
});

test('a transfer asks the ledger: who owes a month is not let go, whatever the roster says; who has paid is', async () => {
  at = START;
  const { people, west1 } = t.town;
  const { driver, house } = t;
  const { memberId, personId } = await member({ duesPaidTo: '2054-10' });
  ok(await as(collector, 'POST', `/members/${memberId}/dues-bases`, salary));
  const start = () => t.driver.start(people.east1Secretary, memberId, west1);
  await expect(start()).rejects.toMatchObject({ type: 'dues-not-paid' });
  await house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2099-12' } });
  await expect(start()).rejects.toMatchObject({ type: 'dues-not-paid' });
  await house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2054-10' } });
  ok(
    await as(collector, 'POST', `/members/${memberId}/dues-payments`, { fen: 4000, way: 'bank', paidOn: '2054-11-21' }),
  );
  const { caseId, stage } = await start();
  expect(stage).toBe('OUT_COMMITTEE');

  // On his way nobody bills him; who receives him bills the months of the way, once, due with the month of the reception.
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  await driver.decide(caseId, personId, 'report');
  await driver.forwardTo(caseId, '2054-12-03');
  await swept(house.db, duesBillingSweep, '2054-12-01');
  const billed = async () => {
    const rows = await house.owner.duesEntry.findMany({
      where: { memberId, kind: 'billed' },
      orderBy: { month: 'asc' },
    });
    return rows.map(({ month, branchId, origin, dueOn }) => [
      month,
      branchId,
      origin,
      dueOn?.toISOString().slice(0, 10),
    ]);
  };
  expect(await billed()).toHaveLength(1);
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  await swept(house.db, duesBillingSweep, '2054-12-01');
  expect(await billed()).toEqual([
    ['2054-11', t.town.east1, 'hand', '2054-11-30'],
    ['2054-12', west1, 'transit', '2054-12-31'],
  ]);
  expect(await house.owner.duesTransit.findUniqueOrThrow({ where: { caseId } })).toMatchObject({
    ...{ fromMonth: '2054-12', lastMonth: '2054-12', billedTo: west1, settledAt: expect.any(Date) },
  });
});
