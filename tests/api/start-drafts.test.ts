import { DAY } from '../../domain/time/dates';
import { forgetDrafts } from '../../registers/submissions/start-drafts';
import { type Office, openOffice } from './office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const DRAFT = '/procedures/relation-transfer/draft';
const NOTHING = { draft: null };
const ID = '6f1c2d3e-0000-4000-8000-000000000002';
const filled = (reason: string) => ({
  form: 'input',
  values: { '/reason': reason, '/data/papersReady': true, '/data/targetOrganisationId': ID },
  names: { [ID]: ['示例西社区第一党支部', '示例西社区党委'] },
});

test('what was filled in is kept for its own person, one a procedure, sealed, until it is thrown away', async () => {
  const { as, house, town } = office;
  const [mine, other] = [town.people.east1Secretary, town.people.east2Secretary];
  expect((await as(mine, 'GET', DRAFT)).body).toEqual(NOTHING);
  expect((await as(mine, 'PUT', DRAFT, filled('先写一半'))).status).toBe(204);
  expect((await as(mine, 'PUT', DRAFT, filled('因搬迁至西社区居住'))).status).toBe(204);
  const { body } = await as(mine, 'GET', DRAFT);
  expect(body.draft).toMatchObject(filled('因搬迁至西社区居住'));
  expect((await as(other, 'GET', DRAFT)).body).toEqual(NOTHING);
  expect((await as(mine, 'GET', '/procedures/pocket-visit/draft')).body).toEqual(NOTHING);
  const rows = await house.owner.startDraft.findMany({ where: { personId: mine } });
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.body ?? []).toString('utf8')).not.toContain('西社区');
  await as(other, 'DELETE', DRAFT);
  expect((await as(mine, 'GET', DRAFT)).body.draft).not.toBeNull();
  expect((await as(mine, 'DELETE', DRAFT)).status).toBe(204);
  expect((await as(mine, 'GET', DRAFT)).body).toEqual(NOTHING);
});

test('a draft is limited in size, and of no procedure that is not there', async () => {
  const { as, town } = office;
  const mine = town.people.east1Secretary;
  const long = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`/data/${at}`, '例'.repeat(3900)]));
  const many = Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`/data/${at}`, true]));
  for (const values of [long, many, { '/reason': '例'.repeat(4001) }]) {
    expect((await as(mine, 'PUT', DRAFT, { form: 'input', values })).body.type).toBe(
      'urn:dangwu:problem:invalid-input',
    );
  }
  expect((await as(mine, 'GET', '/procedures/no-such-one/draft')).status).toBe(404);
  expect((await as(mine, 'GET', DRAFT)).body).toEqual(NOTHING);
});

test('it outlives the session, runs out after thirty days, and goes with the sign-in of its person', async () => {
  const { as, house, town } = office;
  const person = await town.person('secretary', town.east1);
  await as(person, 'PUT', DRAFT, filled('理由一'));
  await house.owner.session.updateMany({ where: { personId: person }, data: { revokedAt: new Date() } });
  const token = await office.api.tokenOf(person);
  const again = await office.api.call('GET', `/api/v1${DRAFT}`, { token });
  expect(again.body.draft).toMatchObject(filled('理由一'));

  const kept = () => house.owner.startDraft.count({ where: { personId: person } });
  await forgetDrafts(house.db, Date.now() + 29 * DAY);
  expect(await kept()).toBe(1);
  await house.owner.startDraft.updateMany({ where: { personId: person }, data: { expiresAt: new Date() } });
  expect((await office.api.call('GET', `/api/v1${DRAFT}`, { token })).body).toEqual(NOTHING);
  await forgetDrafts(house.db, Date.now());
  expect(await kept()).toBe(0);

  await office.api.call('PUT', `/api/v1${DRAFT}`, { token, body: filled('理由二') });
  await house.owner.person.update({ where: { id: person }, data: { loginName: 'u-leaves' } });
  const taken = await as(town.people.administrator, 'DELETE', `/people/${person}/sign-in`);
  expect(taken.status).toBe(204);
  expect(await kept()).toBe(0);
});
