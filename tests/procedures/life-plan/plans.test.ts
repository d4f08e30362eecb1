import { randomUUID } from 'node:crypto';
import { sweepPage } from '../../../activities/sweeps/sweep-page';
import type { OfferData } from '../../../domain/case/offer';
import { addDays, atTime, type Instant, type LocalDate, localDate } from '../../../domain/time/dates';
import { productSweeps } from '../../../procedures/sweeps';
import { planOfYear } from '../../../registers/life/year-of-branch';
import { makeUpsOf, noteMadeUp } from '../../../registers/life-plan/made-up';
import { startDecision } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import { setOwnValue } from '../../support/own-value';
import { sittings } from '../sitting/open-sittings';
import { seedSitting } from '../sitting/seed';
import { fixes, membersOf, ticks, toldOf } from '../sitting/sittings';

const all = sittings();

/** A run of a sweep from its first page to its last, in the night of a day. */
async function sweep(id: string, asOf: LocalDate) {
  const runId = randomUUID();
  const at = atTime(asOf, 1, 45);
  for (;;) {
    const { more, ...came } = await sweepPage(all.house.owner, productSweeps, { runId, sweep: id, asOf, at });
    if (!more) return came;
  }
}

/** Begins what waits at a moment, each case with its clock there. */
async function relay(at: Instant): Promise<void> {
  const { house, driver } = all;
  const clockOffset = at - Date.now();
  const waiting = await house.owner.pendingStart.findMany({ where: { status: 'waiting' } });
  for (const { procedure, subject, episode } of waiting) {
    driver.clocks.began(`${procedure}-${startDecision({ procedure, subject, episode })}`, clockOffset);
  }
  await relayDue({ db: house.db, cases: house.gatewayWith({ clockOffset }) }, at);
  const left = await house.owner.pendingStart.findMany({ where: { status: { in: ['waiting', 'failed'] } } });
  expect(left.map(({ problem }) => problem)).toEqual([]);
}

const itemsOf = (organisationId: string, where: object = {}) =>
  all.house.owner.planItem.findMany({
    where: { organisationId, ...where },
    orderBy: [{ plannedOn: 'asc' }, { kind: 'asc' }],
  });

const day = (date: Date): LocalDate => date.toISOString().slice(0, 10);

let planId: string;

test('a branch in use gets its plan for the rest of the year, once; one that is not in use gets none', async () => {
  const { house, town } = all;
  await membersOf(all, town.west1, 7);
  await house.owner.organisation.update({ where: { id: town.west }, data: { firstMonth: '2054-08' } });
  expect(await sweep('life-plans', '2054-07-31')).toEqual({ started: 0, changed: 0 });
  // west1 and west2; east has no first month.
  expect(await sweep('life-plans', '2054-08-24')).toEqual({ started: 2, changed: 0 });
  expect(await sweep('life-plans', '2054-08-25')).toEqual({ started: 0, changed: 0 });
  await relay(atTime('2054-08-24', 1, 46));
  const [plan] = await house.owner.case.findMany({ where: { procedure: 'life-plan', subjectId: town.west1 } });
  planId = plan?.id as string;
  expect(plan).toMatchObject({ episode: '2054', stage: 'DRAFT', startedBy: null });
  const items = await itemsOf(town.west1);
  // 2054 is given the calendar of 2026.
  expect(items.filter(({ kind }) => kind === 'theme-day').map(({ plannedOn }) => day(plannedOn))).toEqual([
    ...['2054-09-15', '2054-10-15', '2054-11-13', '2054-12-15'],
  ]);
  expect(items.filter(({ kind }) => kind === 'committee')).toHaveLength(4);
  // Only a group has its meetings, and a branch of one member no committee.
  expect((await itemsOf(town.westGroup)).map(({ kind }) => kind)).toEqual(Array(4).fill('group'));
  expect(await itemsOf(town.west2, { kind: 'committee' })).toEqual([]);
  expect(await sweep('life-plans', '2054-12-01')).toEqual({ started: 2, changed: 0 });
  const next = await house.owner.pendingStart.findMany({ where: { status: 'waiting' } });
  expect(next.map(({ episode, data }) => [episode, data])).toEqual(Array(2).fill(['2055', { from: '2055-01-01' }]));
  await house.owner.pendingStart.deleteMany({ where: { status: 'waiting' } });
});

