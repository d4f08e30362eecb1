import { randomUUID } from 'node:crypto';
import { stateOf } from '../../../cases/state-of';
import { nextMoment } from '../../../domain/case/clock';
import { isFinal } from '../../../domain/case/procedure';
import { addDays, atTime, type Instant, type LocalDate } from '../../../domain/time/dates';
import { each } from '../../../platform/each';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { doubleRegistration } from '../../../procedures/double-registration/table';
import { tellRegistrant } from '../../../registers/registrants/tell-registrant';
import { type Served, serve } from '../../api/served';
import { counted, standingsOn } from '../../registers/boards-counted';
import { allHeard } from '../../support/all-heard';
import { transfers } from '../../support/transfers';
import { allEntered, type Entered } from './entered';
import { dayCounts, type Life, openTo, stepsByWords } from './idle-by-words';
import {
  COMMUNITIES,
  DAYS,
  daysOf,
  LAST,
  lifeOf,
  needsOf,
  on,
  PEOPLE,
  type PostedNeed,
  SEED,
  START,
  UNITS,
} from './idle-street';
import { lookedWhen, opened, saidOfService, serviceOf } from './idle-town';

// Two years of a small town, or of a whole street, on virtual time, by a seeded script: communities, with what is open there and
// what people do. Every day that counts and every step that was taken is what an independent count by the page's words comes
// to; every step had its open needs on record, and none fell on a day of 暂缓, with a service waiting, or without a need that
// fitted; and on days of both years every figure of the boards is what a count over the raw rows comes to.

const t = transfers({ startsAt: atTime(START, 8) });

/** Cases that are moved, told or decided at once. */
const AT_ONCE = PEOPLE < 1_000 ? 12 : 40;
/** Days between two on which the boards are looked at. */
const BOARDS_EVERY = 73;

interface Man extends Entered {
  life: Life;
  worker: string;
  secretary: string;
  communityId: string;
  /** Service ids by the day on which they were done. */
  services: Map<LocalDate, string>;
  /** Nights on which the case stood with the community: it was to propose, or to feed back the year. */
  busy: Set<LocalDate>;
  callOn?: LocalDate;
}

const men: Man[] = [];

/** How each case stood when it was last asked about, and when it moves by itself. */
const stood = new Map<string, { seq: number; state: DoubleRegistrationState; moves?: Instant | undefined }>();

/** Asks once for all cases that have moved since. */
async function refresh(): Promise<void> {
  const known = [...stood].map(([id, { seq }]) => ({ id, seq }));
  const rows = await t.house.owner.$queryRaw<{ id: string; seq: number; state: object }[]>`
    SELECT c.id, c.seq, c.state FROM "case" c
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS k (id text, seq int) ON k.id = c.id
     WHERE c.procedure = ${doubleRegistration.id} AND c.seq IS DISTINCT FROM k.seq`;
  for (const { id, seq, state: row } of rows) {
    const state = stateOf<DoubleRegistrationState>({ state: row as never });
    const moves = isFinal(doubleRegistration, state.stage) ? undefined : nextMoment(doubleRegistration, state)?.at;
    stood.set(id, { seq, state, moves });
  }
}

const stateOfMan = (man: Man) => (stood.get(man.caseId) as { state: DoubleRegistrationState }).state;

const all = (some: readonly Man[], work: (man: Man) => Promise<unknown>) =>
  each(some, AT_ONCE, async (man) => void (await work(man)));

async function comeTo({ caseId }: Man, day: LocalDate, hour: number, minute = 0): Promise<void> {
  const at = atTime(day, hour, minute);
  if (t.driver.clocks.now(caseId) < at) await t.driver.clocks.forwardTo(caseId, at);
}

const tell = (man: Man, type: string, fact: string, data: Record<string, string>, day: LocalDate) =>
  t.house.db.$executeRaw(tellRegistrant(man.id, { type, fact, at: atTime(day, 12), data }));

/** What is due by the look of a night: whoever's 暂缓 is over comes back, and what cases do by themselves they do. */
async function nightComes(day: LocalDate): Promise<void> {
  const back = men.filter(
    (man) => stateOfMan(man).stage === 'DEFERRED' && man.life.deferred.some(({ until }) => until === day),
  );
  await all(back, async (man) => {
    await comeTo(man, day, 0, 5);
    await t.driver.decide(man.caseId, man.worker, 'resume');
  });
  if (back.length) await refresh();
  const due = men.filter(({ caseId }) => (stood.get(caseId)?.moves ?? Number.POSITIVE_INFINITY) <= atTime(day, 2, 10));
  await all(due, (man) => comeTo(man, day, 2, 10));
  if (due.length) await refresh();
  for (const man of men) if (['PROPOSING', 'FEEDBACK'].includes(stateOfMan(man).stage)) man.busy.add(day);
}

