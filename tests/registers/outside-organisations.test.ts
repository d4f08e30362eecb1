import { randomUUID } from 'node:crypto';
import { type Office, openOffice } from '../api/office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const PATH = '/outside-organisations';

test('entered once by its name, then found', async () => {
  const { town, as, house } = office;
  const { eastOfficer, west1Secretary } = town.people;
  const input = {
    name: '示例外省示例市示例区示例局党委',
    phone: '010-60000001',
    fax: '01060000003',
    postcode: '100000',
  };
  const made = await as(eastOfficer, 'POST', PATH, input);
  expect(made.status).toBe(201);
  const found = await as(west1Secretary, 'POST', PATH, { name: ` ${input.name}`, address: '示例路 1 号' });
  const kept = { id: made.body.id, phone: '010-60000001', fax: '010-60000003', postcode: '100000', address: null };
  expect(found).toMatchObject({ status: 200, body: kept });
  expect(await house.db.audit.count({ where: { objectId: made.body.id, action: 'created' } })).toBe(1);
  const q = async (text: string) =>
    (await as(west1Secretary, 'GET', `${PATH}?q=${encodeURIComponent(text)}`)).body.items;
  expect(await q('示例局')).toHaveLength(1);
  expect(await q('%')).toEqual([]);
});

test('a fax that is learnt later is added; of two who change it at once the second is told', async () => {
  const { town, as, house } = office;
  const { eastOfficer, west1Secretary } = town.people;
  const { body: made } = await as(eastOfficer, 'POST', PATH, { name: '示例外省示例学院党委', phone: '010-60000001' });
  const change = { version: made.version, fax: '01060000003', postcode: '100000' };
  const changed = await as(west1Secretary, 'PATCH', `${PATH}/${made.id}`, change);
  expect(changed).toMatchObject({
    status: 200,
    body: { name: made.name, phone: '010-60000001', fax: '010-60000003', postcode: '100000', version: 2 },
  });
  const late = await as(eastOfficer, 'PATCH', `${PATH}/${made.id}`, { version: made.version, phone: null });
  expect([late.status, late.body.type]).toEqual([409, 'urn:dangwu:problem:conflict']);
  const [entry] = await house.db.audit.findMany({ where: { objectId: made.id, action: 'changed' } });
  expect(entry).toMatchObject({ actorId: west1Secretary, detail: { fields: ['fax', 'postcode'] } });
  expect((await as(eastOfficer, 'PATCH', `${PATH}/${randomUUID()}`, change)).status).toBe(404);
  expect((await as(eastOfficer, 'PATCH', `${PATH}/${made.id}`, { version: 2, name: '示例' })).status).toBe(400);
});

test('by those who keep members; a member may look one up for himself', async () => {
  const { town, as } = office;
  const { personId } = await town.member(town.east1);
  expect((await as(personId, 'GET', PATH)).status).toBe(200);
  expect((await as(personId, 'POST', PATH, { name: '示例外党委' })).status).toBe(403);
  expect((await as(personId, 'PATCH', `${PATH}/${randomUUID()}`, { version: 1, phone: null })).status).toBe(403);
  expect((await as(town.people.administrator, 'GET', PATH)).status).toBe(403);
  for (const wrong of [{ postcode: '1' }, { fax: '无' }]) {
    expect((await as(town.people.eastOfficer, 'POST', PATH, { name: '示例外党委', ...wrong })).status).toBe(400);
  }
});
