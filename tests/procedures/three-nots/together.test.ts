import type { Duty } from '../../../domain/duties/duties';
import { monthVerdicts } from '../../../domain/duties/month';
import { addDays, atTime, type LocalDate, localDate } from '../../../domain/time/dates';
import { type Month, monthAfter } from '../../../domain/time/months';
import { emptyPlan } from '../../../intake/imports/plan';
import { writePast } from '../../../intake/imports/write-past';
import type { ThreeNotsState } from '../../../procedures/three-nots/data';
import { type Served, serve } from '../../api/served';
import type { Someone } from '../sitting/sittings';
import { BranchYear, DUES_A_MONTH } from './branch-year';
import { CountByWords, type CountedFact } from './count-by-words';
import { lookDay } from './duty-town';
import { givesStep, stageIn } from './steps';
import { allAgree, allReminded, comeTo, decide, lookAt, openWatched, settled, type Watched } from './watched';
import { factsAt, JANUARY, NOT_HELD, OUT_OF_ORDER, PARTS, type Part, SIXTH, WATCHED_FROM } from './year-script';

// 组织生活, 党费 and 党分配的工作 as they are lived in one branch for a year, by their own procedures and registers, and 三不
// looking at them: each month of each member, each streak and each step against a count from the words over the script.

const monthOf = (nth: number) => monthAfter('2053-11', nth);
/** Fifteen working days later, counted by hand in the calendar of that year: until then the check is with the branch. */
const RISES: Record<LocalDate, LocalDate> = { '2054-09-10': '2054-10-08' };
const DUTIES: Duty[] = ['life', 'dues', 'work'];

interface Man extends Someone {
  name: keyof typeof PARTS;
  part: Part;
  count: CountByWords;
}

let all: Watched;
let api: Served;
let year: BranchYear;
const men = {} as Record<keyof typeof PARTS, Man>;
const everybody = () => Object.values(men);

/** What happens on a day besides what happens every month. */
const script = new Map<LocalDate, (() => Promise<unknown>)[]>();
const on = (day: LocalDate, deed: () => Promise<unknown>) => script.set(day, [...(script.get(day) ?? []), deed]);

async function joins(name: keyof typeof PARTS, day: LocalDate, from: Month): Promise<void> {
  const part: Part = PARTS[name];
  const someone = await all.town.member(all.town.east1, { duesPaidTo: null });
  men[name] = { ...someone, name, part, count: new CountByWords(WATCHED_FROM, (day) => RISES[day] ?? day) };
  const { quarterly = false, elsewhere = false } = part;
  await year.base(men[name], day, from, { quarterly, elsewhere });
}

beforeAll(async () => {
  all = await openWatched(atTime('2053-12-28', 10));
  api = await serve(all.house, { clock: () => all.now });
  year = new BranchYear(all, api);
  const { house, town } = all;
  await year.as(town.people.eastOfficer, 'PUT', `/organisations/${town.east1}/first-month`, { month: '2053-12' });
  for (const name of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    if (!('comes' in PARTS[name])) await joins(name, '2053-12-28', '2054-01');
  }
  for (const [name, role] of [
    ['organiser', 'organisation-commissioner'],
    ['discipline', 'discipline-commissioner'],
  ] as const) {
    const holding = {
      personId: men[name].personId,
      organisationId: town.east1,
      role,
      fromDate: new Date('2050-01-01'),
    };
    await house.owner.roleHolding.create({ data: { id: men[name].memberId, ...holding } });
  }
  const past = ['2053-11-15', '2053-12-15'].map((day) => ({
    ...{ memberId: men.fromBefore.memberId, duty: 'life' as const, month: day.slice(0, 7) },
    ...{ fact: `${day} assembly`, verdict: 'missed' as const, basis: 'absent' },
  }));
  const by = { by: town.people.east1Secretary, at: atTime('2054-01-03', 10) };
  await house.db.$transaction((tx) => writePast(tx, house.keys, { ...emptyPlan(), past: { facts: past } }, by));
  year.on('2054-01-04');
  const ill = { memberId: men.ill.memberId, kind: 'ill', fromDate: '2054-01-04', basis: '示例' };
  await year.as(town.people.east1Secretary, 'POST', '/exemptions', ill);
});
afterAll(async () => {
  await api?.stop();
  await all?.house.close();
});