/** The look of the night; who gets a message reads it by day. */
async function lookComes(day: LocalDate): Promise<void> {
  const of = new Map(men.map((man) => [man.caseId, man]));
  const told = await lookedWhen(t, day, async (caseIds) => {
    await all(
      caseIds.map((caseId) => of.get(caseId) as Man),
      (man) => comeTo(man, day, 2, 10),
    );
  });
  if (!told.length) return;
  await allHeard(t.house);
  await refresh();
  for (const caseId of told) {
    const man = of.get(caseId) as Man;
    const { stage } = stateOfMan(man);
    if (stage === 'NEVER_CAME') await tell(man, 'notice-given', `given:${day}`, { on: day, day, how: 'read' }, day);
    if (stage === 'NEVER_CAME_CALL') man.callOn = addDays(day, man.life.call.after);
  }
  // Who is to look has looked before anybody is served that day.
  const unlooked = men.filter((man) => stateOfMan(man).stage === 'NEVER_CAME_UNIT');
  await all(unlooked, async (man) => {
    await comeTo(man, day, 11);
    await t.driver.decide(man.caseId, man.secretary, 'looked');
  });
}

/** What people do by day. @returns whether there is news for cases */
async function dayComes(day: LocalDate): Promise<boolean> {
  const { owner } = t.house;
  let news = false;
  for (const man of men) {
    for (const { done, recorded, settled, certified } of man.life.services) {
      const said = { by: man.personId, at: new Date(atTime(day, 12)) };
      if (recorded === day) {
        const id = await serviceOf(t.house, man, man.communityId, done, 'recorded', { tell: false });
        man.services.set(done, id);
        await tell(man, 'service-recorded', `r:${done}`, { serviceId: id }, day);
        news = true;
      }
      if (settled === day) {
        const serviceId = man.services.get(done) as string;
        const state = certified ? 'certified' : 'refused';
        await owner.service.update({ where: { id: serviceId }, data: { state } });
        await saidOfService(owner, serviceId, { seq: 2, state, ...said });
        const type = certified ? 'service-certified' : 'service-settled';
        await tell(man, type, `s:${done}`, { serviceId, day: done, state: 'refused' }, day);
        news = true;
      }
    }
  }
  return news;
}

/** What the community owes people by now, it does in the afternoon: puts off, proposes, feeds back, calls. */
async function officesAct(day: LocalDate): Promise<void> {
  await all(
    men.filter(({ life }) => life.deferred.some(({ from }) => from === day)),
    async (man) => {
      const { until } = man.life.deferred.find(({ from }) => from === day) as Life['deferred'][number];
      await comeTo(man, day, 14);
      await t.driver.decide(man.caseId, man.worker, 'defer', { deferral: 'illness', reviewOn: until });
    },
  );
  for (let turn = 0; turn < 4; turn++) {
    await refresh();
    const asked = men.filter((man) => owed(man, day));
    if (!asked.length) return;
    await all(asked, async (man) => {
      await comeTo(man, day, 15);
      await (owed(man, day) as () => Promise<unknown>)();
    });
    await allHeard(t.house);
  }
}

/** What the community owes somebody on a day; undefined: nothing. */
function owed(man: Man, day: LocalDate): (() => Promise<unknown>) | undefined {
  const { stage, data } = stateOfMan(man);
  const decide =
    (who: string, outcome: string, more = {}, typed?: Record<string, string>) =>
    () =>
      t.driver.decide(man.caseId, who, outcome, more, typed);
  if (stage === 'PROPOSING' || (stage === 'NEVER_CAME_CALLED' && (data.proposals ?? 0) < 2))
    return decide(man.worker, 'proposed', { on: day }, { what: '示例：周末环境维护' });
  // The community's round of feedback has been reviewed.
  if (stage === 'FEEDBACK') return () => tell(man, 'feedback-reviewed', `year:${day}`, {}, day);
  if (stage !== 'NEVER_CAME_CALL' || man.callOn !== day) return undefined;
  const { answer, comesIn = 0 } = man.life.call;
  const comes = answer === 'comes' ? { comesOn: addDays(day, comesIn) } : {};
  return decide(man.worker, answer, { on: day, way: 'phone', ...comes });
}

