import { randomUUID } from 'node:crypto';
import { type Served, serve } from '../api/served';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();
let api: Served;
beforeAll(async () => {
  api = await serve(t.house);
});
afterAll(() => api?.stop());

const get = async (personId: string, path: string) =>
  await api.call('GET', `/api/v1${path}`, { token: await api.tokenOf(personId) });

test('where a member came from and went, his letters and dues in transit are told to those who may see him', async () => {
  const { people, east, east1, west1 } = t.town;
  const { caseId, memberId, personId } = await travel(t, 'CLOSED');
  const told = await get(people.west1Secretary, `/members/${memberId}/relations`);
  expect(told.status).toBe(200);
  const place = (id: string) => expect.objectContaining({ id });
  expect(told.body.changes).toEqual([
    { caseId, at: expect.any(String), from: place(east1), to: place(west1), outside: null },
  ]);
  expect(told.body.letters).toMatchObject([{ caseId, voidedOn: null, ended: true }]);
  const issuer = await t.house.db.organisation.findUniqueOrThrow({ where: { id: east } });
  expect(told.body.letters[0].issuer).toBe(issuer.name);
  expect(told.body.transits).toMatchObject([{ caseId, fromMonth: '2100-01' }]);
  // He himself, and nobody whom it does not concern any more.
  expect((await get(personId, `/members/${memberId}/relations`)).body.changes).toHaveLength(1);
  expect((await get(people.east2Secretary, `/members/${memberId}/relations`)).status).toBe(404);
  // An administrator reads the register and no cases.
  const plain = (await get(people.administrator, `/members/${memberId}/relations`)).body;
  expect(plain).toMatchObject({ changes: [{ caseId: null }], letters: [], transits: [] });
  expect((await get(people.westOfficer, `/members/${randomUUID()}/relations`)).status).toBe(404);
});

test('what was sent outside is filtered by the member to whom it went', async () => {
  const one = await t.town.member(t.town.east1);
  const other = await t.town.member(t.town.east1);
  for (const { personId } of [one, other]) {
    const at = new Date();
    const noticeId = randomUUID();
    const notice = { personId, caseId: 'none', localDate: at, notBefore: at, lines: ['一条'], createdAt: at };
    await t.house.owner.notice.create({ data: { id: noticeId, ...notice } });
    const delivery = { id: randomUUID(), noticeId, personId, channel: 'sms', status: 'sent', createdAt: at };
    await t.house.owner.delivery.create({ data: delivery });
  }
  const { body } = await get(t.town.people.eastOfficer, `/deliveries?memberId=${one.memberId}`);
  expect(body.items).toMatchObject([{ person: { id: one.personId } }]);
  const elsewhere = await get(t.town.people.westOfficer, `/deliveries?memberId=${one.memberId}`);
  expect(elsewhere.body.items).toEqual([]);
});