test('the branch adjusts and confirms it; what is wrong is refused', async () => {
  const { house, town, driver } = all;
  const { west1Secretary: secretary, west1Secretary } = town.people;
  const take = async (outcome: string, data: OfferData = {}) => await driver.decide(planId, secretary, outcome, data);
  const theme = { kind: 'theme-day', serial: 9 };
  await expect(take('move', { ...theme, plannedOn: '2054-10-02' })).rejects.toMatchObject({
    type: 'date-out-of-range',
  });
  await expect(take('move', { ...theme, serial: 3, plannedOn: '2054-09-18' })).rejects.toMatchObject({
    type: 'plan-item-unknown',
  });
  await take('move', { ...theme, plannedOn: '2054-09-18' });
  await take('drop', { kind: 'committee', serial: 12 });
  await expect(take('add', { kind: 'group', plannedOn: '2054-10-20' })).rejects.toMatchObject({
    type: 'invalid-input',
  });
  await take('add', { kind: 'lecture', plannedOn: '2054-10-15' });
  await expect(driver.decide(planId, town.people.east1Secretary, 'confirm')).rejects.toMatchObject({
    type: 'not-allowed',
  });
  await take('confirm');
  expect(west1Secretary).toBe(secretary);
  expect(await driver.stage(planId)).toBe('IN_FORCE');
  const moved = await itemsOf(town.west1, { kind: 'theme-day', serial: 9 });
  expect(moved.map(({ plannedOn }) => day(plannedOn))).toEqual(['2054-09-18']);
  expect(await itemsOf(town.west1, { kind: 'lecture', serial: { gt: 4 } })).toHaveLength(1);
  expect(await itemsOf(town.west1, { droppedAt: { not: null } })).toHaveLength(1);
  expect(house.owner).toBeDefined();
});

test('a calendar that is published later proposes days and moves none; what people moved stays, and the branch answers', async () => {
  const { house, town, driver } = all;
  const { west1Secretary: secretary } = town.people;
  const other = await town.person('secretary', town.west2);
  await driver.decide(planId, secretary, 'move', { kind: 'theme-day', serial: 12, plannedOn: '2054-12-18' });
  expect(await sweep('plan-days', '2054-08-25')).toEqual({ started: 0, changed: 0 });
  const { off, version } = await house.owner.calendarYear.findUniqueOrThrow({ where: { year: 2054 } });
  const data = { off: [...off, '11-13', '12-15'].sort(), version: version + 1 };
  await house.owner.calendarYear.update({ where: { year: 2054 }, data });

  const before = [...(await itemsOf(town.west1)), ...(await itemsOf(town.west2))];
  // By the words: what stands on a day that is off now goes to the working day before it (a Thursday, and a Monday).
  const dayBefore: Record<string, string> = { '2054-11-13': '2054-11-12', '2054-12-15': '2054-12-14' };
  const expected = before.flatMap(({ organisationId, kind, serial, plannedOn }) => {
    const to = dayBefore[day(plannedOn)];
    return to ? [`${organisationId} ${kind} ${serial} ${to}`] : [];
  });
  expect(expected).toHaveLength(9);
  expect(await sweep('plan-days', '2054-08-26')).toEqual({ started: 0, changed: 9 });
  expect(await sweep('plan-days', '2054-08-26')).toEqual({ started: 0, changed: 0 });
  const after = [...(await itemsOf(town.west1)), ...(await itemsOf(town.west2))];
  expect(after.map(({ plannedOn }) => day(plannedOn))).toEqual(before.map(({ plannedOn }) => day(plannedOn)));
  expect(
    after.flatMap(({ organisationId, kind, serial, proposedOn }) =>
      proposedOn ? [`${organisationId} ${kind} ${serial} ${day(proposedOn)}`] : [],
    ),
  ).toEqual(expected);
  const told = await house.owner.notice.findMany({ where: { personId: secretary, caseId: planId } });
  expect(told.flatMap(({ lines }) => lines)).toContainEqual(
    expect.stringMatching(/2054年放假安排已公布，年度计划中有4次集会建议改期/),
  );

  await driver.decide(planId, secretary, 'take-days');
  const taken = await itemsOf(town.west1, { kind: { in: ['theme-day', 'lecture'] }, serial: { in: [4, 11, 12] } });
  expect(taken.map(({ kind, serial, plannedOn }) => `${kind} ${serial} ${day(plannedOn)}`)).toEqual([
    'lecture 4 2054-11-12',
    'theme-day 11 2054-11-12',
    'theme-day 12 2054-12-18',
  ]);
  const second = await house.owner.case.findFirstOrThrow({ where: { procedure: 'life-plan', subjectId: town.west2 } });
  await driver.decide(second.id, other, 'keep-days');
  expect(await house.owner.planItem.count({ where: { proposedOn: { not: null } } })).toBe(0);
  await expect(driver.decide(second.id, other, 'take-days')).rejects.toMatchObject({ type: 'plan-days-answered' });
  // What the branch has kept is not proposed again by another edition of the same days.
  await house.owner.calendarYear.update({ where: { year: 2054 }, data: { version: version + 2 } });
  expect(await sweep('plan-days', '2054-08-27')).toEqual({ started: 0, changed: 0 });
});

