import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { openLink } from '../../registers/unit-links/open-link';
import { serve } from '../api/served';
import { type DutyOffice, openDutyOffice } from './duty-office';
import { enterRegistrant, enterUnitRow, inOffice } from './registrant-town';

// A unit that does not use the system comes by a link: for it alone, for one community and one purpose, until it expires or is
// taken back. Whoever holds it sees the unit's own people, and nobody else's, whatever ids he tries.

let office: DutyOffice;
let worker: string;
const unit = { own: '', other: '' };
const people: Record<'own' | 'deferred' | 'never' | 'gone' | 'west' | 'other', { id: string; personId: string }> =
  {} as never;

beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
  const { east, west, street } = office.town;
  worker = await inOffice(office, 'community-worker', east);
  unit.own = await enterUnitRow(office, street, '示例市水务局');
  unit.other = await enterUnitRow(office, east, '示例区第一中学');
  const from = '2026-01-05';
  const at = (unitId: string, communityId: string, standing: string, name: string) =>
    enterRegistrant(office, { unitId, communityId, name, periods: [{ standing, from }] });
  people.own = await at(unit.own, east, 'notified', '示例丙一');
  people.deferred = await at(unit.own, east, 'deferred', '示例丙二');
  people.never = await at(unit.own, east, 'never-came', '示例丙三');
  people.gone = await at(unit.own, east, 'moved', '示例丙四');
  people.west = await at(unit.own, west, 'listed', '示例丙五');
  people.other = await at(unit.other, east, 'listed', '示例丙六');
});
afterAll(() => office.close());
// Of a kind only so many may be open at once.
beforeEach(() =>
  office.house.owner.unitLink.updateMany({
    where: { revokedAt: null },
    data: { revokedAt: new Date(office.now), revokedBy: worker },
  }),
);

const link = async (purpose: string, days = 30, unitId = unit.own) => {
  const body = { communityId: office.town.east, purpose, days };
  const told = await office.as(worker, 'POST', `/units/${unitId}/links`, body);
  expect(told.status).toBe(201);
  return { id: told.body.id as string, token: (told.body.address as string).split('#')[1] as string, told };
};

const by = (token: string | undefined, method = 'GET', path = '/unit-link', body?: object) =>
  office.api.call(method, `/api/v1${path}`, { key: null, body, headers: token ? { 'dangwu-link': token } : {} });

const refusedBy = async (...call: Parameters<typeof by>) => {
  const { status, body } = await by(...call);
  return status < 400 ? `${status}` : `${status} ${body.type.split(':').at(-1)} ${body.title}`;
};
const UNKNOWN = '404 unit-link-unknown 链接无效、已过期或已收回，请向给您链接的社区索取新的链接';

it('shows the address once, with the token behind #, and keeps only a digest', async () => {
  office.on('2026-03-02');
  const key = 'a-key-of-the-first-link';
  const body = { communityId: office.town.east, purpose: 'feedback' };
  const made = await office.as(worker, 'POST', `/units/${unit.own}/links`, body, key);
  const [address, token] = (made.body.address as string).split('#') as [string, string];
  expect([new URL(address).pathname, token]).toEqual(['/u', expect.stringMatching(/^[\w-]{43}$/)]);
  const again = await office.as(worker, 'POST', `/units/${unit.own}/links`, body, key);
  expect(again.body).toEqual({ ...made.body, address: null });
  const { owner } = office.house;
  const kept = [
    ...(await owner.unitLink.findMany()),
    ...(await owner.audit.findMany()),
    ...(await owner.request.findMany()),
  ];
  expect(kept.length).toBeGreaterThan(2);
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(await owner.unitLink.count({ where: { id: made.body.id } })).toBe(1);
});

it('opens just the own people of one community, and does not say who registered and never came', async () => {
  office.on('2026-03-02');
  const { token } = await link('deferral');
  const { status, body, headers } = await by(token);
  expect(status).toBe(200);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toMatchObject({ unit: '示例市水务局', community: '示例东社区党委', purpose: { id: 'deferral' } });
  expect(body.people.map(({ name, standing }: never) => [name, (standing as { title: string }).title])).toEqual([
    ['示例丙一', '待报到'],
    ['示例丙三', '已报到'],
    ['示例丙二', '暂缓'],
  ]);
  expect(JSON.stringify(body)).not.toContain(people.never.personId);
});

it('refuses a guessed, a short, an expired, a revoked one and one of an ended unit alike', async () => {
  office.on('2026-03-02');
  const guesses = [undefined, '', 'x', 'A'.repeat(43), `${'A'.repeat(42)}.`];
  for (const guess of guesses) expect(await refusedBy(guess)).toBe(UNKNOWN);
  const [short, back, ended] = [await link('list', 1), await link('list'), await link('list', 30, unit.other)];
  expect((await by(short.token)).status).toBe(200);
  expect((await office.as(worker, 'POST', `/unit-links/${back.id}/revoke`)).status).toBe(200);
  expect(await refusedBy(back.token)).toBe(UNKNOWN);
  expect((await office.as(worker, 'POST', `/units/${unit.other}/end`, { on: '2026-03-02' })).status).toBe(200);
  expect(await refusedBy(ended.token)).toBe(UNKNOWN);
  office.on('2026-03-04');
  expect(await refusedBy(short.token)).toBe(UNKNOWN);
  // One character of a right one is another one.
  const right = await link('list');
  for (let at = 0; at < 43; at += 7) {
    const other = right.token[at] === 'A' ? 'B' : 'A';
    expect(await refusedBy(right.token.slice(0, at) + other + right.token.slice(at + 1))).toBe(UNKNOWN);
  }
});

