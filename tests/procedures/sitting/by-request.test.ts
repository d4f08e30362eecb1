import { addDays, localDate } from '../../../domain/time/dates';
import { type Office, openOffice } from '../../api/office';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a sitting is called and fixed by requests; who may not call one is refused, and what is wrong is said', async () => {
  const { town, as, decide, house } = office;
  const secretary = town.people.east1Secretary;
  const keeper = await town.member(town.east1);
  const day = addDays(localDate(Date.now()), 20);
  const data = { organisationId: town.east1, beginsAt: `${day}T15:00+08:00`, kinds: ['assembly', 'lecture'] };
  const body = { subject: { kind: 'matter', title: '示例党员大会' }, data };
  const call = (personId: string, more: object = {}) =>
    as(personId, 'POST', '/procedures/sitting/cases', { ...body, ...more });

  expect((await call(keeper.personId)).body.type).toMatch(/:not-allowed$/);
  expect((await call(town.people.east2Secretary)).body.type).toMatch(/:not-allowed$/);
  const both = await call(secretary, { data: { ...data, kinds: ['committee', 'lecture'] } });
  expect(both.body.type).toMatch(/:kinds-not-of-host$/);
  const { status, body: begun } = await call(secretary);
  expect([status, begun.stage?.id ?? begun.stage]).toEqual([201, 'PLANNED']);
  expect((await call(secretary)).body.type).toMatch(/:already-open$/);

  const fixed = { keeper: keeper.personId, recorder: keeper.personId, kinds: data.kinds, beginsAt: data.beginsAt };
  const fix = (more: object, typed: object = { place: '示例活动室', agenda: '示例议题' }) =>
    decide(secretary, begun.id, 'fix', { data: { ...fixed, endsAt: `${day}T17:00+08:00`, ...more }, typed });
  expect((await fix({ endsAt: `${day}T14:00+08:00` })).body.type).toMatch(/:date-out-of-range$/);
  expect((await fix({ keeper: town.people.west1Secretary })).body.type).toMatch(/:not-of-the-hosts$/);
  expect((await fix({}, { agenda: '示例议题' })).body.type).toMatch(/:invalid-input$/);
  expect(await house.owner.sitting.count({ where: { status: 'planned', place: '' } })).toBe(1);
  expect((await fix({})).status).toBe(200);
  expect(await house.owner.sitting.count({ where: { status: 'notified', place: '示例活动室' } })).toBe(1);
  expect((await as(keeper.personId, 'GET', `/cases/${begun.id}`)).status).toBe(200);
  expect((await as(town.people.west1Secretary, 'GET', `/cases/${begun.id}`)).status).toBe(404);
});

test('a plan is begun for a branch and a year, once', async () => {
  const { town, as, house } = office;
  const secretary = town.people.east2Secretary;
  const year = Number(localDate(Date.now()).slice(0, 4)) + 1;
  const begin = (personId: string, id = town.east2) =>
    as(personId, 'POST', '/procedures/life-plan/cases', { subject: { kind: 'organisation', id }, data: { year } });
  expect((await begin(town.people.east1Secretary)).status).toBeGreaterThanOrEqual(403);
  expect((await begin(secretary)).status).toBe(201);
  expect((await begin(secretary)).body.type).toMatch(/:already-open$/);
  const items = await house.owner.planItem.findMany({ where: { organisationId: town.east2, year } });
  // 4 党员大会, 4 党课, 12 主题党日, 组织生活会, 民主评议, 谈心谈话; no 支委会 in a branch so small.
  expect(items).toHaveLength(23);
});
