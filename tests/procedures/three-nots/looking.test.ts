import { randomUUID } from 'node:crypto';
import type { Swept } from '../../../cases/sweep';
import type { Duty, DutyVerdict } from '../../../domain/duties/duties';
import { monthVerdictOf } from '../../../domain/duties/month';
import { NO_STREAK, streakAfter } from '../../../domain/duties/streak';
import { atTime, type Instant } from '../../../domain/time/dates';
import { type Month, monthAfter } from '../../../domain/time/months';
import { seal } from '../../../platform/cipher';
import { monthlyLook } from '../../../procedures/three-nots/sweep';
import { confirmDryRun } from '../../../registers/duties/dry-run';
import { toldLate } from '../../../registers/duties/duty-facts';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import { inUseFrom, lookDay, type RawFact, writeFacts } from './duty-town';

// The monthly look as SQL, held against the pure rules; corrections, the first look of a branch, a look that is repeated.

/** So few members a page that each look has several, with cursors that begin with any letter. */
const sweep = monthlyLook(7);

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

/** A run of the sweep as its workflow makes it, page by page; each page is rolled back once and made again. */
async function look(month: Month, at: Instant = atTime(lookDay(month), 1, 30)): Promise<Required<Omit<Swept, 'next'>>> {
  const runId = randomUUID();
  const asOf = lookDay(month);
  const sum = { started: 0, changed: 0 };
  const run = { id: runId, sweep: sweep.id, asOf: new Date(asOf), begunAt: new Date(at) };
  await house.owner.sweepRun.create({ data: run });
  for (let after: string | null = ''; after !== null; ) {
    const page = { runId, asOf, at, after };
    const died = house.db.$transaction(async (tx) => {
      await sweep.page({ ...page, tx });
      throw new Error('died');
    });
    await expect(died).rejects.toThrow('died');
    const swept: Swept = await house.db.$transaction((tx) => sweep.page({ ...page, tx }));
    sum.started += swept.started ?? 0;
    sum.changed += swept.changed ?? 0;
    after = swept.next;
  }
  await house.owner.sweepRun.update({ where: { id: runId }, data: { finishedAt: new Date(at) } });
  return sum;
}

const monthsOf = (memberId: string, duty: Duty) =>
  house.owner.dutyMonth.findMany({
    where: { memberId, duty },
    orderBy: { month: 'asc' },
    select: { month: true, verdict: true, streak: true, idle: true, since: true },
  });

const startsOf = async (memberId: string) =>
  (await house.owner.pendingStart.findMany({ where: { subject: memberId }, orderBy: { episode: 'asc' } })).map(
    ({ episode }) => episode,
  );

test('random facts of many members: what SQL counts is what the rule says, looked at month by month or corrected', async () => {
  await inUseFrom(house, town.east, '2051-03', [town.east1]);
  const members = await Promise.all(Array.from({ length: 40 }, () => town.member(town.east1)));
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const verdicts: DutyVerdict[] = ['missed', 'missed', 'missed', 'done', 'excused', 'void'];
  const facts = new Map<string, RawFact>();
  const months = Array.from({ length: 16 }, (_, index) => monthAfter('2051-01', index));
  for (const month of months) {
    const told: RawFact[] = [];
    for (const { memberId } of members) {
      for (const duty of ['life', 'dues', 'work'] as const) {
        for (let count = random(3); count > 0; count--) {
          const ruling = random(12) === 0;
          const verdict = ruling ? 'excused' : (verdicts[random(6)] as DutyVerdict);
          told.push({ memberId, duty, month, fact: String(count), verdict, ...(ruling && { source: 'ruling' }) });
        }
        // Of an earlier month something is put right.
        if (month > '2051-04' && random(10) === 0) {
          const earlier = months[months.indexOf(month) - 1 - random(3)] as Month;
          told.push({ memberId, duty, month: earlier, fact: '1', verdict: verdicts[random(6)] as DutyVerdict });
        }
      }
    }
    for (const one of told) facts.set([one.memberId, one.duty, one.month, one.source, one.fact].join(), one);
    const at = atTime(`${month}-20`, 10);
    await writeFacts(
      house,
      [...new Map(told.map((one) => [Object.values({ ...one, verdict: '' }).join(), one])).values()],
      at,
    );
    await look(month);
  }
  const last = months.at(-1) as Month;
  for (const { memberId } of members) {
    for (const duty of ['life', 'dues', 'work'] as const) {
      let streak = NO_STREAK;
      const expected = months.flatMap((month) => {
        const those = [...facts.values()].filter(
          (one) => one.memberId === memberId && one.duty === duty && one.month === month,
        );
        const verdict = monthVerdictOf(
          those.map(({ source = 'register', verdict: said }) => ({ source, verdict: said })),
          month >= '2051-03',
        );
        streak = streakAfter(streak, month, verdict);
        const { length, idle, since = null } = streak;
        return month < '2051-03' ? [] : [{ month, verdict, streak: length, idle, since }];
      });
      expect(await monthsOf(memberId, duty)).toEqual(expected);
    }
  }
  // Again, for the newest month and for a past one: nothing changes.
  expect(await look(last)).toEqual({ started: 0, changed: 0 });
  expect(await look('2051-07')).toEqual({ started: 0, changed: 0 });
}, 300_000);

