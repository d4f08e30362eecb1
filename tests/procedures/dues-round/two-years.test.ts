import type { DuesRates } from '../../../domain/dues/monthly-sum';
import type { PayerClass } from '../../../domain/dues/payer-classes';
import { type RuleSet, valuesOf } from '../../../domain/rules/rule-set';
import { addDays, atTime, type LocalDate } from '../../../domain/time/dates';
import { monthAfter } from '../../../domain/time/months';
import { Prisma } from '../../../prisma/generated/client';
import { duesArrearsSweep } from '../../../procedures/dues-round/arrears-sweep';
import { duesBillingSweep } from '../../../procedures/dues-round/billing-sweep';
import { duesReminderSweep } from '../../../procedures/dues-round/reminder-sweep';
import { duesRoundRules } from '../../../procedures/dues-round/rules';
import { counterPayment } from '../../../registers/dues/counter-payment';
import { duesEffects } from '../../../registers/dues/effects';
import { type BaseGiven, enterBase } from '../../../registers/dues/enter-base';
import { enterPayment } from '../../../registers/dues/enter-payment';
import { duesOfMember } from '../../../registers/dues/member-dues';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import { swept } from './swept';

// Two years of a branch, day by day, against a count that knows nothing of ledger and sweeps: for each member a month is told
// from what the script says that he owed, when, and what he paid.

const rates = valuesOf(duesRoundRules[0] as RuleSet) as unknown as DuesRates;
const rules = { backPay: 6, oneOff: 100_000 };
const FIRST = '2051-01';
const LAST = '2052-12';

let house: House;
let town: Town;
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  await house.owner.organisation.update({ where: { id: town.street }, data: { firstMonth: FIRST } });
});
afterAll(() => house.close());

/** What happens on a day of the script. */
type Event = (day: LocalDate) => Promise<void>;
const script = new Map<LocalDate, Event[]>();
const on = (day: LocalDate, event: Event) => script.set(day, [...(script.get(day) ?? []), event]);

const months = Array.from({ length: 24 }, (_, index) => monthAfter(FIRST, index));

const base = (memberId: string, given: Partial<BaseGiven>, day: LocalDate) =>
  house.db.$transaction((tx) =>
    enterBase(tx, {
      ...{
        memberId,
        fromMonth: day.slice(0, 7),
        payerClass: 'salary' as PayerClass,
        quarterly: false,
        elsewhere: false,
      },
      ...{ rates, enteredBy: town.people.east1Secretary, at: atTime(day, 10), keys: house.keys },
      ...given,
    }),
  );

const pay = (memberId: string, fen: number, day: LocalDate, of?: readonly string[]) =>
  house.db.$transaction((tx) =>
    enterPayment(tx, {
      ...{ memberId, fen, way: 'cash', paidOn: day, enteredBy: town.people.east1Secretary, at: atTime(day, 15) },
      ...{ rules, keys: house.keys, ...(of && { months: of }) },
    }),
  );

interface Member {
  id: string;
  personId: string;
  /** What he owes in a month; undefined: nothing at all, 0: let off. */
  owes: (month: string) => number | undefined;
  /** The last day. */
  due: (month: string) => LocalDate;
  /** What he paid for a month: on which day first, and how much until the end. */
  paid: Map<string, { on: LocalDate; fen: number }>;
}

const endOf = (month: string) => addDays(`${monthAfter(month, 1)}-01`, -1);
const quarterEnd = (month: string) =>
  endOf(`${month.slice(0, 5)}${['03', '06', '09', '12'][Math.floor((Number(month.slice(5)) - 1) / 3)]}`);

const members: Record<string, Member> = {};

async function member(name: string, owes: Member['owes'], more: Partial<Member> = {}, given = {}): Promise<Member> {
  const { memberId, personId } = await town.member(town.east1, { duesPaidTo: null, ...given });
  members[name] = { id: memberId, personId, owes, due: endOf, paid: new Map(), ...more };
  return members[name] as Member;
}