it('does one thing alone, and only for its own people, whatever ids are tried', async () => {
  office.on('2026-03-10');
  const [list, deferral] = [await link('list'), await link('deferral')];
  const say = (
    token: string,
    registrantId: string,
    deferral: string | null = 'maternity',
    reviewOn: string | null = '2026-09-01',
  ) => refusedBy(token, 'POST', '/unit-link/answers', { registrantId, deferral, reviewOn });
  expect(await say(list.token, people.own.id)).toBe(UNKNOWN);
  const others = await office.house.owner.registrant.findMany({
    where: { OR: [{ unitId: { not: unit.own } }, { communityId: { not: office.town.east } }, { standing: 'moved' }] },
  });
  expect(others.length).toBe(3);
  for (const { id } of others) expect(await say(deferral.token, id)).toMatch(/^404 not-found/);
  for (const id of [people.own.personId, unit.own, office.town.east, deferral.id])
    expect(await say(deferral.token, id)).toMatch(/^404 not-found/);
  expect(await say(deferral.token, people.own.id, 'maternity', '2026-03-10')).toMatch(/^422 date-out-of-range/);
  expect(await say(deferral.token, people.own.id, 'maternity', null)).toMatch(/^400 invalid-input/);
  expect(await say(deferral.token, people.own.id)).toBe('200');
  expect(await say(deferral.token, people.own.id)).toBe('200');
  expect(await say(deferral.token, people.own.id, null, null)).toBe('200');
  const rows = await office.house.owner.unitAnswer.findMany();
  expect(rows.map(({ registrantId, deferral, settledAt }) => [registrantId, deferral, settledAt])).toEqual([
    [people.own.id, null, null],
  ]);
  const { body } = await by(deferral.token);
  expect(body.people[0]).toMatchObject({ name: '示例丙一', answer: { deferral: null, reviewOn: null } });
  // He stands where he stood: a person of the community decides.
  const { standing } = await office.house.owner.registrant.findUniqueOrThrow({ where: { id: people.own.id } });
  expect(standing).toBe('notified');
});