test('what is planned for one day is one sitting, opened once, fourteen days ahead; the committee meets by itself', async () => {
  const { house, town } = all;
  expect(await sweep('planned-sittings', '2054-08-24')).toEqual({ started: 0, changed: 0 });
  // 支委会 on 8 September; the assembly and 党课 stay on the 15th, from which 主题党日 was moved.
  expect(await sweep('planned-sittings', '2054-09-01')).toMatchObject({ started: 3 });
  expect(await sweep('planned-sittings', '2054-09-01')).toEqual({ started: 0, changed: 0 });
  await relay(atTime('2054-09-01', 1, 46));
  const opened = await house.owner.sitting.findMany({
    where: { organisationId: town.west1 },
    orderBy: { beginsAt: 'asc' },
  });
  expect(opened.map(({ kinds, title, beginsAt }) => [localDate(beginsAt.getTime()), kinds, title])).toEqual([
    ['2054-09-08', ['committee'], '2054年9月支委会'],
    ['2054-09-15', ['assembly', 'lecture'], '2054年9月党员大会、党课'],
  ]);
  const other = await house.owner.sitting.findMany({ where: { organisationId: town.west2 } });
  expect(other.map(({ kinds }) => kinds)).toEqual([['assembly', 'lecture', 'theme-day']]);
  expect(await house.owner.task.count({ where: { stage: 'PLANNED', dueOn: new Date('2054-09-12') } })).toBe(2);
});

test('a sitting that nobody held stands on the list of its branch once its period is over, and on no member', async () => {
  const { house, town, driver } = all;
  const { west1Secretary: secretary } = town.people;
  const [keeper] = await membersOf(all, town.west1, 1);
  const [committee, assembly] = await house.owner.sitting.findMany({
    where: { organisationId: town.west1 },
    orderBy: { beginsAt: 'asc' },
  });
  const held = assembly?.caseId as string;
  await fixes(all, held, secretary, {
    day: '2054-09-15',
    keeper: keeper?.personId as string,
    kinds: ['assembly', 'lecture', 'theme-day'],
  });
  // 主题党日 is held with it after all: its line is taken up.
  expect((await itemsOf(town.west1, { sittingId: assembly?.id })).map(({ kind }) => kind)).toEqual([
    ...['assembly', 'lecture', 'theme-day'],
  ]);
  await driver.forwardTo(held, '2054-09-15', 18);
  await ticks(all, assembly?.id as string, { [keeper?.memberId as string]: 'present' });
  await driver.decide(held, keeper?.personId as string, 'close');

  const open = committee?.caseId as string;
  await driver.forwardTo(open, '2054-10-01', 2);
  expect(await driver.stage(open)).toBe('NOT_HELD');
  expect(await toldOf(all, open)).toEqual({});
  const { eastOfficer, westOfficer } = town.people;
  const told = await house.owner.notice.findMany({ where: { caseId: open, lines: { isEmpty: false } } });
  const hears = (personId: string) =>
    told.some((notice) => notice.personId === personId && notice.lines.some((line) => line.includes('未召开')));
  expect([hears(secretary), hears(westOfficer), hears(eastOfficer)]).toEqual([true, true, false]);
  expect(await house.owner.attendance.count({ where: { sittingId: committee?.id } })).toBe(0);
  expect(await house.owner.dutyFact.count({ where: { fact: committee?.id } })).toBe(0);

  // By the sweep: what had no sitting. It was marked by its own case already.
  const before = await itemsOf(town.west1, { notHeldAt: { not: null } });
  expect(before.map(({ kind, serial }) => `${kind} ${serial}`)).toEqual(['committee 9']);
  const came = await sweep('sittings-not-held', '2054-10-01');
  const marked = await house.owner.planItem.findMany({ where: { notHeldAt: { not: null } } });
  // west2 held nothing in September; the group did not meet.
  expect(marked.map(({ organisationId, kind }) => `${organisationId} ${kind}`).sort()).toEqual(
    [
      `${town.west1} committee`,
      ...['assembly', 'lecture', 'theme-day'].map((kind) => `${town.west2} ${kind}`),
      `${town.westGroup} group`,
    ].sort(),
  );
  expect(came.changed).toBe(4);
  expect(await sweep('sittings-not-held', '2054-10-02')).toEqual({ started: 0, changed: 0 });
  const lines = await house.owner.notice.findMany({
    where: { personId: westOfficer, caseId: { startsWith: 'life-plan-' } },
  });
  expect(
    lines
      .flatMap((notice) => notice.lines)
      .filter((line) => line.includes('规定时段内未召开'))
      .sort(),
  ).toEqual([
    '示例西社区第一党支部年度计划中的党小组会在规定时段内未召开（共1次），请说明情况，尽快补开',
    '示例西社区第二党支部年度计划中的党员大会、党课、主题党日在规定时段内未召开（共3次），请说明情况，尽快补开',
  ]);
});