/** The month of a member's dues and of his work, as the script has it. */
function prepare(month: number): void {
  const name = monthOf(JANUARY + month);
  const next = monthAfter(name);
  for (const man of everybody()) {
    const { part } = man;
    const dues = part.dues[month];
    if (dues === 'p') on(`${name}-20`, () => year.pays(man, `${name}-20`, [name]));
    if (dues === 's') on(`${name}-20`, () => year.pays(man, `${name}-20`, [name], DUES_A_MONTH - 500));
    if (dues === 'c') on(`${name}-20`, () => paysForAnother(man, name));
    if (dues === 'd') on(`${next}-05`, () => year.pays(man, `${next}-05`, [name]));
    const work = part.work?.[month] ?? '.';
    if (work !== '.') on(`${name}-02`, () => works(man, work, month));
  }
}

async function paysForAnother(man: Man, month: Month): Promise<void> {
  const { paymentId } = await year.pays(man, `${month}-20`, [month]);
  const day = `${monthAfter(month)}-05`;
  on(day, () => year.counters(paymentId, day));
}

async function works(man: Man, letter: string, month: number): Promise<void> {
  const name = monthOf(JANUARY + month);
  const id = await year.assigns(man, name, letter === 'Q' ? null : letter === 'R' ? 'no' : 'yes');
  if (letter === 'D') on(`${name}-20`, () => year.notes(id, `${name}-20`, { result: 'done', doneOn: `${name}-19` }));
  if (letter === 'N' || letter === 'L') on(`${name}-27`, () => year.notes(id, `${name}-27`, { result: 'not-done' }));
  const why = '示例原因';
  if (letter === 'E') on(`${name}-27`, () => year.notes(id, `${name}-27`, { result: 'excused', why }));
  if (letter === 'L') {
    const day = `${monthAfter(name)}-05`;
    on(day, () => year.notes(id, day, { result: 'done', doneOn: day, why, corrects: 1 }));
  }
}

/** Sittings that the plan has opened take place on their days, where the script has them held. */
const known = new Set<string>();
async function expectSittings(): Promise<void> {
  const rows = await all.house.owner.sitting.findMany({ where: { id: { notIn: [...known] } } });
  for (const { id, caseId, kinds, beginsAt } of rows) {
    known.add(id);
    const day = localDate(beginsAt.getTime());
    const month = Number(day.slice(5, 7)) - 1;
    const ofCommittee = kinds.includes('committee');
    if (ofCommittee ? month !== 2 && month !== 8 : JANUARY + month === NOT_HELD) continue;
    on(day, () => evening({ id, caseId, kinds }, day, month));
  }
}

async function evening(sitting: { id: string; caseId: string; kinds: string[] }, day: LocalDate, month: number) {
  const called = everybody().filter(
    ({ part }) => !part.ill && (!sitting.kinds.includes('committee') || part.committee),
  );
  const letterOf = ({ part }: Man) => {
    if (sitting.kinds.includes('committee')) return part.committee === 'misses' && month === 2 ? 'a' : 'p';
    if (sitting.kinds.includes('life-meeting')) return part.second ? 'a' : 'p';
    return part.life[month] as string;
  };
  const came = new Map(
    called.map((man) => {
      const letter = letterOf(man);
      return [
        man,
        letter === 'p' ? 'present' : letter === 'l' ? 'leave' : letter === 'r' ? 'refused' : 'absent',
      ] as const;
    }),
  );
  const keeper = sitting.kinds.includes('committee') ? men.organiser : men.keeper;
  await year.holds(sitting, day, keeper, came);
  const next = `${monthAfter(day.slice(0, 7))}-05`;
  for (const man of called) {
    const letter = letterOf(man);
    const { id } = sitting;
    if (letter === 'v') on(addDays(day, 2), () => year.corrects(id, man, addDays(day, 2), 'leave'));
    if (letter === 'x') on(addDays(day, 2), () => year.corrects(id, man, addDays(day, 2), 'present'));
    if (letter === 'X') on(next, () => year.corrects(id, man, next, 'present'));
    if (letter === 'm') on(addDays(day, 6), () => year.makesUp(id, man, day, addDays(day, 6)));
    if (letter === 'M') on(next, () => year.makesUp(id, man, day, next));
  }
}