test('a case waits to begin once a streak; a fact that is corrected takes the streak back, a new one is another', async () => {
  const { memberId } = await town.member(town.east1);
  const missed = (month: Month, fact = 'a'): RawFact => ({ memberId, duty: 'life', month, fact, verdict: 'missed' });
  await writeFacts(house, [missed('2052-05')], atTime('2052-05-20', 10));
  await look('2052-05');
  await writeFacts(house, [missed('2052-06')], atTime('2052-06-20', 10));
  await look('2052-06');
  expect(await startsOf(memberId)).toEqual(['2052-05']);
  // It was he who had come: the first month was entered wrongly.
  await writeFacts(house, [{ ...missed('2052-05'), verdict: 'done' }], atTime('2052-07-10', 10));
  const { changed } = await look('2052-07');
  expect(changed).toBe(1);
  const [may, june, july] = await monthsOf(memberId, 'life').then((rows) => rows.slice(-3));
  expect([may?.streak, june?.streak, june?.since, july?.streak, july?.verdict]).toEqual([0, 1, '2052-06', 1, 'none']);
  expect(await startsOf(memberId)).toEqual(['2052-05', '2052-06']);
});

test('a quarter of dues becomes missed when it is due, not before', async () => {
  const { memberId } = await town.member(town.east1);
  for (const month of ['2053-01', '2053-02', '2053-03']) await look(month);
  expect(await startsOf(memberId)).toEqual([]);
  const quarter = ['2053-01', '2053-02', '2053-03'].map(
    (month): RawFact => ({ memberId, duty: 'dues', month, verdict: 'missed', basis: 'arrears' }),
  );
  await writeFacts(house, quarter, atTime('2053-04-11', 1));
  await look('2053-04');
  expect(await startsOf(memberId)).toEqual(['2053-01']);
  expect((await monthsOf(memberId, 'dues')).slice(-4).map(({ streak }) => streak)).toEqual([1, 2, 3, 3]);
});

test('the first look of a branch proposes lines and tells nobody; what is confirmed begins, what is answered is a fact', async () => {
  const { memberId: right } = await town.member(town.east2);
  const { memberId: ill } = await town.member(town.east2);
  const { memberId: there } = await town.member(town.east2);
  const { east2Secretary: personId } = town.people;
  const missed = [right, ill, there].flatMap((memberId) =>
    ['2053-05', '2053-06'].map((month): RawFact => ({ memberId, duty: 'life', month, verdict: 'missed' })),
  );
  await writeFacts(house, missed, atTime('2053-06-20', 10));
  await look('2053-06');
  const organisationId = town.east2;
  const lines = await house.owner.dryRunLine.findMany({ where: { organisationId } });
  expect(lines.map(({ memberId, month }) => `${month} ${memberId}`).sort()).toEqual(
    missed.map(({ memberId, month }) => `${month} ${memberId}`).sort(),
  );
  for (const memberId of [right, ill, there]) expect(await startsOf(memberId)).toEqual([]);
  expect(await house.owner.caseNews.count()).toBe(0);

  const confirm = () =>
    house.db.$transaction((tx) =>
      confirmDryRun(tx, { organisationId, personId, at: atTime('2053-07-10', 10), mostIdle: 3 }),
    );
  // Lines that nobody has answered: not yet.
  expect(await confirm()).toBeNull();
  const answers = { [right]: 'right', [ill]: 'excused', [there]: 'mistake' };
  for (const { id, memberId } of lines) {
    const answer = answers[memberId] as string;
    const reason =
      answer === 'excused'
        ? new Uint8Array(seal(house.keys.field, Buffer.from('示例住院'), `dry-run-line:${id}`))
        : null;
    const data = { answer, reason, answeredBy: personId, answeredAt: new Date(atTime('2053-07-10', 9)) };
    await house.owner.dryRunLine.update({ where: { id }, data });
  }
  expect(await confirm()).toBe(1);
  expect(await confirm()).toBeNull();
  expect(await startsOf(right)).toEqual(['2053-05']);
  expect(await startsOf(ill)).toEqual([]);
  const verdicts = async (memberId: string) =>
    (await monthsOf(memberId, 'life')).slice(-2).map(({ verdict }) => verdict);
  expect([await verdicts(right), await verdicts(ill), await verdicts(there)]).toEqual([
    ['missed', 'missed'],
    ['excused', 'excused'],
    ['done', 'done'],
  ]);
});

