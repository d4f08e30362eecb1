import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fc from 'fast-check';
import { toDbDate } from '../../prisma/db-date';
import { apiChild } from '../support/api-child';
import { type DutyOffice, openDutyOffice } from './duty-office';
import { registrantOf } from './registered';

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
});
afterAll(() => office.close());

const ON = toDbDate('2026-01-05');

/** Many registrants of the east at once. */
async function crowd(size: number): Promise<string[]> {
  const { owner } = office.house;
  const people = Array.from({ length: size }, () => randomUUID());
  await owner.person.createMany({ data: people.map((id) => ({ id, name: '示例众' })) });
  const communityId = office.town.east;
  await owner.registrant.createMany({
    data: people.map((personId) => ({
      ...{ id: randomUUID(), personId, communityId, standing: 'available' },
      ...{ standingSince: ON, listedOn: ON, reportedOn: ON },
    })),
  });
  return people;
}

const openingOf = async (more: object) => {
  const body = { organisationId: office.town.east, details: '轮流值守', service: 'safety' };
  const { id } = (await office.as(office.town.people.eastOfficer, 'POST', '/openings', { ...body, ...more })).body;
  await office.house.owner.opening.update({ where: { id }, data: { openFrom: toDbDate('2026-03-01') } });
  return id as string;
};

const post = { kind: 'post', title: '治安巡逻员', post: 'order', layer: 'ordinary', goal: '邻里平安', hours: 4 };

test('500 claims at once on a post of 50 while the API is killed: exactly 50 have it, the others wait in order and are told', async () => {
  // Its own process goes by the wall clock.
  office.now = Date.now();
  const id = await openingOf({ ...post, capacity: 50 });
  const people = await crowd(500);
  const tokens = new Map(await Promise.all(people.map(async (one) => [one, await office.api.tokenOf(one)] as const)));
  const keys = new Map(people.map((one) => [one, randomUUID()]));
  let api = await apiChild(office.house);
  const claim = async (personId: string) => {
    const headers = {
      ...{ authorization: `Bearer ${tokens.get(personId)}`, 'content-type': 'application/json' },
      'idempotency-key': keys.get(personId) as string,
    };
    const answer = await fetch(`${api.url}/api/v1/openings/${id}/claims`, { method: 'POST', headers, body: '{}' });
    return { status: answer.status, body: (await answer.json()) as { state: { id: string }; position: number | null } };
  };
  const first = Promise.allSettled(people.map(claim));
  const { owner } = office.house;
  while ((await owner.commitment.count({ where: { openingId: id } })) < 30)
    await new Promise((done) => setTimeout(done, 10));
  api.child.kill('SIGKILL');
  await once(api.child, 'exit');
  const cut = (await first).filter(({ status }) => status === 'rejected').length;
  expect(cut).toBeGreaterThan(0);
  api = await apiChild(office.house);
  // Who had no answer asks again with the same key; who had one asks again too, and hears the same.
  const answers = await Promise.all(people.map(claim));
  api.child.kill('SIGKILL');
  expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([]);
  const rows = await owner.commitment.findMany({ where: { openingId: id }, orderBy: { turn: 'asc' } });
  expect(rows.map(({ turn }) => turn)).toEqual(people.map((_, n) => n + 1));
  expect(rows.map(({ state }) => state)).toEqual(people.map((_, n) => (n < 50 ? 'chosen' : 'waiting')));
  const places = await owner.openingPlace.findMany({ where: { openingId: id } });
  expect(places.map(({ commitmentId }) => commitmentId).sort()).toEqual(
    rows
      .slice(0, 50)
      .map((row) => row.id)
      .sort(),
  );
  const waiting = rows.slice(50);
  const told = new Map(
    (await owner.notice.findMany({ where: { caseId: `opening:${id}` } })).map(({ personId, lines }) => [
      personId,
      lines,
    ]),
  );
  expect(told.size).toBe(500);
  for (const [n, { personId }] of waiting.entries()) {
    expect(told.get(personId)).toEqual([`“治安巡逻员”名额已满，您排在候补第${n + 1}位，有空余时将依次通知您`]);
    expect(answers[people.indexOf(personId)]?.body).toMatchObject({ state: { id: 'waiting' }, position: n + 1 });
  }
  // Ten leave at once: the ten who have waited longest come next.
  await Promise.all(
    rows.slice(0, 10).map(({ id: one, personId }) => office.as(personId, 'POST', `/commitments/${one}/give-up`, {})),
  );
  const after = await owner.commitment.findMany({
    where: { openingId: id, state: 'chosen' },
    orderBy: { turn: 'asc' },
  });
  expect(after.map(({ turn }) => turn)).toEqual(Array.from({ length: 50 }, (_, n) => n + 11));
}, 300_000);