test('a branch lives a year: whom 三不 finds, reminds, and brings before the check, as counted from the words', async () => {
  on('2054-03-12', () => year.isRelieved(men.relieved, '2054-03-12', 4));
  on('2054-05-20', () => year.pays(men.both, '2054-05-20', ['2054-02', '2054-03', '2054-04']));
  const sixMonths = [0, 1, 2, 3, 4, 5].map((month) => monthOf(JANUARY + month));
  on('2054-07-20', () => year.pays(men.quarterly, '2054-07-20', sixMonths));
  for (const quarter of [8, 11]) {
    const months = [quarter - 2, quarter - 1, quarter].map((month) => monthOf(JANUARY + month));
    on(`${months[2]}-20`, () => year.pays(men.quarterly, `${months[2]}-20`, months));
  }
  on('2054-05-31', () => joins('newcomer', '2054-05-31', '2054-06'));
  const sixth = new Set<string>();

  for (let month = 0; month <= 12; month++) {
    const nth = JANUARY + month;
    const first = `${monthOf(nth)}-01`;
    await year.sweep('dues-billing', first, 0, 5);
    const inOrder = nth - 1 !== OUT_OF_ORDER;
    if (inOrder) await year.sweep('dues-arrears', first, 0, 20);
    if (month > 0) await looked(nth - 1);
    if (!inOrder) await year.sweep('dues-arrears', first, 3, 0);
    if (month === 12) break;

    prepare(month);
    for (let day: LocalDate = first; day.startsWith(monthOf(nth)); day = addDays(day, 1)) {
      if (day === '2054-01-01') await year.sweep('life-plans', day, 1, 20);
      if (day === '2054-01-01') await year.begin(day);
      if (/-(01|08|15|22|29)$/.test(day)) {
        await year.sweep('planned-sittings', day, 1, 40);
        await year.begin(day);
        await expectSittings();
      }
      if (day.endsWith('-25')) await year.sweep('dues-reminder', day, 0, 30);
      if (day.endsWith('-28')) await year.sweep('sittings-not-held', day, 1, 50);
      for (let deed = script.get(day)?.shift(); deed; deed = script.get(day)?.shift()) await deed();
      if (month > 0 && day.endsWith('-10')) await acts(nth - 1, day, sixth);
    }
  }

  expect([...sixth].sort()).toEqual([...SIXTH].sort());
  await comeTo(all, atTime('2055-01-20', 12));
  const cases = await all.house.owner.case.findMany({ where: { procedure: 'three-nots' } });
  const ladders = cases.filter(({ episode }) => !episode.startsWith('irregular')).map(({ id }) => id);
  for (const man of everybody()) {
    const where = { personId: man.personId, audience: 'member', caseId: { in: ladders } };
    const rows = await all.house.owner.notice.findMany({ where });
    const days = rows.flatMap(({ localDate: day, lines }) =>
      lines.map((line) => `${day.toISOString().slice(0, 10)} ${stageIn(line)}`),
    );
    expect([man.name, ...new Set(days)].sort()).toEqual([man.name, ...new Set(man.count.told)].sort());
  }
  expect(await all.house.owner.dutyFact.count({ where: { source: 'ruling' } })).toBe(2);
  await allAgree(all);
}, 300_000);

/** The look at a month, against the count; the first is gone through by the secretary before anybody hears of it. */
async function looked(nth: number): Promise<void> {
  await lookAt(all, monthOf(nth));
  await squares(nth, nth);
  let seen = nth;
  let day = lookDay(monthOf(nth));
  if (nth === JANUARY) {
    expect(await all.house.owner.case.count({ where: { procedure: 'three-nots' } })).toBe(0);
    day = addDays(day, 2);
    await firstLook(nth, day);
    // What the secretary has said is known from here on.
    seen += 0.5;
    await squares(nth, seen);
  }
  for (const man of everybody()) man.count.look(factsOf(man, seen), nth, day);
  await stand(`${monthOf(nth)} looked at`);
}

const factsOf = ({ memberId, part }: Man, look: number): CountedFact[] => factsAt(memberId, part, look);

/** Every month of every member up to one, as the words have it. */
async function squares(nth: number, look: number): Promise<void> {
  const rows = await all.house.owner.dutyMonth.findMany({ orderBy: [{ month: 'asc' }, { duty: 'asc' }] });
  const wrong = everybody().flatMap((man) => {
    const facts = factsOf(man, look);
    const his = rows.filter(({ memberId }) => memberId === man.memberId);
    const found = new Map(
      his.map(({ month, duty, verdict, streak }) => [
        `${month} ${duty}`,
        `${monthVerdicts[verdict as keyof typeof monthVerdicts]} ${streak}`,
      ]),
    );
    const keys = new Set([...found.keys(), ...DUTIES.map((duty) => `${monthOf(nth)} ${duty}`)]);
    return [...keys].flatMap((key) => {
      const [month = '', duty] = key.split(' ');
      let of = 0;
      while (monthOf(of) < month) of++;
      const expected = man.count.square(facts, duty as Duty, of);
      return expected === found.get(key) ? [] : [`${man.name} ${key}: ${found.get(key)}, not ${expected}`];
    });
  });
  expect([monthOf(look | 0), ...wrong]).toEqual([monthOf(nth)]);
}