const payOn = (one: Member, day: LocalDate, parts: Record<string, number>, named = false) =>
  on(day, async () => {
    const sum = Object.values(parts).reduce((all, fen) => all + fen, 0);
    await pay(one.id, sum, day, named ? Object.keys(parts) : undefined);
    for (const [month, fen] of Object.entries(parts)) {
      const before = one.paid.get(month);
      one.paid.set(month, { on: before?.on ?? day, fen: fen + (before?.fen ?? 0) });
    }
  });

/** What of his duty is told on a day, counted apart. */
function expected(one: Member, today: LocalDate): string[] {
  return months.flatMap((month) => {
    if (`${month}-01` > today) return [];
    const owed = one.owes(month);
    const paid = one.paid.get(month);
    if (paid) return [`${month} done ${paid.fen < (owed ?? 0) ? 'short' : paid.on > one.due(month) ? 'late' : 'paid'}`];
    if (owed === undefined) return [];
    if (owed === 0) return [`${month} excused relief`];
    return one.due(month) < today ? [`${month} missed arrears`] : [];
  });
}

const told = async (id: string) => {
  const rows = await house.owner.dutyFact.findMany({
    where: { memberId: id, duty: 'dues', verdict: { not: 'void' } },
    orderBy: { month: 'asc' },
  });
  return rows.map(({ month, verdict, basis }) => `${month} ${verdict} ${basis}`);
};