it('that was passed on shows: how often, when last, and from how many places it was opened', async () => {
  office.on('2026-03-11');
  const { id, token } = await link('feedback');
  const { db, keys, owner } = office.house;
  for (const address of ['192.0.2.1', '192.0.2.1', '198.51.100.7'])
    await openLink(db, keys, { token, address, at: office.now }, ['feedback']);
  const listed = await office.as(worker, 'GET', `/unit-links?unitId=${unit.own}&purpose=feedback&state=open`);
  const row = listed.body.items.find((one: { id: string }) => one.id === id);
  expect(row).toMatchObject({ uses: 3, places: 2, lastUsedAt: new Date(office.now).toISOString(), mayRevoke: true });
  const kept = JSON.stringify(await owner.unitLinkPlace.findMany(), (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  expect(kept).not.toContain('192.0.2');
  // Twice at once is two uses.
  await Promise.all([1, 2, 3, 4].map(() => by(token)));
  expect((await owner.unitLink.findUniqueOrThrow({ where: { id } })).uses).toBe(7);
});

it('is made, seen and taken back only by those who keep the community', async () => {
  office.on('2026-03-12');
  const { town } = office;
  const { id } = await link('feedback');
  const west = await inOffice(office, 'community-worker', town.west);
  const grid = await inOffice(office, 'grid-worker', town.east);
  const body = { communityId: town.east, purpose: 'list' };
  expect(await office.refused(west, 'POST', `/units/${unit.own}/links`, body)).toBe('404 not-found');
  expect(await office.refused(west, 'POST', `/unit-links/${id}/revoke`)).toBe('404 not-found');
  expect(await office.refused(grid, 'GET', '/unit-links')).toBe('403 not-allowed');
  const seen = await office.as(west, 'GET', '/unit-links');
  expect(seen.body.items).toEqual([]);
  // Five of a kind may be open at once.
  for (let made = 0; made < 4; made += 1) await office.as(worker, 'POST', `/units/${unit.own}/links`, body);
  const told = await Promise.all([1, 2, 3].map(() => office.refused(worker, 'POST', `/units/${unit.own}/links`, body)));
  expect(told.filter((one) => one === '409 too-many-links').length).toBeGreaterThanOrEqual(2);
});

it('reads only what was reviewed, and of its own people there alone', async () => {
  office.on('2026-03-12');
  const { owner } = office.house;
  const { east, west } = office.town;
  const letter = async (communityId: string, unitId: string, state: string, period: string, persons: string[]) => {
    const [roundId, reviewed] = [randomUUID(), ['reviewed', 'sent'].includes(state)];
    await owner.letterRound.create({
      data: { id: roundId, kind: 'feedback', communityId, period, draftedOn: new Date('2026-01-10') },
    });
    const people = persons.map((personId) => ({
      personId,
      times: 3,
      minutes: 180,
      kinds: ['environment'],
      said: null,
    }));
    await owner.unitLetter.create({
      data: {
        ...{
          id: randomUUID(),
          roundId,
          communityId,
          unitId,
          state,
          facts: { reported: 2, people },
          services: 3,
          minutes: 180,
        },
        ...(reviewed && { number: 1, reviewedBy: worker, reviewedAt: new Date('2026-01-12T02:00:00Z') }),
        ...(state === 'sent' && { way: 'link', sentAt: new Date('2026-01-12T02:00:00Z'), sentBy: worker }),
      },
    });
  };
  // Somebody of another unit in the facts is not told, however he came there.
  await letter(east, unit.own, 'sent', '2025-H1', [people.own.personId, people.other.personId]);
  await letter(east, unit.own, 'drafted', '2025', [people.never.personId]);
  await letter(west, unit.own, 'sent', '2025-H1', [people.west.personId]);
  await letter(east, unit.other, 'sent', '2025-late', [people.other.personId]);
  const [feedback, deferral] = [await link('feedback'), await link('deferral')];
  expect(await refusedBy(deferral.token, 'GET', '/unit-link/feedback')).toBe(UNKNOWN);
  const { body } = await by(feedback.token, 'GET', '/unit-link/feedback');
  const kinds = [{ id: 'environment', title: '环境维护' }];
  expect(body.items).toEqual([
    {
      ...{ period: '2025年上半年', reviewedOn: '2026-01-12' },
      people: [{ name: '示例丙一', times: 3, minutes: 180, kinds, said: null }],
    },
  ]);
});

it('takes the list of its own unit alone, twice if need be, and nothing of it counts before somebody takes it', async () => {
  office.on('2026-03-12');
  const { owner } = office.house;
  const { token } = await link('deferral');
  const list = await link('list');
  const send = async (text: string, by = list.token) => {
    const answer = await fetch(`${office.api.url}/api/v1/unit-link/list`, {
      method: 'POST',
      headers: { 'dangwu-link': by, 'content-type': 'text/csv' },
      body: text,
    });
    const body = (await answer.json()) as { type?: string; detail?: string; rows?: number };
    return `${answer.status} ${body.rows ?? body.type?.split(':').at(-1)} ${body.detail ?? ''}`.trim();
  };
  const rows = (...lines: string[]) => ['姓名,手机号码,工作单位', ...lines].join('\n');
  const before = await owner.registrant.count();
  expect(await send(rows('示例新一,13900001001,'), token)).toMatch(/^404 unit-link-unknown/);
  expect(await send(rows('示例新一,13900001001,', '示例新二,1390,'))).toContain('422 registrant-list-unreadable');
  const other = await send(rows('示例新一,13900001001,示例区第一中学'));
  expect(other).toContain('422 registrant-list-unreadable');
  expect(other).toContain('链接只供本单位使用');
  expect(await owner.registrantList.count()).toBe(0);
  const good = rows('示例新一,13900001001,', '示例新二,13900001002,示例市水务局');
  expect([await send(good), await send(good)]).toEqual(['200 2', '200 2']);
  const lists = await owner.registrantList.findMany();
  expect(lists.map(({ linkId, unitId, givenBy }) => [linkId, unitId, givenBy])).toEqual(
    Array(2).fill([list.id, unit.own, null]),
  );
  expect(await owner.registrant.count()).toBe(before);
  // The community takes one; the other one has then nothing new, and who was there and is not on it is asked about.
  const [first] = (await office.as(worker, 'GET', `/registrant-lists?unitId=${unit.own}`)).body.items;
  expect(first).toMatchObject({ givenBy: null, counts: { new: 2 } });
  expect(first.undecided).toBe(first.counts.gone);
  for (let more = 0; more < 3; more += 1) await send(good);
  expect(await send(good)).toMatch(/^409 too-many-lists/);
});

it('leaves nothing in the log, and is limited by address', async () => {
  office.on('2026-03-13');
  const { token } = await link('feedback');
  let lines = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk;
      done();
    },
  });
  const log = pino({ level: 'trace' }, sink);
  const api = await serve(office.house, { log, clock: () => office.now, config: office.house.config });
  const ask = async () => (await api.call('GET', '/api/v1/unit-link', { headers: { 'dangwu-link': token } })).status;
  const statuses: number[] = [];
  for (let tries = 0; tries < 62; tries += 1) statuses.push(await ask());
  await api.stop();
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
  expect(statuses.slice(60)).toEqual([429, 429]);
  expect(lines).toContain('"route":"/api/v1/unit-link"');
  for (const secret of [token, '示例丙一', people.own.id]) expect(lines).not.toContain(secret);
});