test('a sitting that is held later makes up for the line, which is 补开 from then on; its own period is still to be kept', async () => {
  const { house, town } = all;
  const lines = async () => {
    const plan = await planOfYear(house.db, town.west2, 2054);
    const of = (serial: number) => plan.find((line) => line.kind.id === 'theme-day' && line.serial === serial);
    return [of(9), of(10)].map((line) => `${line?.state.title} ${line?.state.id === 'late' ? line.sitting?.on : ''}`);
  };
  const [missed] = await itemsOf(town.west2, { kind: 'theme-day', serial: 9 });
  const [next] = await itemsOf(town.west2, { kind: 'theme-day', serial: 10 });
  expect(await lines()).toEqual(['未召开 ', '待召开 ']);
  const held = async (on: LocalDate, kind: string, organisationId = town.west2) => {
    const seeded = { organisationId, kinds: [kind], on, status: 'archived', studyMinutes: 0, lines: [] };
    return (await seedSitting(house.owner, seeded)).id;
  };
  const [within, elsewhere, lecture, made] = [
    await held('2054-09-30', 'theme-day'),
    await held('2054-10-08', 'theme-day', town.east1),
    await held('2054-10-08', 'lecture'),
    await held('2054-10-08', 'theme-day'),
  ];
  await house.owner.planItem.update({ where: { id: next?.id as string }, data: { sittingId: made } });
  const note = (sittingId: string | null, itemId = missed?.id as string) =>
    house.db.$transaction((tx) => noteMadeUp(tx, { itemId, sittingId, today: '2054-10-09' }));
  for (const wrong of [within, elsewhere, lecture])
    await expect(note(wrong)).rejects.toMatchObject({ type: 'not-a-make-up' });
  await expect(note(made, next?.id)).rejects.toMatchObject({ type: 'plan-item-not-missed' });
  expect(await makeUpsOf(house.db, missed?.id as string, '2054-10-09')).toMatchObject([{ id: made, on: '2054-10-08' }]);
  await note(made);
  expect(await lines()).toEqual(['补开 2054-10-08', '待召开 ']);
  await note(null);
  expect(await lines()).toEqual(['未召开 ', '待召开 ']);
});

test('a year is over: the plan ends by itself', async () => {
  const { driver, house } = all;
  await driver.forwardTo(planId, '2055-01-01', 2);
  expect(await house.owner.case.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
    stage: 'CLOSED',
    ending: 'over',
  });
});

test('a plan that nobody confirms in time holds as it was proposed, and those above hear of it', async () => {
  const { house, town, driver } = all;
  const plan = await house.owner.case.findFirstOrThrow({ where: { procedure: 'life-plan', subjectId: town.west2 } });
  // Fifteen working days from 24 August.
  expect(await driver.task(plan.id)).toMatchObject({ stage: 'DRAFT', dueOn: '2054-09-14' });
  await driver.forwardTo(plan.id, '2054-09-15', 2);
  expect(await driver.stage(plan.id)).toBe('IN_FORCE');
  const told = await house.owner.notice.findMany({ where: { caseId: plan.id, personId: town.people.westOfficer } });
  expect(told.flatMap(({ lines }) => lines)).toContainEqual(expect.stringContaining('（到期自动转入）'));
  expect(await itemsOf(town.west2, { droppedAt: null, kind: 'theme-day' })).toHaveLength(4);
});

test('a committee that has set fewer days has the sittings of its branches opened later', async () => {
  const { house, town } = all;
  const [first] = await house.owner.planItem.findMany({
    where: {
      sittingId: null,
      droppedAt: null,
      notHeldAt: null,
      kind: { not: 'talks' },
      plannedOn: { gt: new Date('2054-10-15') },
    },
    orderBy: { plannedOn: 'asc' },
  });
  const planned = day(first?.plannedOn as Date);
  const own = { organisationId: town.west, procedure: 'life-plan', parameter: 'openAhead', value: 2 };
  await setOwnValue(house.owner, { ...own, from: '2054-10-01', by: town.people.westOfficer });
  expect(await sweep('planned-sittings', addDays(planned, -3))).toEqual({ started: 0, changed: 0 });
  expect((await sweep('planned-sittings', addDays(planned, -2))).started).toBeGreaterThan(0);
});
