import { inForce, valuesOf } from '../../domain/rules/rule-set';
import { addDays, localDate } from '../../domain/time/dates';
import { monthAfter } from '../../domain/time/months';
import { publishSweep } from '../../procedures/dues-hand-over/publish-sweep';
import { duesRoundRules } from '../../procedures/dues-round/rules';
import { counterPayment } from '../../registers/dues/counter-payment';
import { enterPayment } from '../../registers/dues/enter-payment';
import { type Served, serve } from '../api/served';
import { pages as listed } from '../lists/download';
import { pagesOf } from '../papers/desk';
import { swept } from '../procedures/dues-round/swept';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

// Figures against a count made from what the test itself wrote, the papers, and what is published of a year.

const NOW = Date.now();
const TODAY = localDate(NOW);
const THIS = TODAY.slice(0, 7);
const LAST = monthAfter(THIS, -1);
const YEAR = Number(TODAY.slice(0, 4));

let house: House;
let town: Town;
let api: Served;
let later: Served;
const rules = valuesOf(inForce(duesRoundRules, TODAY)) as never;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  later = await serve(house, { clock: () => Date.parse(`${YEAR + 1}-01-10T02:00:00Z`) });
});
afterAll(async () => {
  await later.stop();
  await api.stop();
  await house.close();
});

const linesOf = async (personId: string, branchId: string) =>
  (
    await house.owner.notice.findMany({
      where: { personId, caseId: `dues:publish:${branchId}:${YEAR}` },
      orderBy: { localDate: 'asc' },
    })
  ).map(({ localDate: on, lines }) => `${on.toISOString().slice(5, 10)} ${lines.join()}`);

interface Owed {
  name: string;
  branchId: string;
  fen: number;
  month: string;
  dueOn: string;
  /** What he paid, and when. */
  paid?: { fen: number; on: string };
  waived?: true;
}

async function entered(owed: Owed): Promise<{ memberId: string; personId: string; paymentId?: string }> {
  const { name, branchId, fen, month, dueOn, paid, waived } = owed;
  const { memberId, personId } = await town.member(branchId, { name, duesPaidTo: monthAfter(month, -1) });
  const kind = waived ? 'waived' : 'billed';
  await house.owner.duesEntry.create({
    data: {
      memberId,
      month,
      kind,
      fen: waived ? 0 : fen,
      branchId,
      origin: 'sweep',
      at: new Date(),
      dueOn: new Date(dueOn),
    },
  });
  if (!paid) return { memberId, personId };
  const by = { enteredBy: town.people.east1Secretary, at: NOW, rules, keys: house.keys };
  const { paymentId } = await house.db.$transaction((tx) =>
    enterPayment(tx, { memberId, branchId, fen: paid.fen, way: 'cash', paidOn: paid.on, months: [month], ...by }),
  );
  return { memberId, personId, paymentId };
}

const pdf = async (served: Served, personId: string, path: string) => {
  const headers = { authorization: `Bearer ${await served.tokenOf(personId)}` };
  const answer = await fetch(`${served.url}/api/v1${path}`, { headers });
  return {
    status: answer.status,
    pages: answer.status === 200 ? await pagesOf(Buffer.from(await answer.arrayBuffer())) : [],
  };
};

