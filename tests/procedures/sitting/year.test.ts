import { randomUUID } from 'node:crypto';
import { sweepPage } from '../../../activities/sweeps/sweep-page';
import { addDays, atTime, type Instant, type LocalDate, localDate } from '../../../domain/time/dates';
import { productSweeps } from '../../../procedures/sweeps';
import { startDecision } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import { sittings } from './open-sittings';
import { fixes, type Someone, ticks, toldOf } from './sittings';

// A year of a branch on virtual time: opened from its plan day by day, with a script of who comes. What is told is held
// against a count that is written here from the words of the rule, over the script alone.

const all = sittings();

type Came = 'present' | 'absent' | 'leave';

/** What the script has of a sitting that was held. */
interface Evening {
  caseId: string;
  day: LocalDate;
  kinds: string[];
  called: Someone[];
  came: Map<string, Came>;
  /** It was closed after nine in the evening. */
  late: boolean;
}

// The same at every run (a linear congruential generator).
let seed = 20541123;
const chance = (of: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * of);
};

async function sweep(id: string, asOf: LocalDate): Promise<number> {
  const input = { runId: randomUUID(), sweep: id, asOf, at: atTime(asOf, 1, 45) };
  for (;;) {
    const { more, started } = await sweepPage(all.house.owner, productSweeps, input);
    if (!more) return started;
  }
}

async function relay(at: Instant): Promise<void> {
  const { house, driver } = all;
  const clockOffset = at - Date.now();
  for (const start of await house.owner.pendingStart.findMany({ where: { status: 'waiting' } })) {
    driver.clocks.began(`${start.procedure}-${startDecision(start)}`, clockOffset);
  }
  await relayDue({ db: house.db, cases: house.gatewayWith({ clockOffset }) }, at);
}

const YEAR = '2054';
const plain: Someone[] = [];
const committee: Someone[] = [];
const frail: Someone[] = [];
const evenings: Evening[] = [];
let unheld = '';

beforeAll(async () => {
  const { house, town } = all;
  for (let count = 0; count < 9; count++) plain.push(await town.member(town.east1));
  for (const role of ['organisation-commissioner', 'discipline-commissioner'] as const) {
    const one = await town.member(town.east1);
    committee.push(one);
    await house.owner.roleHolding.create({
      data: {
        ...{ id: randomUUID(), personId: one.personId, organisationId: town.east1, role },
        fromDate: new Date('2050-01-01'),
      },
    });
  }
  for (const kind of ['ill', 'listed', 'elsewhere']) {
    const one = await town.member(town.east1);
    frail.push(one);
    await house.owner.exemption.create({
      data: {
        ...{ id: randomUUID(), memberId: one.memberId, kind, organisationId: town.east1 },
        ...{ fromDate: new Date('2054-01-01'), enteredBy: town.people.east1Secretary, enteredAt: new Date() },
      },
    });
  }
  await house.owner.organisation.update({ where: { id: town.east1 }, data: { firstMonth: `${YEAR}-01` } });
});

test('a year goes by: each planned sitting is opened, fixed, held and closed', async () => {
  const { house, town } = all;
  expect(await sweep('life-plans', `${YEAR}-01-01`)).toBe(1);
  await relay(atTime(`${YEAR}-01-01`, 2));
  for (let day = `${YEAR}-01-01`; day <= `${YEAR}-12-31`; day = addDays(day, 1)) {
    if (await sweep('planned-sittings', day)) await relay(atTime(day, 2));
    await sweep('sittings-not-held', day);
  }
  const opened = await house.owner.sitting.findMany({
    where: { organisationId: town.east1 },
    orderBy: { beginsAt: 'asc' },
  });
  // 12 支委会, 12 主题党日 with what falls on the same evening, one 组织生活会.
  expect(opened).toHaveLength(25);
  for (const [index, { caseId, id, kinds, beginsAt }] of opened.entries()) {
    const day = localDate(beginsAt.getTime());
    if (index === 7) unheld = caseId;
    else await evening(caseId, id, day, kinds, index);
  }
  expect(evenings).toHaveLength(24);
}, 600_000);

