import { localDate } from '../../../../domain/time/dates';
import { type Served, serve } from '../../../api/served';
import { START } from '../../../support/business-time';
import { transfers } from '../../../support/transfers';
import { arrive, leave } from '../elsewhere';

const t = transfers();
let api: Served;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => START + 60_000 });
});
afterAll(() => api.stop());

it('counts who goes to another system and who comes from one, and shows neither as a member meanwhile or after', async () => {
  const { people, east1, west1, street } = t.town;
  const gone = await leave(t, 'AWAITING_RECEIPT');
  const came = await arrive(t);
  const token = await api.tokenOf(people.streetOfficer);
  const get = async (path: string) => (await api.call('GET', `/api/v1${path}`, { token })).body;
  const members = async (branch: string) =>
    // biome-ignore lint/suspicious/noExplicitAny: members as they came.
    (await get(`/members?organisationId=${branch}`)).items.map((member: any) => member.id);
  const figures = async (path = '') => (await get(`/procedures/relation-transfer/statistics${path}`)).total.values;

  expect(await members(east1)).toEqual([gone.memberId]);
  expect(await members(west1)).toEqual([]);
  expect(await figures()).toMatchObject({
    started: 2,
    open: 2,
    in: 0,
    out: 0,
    'variant-outgoing': 1,
    'variant-incoming': 1,
  });

  const today = localDate(START);
  const handler = { handler: '示例经办人', phone: '010-60000017' };
  await t.driver.decide(gone.caseId, people.eastOfficer, 'receipt', { receiptOn: today }, handler);
  await t.driver.decide(came.caseId, people.westOfficer, 'accept');
  await t.driver.decide(came.caseId, people.west1Secretary, 'place');
  expect(await members(east1)).toEqual([]);
  expect(await members(west1)).toEqual([came.memberId]);
  expect(await figures()).toMatchObject({ started: 2, open: 1, closed: 1, in: 1, out: 1 });
  expect(await figures(`?organisationId=${west1}`)).toMatchObject({ started: 1, in: 1, out: 0 });
  for (const [figure, caseId] of [
    ['in', came.caseId],
    ['out', gone.caseId],
    ['variant-incoming', came.caseId],
  ]) {
    const { items } = await get(
      `/procedures/relation-transfer/statistics/names?organisationId=${street}&figure=${figure}`,
    );
    // biome-ignore lint/suspicious/noExplicitAny: cases as they came.
    expect([figure, items.map((item: any) => item.id)]).toEqual([figure, [caseId]]);
  }

  // What is typed into the national system names the organisation of the other system.
  const panels = (await get(`/cases/${came.caseId}/national`)).panels;
  expect(panels).toHaveLength(1);
  // biome-ignore lint/suspicious/noExplicitAny: fields as they came.
  const field = (title: string) => panels[0].fields.find((one: any) => one.title === title);
  expect(field('来自党组织').value).toContain('示例外市');
  expect(field('介绍信编号').value).toBe('示组转〔2054〕第12号');
  expect(field('转入类型').copy).toBeNull();
});