test('each figure is that of a count of one’s own, and opens to just those names; upward all branches are in it', async () => {
  const early = `${LAST}-05`;
  const long = '2020-01-01';
  const all: Owed[] = [];
  for (let at = 0; at < 40; at++) {
    const branchId = [town.east1, town.east2, town.west1][at % 3] as string;
    const fen = 500 + at * 10;
    const month = at % 2 ? THIS : LAST;
    const base = { name: `例统${at}`, branchId, fen, month };
    const shape = at % 7;
    if (shape === 0) all.push({ ...base, dueOn: `${YEAR + 1}-12-31` });
    else if (shape === 1) all.push({ ...base, dueOn: long });
    else if (shape === 2) all.push({ ...base, dueOn: `${YEAR + 1}-12-31`, paid: { fen, on: early } });
    else if (shape === 3) all.push({ ...base, dueOn: long, paid: { fen, on: early } });
    else if (shape === 4) all.push({ ...base, dueOn: `${YEAR + 1}-12-31`, paid: { fen: fen - 100, on: early } });
    else if (shape === 5) all.push({ ...base, dueOn: long, waived: true });
    else all.push({ ...base, dueOn: `${YEAR + 1}-12-31`, paid: { fen: fen + 50, on: early } });
  }
  for (const one of all) await entered(one);
  const is: Record<string, (one: Owed) => boolean> = {
    due: ({ waived }) => !waived,
    'in-time': ({ paid, dueOn }) => paid !== undefined && paid.on <= dueOn,
    late: ({ paid, dueOn }) => paid !== undefined && paid.on > dueOn,
    short: ({ paid, fen }) => paid !== undefined && paid.fen < fen,
    waived: ({ waived }) => waived === true,
    arrears: ({ paid, waived, dueOn }) => !paid && !waived && dueOn < TODAY,
    'not-yet': ({ paid, waived, dueOn }) => !paid && !waived && dueOn >= TODAY,
  };
  const sum: Record<string, (one: Owed) => number> = {
    'in-time': ({ paid }) => paid?.fen ?? 0,
    late: ({ paid }) => paid?.fen ?? 0,
    short: ({ fen, paid }) => fen - (paid?.fen ?? 0),
    waived: () => 0,
  };
  const seen = [
    { who: town.people.east1Secretary, branches: [town.east1] },
    { who: town.people.eastOfficer, branches: [town.east1, town.east2] },
    { who: town.people.streetOfficer, branches: [town.east1, town.east2, town.west1, town.west2] },
  ];
  for (const { who, branches } of seen) {
    const token = await api.tokenOf(who);
    for (const [span, from] of [
      ['', THIS],
      [`fromMonth=${LAST}&toMonth=${THIS}`, LAST],
    ] as const) {
      const rows = await listed(api, token, `/dues-figures?${span}`);
      expect(rows.map(({ branch }) => branch.id).sort()).toEqual([...branches].sort());
      for (const [figure, holds] of Object.entries(is)) {
        const counted = all.filter((one) => branches.includes(one.branchId) && one.month >= from && holds(one));
        for (const { branch, values } of rows) {
          const own = counted.filter((one) => one.branchId === branch.id);
          const fen = own.reduce((total, one) => total + (sum[figure] ?? (({ fen }: Owed) => fen))(one), 0);
          expect([figure, values[figure]]).toEqual([figure, { count: own.length, fen }]);
        }
        const names = await listed(api, token, `/dues-figures/names?figure=${figure}${span && `&${span}`}`);
        expect(names.map(({ member }) => member.name).sort()).toEqual(counted.map(({ name }) => name).sort());
      }
    }
  }
});

test('a receipt counts its prints and says so, is the payer’s own too, and is void once the payment is countered', async () => {
  const paid = { name: '例收据', branchId: town.west2, fen: 10_123, month: THIS, dueOn: TODAY };
  const one = await entered({ ...paid, paid: { fen: 10_123, on: TODAY } });
  const path = `/dues-payments/${one.paymentId}/receipt`;
  const officer = town.people.westOfficer;
  const first = await pdf(api, officer, path);
  expect(first.pages).toHaveLength(1);
  expect(first.pages[0]).toContain('壹佰零壹元贰角叁分');
  expect(first.pages[0]).toContain('例收据同志');
  expect(first.pages[0]).not.toContain('补打');
  expect((await pdf(api, one.personId, path)).pages[0]).toContain('补打第1次');
  expect((await pdf(api, officer, `${path}?preview=true`)).pages[0]).toContain('预览');
  expect((await pdf(api, officer, path)).pages[0]).toContain('补打第2次');
  expect((await pdf(api, town.people.eastOfficer, path)).status).toBe(404);
  await house.db.$transaction((tx) =>
    counterPayment(tx, { paymentId: one.paymentId as string, reason: '记错', by: officer, at: NOW, keys: house.keys }),
  );
  expect((await pdf(api, officer, path)).pages[0]).toContain('作废');
});

test('the roster of a month has everybody on as many sheets as he needs, and is for those who keep the dues', async () => {
  for (let at = 0; at < 45; at++) {
    await entered({ name: `例名册${at}`, branchId: town.west2, fen: 300, month: LAST, dueOn: `${LAST}-28` });
  }
  const path = `/organisations/${town.west2}/dues-roster?month=${LAST}`;
  const { pages } = await pdf(api, town.people.westOfficer, path);
  expect(pages.length).toBe(2);
  for (let at = 0; at < 45; at++) expect(pages.join('')).toContain(`例名册${at}`);
  expect(pages[1]).toContain('合计');
  expect(pages[1]).toContain('135.00');
  expect((await pdf(api, town.people.eastOfficer, path)).status).toBe(404);
});