test('two years of a branch: who owed what, who paid, was late, short, let off or missing, as counted apart', async () => {
  // Pays each month on the 20th. 3000 yuan: 0.5 %.
  const regular = await member('regular', () => 1500);
  await base(regular.id, { base: 300_000, fromMonth: FIRST }, '2050-12-20');
  for (const month of months) payOn(regular, `${month}-20`, { [month]: 1500 });

  // By the quarter, a pension of 6000 yuan: 1 %. Forgets the second quarter until August.
  const quarterly = await member('quarterly', () => 6000, { due: quarterEnd });
  await base(quarterly.id, { payerClass: 'retired', base: 600_000, quarterly: true, fromMonth: FIRST }, '2050-12-20');
  for (let index = 0; index < 24; index += 3) {
    const [a, b, c] = months.slice(index, index + 3) as [string, string, string];
    payOn(quarterly, a === '2051-04' ? '2051-08-10' : `${c}-25`, { [a]: 6000, [b]: 6000, [c]: 6000 }, true);
  }

  // Let off from June to the end of the year, and asked for less in the next spring.
  const eased = await member('eased', (month) =>
    month >= '2051-06' && month <= '2051-12' ? 0 : month >= '2052-03' && month <= '2052-05' ? 10 : 20,
  );
  await base(eased.id, { payerClass: 'unemployed', fromMonth: FIRST }, '2050-12-20');
  const relieve = (day: LocalDate, fromMonth: string, toMonth: string, monthlyFen: number) =>
    on(day, async () => {
      const of = { caseId: `dues-relief-${day}`, seq: 3, at: atTime(day, 11), actorId: null };
      const values = { memberId: eased.id, fromMonth, toMonth, monthlyFen };
      for (const one of duesEffects.relieve.statements?.(values, of) ?? []) await house.db.$executeRaw(one);
    });
  relieve('2051-05-18', '2051-06', '2051-12', 0);
  relieve('2052-02-11', '2052-03', '2052-05', 10);
  for (const month of months)
    if (eased.owes(month)) payOn(eased, `${month}-08`, { [month]: eased.owes(month) as number });

  // His pay rises in July and is told in August: he pays as before, and is short; in October he makes up for July.
  let isTold = false;
  const rising = await member('rising', (month) => (month < '2051-07' || !isTold ? 9000 : 24_000));
  await base(rising.id, { base: 600_000, fromMonth: FIRST }, '2050-12-20');
  on('2051-08-03', async (day) => {
    await base(rising.id, { base: 1_200_000, fromMonth: '2051-07' }, day);
    isTold = true;
  });
  for (const month of months) payOn(rising, `${month}-12`, { [month]: 9000 });
  payOn(rising, '2051-10-20', { '2051-07': 15_000 });

  // Always five days late.
  const late = await member('late', () => 1500);
  await base(late.id, { base: 300_000, fromMonth: FIRST }, '2050-12-20');
  for (const month of months.slice(0, -1)) payOn(late, `${monthAfter(month, 1)}-05`, { [month]: 1500 });

  // Never pays; one payment was another's, and is countered. In the last month half a year is paid at once.
  const never = await member('never', () => 1500);
  await base(never.id, { base: 300_000, fromMonth: FIRST }, '2050-12-20');
  on('2051-03-10', async (day) => {
    const { paymentId } = await pay(never.id, 3000, day);
    on('2051-04-02', async (then) => {
      const at = atTime(then, 9);
      const by = town.people.east1Secretary;
      await house.db.$transaction((tx) =>
        counterPayment(tx, { paymentId, reason: '记错人', by, at, keys: house.keys }),
      );
      never.paid.clear();
    });
    never.paid.set('2051-01', { on: day, fen: 1500 }).set('2051-02', { on: day, fen: 1500 });
  });
  const lastSix = Object.fromEntries(months.slice(-6).map((month) => [month, 1500]));
  payOn(never, '2052-12-28', lastSix, true);

  // On his way to another branch from May to July: these months are billed there, once, and due when he has come.
  const moving = await member('moving', () => 1500, {
    due: (month) => (month >= '2051-05' && month <= '2051-07' ? '2051-07-31' : endOf(month)),
  });
  await base(moving.id, { base: 300_000, fromMonth: FIRST }, '2050-12-20');
  for (const month of months.slice(0, 4)) payOn(moving, `${month}-11`, { [month]: 1500 });
  const transfer = (day: LocalDate) => ({
    caseId: 'relation-transfer-of-moving',
    seq: 3,
    at: atTime(day, 11),
    actorId: null,
  });
  on('2051-04-20', async (day) => {
    for (const one of duesEffects['into-transit'].statements?.({ memberId: moving.id }, transfer(day)) ?? [])
      await house.db.$executeRaw(one);
  });
  on('2051-07-15', async (day) => {
    const values = { billedTo: town.west1 };
    for (const one of duesEffects.settle.statements?.(values, transfer(day)) ?? []) await house.db.$executeRaw(one);
    await house.db.$transaction((tx) => duesEffects.settle.run?.(tx, values, transfer(day)) as Promise<void>);
    await house.owner.member.update({ where: { id: moving.id }, data: { branchId: town.west1 } });
  });
  payOn(moving, '2051-07-30', { '2051-05': 1500, '2051-06': 1500, '2051-07': 1500 });
  for (const month of months.slice(7)) payOn(moving, `${month}-11`, { [month]: 1500 });

  // Came with a roster that says paid to March; pays from April on.
  const rostered = await member('rostered', () => 1500, {}, { duesPaidTo: '2051-03' });
  await base(rostered.id, { base: 300_000, fromMonth: FIRST }, '2050-12-20');
  for (const month of months.slice(0, 3)) rostered.paid.set(month, { on: `${month}-01`, fen: 1500 });
  for (const month of months.slice(3)) payOn(rostered, `${month}-09`, { [month]: 1500 });

  // Pays elsewhere; nothing is known; has died in September; joined in March of the second year, with a base in April.
  const elsewhere = await member('elsewhere', () => undefined);
  await base(elsewhere.id, { base: 300_000, elsewhere: true, fromMonth: FIRST }, '2050-12-20');
  await member('unknown', () => undefined);
  const died = await member('died', (month) => (month <= '2051-09' ? 1500 : undefined));
  await base(died.id, { base: 300_000, fromMonth: FIRST }, '2050-12-20');
  on('2051-09-14', async () => {
    await house.owner.member.update({ where: { id: died.id }, data: { standing: 'ended' } });
  });
  const joined = await member(
    'joined',
    (month) => (month >= '2052-03' ? 20 : undefined),
    { due: (month) => (month === '2052-03' ? '2052-04-30' : endOf(month)) },
    { joinedOn: '2052-03-15', kind: 'probationary', fullOn: null },
  );
  on('2052-04-10', async (day) => {
    await base(joined.id, { payerClass: 'student', fromMonth: '2052-03' }, day);
  });
  for (const month of months.slice(15))
    payOn(joined, `${month}-22`, month === '2052-04' ? { '2052-03': 20, '2052-04': 20 } : { [month]: 20 });

  const wrong: string[] = [];
  for (let day = '2050-12-28'; day <= '2053-01-02'; day = addDays(day, 1)) {
    if (day.endsWith('-01')) await swept(house.db, duesBillingSweep, day);
    await swept(house.db, duesArrearsSweep, day);
    await swept(house.db, duesReminderSweep, day);
    for (const event of script.get(day) ?? []) await event(day);
    if (!/-(01|02|06|15|26)$/.test(day)) continue;
    for (const [name, one] of Object.entries(members)) {
      const [found, counted] = [await told(one.id), expected(one, day)];
      // What is paid ahead of its month was told when it was paid.
      if (JSON.stringify(found) !== JSON.stringify(counted))
        wrong.push(
          `${day} ${name}: ${found.filter((x) => !counted.includes(x))} / ${counted.filter((x) => !found.includes(x))}`,
        );
    }
  }
  expect(wrong.slice(0, 12)).toEqual([]);

  // Billed once a month to each, no more and no less, and every fen of it is what he owed.
  for (const [name, one] of Object.entries(members)) {
    const rows = await house.owner.$queryRaw<{ month: string; fen: number; times: number }[]>`
      SELECT e.month::text, sum(e.fen)::int AS fen, count(*)::int AS times FROM dues_entry e
       WHERE e.member_id = ${one.id}::uuid AND e.kind IN ('billed', 'waived')
         AND NOT EXISTS (SELECT 1 FROM dues_entry c WHERE c.counters = e.id)
       GROUP BY e.month ORDER BY e.month`;
    const owed = [...months, '2053-01'].flatMap((month) =>
      one.owes(month) === undefined ? [] : [{ month, fen: one.owes(month) as number, times: 1 }],
    );
    expect([name, rows]).toEqual([name, owed]);
  }
  const transit = await house.owner.duesEntry.findMany({ where: { origin: 'transit' }, orderBy: { month: 'asc' } });
  expect(transit.map((one) => [one.month, one.memberId, one.branchId])).toEqual(
    ['2051-05', '2051-06', '2051-07'].map((month) => [month, moving.id, town.west1]),
  );
  expect(await house.owner.duesTransit.findFirst({ where: { memberId: moving.id } })).toMatchObject({
    settledAt: expect.any(Date),
  });
  const paidTo = async (one: Member) =>
    (await house.owner.member.findUniqueOrThrow({ where: { id: one.id } })).duesPaidTo;
  expect(await paidTo(regular)).toBe(LAST);
  expect(await paidTo(never)).toBe('2050-12');
  expect(await paidTo(eased)).toBe(LAST);

  // What was confirmed for an earlier year is marked, until it is confirmed for this one: in December for January is for the next.
  const marks = async (one: Member, day: LocalDate) =>
    (await duesOfMember(house.db, one.id, day, undefined)).bases.map(({ fromMonth, standing }) => [
      fromMonth,
      standing,
    ]);
  expect(await marks(rising, '2051-12-31')).toEqual([
    ['2051-07', false],
    ['2051-01', false],
  ]);
  expect(await marks(rising, '2052-01-01')).toEqual([
    ['2051-07', true],
    ['2051-01', true],
  ]);
  expect(await marks(joined, '2053-01-01')).toEqual([['2052-03', true]]);

  // Each who had not paid five days before his last day heard of it once, with his sum, and once more when it was past.
  const notices = await house.owner.notice.findMany({ where: { caseId: { startsWith: 'dues:' } } });
  const heard = (one: Member, what: string) =>
    notices.filter(({ personId, caseId }) => personId === one.personId && caseId.startsWith(`dues:${what}`));
  expect(heard(regular, 'reminder')).toEqual([]);
  expect(heard(late, 'reminder')).toHaveLength(24);
  expect(heard(late, 'arrears')).toHaveLength(24);
  // He pays on the 25th, in the afternoon: where that is five days before the quarter's end, he heard of it that morning.
  expect(
    heard(quarterly, 'reminder')
      .map(({ caseId }) => caseId.slice(-10))
      .sort(),
  ).toEqual(['2051-06-30', '2051-09-30', '2052-06-30', '2052-09-30']);
  expect(heard(quarterly, 'arrears').map(({ lines }) => lines)).toEqual([
    ['您2051年4月、2051年5月、2051年6月的党费180.00元截至6月30日尚未交纳，请尽快补交；已交纳的，请与所在党支部核对'],
  ]);
  const january = heard(late, 'reminder').find(({ caseId }) => caseId === 'dues:reminder:2051-01-31');
  expect(january?.lines).toEqual(['您2051年1月的党费应交15.00元，请于1月31日前交纳；已交纳的，请与所在党支部核对']);
  expect(january?.notBefore.getTime()).toBeGreaterThanOrEqual(atTime('2051-01-26', 8));
  expect(january?.notBefore.getTime()).toBeLessThanOrEqual(atTime('2051-01-26', 9));
  for (const name of ['elsewhere', 'unknown']) expect(heard(members[name] as Member, '')).toEqual([]);
}, 300_000);

