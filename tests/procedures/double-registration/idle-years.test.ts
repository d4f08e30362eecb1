import { randomUUID } from 'node:crypto';
import { stateOf } from '../../../cases/state-of';
import { nextMoment } from '../../../domain/case/clock';
import { isFinal } from '../../../domain/case/procedure';
import { addDays, atTime, daysBetween, type LocalDate } from '../../../domain/time/dates';
import type { DoubleRegistrationState } from '../../../procedures/double-registration/data';
import { doubleRegistration } from '../../../procedures/double-registration/table';
import { tellRegistrant } from '../../../registers/registrants/tell-registrant';
import { transfers } from '../../support/transfers';
import { type Entered, entered } from './entered';
import { type Life, type Need, stepsByWords } from './idle-by-words';
import { allHeard, looked, opened, serviceOf, toldBy } from './idle-town';

// Two years of a small town on virtual time, by a seeded script: three communities, with what is open there and what people do.
// Every day that counts and every step that was taken is what an independent count by the page's words comes to; every step
// had its open needs on record, and none fell on a day of 暂缓, with a service waiting, or without a need that fitted.

const t = transfers({ startsAt: atTime('2054-02-02', 8) });

/** As many as a run can afford; of a whole street by IDLE_PEOPLE=3120. */
const PEOPLE = Number(process.env.IDLE_PEOPLE ?? 18);
const START = '2054-02-02';
const DAYS = 730;
const LAST = addDays(START, DAYS - 1);

let seed = 7;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};

const TIMES = ['weekday-day', 'weekday-evening', 'weekend-day', 'holiday'];
const on = (nth: number) => addDays(START, nth);

/** What is open in each community: of the third there is nothing for months, and one that is full for a while. */
function needsOf(): (Need & { title: string; capacity?: number; fullFrom?: LocalDate; fullUntil?: LocalDate })[] {
  return [0, 1, 2].flatMap((community) => [
    { community, title: '周末环境维护', from: on(0), until: community === 2 ? on(200) : LAST, times: ['weekend-day'] },
    { community, title: '晚间巡逻', from: on(60), until: on(500), times: ['weekday-evening'] },
    ...(community === 1
      ? [{ community, title: '节日慰问', from: on(20), until: on(400), times: ['holiday'], ...fullBetween(120, 220) }]
      : []),
    ...(community === 2 ? [{ community, title: '随时参加', from: on(400), until: LAST, times: [] }] : []),
  ]);
}

const fullBetween = (from: number, until: number) => ({
  capacity: 1,
  fullFrom: on(from),
  fullUntil: on(until),
  full: (day: LocalDate) => on(from) <= day && day < on(until),
});

/** What somebody does in two years. */
function lifeOf(index: number): Life {
  const community = index % 3;
  const kind = index % 6;
  const services: Life['services'] = [];
  const serve = (nth: number, waits: number, certified = true) => {
    const done = on(nth);
    services.push({ done, recorded: on(nth + 1), settled: on(nth + 1 + waits), certified });
  };
  // Often; now and then; once after half a year; never; a record that waits for long, or is refused.
  if (kind === 0) for (let nth = 50 + random(20); nth < DAYS - 60; nth += 80 + random(30)) serve(nth, 1 + random(6));
  if (kind === 1) for (let nth = 150 + random(60); nth < DAYS - 90; nth += 200 + random(60)) serve(nth, 3);
  if (kind === 2) serve(180 + random(120), 2);
  if (kind === 4) serve(70 + random(20), 60, random(2) === 0);
  const deferred =
    kind === 5 || random(6) === 0 ? [200 + random(40)].map((nth) => ({ from: on(nth), until: on(nth + 90) })) : [];
  const answer = (['will-not', 'not-reached', 'comes'] as const)[random(3)] as Life['call']['answer'];
  return {
    ...{ community, services, availableFrom: START },
    times: random(4) === 0 ? [] : [TIMES[random(TIMES.length)] as string],
    // Nobody is served while he is put off.
    deferred: deferred.filter(({ from, until }) => !services.some((one) => from <= one.settled && one.done <= until)),
    call: { answer, after: 1 + random(5), comesIn: 10 },
  };
}

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

const state = (man: Man) => t.driver.state<DoubleRegistrationState>(man.caseId);

