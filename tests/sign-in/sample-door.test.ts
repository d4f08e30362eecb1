import { readConfig } from '../../platform/config';
import { loadSample } from '../../stack/sample/load';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';

let house: House;
let open: Served;
const served: Served[] = [];

const HERE = 'http://127.0.0.1:3000';

/** An API process with these settings, as a browser at `publicUrl` sees it. */
async function withDoor(settings: Record<string, string>, publicUrl = HERE): Promise<Served> {
  const needed = { DATABASE_URL: 'x', TEMPORAL_ADDRESS: 'x', DANGWU_KEY_RING: 'x', NODE_ENV: 'development' };
  const { signIn } = readConfig({ ...needed, ...settings });
  const api = { ...house.config.api, publicUrl, rateLimitFactor: settings.NODE_ENV === 'limited' ? 1 : 1000 };
  const one = await serve(house, { config: { ...house.config, api, signIn } });
  served.push(one);
  return one;
}

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  await house.db.$transaction((tx) => loadSample(tx, house.keys, Date.now()), { timeout: 60_000 });
  open = await withDoor({ DANGWU_SAMPLE_DOOR: '1' });
});
afterAll(async () => {
  for (const one of served) await one.stop();
  await house?.close();
});

interface Offered {
  personId: string;
  name: string;
  part: { id: string; title: string };
  organisation: string;
}

const offered = async (api: Served): Promise<Offered[] | null> =>
  (await api.call('GET', '/api/v1/session/ways')).body.samplePeople;
const enter = (api: Served, personId: string, origin = HERE) =>
  api.call('POST', '/api/v1/session/sample', { body: { personId }, key: null, headers: { origin } });
const typeOf = ({ body }: { body: { type: string } }) => body.type.replace('urn:dangwu:problem:', '');
const partOf = async (part: string) => {
  const found = (await offered(open))?.find((one) => one.part.id === part);
  if (!found) throw new Error(`nobody is offered as ${part}`);
  return found;
};

test('started by npm start with the sample, its people are offered in words, and one call signs in by cookie alone', async () => {
  const people = (await offered(open)) ?? [];
  const titles = [
    ...['管理员', '街道组织员', '转出支部书记', '接收支部书记', '党员', '转出党委组织员', '接收党委组织员'],
    ...['网格员', '报到党员'],
  ];
  expect(people.map(({ part }) => part.title)).toEqual(titles);
  expect(JSON.stringify(people)).not.toMatch(/password|token/i);
  const sender = await partOf('sender');
  const told = await enter(open, sender.personId);
  expect([told.status, Object.keys(told.body).sort()]).toEqual([201, ['expiresAt', 'person']]);
  const [cookie] = told.headers.getSetCookie();
  expect(cookie).toMatch(/^dangwu=[\w-]{43};.*HttpOnly; SameSite=Strict/);
  const me = await open.call('GET', '/api/v1/me', { headers: { cookie: String(cookie).split(';')[0] as string } });
  expect(me.body).toMatchObject({ id: sender.personId, mustChange: false, roles: [{ role: 'secretary' }] });
  expect(await house.db.audit.count({ where: { actorId: sender.personId, action: 'signed-in' } })).toBe(1);
});