/** What an opening with places has to look like, by the words of the rule: no look at how it is done. */
class Places {
  held: number[] = [];
  queue: number[] = [];
  constructor(public capacity: number) {}

  private fill() {
    while (this.held.length < this.capacity && this.queue.length) this.held.push(this.queue.shift() as number);
  }
  claim(who: number) {
    if (this.held.includes(who) || this.queue.includes(who)) return;
    this.queue.push(who);
    this.fill();
  }
  leave(who: number) {
    this.held = this.held.filter((one) => one !== who);
    this.queue = this.queue.filter((one) => one !== who);
    this.fill();
  }
  resize(capacity: number) {
    if (capacity < this.held.length) return;
    this.capacity = capacity;
    this.fill();
  }
}

type Deed = { kind: 'claim' | 'leave' | 'release'; who: number } | { kind: 'resize'; to: number };

test('whatever people do in whatever order, places and waiting list are those of the rule', async () => {
  const people = await Promise.all([0, 1, 2, 3, 4].map(() => registrantOf(office, office.town.east)));
  const { eastOfficer } = office.town.people;
  const who = fc.integer({ min: 0, max: 4 });
  const deed = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('claim' as const), who }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('leave' as const, 'release' as const), who }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resize' as const), to: fc.integer({ min: 1, max: 4 }) }) },
  );
  const mine = async (id: string, n: number) =>
    await office.house.owner.commitment.findFirst({
      where: { openingId: id, personId: people[n]?.personId as string, endedOn: null },
    });
  const does = async (id: string, one: Deed) => {
    if (one.kind === 'resize') {
      const { version } = await office.house.owner.opening.findUniqueOrThrow({ where: { id } });
      return await office.as(eastOfficer, 'PATCH', `/openings/${id}`, { version, capacity: one.to });
    }
    const personId = people[one.who]?.personId as string;
    if (one.kind === 'claim') return await office.as(personId, 'POST', `/openings/${id}/claims`, { note: '周六' });
    const row = await mine(id, one.who);
    if (!row) return undefined;
    if (one.kind === 'leave') return await office.as(personId, 'POST', `/commitments/${row.id}/give-up`, {});
    // A keeper releases whoever holds it, and does not agree to whoever waits.
    return row.state === 'held'
      ? await office.as(eastOfficer, 'POST', `/commitments/${row.id}/release`, { cause: 'wish', why: '本人提出' })
      : await office.as(eastOfficer, 'POST', `/commitments/${row.id}/refuse`, { why: '另有安排' });
  };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(deed, { minLength: 5, maxLength: 14 }),
      async (capacity, deeds) => {
        const id = await openingOf({ kind: 'item', title: '邻里守望', capacity });
        const model = new Places(capacity);
        for (const one of deeds) {
          await does(id, one);
          if (one.kind === 'resize') model.resize(one.to);
          else if (one.kind === 'claim') model.claim(one.who);
          else model.leave(one.who);
        }
        const rows = await office.house.owner.commitment.findMany({
          where: { openingId: id, endedOn: null },
          orderBy: { turn: 'asc' },
        });
        const numbers = (state: string) =>
          rows
            .filter((row) => row.state === state)
            .map(({ personId }) => people.findIndex((one) => one.personId === personId));
        expect(numbers('waiting')).toEqual(model.queue);
        expect(numbers('held').sort()).toEqual([...model.held].sort());
        const places = await office.house.owner.openingPlace.findMany({ where: { openingId: id } });
        expect(places).toHaveLength(model.capacity);
        expect(places.filter(({ commitmentId }) => commitmentId).length).toBe(model.held.length);
      },
    ),
    { numRuns: 12, seed: 20261128 },
  );
});