async function comeTo(man: Man, day: LocalDate, hour: number, minute = 0): Promise<void> {
  const at = atTime(day, hour, minute);
  if (t.driver.clocks.now(man.caseId) < at) await t.driver.clocks.forwardTo(man.caseId, at);
}

const tell = (man: Man, type: string, fact: string, data: Record<string, string>, day: LocalDate) =>
  t.house.db.$executeRaw(tellRegistrant(man.id, { type, fact, at: atTime(day, 12), data }));

/** What the community owes him by now, it does: proposes, feeds back, ends a 暂缓, calls, looks. */
async function officeActs(man: Man, day: LocalDate): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    const { stage, data } = await state(man);
    const decide = async (who: string, outcome: string, more = {}, typed?: Record<string, string>) => {
      await comeTo(man, day, 15);
      await t.driver.decide(man.caseId, who, outcome, more, typed);
    };
    if (stage === 'PROPOSING' || (stage === 'NEVER_CAME_CALLED' && (data.proposals ?? 0) < 2))
      await decide(man.worker, 'proposed', { on: day }, { what: '示例：周末环境维护' });
    else if (stage === 'FEEDBACK') {
      // The community's round of feedback has been reviewed.
      await comeTo(man, day, 15);
      await tell(man, 'feedback-reviewed', `year:${day}`, {}, day);
      await allHeard(t.house);
    } else if (stage === 'NEVER_CAME_CALL' && man.callOn === day) {
      const { answer, comesIn = 0 } = man.life.call;
      const comes = answer === 'comes' ? { comesOn: addDays(day, comesIn) } : {};
      await decide(man.worker, answer, { on: day, way: 'phone', ...comes });
    } else if (stage === 'NEVER_CAME_UNIT') await decide(man.secretary, 'looked');
    else return;
  }
}

