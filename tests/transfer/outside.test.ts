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

test('by those who keep members; a member may look one up for himself', async () => {
  const { town, as } = office;
  const { personId } = await town.member(town.east1);
  expect((await as(personId, 'GET', PATH)).status).toBe(200);
  expect((await as(personId, 'POST', PATH, { name: '示例外党委' })).status).toBe(403);
  expect((await as(town.people.administrator, 'GET', PATH)).status).toBe(403);
  for (const wrong of [{ postcode: '1' }, { fax: '无' }]) {
    expect((await as(town.people.eastOfficer, 'POST', PATH, { name: '示例外党委', ...wrong })).status).toBe(400);
  }
});