/** The boards of a day by community and by unit, as the street reads them that day or later. */
async function boardsOn(api: Served, day: LocalDate, today: LocalDate): Promise<void> {
  const token = await api.tokenOf(t.town.people.streetOfficer);
  const rows = await standingsOn(t.house.owner, day, today);
  for (const kind of ['community', 'unit'] as const) {
    const lines = [];
    for (let cursor = ''; ; ) {
      const path = `/api/v1/boards?by=${kind}&limit=50&day=${day}${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.call('GET', path, { token });
      lines.push(...body.items);
      if (!body.next) break;
      cursor = body.next;
    }
    const of = (id: string | null) => rows.filter((row) => row[kind] === id);
    expect([day, kind, lines.length]).toEqual([day, kind, new Set(rows.map((row) => row[kind])).size]);
    for (const { id, figures, rates } of lines)
      expect([day, kind, id, { figures, rates }]).toEqual([day, kind, id, counted(of(id))]);
  }
}

/** Communities and units, with who keeps them, and what is open there. @returns ids of the openings, in that order */
async function buildStreet(needs: readonly PostedNeed[]): Promise<string[]> {
  const { house, town, driver } = t;
  const communities = await Promise.all(
    Array.from({ length: COMMUNITIES }, async (_, index) => {
      const [id, code] = [randomUUID(), `c${index}`];
      await house.owner.organisation.create({
        data: {
          ...{ id, code, name: `示例第${index}社区党委`, kind: 'committee', parentId: town.street },
          ...{ path: `/street/${code}/`, mayApproveProbationary: true },
        },
      });
      return id;
    }),
  );
  const units = Array.from({ length: UNITS }, () => randomUUID());
  await house.owner.unit.createMany({
    data: units.map((id, index) => {
      return { id, keptBy: town.street, name: `示例第${index}单位`, createdAt: new Date(atTime(START, 0)) };
    }),
  });
  const workers = await Promise.all(communities.map((id) => town.person('community-worker', id)));
  const secretaries = await Promise.all(communities.map((id) => town.person('secretary', id)));
  const ids: string[] = [];
  for (const { community, title, times, from, until, capacity } of needs) {
    const places = capacity ? { capacity } : {};
    const opening = { title, times: [...times], from, until, ...places };
    ids.push(await opened(house, communities[community] as string, opening));
  }
  const lives = Array.from({ length: PEOPLE }, (_, index) => lifeOf(index));
  const people = lives.map(({ community, times }, index) => ({
    ...{ communityId: communities[community] as string, unitId: units[index % UNITS] as string },
    ...{ standing: 'reported' as const, times: [...times] },
  }));
  for (const [index, one] of (await allEntered(t, people)).entries()) {
    const life = lives[index] as Life;
    const { communityId } = people[index] as (typeof people)[number];
    men.push({
      ...{ ...one, life, communityId, services: new Map(), busy: new Set() },
      ...{ worker: workers[life.community] as string, secretary: secretaries[life.community] as string },
    });
  }
  await all(men, (man) => driver.decide(man.caseId, man.worker, 'sign'));
  return ids;
}

/** A place is taken, and is free again. */
async function placesChange(needs: readonly PostedNeed[], ids: readonly string[], day: LocalDate): Promise<void> {
  for (const [index, { fullFrom, fullUntil }] of needs.entries()) {
    if (fullFrom !== day && fullUntil !== day) continue;
    await t.house.owner.openingPlace.updateMany({
      where: { openingId: ids[index] as string },
      data: { commitmentId: fullFrom === day ? randomUUID() : null },
    });
  }
}

test(`two years, seed ${SEED}: every counted day, every step and every figure is what the words come to`, async () => {
  const { house } = t;
  const needs = needsOf();
  const ids = await buildStreet(needs);
  await refresh();
  let today = START;
  const api = await serve(house, { clock: () => atTime(today, 23) });
  let boards: LocalDate | undefined;
  for (let nth = 0; nth < DAYS; nth++) {
    const day = on(nth);
    await placesChange(needs, ids, day);
    await nightComes(day);
    await lookComes(day);
    if (await dayComes(day)) await allHeard(house);
    await officesAct(day);
    if (nth % BOARDS_EVERY === BOARDS_EVERY - 1) {
      today = day;
      await boardsOn(api, day, day);
      // As it stood at the last of these days, it still stands for that day.
      if (boards) await boardsOn(api, boards, day);
      boards = day;
    }
  }
  await api.stop();

  const followed = await house.owner.followUp.findMany({ orderBy: [{ onDay: 'asc' }, { seq: 'asc' }] });
  const spans = await house.owner.idleSpan.findMany({ orderBy: { fromDay: 'asc' } });
  for (const [index, man] of men.entries()) {
    const words = stepsByWords(man.life, needs, LAST, man.busy);
    const taken = followed.filter(({ registrantId }) => registrantId === man.id);
    const steps = taken.map(({ step, onDay }) => `${onDay.toISOString().slice(0, 10)} ${step}`);
    expect([index, ...steps]).toEqual([index, ...words.steps.map(({ step, on: day }) => `${day} ${step}`)]);
    const days = daysOf(spans.filter(({ registrantId }) => registrantId === man.id));
    expect([index, ...days]).toEqual([index, ...words.counted]);
    for (const { onDay, step, openings } of taken) {
      const day = onDay.toISOString().slice(0, 10);
      const shown = openings.map((id) => needs[ids.indexOf(id)] as PostedNeed);
      // What was on record was really open to him that day, fitted and had room; and the day was one that counts.
      expect([index, day, step, shown.length > 0]).toEqual([index, day, step, true]);
      expect(shown.filter((need) => !openTo(man.life, need, day))).toEqual([]);
      expect([index, day, dayCounts(man.life, needs, day)]).toEqual([index, day, true]);
    }
  }
  // All of it happened: messages, calls, lines to units, and people whom nobody followed up.
  expect([...new Set(followed.map(({ step }) => step))].sort()).toEqual(['call', 'message', 'unit']);
  expect(men.some(({ id }) => !followed.some(({ registrantId }) => registrantId === id))).toBe(true);
}, 36_000_000);