test('two years of a small town: every counted day and every step is what the words come to', async () => {
  const { house, town, driver } = t;
  const south = randomUUID();
  await house.owner.organisation.create({
    data: {
      ...{ id: south, code: 'south', name: '示例南社区党委', kind: 'committee', parentId: town.street },
      ...{ path: '/street/south/', mayApproveProbationary: true },
    },
  });
  const communities = [town.east, town.west, south];
  const workers = await Promise.all(communities.map((id) => town.person('community-worker', id)));
  const secretaries = await Promise.all(communities.map((id) => town.person('secretary', id)));
  const needs = needsOf();
  const ids: string[] = [];
  for (const { community, capacity, title, times, from, until } of needs)
    ids.push(
      await opened(house, communities[community] as string, {
        title,
        times: [...times],
        from,
        until,
        ...(capacity ? { capacity } : {}),
      }),
    );
  const men: Man[] = [];
  for (let index = 0; index < PEOPLE; index++) {
    const life = lifeOf(index);
    const communityId = communities[life.community] as string;
    const one = await entered(t, communityId, { standing: 'reported', times: [...life.times] });
    await driver.decide(one.caseId, workers[life.community] as string, 'sign');
    men.push({
      ...{ ...one, life, communityId, services: new Map(), busy: new Set() },
      ...{ worker: workers[life.community] as string, secretary: secretaries[life.community] as string },
    });
  }

  for (let nth = 0; nth < DAYS; nth++) {
    const day = on(nth);
    // A place is taken, and is free again.
    for (const [index, need] of needs.entries()) {
      const taken = need.fullFrom === day ? men[0]?.id : need.fullUntil === day ? null : undefined;
      if (taken !== undefined)
        await house.owner.openingPlace.updateMany({
          where: { openingId: ids[index] as string },
          data: { commitmentId: taken },
        });
    }
    // What cases do by themselves just after midnight, and reminders of the day before.
    const rows = await house.owner.case.findMany({ where: { closedAt: null }, select: { id: true, state: true } });
    const states = new Map(rows.map((row) => [row.id, stateOf<DoubleRegistrationState>(row)]));
    for (const man of men) {
      if (man.life.deferred.some(({ until }) => until === day) && states.get(man.caseId)?.stage === 'DEFERRED') {
        await comeTo(man, day, 0, 5);
        await driver.decide(man.caseId, man.worker, 'resume');
        states.set(man.caseId, await state(man));
      }
      const now = states.get(man.caseId) as DoubleRegistrationState;
      const moment = isFinal(doubleRegistration, now.stage) ? undefined : nextMoment(doubleRegistration, now)?.at;
      if (moment !== undefined && moment <= atTime(day, 1)) {
        await comeTo(man, day, 1);
        states.set(man.caseId, await state(man));
      }
      const { stage } = states.get(man.caseId) as DoubleRegistrationState;
      if (stage === 'PROPOSING' || stage === 'FEEDBACK') man.busy.add(day);
    }
    const told = (await toldBy(t, day)).map((caseId) => men.find((man) => man.caseId === caseId) as Man);
    for (const man of told) await comeTo(man, day, 2, 30);
    if (await looked(t, day)) {
      await allHeard(house);
      for (const man of told) {
        const { stage } = await state(man);
        if (stage === 'NEVER_CAME') await tell(man, 'notice-given', `given:${day}`, { on: day, day, how: 'read' }, day);
        // The secretary looks on the same day.
        if (stage === 'NEVER_CAME_UNIT') await officeActs(man, day);
        if (stage === 'NEVER_CAME_CALL') man.callOn = addDays(day, man.life.call.after);
      }
    }
    let news = false;
    for (const man of men) {
      for (const one of man.life.services) {
        if (one.recorded === day) {
          man.services.set(
            one.done,
            await serviceOf(house, man, man.communityId, one.done, 'recorded', { tell: false }),
          );
          await tell(
            man,
            'service-recorded',
            `r:${one.done}`,
            { serviceId: man.services.get(one.done) as string },
            day,
          );
          news = true;
        }
        if (one.settled === day) {
          const serviceId = man.services.get(one.done) as string;
          await house.owner.service.update({
            where: { id: serviceId },
            data: { state: one.certified ? 'certified' : 'refused' },
          });
          const type = one.certified ? 'service-certified' : 'service-settled';
          await tell(man, type, `s:${one.done}`, { serviceId, day: one.done, state: 'refused' }, day);
          news = true;
        }
      }
    }
    if (news) await allHeard(house);
    for (const man of men) {
      for (const { from, until } of man.life.deferred) {
        if (from !== day) continue;
        await comeTo(man, day, 14);
        await driver.decide(man.caseId, man.worker, 'defer', { deferral: 'illness', reviewOn: until });
      }
      const before = states.get(man.caseId)?.stage as string;
      const asked = ['PROPOSING', 'FEEDBACK', 'NEVER_CAME_CALL', 'NEVER_CAME_UNIT'];
      if (asked.includes(before) || man.callOn === day || (await isAsked(man, news))) await officeActs(man, day);
    }
  }

  const names = { message: 'message', call: 'call', unit: 'unit' };
  for (const [index, man] of men.entries()) {
    const words = stepsByWords(man.life, needs, LAST, man.busy);
    const taken = await house.owner.followUp.findMany({
      where: { registrantId: man.id },
      orderBy: [{ onDay: 'asc' }, { seq: 'asc' }],
    });
    const steps = taken.map(({ step, onDay }) => `${onDay.toISOString().slice(0, 10)} ${step}`);
    expect([index, ...steps]).toEqual([index, ...words.steps.map(({ step, on: day }) => `${day} ${names[step]}`)]);
    const spans = await house.owner.idleSpan.findMany({ where: { registrantId: man.id }, orderBy: { fromDay: 'asc' } });
    const counted = spans.flatMap(({ fromDay, untilDay }) => {
      const from = fromDay.toISOString().slice(0, 10);
      const count = daysBetween(from, untilDay.toISOString().slice(0, 10)) + 1;
      return Array.from({ length: count }, (_, nth) => addDays(from, nth));
    });
    expect([index, ...counted]).toEqual([index, ...words.counted]);
    for (const { openings } of taken) expect(openings.length).toBeGreaterThan(0);
  }
  // All of it happened: messages, calls, lines to units, and people whom nobody followed up.
  const all = await house.owner.followUp.groupBy({ by: ['step'], _count: true });
  expect(all.map(({ step }) => step).sort()).toEqual(['call', 'message', 'unit']);
}, 900_000);

/** After news a case may stand with the community: only then its state is read anew. */
async function isAsked(man: Man, news: boolean): Promise<boolean> {
  if (!news) return false;
  const { stage } = await state(man);
  return ['PROPOSING', 'FEEDBACK', 'NEVER_CAME_UNIT'].includes(stage);
}
