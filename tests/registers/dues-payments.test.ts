import { randomUUID } from 'node:crypto';
import { atTime, type LocalDate } from '../../domain/time/dates';
import { counterPayment } from '../../registers/dues/counter-payment';
import { enterPayment, type PaymentEntered } from '../../registers/dues/enter-payment';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

const DAY = '2026-11-15';
const rules = { backPay: 6, oneOff: 100_000 };

let house: House;
let town: Town;
beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

/** A member for whom these months are billed, 20 yuan each. */
async function billed(months: readonly string[], fen = 2000) {
  const { memberId } = await town.member(town.east1, { duesPaidTo: null });
  for (const month of months) {
    const due = new Date(`${month}-28`);
    await house.owner.duesEntry.create({
      data: {
        ...{ memberId, month, kind: 'billed', fen, branchId: town.east1, dueOn: due, origin: 'sweep' },
        at: new Date(`${month}-01`),
      },
    });
  }
  return memberId;
}

const enter = (memberId: string, fen: number, more: Partial<PaymentEntered> = {}, day: LocalDate = DAY) =>
  house.db.$transaction((tx) =>
    enterPayment(tx, {
      ...{ memberId, fen, way: 'cash', paidOn: day, enteredBy: town.people.east1Secretary, at: atTime(day, 10) },
      ...{ rules, keys: house.keys },
      ...more,
    }),
  );

const counter = (paymentId: string) =>
  house.db.$transaction((tx) =>
    counterPayment(tx, {
      ...{ paymentId, reason: '金额记错', by: town.people.east1Secretary, at: atTime(DAY, 11), keys: house.keys },
    }),
  );

const paidTo = async (id: string) => (await house.owner.member.findUniqueOrThrow({ where: { id } })).duesPaidTo;

const facts = async (memberId: string) => {
  const rows = await house.owner.dutyFact.findMany({ where: { memberId, source: 'dues' }, orderBy: { month: 'asc' } });
  return rows.map(({ month, verdict, basis }) => `${month} ${verdict} ${basis}`);
};

test('a payment goes to the oldest open months; receipt, 党费交至 and the facts of the duty come with it', async () => {
  const memberId = await billed(['2026-09', '2026-10', '2026-11']);
  const first = await enter(memberId, 5000);
  expect(first).toMatchObject({
    receiptNo: expect.stringMatching(/^2026-DS-\d{6}$/),
    months: [
      { month: '2026-09', fen: 2000 },
      { month: '2026-10', fen: 2000 },
      { month: '2026-11', fen: 1000 },
    ],
    more: 0,
  });
  expect(await paidTo(memberId)).toBe('2026-11');
  expect(await facts(memberId)).toEqual(['2026-09 done late', '2026-10 done late', '2026-11 done short']);
  // What was short is made up, and the rest pays nothing that anybody owes.
  const second = await enter(memberId, 1500);
  expect(second).toMatchObject({ months: [{ month: '2026-11', fen: 1500 }], more: 500 });
  expect(Number(second.receiptNo.slice(-6))).toBe(Number(first.receiptNo.slice(-6)) + 1);
  expect((await facts(memberId)).at(-1)).toBe('2026-11 done paid');
});

test('a mistake is countered row by row, once; months fall open again, and nothing is lost', async () => {
  const memberId = await billed(['2026-09', '2026-10']);
  const { paymentId } = await enter(memberId, 4000);
  await counter(paymentId);
  expect(await paidTo(memberId)).toBe('2026-08');
  expect(await facts(memberId)).toEqual(['2026-09 missed arrears', '2026-10 missed arrears']);
  await expect(counter(paymentId)).rejects.toMatchObject({ type: 'dues-countered' });
  const kinds = await house.owner.duesEntry.groupBy({ by: ['kind'], where: { memberId }, _sum: { fen: true } });
  expect(new Map(kinds.map((one) => [one.kind, one._sum.fen]))).toEqual(
    new Map([
      ['billed', 4000],
      ['paid', 4000],
      ['countered', 4000],
    ]),
  );
  await enter(memberId, 2000);
  expect(await facts(memberId)).toEqual(['2026-09 done late', '2026-10 missed arrears']);
});

test('a line of a list pays once to a member, also when two enter it at the same moment; countered it is free again', async () => {
  const listLineId = randomUUID();
  const memberId = await billed(['2026-10', '2026-11']);
  const enterOnce = () => enter(memberId, 2000, { listLineId, way: 'bank' });
  const both = await Promise.allSettled([enterOnce(), enterOnce()]);
  const made = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(made).toHaveLength(1);
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { type: 'list-line-used' } });
  // One line may be for several: how often it is settled is the list's to watch over.
  const other = await billed(['2026-11']);
  await expect(enter(other, 2000, { listLineId, way: 'bank' })).resolves.toMatchObject({ more: 0 });
  await counter(made[0]?.paymentId as string);
  await expect(enterOnce()).resolves.toMatchObject({ more: 0 });
});

test('two payments of a member at once pay two months', async () => {
  const memberId = await billed(['2026-10', '2026-11']);
  await Promise.all([enter(memberId, 2000), enter(memberId, 2000)]);
  expect(await facts(memberId)).toEqual(['2026-10 done late', '2026-11 done paid']);
});

test('months beyond the rule need a reason and an approval, and what is too much or too little is refused', async () => {
  const old = await billed(['2026-03', '2026-11']);
  await expect(enter(old, 2000)).rejects.toMatchObject({
    type: 'dues-too-old',
    parts: { extras: { month: '2026-03', oldest: '2026-05' } },
  });
  await expect(enter(old, 2000, { months: ['2026-11'] })).resolves.toMatchObject({ more: 0 });
  const older = { reason: '住院半年', approvedOn: '2026-11-10' };
  const { paymentId } = await enter(old, 2000, { older });
  const row = await house.owner.duesPayment.findUniqueOrThrow({ where: { id: paymentId } });
  expect(row.approvedOn).toEqual(new Date('2026-11-10'));
  expect(Buffer.from(row.reason as Uint8Array).toString('utf8')).not.toContain('住院');

  const memberId = await billed(['2026-10', '2026-11']);
  const months = ['2026-10', '2026-11'];
  await expect(enter(memberId, 2000, { months })).rejects.toMatchObject({ type: 'dues-sum-too-small' });
  await expect(enter(memberId, 4000, { months: ['2026-11', '2027-01'] })).rejects.toMatchObject({
    type: 'dues-months-gap',
  });
  await expect(enter(memberId, 104_000)).rejects.toMatchObject({ type: 'dues-one-off' });
  await expect(enter(memberId, 2000, { paidOn: '2026-11-16' })).rejects.toMatchObject({ type: 'date-out-of-range' });
  await expect(enter(randomUUID(), 2000)).rejects.toMatchObject({ type: 'not-found' });
  expect(await facts(memberId)).toEqual([]);
});