/** The dry run: the secretary says of each line what it is, and confirms. */
async function firstLook(nth: number, day: LocalDate): Promise<void> {
  year.on(day, 9);
  const { east1, people } = all.town;
  const { members } = await year.as(people.east1Secretary, 'GET', `/organisations/${east1}/dry-run`);
  type Line = { id: string; month: string; duty: { id: Duty } };
  const lines = (members as { member: { id: string }; lines: Line[] }[]).flatMap(({ member, lines: his }) =>
    his.map((line) => ({ ...line, man: everybody().find(({ memberId }) => memberId === member.id) as Man })),
  );
  const proposed = lines.map(({ man, month, duty }) => `${man.name} ${month} ${duty.id}`).sort();
  const missed = everybody().flatMap((man) =>
    [nth - 1, nth].flatMap((of) =>
      DUTIES.filter((duty) => man.count.square(factsOf(man, nth), duty, of).startsWith('缺')).map(
        (duty) => `${man.name} ${monthOf(of)} ${duty}`,
      ),
    ),
  );
  expect(proposed).toEqual(missed.sort());
  for (const { id, man } of lines) {
    const answer = man.name === 'mistaken' ? 'mistake' : man.name === 'reasoned' ? 'excused' : 'right';
    const body = answer === 'excused' ? { answer, reason: '示例住院' } : { answer };
    await year.as(people.east1Secretary, 'POST', `/dry-run-lines/${id}/answer`, body);
  }
  await year.as(people.east1Secretary, 'POST', `/organisations/${east1}/dry-run/confirm`);
  await year.begin(day, 9);
  await settled(all);
  await allReminded(all);
}

/** On the tenth the branch does what is asked of it. One talk is not given before September; two are not decided at once. */
async function acts(nth: number, day: LocalDate, sixth: Set<string>): Promise<void> {
  await comeTo(all, atTime(day, 15));
  const { east1Secretary: secretary, eastOfficer: officer } = all.town.people;
  for (const man of everybody()) {
    for (let { stage } = man.count; stage && stage !== 'WATCH'; stage = man.count.stage) {
      const caseId = await ladderOf(man);
      if (stage === 'TRIGGERED') {
        sixth.add(man.name);
        const above = (await all.driver.state(caseId)).stage === 'ABOVE';
        // The quarterly payer pays before anybody decides; of the other the level above has to.
        if (man === men.quarterly || (man === men.withheld && !above)) break;
        const duty = man === men.six ? 'life' : 'dues';
        await decide(all, caseId, above ? officer : secretary, 'confirm', { duty }, { statement: '示例说明' });
        man.count.confirm(nth);
        break;
      }
      if (man === men.withheld && stage === 'TALK' && nth < JANUARY + 7) break;
      expect([man.name, day, (await all.driver.state(caseId)).stage]).toEqual([man.name, day, stage]);
      await givesStep(all, caseId, stage, day);
      man.count.give(day);
    }
  }
  await stand(`${day} acted upon`);
}

async function ladderOf({ memberId }: Man): Promise<string> {
  const where = { procedure: 'three-nots', memberId, closedAt: null, NOT: { episode: { startsWith: 'irregular' } } };
  return (await all.house.owner.case.findFirstOrThrow({ where })).id;
}

/** Where the case of each stands, with the steps that were given; and his cases of the other track. */
async function stand(when: string): Promise<void> {
  const rows = await all.house.owner.case.findMany({ where: { procedure: 'three-nots' } });
  const found = everybody().map((man) => {
    const his = rows.filter(({ memberId }) => memberId === man.memberId);
    const irregular = his.filter(({ episode }) => episode.startsWith('irregular'));
    const [ladder] = his.filter((row) => !irregular.includes(row) && !row.closedAt);
    const state = ladder?.state as unknown as ThreeNotsState | undefined;
    const given = DUTIES.map((duty) => Object.keys(state?.data.given?.[duty] ?? {}).length);
    const stage = ladder?.stage === 'ABOVE' ? 'TRIGGERED' : (ladder?.stage ?? null);
    return [man.name, stage, ladder ? given.join() : '', irregular.length].join(' ');
  });
  const counted = everybody().map(({ name, count }) =>
    [name, count.stage, count.stage ? count.givenSteps.join() : '', count.irregular].join(' '),
  );
  expect([when, ...found]).toEqual([when, ...counted]);
}
