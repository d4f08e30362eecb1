import { atTime, type Instant } from '../../../domain/time/dates';
import { type Served, serve, type Told } from '../../api/served';
import { download } from '../../lists/download';
import { START } from '../../support/business-time';
import { travel } from '../../support/journey';
import { transfers } from '../../support/transfers';

const t = transfers();
let api: Served;
let at: Instant = START;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => at });
});
afterAll(() => api.stop());

async function as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
  const token = await api.tokenOf(personId);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

const names = async (personId: string, path: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: items as they came.
  (await as(personId, 'GET', path)).body.items.map((item: any) => item.member.id);

test('口袋党员 are those who are marked and those whose letter expired, with days, the last visit and the next', async () => {
  const { people, east1, east2 } = t.town;
  const expired = await travel(t, 'ISSUED', { issue: { validityDays: 10 } });
  await t.driver.forwardTo(expired.caseId, '2054-12-04');
  expect(await t.driver.stage(expired.caseId)).toBe('EXPIRED');
  await travel(t, 'ISSUED');
  const marked = await t.town.member(east2, { tags: ['pocket'] });
  await t.town.member(east2, { tags: ['pocket'], standing: 'transferred' });

  at = atTime('2054-12-20', 10);
  const { items } = (await as(people.eastOfficer, 'GET', '/procedures/pocket-visit/lists/pocket-members')).body;
  expect(items).toMatchObject([
    {
      member: { id: expired.memberId },
      branch: { id: east1 },
      tagged: false,
      transfer: { id: expired.caseId, expiredOn: '2054-12-03' },
      days: 17,
      visit: null,
    },
    { member: { id: marked.memberId }, branch: { id: east2 }, tagged: true, transfer: null, days: null },
  ]);

  const rows = (await as(people.eastOfficer, 'GET', '/procedures/pocket-visit/lists/pocket-members/rows')).body.items;
  expect(rows).toMatchObject([
    {
      member: { id: expired.memberId },
      cases: [{ id: expired.caseId }],
      start: { values: { memberId: expired.memberId } },
    },
    { member: { id: marked.memberId }, cases: [], start: { procedure: { id: 'pocket-visit' } } },
  ]);
  expect(rows[0].cells.slice(5, 7)).toEqual(['2054-12-03', 17]);

  at = START;
  const begun = await as(people.east2Secretary, 'POST', '/procedures/pocket-visit/cases', {
    memberId: marked.memberId,
  });
  await t.driver.decide(begun.body.id, people.east2Secretary, 'unwilling', { way: 'home', nextOn: '2054-12-07' });
  const [mine] = (await as(people.east2Secretary, 'GET', '/procedures/pocket-visit/lists/pocket-members')).body.items;
  expect(mine.visit).toMatchObject({
    id: begun.body.id,
    open: true,
    lastOn: '2054-11-23',
    result: { id: 'unwilling', title: '不愿' },
    nextOn: '2054-12-07',
  });

  // The community that waits for him sees him; visits are for those who keep him.
  expect(await names(people.westOfficer, '/procedures/pocket-visit/lists/pocket-members')).toEqual([expired.memberId]);
  expect(
    await names(people.streetOfficer, `/procedures/pocket-visit/lists/pocket-members?organisationId=${east2}`),
  ).toEqual([marked.memberId]);
  expect(await names(marked.personId, '/procedures/pocket-visit/lists/pocket-members')).toEqual([]);
  expect((await as(people.administrator, 'GET', '/procedures/pocket-visit/lists/pocket-members')).status).toBe(403);
  const first = await as(people.streetOfficer, 'GET', '/procedures/pocket-visit/lists/pocket-members?limit=1');
  const next = encodeURIComponent(first.body.next);
  expect(
    await names(people.streetOfficer, `/procedures/pocket-visit/lists/pocket-members?limit=1&cursor=${next}`),
  ).toEqual([marked.memberId]);

  const file = await download(
    api,
    await api.tokenOf(people.eastOfficer),
    '/procedures/pocket-visit/lists/pocket-members/export',
  );
  expect(file.rows).toMatchObject([{ 介绍信编号: expect.any(String) }, { 走访结果: '不愿', 已标记口袋党员: '是' }]);
});
