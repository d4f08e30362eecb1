import { type Served, serve, type Told } from '../../api/served';
import { download } from '../../lists/download';
import { START } from '../../support/business-time';
import { travel } from '../../support/journey';
import { transfers } from '../../support/transfers';

const t = transfers();
let api: Served;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => START });
});
afterAll(() => api.stop());

async function as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
  const token = await api.tokenOf(personId);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

const names = async (personId: string, path: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: items as they came.
  (await as(personId, 'GET', path)).body.items.map((item: any) => item.member.id);

test('人户分离 come with the transfer that would mend it, who may start it and what bars it', async () => {
  const { people, east1, east2, west1, west, westGroup } = t.town;
  const across = await t.town.member(east1, { alsoId: westGroup });
  const unpaid = await t.town.member(east1, { alsoId: east2, duesPaidTo: '2054-09' });
  const toWest = await t.town.member(east1, { alsoId: west });
  const under = await travel(t, 'BRANCH_REVIEW', { member: { alsoId: west1 } });
  // Looked after by what stands above him or below him: no difference.
  await t.town.member(east1, { alsoId: t.town.east });
  await t.town.member(west1, { alsoId: westGroup });
  await t.town.member(east1, { alsoId: west1, standing: 'transferred' });

  const { items } = (await as(people.east1Secretary, 'GET', '/procedures/relation-transfer/lists/household-apart'))
    .body;
  // biome-ignore lint/suspicious/noExplicitAny: an item as it came.
  const of = (id: string) => items.find((item: any) => item.member.id === id).transfer;
  expect(items).toHaveLength(4);
  expect(of(across.memberId)).toMatchObject({
    target: { id: west1 },
    variant: { id: 'between' },
    mayStart: true,
    barred: [],
  });
  expect(of(unpaid.memberId)).toMatchObject({
    target: { id: east2 },
    variant: { id: 'internal' },
    barred: [{ id: 'dues-not-paid', detail: { month: '2054-11', paidTo: '2054-09' } }],
  });
  expect(of(toWest.memberId)).toMatchObject({ target: { id: west }, barred: [] });
  expect(of(under.memberId)).toMatchObject({ barred: [{ id: 'already-open', detail: { number: under.number } }] });

  // A screen gets the same as cells, with what can be started; what is barred is not offered.
  const rows = await as(people.east1Secretary, 'GET', '/procedures/relation-transfer/lists/household-apart/rows');
  const row = (id: string) => rows.body.items.find((item: { key: string }) => item.key === id);
  expect(row(across.memberId)).toMatchObject({
    member: { id: across.memberId },
    start: {
      procedure: { id: 'relation-transfer', title: '组织关系接转' },
      values: { memberId: across.memberId, targetOrganisationId: west1 },
    },
    note: null,
  });
  expect(row(across.memberId).cells[4]).toBe('两个党委之间');
  expect(row(unpaid.memberId)).toMatchObject({ start: null, note: null });
  expect(row(unpaid.memberId).cells[5]).toBe('党费尚未交至转出当月');

  // What it says can be started can be.
  const { path, body } = of(across.memberId);
  const started = await as(people.east1Secretary, 'POST', path.slice('/api/v1'.length), {
    ...body,
    reason: '人户分离',
  });
  expect(started.status).toBe(201);

  // Who looks after them sees them as well, and may not start.
  const seen = (await as(people.west1Secretary, 'GET', '/procedures/relation-transfer/lists/household-apart')).body
    .items;
  // biome-ignore lint/suspicious/noExplicitAny: an item as it came.
  expect(seen.map((item: any) => item.member.id).sort()).toEqual([across.memberId, under.memberId].sort());
  // biome-ignore lint/suspicious/noExplicitAny: an item as it came.
  expect(seen.map((item: any) => item.transfer.mayStart)).toEqual([false, false]);
  const others = await as(people.west1Secretary, 'GET', '/procedures/relation-transfer/lists/household-apart/rows');
  expect(others.body.items[0]).toMatchObject({ start: null, note: '由所在党支部或本人发起' });
  expect(seen[0].transfer.barred).toMatchObject([{ id: 'already-open' }]);
  expect(await names(people.east2Secretary, '/procedures/relation-transfer/lists/household-apart')).toEqual([
    unpaid.memberId,
  ]);
  expect((await as(people.administrator, 'GET', '/procedures/relation-transfer/lists/household-apart')).status).toBe(
    403,
  );

  const file = await download(
    api,
    await api.tokenOf(people.streetOfficer),
    '/procedures/relation-transfer/lists/household-apart/export',
  );
  expect(file.rows).toHaveLength(4);
  expect(file.rows.map((row) => row.现在不能发起的原因).filter(Boolean)).toContain('党费尚未交至转出当月');
});
