import { randomUUID } from 'node:crypto';
import { transferFigures } from '../../../../procedures/relation-transfer/transfer-figures';
import { type Office, openOffice } from '../../../api/office';
import { download } from '../../../lists/download';

let office: Office;
let street: string;
let east: string;

// Also early in January the cases lie in the period.
const get = (token: string, path: string) => {
  const period = path.includes('from=') ? '' : `${path.includes('?') ? '&' : '?'}from=2020-01-01`;
  return office.api.call('GET', `/api/v1/procedures/relation-transfer/statistics${path}${period}`, { token });
};

beforeAll(async () => {
  office = await openOffice();
  const { town, api, decide } = office;
  const { people } = town;
  street = await api.tokenOf(people.streetOfficer);
  east = await api.tokenOf(people.eastOfficer);
  // One still in review, one returned and given up, one under way inside east, one received in west.
  await office.started();
  const dropped = await office.started();
  await decide(people.east1Secretary, dropped.caseId, 'return', { reason: '材料不全' });
  await decide(dropped.personId, dropped.caseId, 'cancel', { reason: '不转了' });
  const inside = await office.started(town.east2);
  await decide(people.east1Secretary, inside.caseId, 'pass');
  await decide(people.eastOfficer, inside.caseId, 'approve');
  await decide(people.east2Secretary, inside.caseId, 'place');
  const across = await office.started();
  await decide(people.east1Secretary, across.caseId, 'pass');
  await decide(people.eastOfficer, across.caseId, 'issue', { data: { validityDays: 30 } });
  await decide(across.personId, across.caseId, 'report');
  await decide(people.westOfficer, across.caseId, 'accept');
  await decide(people.west1Secretary, across.caseId, 'place');
  await decide(people.westOfficer, across.caseId, 'receipt');
  const late = await office.started();
  await office.house.owner.case.update({ where: { id: late.caseId }, data: { dueOn: new Date('2026-01-05') } });
  // 整建制: the case inside east came with a whole branch; the one across took nine days.
  const batch = { id: randomUUID(), kind: 'whole-branch', title: '示例', procedure: 'relation-transfer' };
  await office.house.owner.batch.create({
    data: { ...batch, organisationId: town.east, createdBy: people.eastOfficer, createdAt: new Date(), status: 'done' },
  });
  await office.house.owner.case.update({ where: { id: inside.caseId }, data: { batchId: batch.id } });
  const day = 24 * 3_600_000;
  await office.house.owner.case.update({
    where: { id: across.caseId },
    data: { startedAt: new Date(Date.now() - 9 * day) },
  });
});
afterAll(() => office.close());

it('counts one level down the tree, moves where a border is crossed, and time by nearest rank', async () => {
  const top = (await get(street, '')).body;
  expect(top.organisation.name).toBe('示例街道党工委');
  expect(top.total.values).toMatchObject({
    started: 5,
    open: 2,
    overdue: 1,
    closed: 2,
    cancelled: 1,
    in: 0,
    out: 0,
    'variant-between': 4,
    'variant-internal': 1,
    'stage-branch-review': 2,
  });
  expect(top.total.timeTaken).toMatchObject({ cases: 2, median: 0, p90: 9, workingDays: { median: 0 } });
  // biome-ignore lint/suspicious/noExplicitAny: lines as they came.
  const line = (body: any, id: string | null) => body.rows.find((row: any) => (row.organisation?.id ?? null) === id);
  const { town } = office;
  expect(line(top, town.east).values).toMatchObject({ started: 5, in: 0, out: 1, 'out-whole': 0 });
  expect(line(top, town.west).values).toMatchObject({ started: 0, in: 1, out: 0 });
  const committee = (await get(east, '')).body;
  const { organisation: _, ...eastLine } = line(top, town.east);
  expect(committee.total).toEqual(eastLine);
  expect(line(committee, town.east1).values).toMatchObject({ started: 5, out: 2, 'out-whole': 1, in: 0 });
  expect(line(committee, town.east2).values).toMatchObject({ started: 0, in: 1, 'in-whole': 1 });
  expect(line(committee, null).values).toMatchObject({ started: 0, in: 0 });
  const branch = (await get(east, `?organisationId=${town.east2}`)).body;
  expect(branch.total.values).toMatchObject({ in: 1, 'in-whole': 1 });
  expect(branch.rows).toHaveLength(1);
  expect(branch.rows[0].values).toEqual(branch.total.values);
});

it('has as many names behind every figure of every line as the figure says', async () => {
  const { town } = office;
  let compared = 0;
  for (const id of [town.street, town.east, town.west, town.east1, town.west1]) {
    const { total, rows } = (await get(street, `?organisationId=${id}`)).body;
    for (const figure of Object.keys(transferFigures)) {
      for (const own of [false, true]) {
        const wanted = own ? rows.at(-1).values[figure] : total.values[figure];
        const more = `/names?organisationId=${id}&figure=${figure}&limit=1${own ? '&own=true' : ''}`;
        let names = 0;
        for (let cursor = ''; ; ) {
          const told = await get(street, more + cursor);
          names += told.body.items.length;
          if (!told.body.next) break;
          cursor = `&cursor=${encodeURIComponent(told.body.next)}`;
        }
        expect([id, figure, own, names]).toEqual([id, figure, own, wanted]);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(200);
});

it('keeps to the period', async () => {
  const { total } = (await get(street, '?from=2020-01-01&to=2020-12-31')).body;
  expect(total.values).toMatchObject({ started: 0, closed: 0, open: 2, overdue: 1 });
  expect((await get(street, '?from=2021-01-01&to=2020-12-31')).body.type).toBe('urn:dangwu:problem:invalid-input');
});

it('shows figures to an auditor and no names, and nothing to those without a role there', async () => {
  const { town, api } = office;
  const auditor = await api.tokenOf(await town.person('auditor', town.street));
  expect((await get(auditor, '')).body.total.values.started).toBe(5);
  expect((await get(auditor, '/names?figure=started')).status).toBe(403);
  expect((await download(api, auditor, '/procedures/relation-transfer/statistics/export?from=2020-01-01')).status).toBe(
    200,
  );
  expect(
    (await download(api, auditor, '/procedures/relation-transfer/statistics/names/export?figure=started')).status,
  ).toBe(403);
  expect((await get(east, `?organisationId=${town.west}`)).status).toBe(404);
  expect((await get(east, `/names?figure=started&organisationId=${town.street}`)).status).toBe(404);
  const leader = await api.tokenOf(await town.person('group-leader', town.westGroup));
  expect((await get(leader, '')).status).toBe(403);
});

it('exports the same figures and the same names', async () => {
  const { rows } = await download(
    office.api,
    street,
    '/procedures/relation-transfer/statistics/export?from=2020-01-01',
  );
  expect(rows.map((row) => [row.党组织, row.发起, row.转入, row.转出])).toEqual([
    ['示例东社区党委', 5, 0, 1],
    ['示例西社区党委', 0, 1, 0],
    ['本级', 0, 0, 0],
    ['合计', 5, 0, 0],
  ]);
  expect(rows.at(-1)).toMatchObject({ 九成在多少天内办结: 9 });
  const names = await download(
    office.api,
    street,
    '/procedures/relation-transfer/statistics/names/export?from=2020-01-01&figure=closed',
  );
  expect(names.rows).toHaveLength(2);
});