test('what was said on the last evening of a month, and was not yet on record when it was looked at, is found a month later', async () => {
  const { memberId } = await town.member(town.east1);
  const missed = (month: Month): RawFact => ({ memberId, duty: 'life', month, verdict: 'missed' });
  await writeFacts(house, [missed('2053-08')], atTime('2053-08-20', 10));
  await look('2053-08');
  await writeFacts(house, [{ ...missed('2053-08'), verdict: 'done' }], atTime('2053-08-31', 23));
  const { changed } = await look('2053-09');
  expect(changed).toBe(1);
  expect((await monthsOf(memberId, 'life')).slice(-2).map(({ verdict }) => verdict)).toEqual(['done', 'none']);
});

test('不正常: months paid short late are found when they are known, and a streak that a correction makes unclear, once', async () => {
  const [payer, idle] = [await town.member(town.east1), await town.member(town.east1)];
  const irregular = async ({ memberId }: { memberId: string }) =>
    (await startsOf(memberId)).filter((episode) => episode.startsWith('irregular'));
  const dues = (month: Month, verdict: DutyVerdict, basis: string): RawFact => ({
    ...{ memberId: payer.memberId, duty: 'dues', month, verdict, basis },
  });
  const work = (month: Month, verdict: DutyVerdict): RawFact => ({
    ...{ memberId: idle.memberId, duty: 'work', month, verdict },
  });
  const facts: Record<Month, RawFact[]> = {
    '2053-10': [dues('2053-10', 'missed', 'arrears'), work('2053-10', 'missed')],
    '2053-11': [dues('2053-11', 'missed', 'arrears')],
    '2053-12': [dues('2053-12', 'missed', 'arrears'), work('2053-12', 'missed')],
    // What he owed he pays now, and less than he owed; this month's in full.
    '2054-01': [
      ...['2053-10', '2053-11', '2053-12'].map((month) => dues(month, 'done', 'short')),
      dues('2054-01', 'done', 'paid'),
    ],
    // Three months without work in the streak; that of December is withdrawn in March, and with it there are five.
    '2054-02': [],
    '2054-03': [work('2053-12', 'void')],
  };
  for (const [month, told] of Object.entries(facts)) {
    if (month === '2054-01') expect(await irregular(payer)).toEqual([]);
    await writeFacts(house, told, atTime(`${month}-20`, 10));
    await look(month);
  }
  expect(await irregular(payer)).toEqual(['irregular-2054-01']);
  expect(await irregular(idle)).toEqual(['irregular-2054-03']);
  expect(await monthsOf(idle.memberId, 'work').then((rows) => rows.at(-1)?.idle)).toBe(5);
  for (let month = '2054-04'; month <= '2055-04'; month = monthAfter(month)) await look(month);
  expect(await irregular(payer)).toEqual(['irregular-2054-01']);
  expect(await irregular(idle)).toEqual(['irregular-2054-03']);
});

test('facts that were told late are found by their index, which has the same condition', async () => {
  const plan = await house.owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return await tx.$queryRaw<object[]>`
      EXPLAIN SELECT FROM duty_fact f WHERE ${toldLate} AND f.at > ${new Date(0)}::timestamptz`;
  });
  expect(JSON.stringify(plan)).toContain('duty_fact_told_late');
});