/** One sitting by the script. */
async function evening(caseId: string, sittingId: string, day: LocalDate, kinds: string[], index: number) {
  const { driver, town, house } = all;
  const secretary = town.people.east1Secretary;
  const called = kinds.includes('committee') ? committee : [...plain, ...committee];
  const keeper = called[called.length - 1] as Someone;
  const hour = index % 3 === 0 ? 19 : 15;
  await fixes(all, caseId, secretary, { day, hour, keeper: keeper.personId, kinds });
  await driver.forwardTo(caseId, addDays(day, -2), 12);
  const came = new Map<string, Came>();
  for (const { memberId } of called)
    came.set(memberId, (['present', 'present', 'absent', 'leave'] as const)[chance(4)] as Came);
  came.set(keeper.memberId, 'present');
  for (const [memberId, what] of came) {
    if (what !== 'leave') continue;
    await house.owner.attendance.update({
      where: { sittingId_memberId: { sittingId, memberId } },
      data: { leaveKind: 'business', leaveStatus: 'granted' },
    });
  }
  await driver.forwardTo(caseId, day, hour + 2, 30);
  const present = [...came].flatMap(([memberId, what]) => (what === 'present' ? [[memberId, 'present']] : []));
  await ticks(all, sittingId, Object.fromEntries(present));
  await driver.decide(caseId, keeper.personId, 'close');
  evenings.push({ caseId, day, kinds, called, came, late: hour === 19 });
}

test('everybody is told what the rule has for him, on its day, and nothing else', async () => {
  const kindOf = (line: string) => {
    const text = line.slice(11);
    return text.startsWith('您没有参加') ? 'missed' : text.startsWith('明天') ? 'eve' : 'call';
  };
  for (const { caseId, day, called, came, late } of evenings) {
    const expected: Record<string, string[]> = {};
    for (const { memberId, personId } of called) {
      const what = came.get(memberId);
      expected[personId] = [
        `${addDays(day, -3)} call`,
        ...(what === 'leave' ? [] : [`${addDays(day, -1)} eve`]),
        // 19:00 to 21:00, closed at 21:30: that is night, and he hears of it in the morning.
        ...(what === 'absent' ? [`${late ? addDays(day, 1) : day} missed`] : []),
      ];
    }
    const told = Object.entries(await toldOf(all, caseId)).filter(([, lines]) => lines.length);
    const said = told.map(([personId, lines]) => [
      personId,
      lines.map((line) => `${line.slice(0, 10)} ${kindOf(line)}`),
    ]);
    expect(Object.fromEntries(said)).toEqual(expected);
  }
  const { house } = all;
  const members = [...plain, ...committee, ...frail].map(({ personId }) => personId);
  const cases = evenings.map(({ caseId }) => caseId);
  const others = await house.owner.notice.findMany({
    where: { audience: 'member', personId: { in: members }, caseId: { notIn: cases } },
  });
  expect(others).toEqual([]);
});

test('what the watch over duties knows of each month, and nothing of a sitting that was not held', async () => {
  const { house } = all;
  const expected = new Set<string>();
  for (const { day, called, came, kinds } of evenings) {
    const verdict = { present: 'done', absent: 'missed', leave: 'excused' } as const;
    for (const { memberId } of called)
      expected.add(`${memberId} ${day.slice(0, 7)} ${day} ${verdict[came.get(memberId) as Came]}`);
    if (!kinds.includes('committee'))
      for (const { memberId } of frail) expected.add(`${memberId} ${day.slice(0, 7)} ${day} excused`);
  }
  const held = await house.owner.sitting.findMany();
  const dayOf = new Map(held.map(({ id, beginsAt }) => [id, localDate(beginsAt.getTime())]));
  const facts = await house.owner.dutyFact.findMany({ where: { source: 'attendance' } });
  expect(
    facts.map(({ memberId, month, fact, verdict }) => `${memberId} ${month} ${dayOf.get(fact)} ${verdict}`).sort(),
  ).toEqual([...expected].sort());
  const none = held.find(({ caseId }) => caseId === unheld);
  expect(none).toMatchObject({ status: 'planned' });
  expect(facts.filter(({ fact }) => fact === none?.id)).toEqual([]);
});

test('whoever was absent twice in a row is called on once; the frail are visited, never those who serve elsewhere', async () => {
  const { house } = all;
  const calls = new Map<string, string>();
  for (const { memberId } of [...plain, ...committee]) {
    const his = evenings.filter(({ came }) => came.has(memberId));
    const at = his.findIndex(
      ({ came }, index) =>
        index > 0 && came.get(memberId) === 'absent' && his[index - 1]?.came.get(memberId) === 'absent',
    );
    if (at > 0) calls.set(memberId, his[at]?.caseId as string);
  }
  const ofBranch = evenings.filter(({ kinds }) => !kinds.includes('committee'));
  const rows = await house.owner.sideTask.findMany();
  const of = (kind: string) =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ memberId, caseId }) => [memberId, caseId]));
  expect(calls.size).toBeGreaterThan(2);
  expect(of('life-call')).toEqual(Object.fromEntries(calls));
  const second = ofBranch[1]?.caseId;
  expect(of('life-visit')).toEqual(Object.fromEntries(frail.slice(0, 2).map(({ memberId }) => [memberId, second])));
  expect(rows).toHaveLength(calls.size + 2);
});