test('billed twice, killed half-way and begun again: the same rows', async () => {
  const ledger = async () =>
    await house.owner.$queryRaw`
      SELECT member_id, month, kind, fen, branch_id, due_on, origin FROM dues_entry WHERE month = '2053-02' ORDER BY 1, 2, 3`;
  const starts = () => house.owner.pendingStart.count({ where: { episode: '2053-02' } });
  const members = await Promise.all(
    [town.east1, town.east2, town.west1, town.west2].map((id) => town.member(id, { duesPaidTo: null })),
  );
  for (const { memberId } of members) await base(memberId, { base: 300_000, fromMonth: '2053-02' }, '2053-01-20');
  await expect(swept(house.db, duesBillingSweep, '2053-02-01', 0)).rejects.toThrow('killed');
  expect(await ledger()).toEqual([]);
  const first = await swept(house.db, duesBillingSweep, '2053-02-01');
  const rows = (await ledger()) as unknown[];
  expect(first.changed).toBe(rows.length);
  expect(first.started).toBe(4);
  expect(await swept(house.db, duesBillingSweep, '2053-02-01')).toMatchObject({ started: 0, changed: 0 });
  // Two workers at once for another month.
  const both = await Promise.all([1, 2].map(() => swept(house.db, duesBillingSweep, '2053-03-01')));
  expect(both.reduce((sum, { changed }) => sum + changed, 0)).toBe(rows.length);
  expect(await ledger()).toEqual(rows);
  expect(await starts()).toBe(4);
  // Nothing before the first month of an organisation.
  await house.owner.organisation.update({ where: { id: town.east2 }, data: { firstMonth: '2053-06' } });
  await swept(house.db, duesBillingSweep, '2053-04-01');
  const [later] = await house.owner.$queryRaw<[{ rows: number }]>(
    Prisma.sql`SELECT count(*)::int AS rows FROM dues_entry WHERE month = '2053-04' AND branch_id = ${town.east2}::uuid`,
  );
  expect(later.rows).toBe(0);
});