test('a year is published once it is over: sums and nobody’s own, each member told once, and read by members alone besides', async () => {
  const { east1Secretary: secretary, west1Secretary: stranger } = town.people;
  const path = `/api/v1/organisations/${town.east1}/dues-publications`;
  const own = await town.member(town.east1, { name: '例公示' });
  const soon = await api.call('POST', path, { token: await api.tokenOf(secretary), body: { year: YEAR } });
  expect(soon.body.type).toMatch(/publication-not-over$/);
  const token = await later.tokenOf(secretary);
  for (let times = 0; times < 2; times++) {
    const done = await later.call('POST', path, { token, body: { year: YEAR } });
    expect(done.status).toBe(201);
  }
  const told = await house.owner.notice.findMany({ where: { caseId: { startsWith: 'dues:published:' } } });
  const members = await house.owner.member.findMany({ where: { branchId: town.east1, standing: 'normal' } });
  expect(told.map(({ personId }) => personId).sort()).toEqual(members.map(({ personId }) => personId).sort());
  const read = await later.call('GET', path, { token: await later.tokenOf(own.personId) });
  expect(read.body).toMatchObject({ mayWrite: false, items: [{ year: YEAR }] });
  const paid = await house.owner.duesPayment.aggregate({ where: { branchId: town.east1 }, _sum: { fen: true } });
  expect(read.body.items[0].figures.paidFen).toBe(paid._sum.fen);
  const kept = JSON.stringify(await house.owner.duesPublication.findMany());
  for (const { name } of members) expect(kept).not.toContain(name);
  const sheet = await pdf(later, own.personId, `/organisations/${town.east1}/dues-publications/${YEAR}/sheet`);
  expect(sheet.pages[0]).toContain(`${YEAR}年度党费收缴使用情况公示表`);
  for (const { name } of members) expect(sheet.pages[0]).not.toContain(name);
  expect((await later.call('GET', path, { token: await later.tokenOf(stranger) })).status).toBe(404);
});

test('who keeps the dues of a branch is reminded of publishing; what is late goes up, and stands on the first page until it is done', async () => {
  const { east1Secretary: done, east2Secretary: open, eastOfficer: above } = town.people;
  const keeper = await town.person('organisation-commissioner', town.east2);
  const home = (await later.call('GET', '/api/v1/home', { token: await later.tokenOf(above) })).body;
  expect(home.attention).toContainEqual(
    expect.objectContaining({ id: 'dues-hand-over.unpublished', count: 1, unit: '个支部' }),
  );
  const rows = await listed(later, await later.tokenOf(above), '/procedures/dues-hand-over/lists/unpublished?');
  expect(rows).toEqual([
    { branch: expect.objectContaining({ id: town.east2 }), year: YEAR, dueOn: `${YEAR + 1}-01-31`, late: false },
  ]);
  for (let on = `${YEAR + 1}-01-01`; on <= `${YEAR + 1}-02-20`; on = addDays(on, 1))
    await swept(house.db, publishSweep, on);
  const shown = (lines: string[]) =>
    lines.map((line) => `${line.slice(0, 5)} ${line.includes('至今') ? 'late' : 'soon'}`);
  expect(shown(await linesOf(keeper, town.east2))).toEqual(['01-17 soon', '01-24 soon', '01-31 soon']);
  expect(shown(await linesOf(open, town.east2))).toEqual(['02-01 late', '02-15 late']);
  expect(shown(await linesOf(above, town.east2))).toEqual(['02-01 late', '02-15 late']);
  expect(await linesOf(done, town.east1)).toEqual([]);
});

test('what is given at once goes upward whole, in a ledger of its own', async () => {
  const { memberId } = await town.member(town.east1, { name: '例大额' });
  const token = await api.tokenOf(town.people.eastOfficer);
  const post = (path: string, body: object) => api.call('POST', `/api/v1/large-gifts${path}`, { token, body });
  const gift = { memberId, fen: 99_999, paidOn: TODAY, way: 'bank' };
  expect((await post('', gift)).body.type).toMatch(/gift-too-small$/);
  const { body } = await post('', { ...gift, fen: 100_000 });
  const forwarded = { forwardedOn: TODAY, receiptNo: '中组收-001' };
  const raced = await Promise.all([post(`/${body.id}/forward`, forwarded), post(`/${body.id}/forward`, forwarded)]);
  expect(raced.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await post(`/${body.id}/counter`, {})).body.type).toMatch(/gift-forwarded$/);
  const { items } = (await api.call('GET', '/api/v1/large-gifts', { token })).body;
  expect(items).toMatchObject([
    { member: { name: '例大额' }, fen: 100_000, forwardedOn: TODAY, receiptNo: '中组收-001' },
  ]);
  expect((await api.call('GET', `/api/v1/books/${town.east}`, { token })).body.income).toBe(0);
});