test('of 双报到 no list is empty: people who serve, wait and never came, letters, answers, needs', async () => {
  const { owner } = house;
  const standing = await owner.registrant.groupBy({ by: ['standing'], _count: true });
  const stands = ['available', 'deferred', 'listed', 'never-came', 'notified', 'reported', 'serving', 'unreported'];
  expect(standing.map((one) => one.standing).sort()).toEqual(stands);
  const services = await owner.service.groupBy({ by: ['state'], _count: true });
  expect(services.map(({ state }) => state).sort()).toEqual(['answered', 'certified', 'recorded', 'refused']);
  const wish = { openingId: { in: (await owner.opening.findMany({ where: { kind: 'wish' } })).map(({ id }) => id) } };
  const counts = await Promise.all([
    owner.service.count({ where: { state: 'recorded', ...wish } }),
    owner.commitment.count({ where: { state: 'waiting' } }),
    owner.opening.count({ where: { kind: 'item' } }),
    owner.unitLetter.count({ where: { state: 'drafted', round: { kind: 'thanks' } } }),
    owner.unitLetter.count({ where: { state: 'drafted', round: { kind: 'feedback' } } }),
    owner.unitAnswer.count({ where: { settledAt: null } }),
    owner.unitOpinion.count({ where: { answer: null } }),
    owner.registrantList.count({ where: { settledAt: null } }),
    owner.resourceBooking.count(),
    owner.showingConsent.count({ where: { showing: 'badge' } }),
    owner.followUp.count({ where: { step: 'unit' } }),
    owner.pendingStart.count({ where: { procedure: 'co-construction', actorId: { not: null } } }),
  ]);
  expect(counts.filter((count) => count === 0)).toEqual([]);
});

test.each([
  ['without the flag', {}, HERE],
  ['in production', { DANGWU_SAMPLE_DOOR: '1', NODE_ENV: 'production' }, HERE],
  ['on a host that others reach', { DANGWU_SAMPLE_DOOR: '1' }, 'https://dangwu.example.com'],
] as const)('%s nobody is offered and nobody is let in', async (_how, settings, publicUrl) => {
  const api = await withDoor(settings, publicUrl);
  expect(await offered(api)).toBeNull();
  const told = await enter(api, (await partOf('sender')).personId, new URL(publicUrl).origin);
  expect([told.status, typeOf(told)]).toEqual([404, 'not-found']);
  expect(told.headers.getSetCookie()).toEqual([]);
});

test('nobody but the people of the sample is let in, nor from another page', async () => {
  const other = await house.db.person.findFirstOrThrow({ where: { loginName: null, roles: { some: {} } } });
  await house.owner.person.update({ where: { id: other.id }, data: { loginName: 'later', passwordHash: 'x' } });
  expect(typeOf(await enter(open, other.id))).toBe('not-found');
  const { personId } = await partOf('receiver');
  expect(typeOf(await enter(open, personId, 'https://elsewhere.example'))).toBe('wrong-origin');
  const bare = await open.call('POST', '/api/v1/session/sample', { body: { personId }, key: null });
  expect(typeOf(bare)).toBe('wrong-origin');
});

test('who has chosen a password of his own, or was shut out, is no longer offered', async () => {
  const { personId } = await partOf('street');
  await house.owner.person.update({ where: { id: personId }, data: { passwordAt: new Date() } });
  expect((await offered(open))?.map(({ part }) => part.id)).not.toContain('street');
  expect(typeOf(await enter(open, personId))).toBe('not-found');
  const { personId: gone } = await partOf('receiver-committee');
  await house.owner.person.update({ where: { id: gone }, data: { disabledAt: new Date() } });
  expect(typeOf(await enter(open, gone))).toBe('not-found');
});

test('where the register is no sample there is nobody to offer, whatever the flag says', async () => {
  const bare = await openHouse({ withWorker: false });
  const config = { ...house.config, signIn: { ...house.config.signIn, sampleDoor: true } };
  const api = await serve(bare, { config: { ...config, api: { ...config.api, publicUrl: HERE } } });
  expect(await offered(api)).toBeNull();
  expect(typeOf(await enter(api, '00000000-0000-4000-8000-000000000000'))).toBe('not-found');
  await api.stop();
  await bare.close();
});

test('it is limited as any sign-in', async () => {
  const strict = await withDoor({ DANGWU_SAMPLE_DOOR: '1', NODE_ENV: 'limited' });
  const { personId } = await partOf('sender');
  const told = await Promise.all(Array.from({ length: 14 }, () => enter(strict, personId)));
  expect(told.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(told.filter(({ status }) => status === 429)).toHaveLength(4);
});
