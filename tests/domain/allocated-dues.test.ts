import fc from 'fast-check';
import {
  type Allocated,
  allocateNamed,
  allocateOldest,
  type LedgerMonth,
  owed,
  paidTo,
} from '../../domain/dues/allocate';
import { dueDayOf } from '../../domain/dues/months';
import { monthAfter } from '../../domain/time/months';

const total = ({ put }: Allocated) => put.reduce((sum, { fen }) => sum + fen, 0);
const month = (index: number) => monthAfter('2026-01', index);

const ledger = fc
  .array(fc.record({ billed: fc.option(fc.integer({ min: 1, max: 50 })), paid: fc.nat(60), waived: fc.boolean() }), {
    maxLength: 12,
  })
  .map((rows): LedgerMonth[] => rows.map((row, index) => ({ ...row, month: month(index) })));

const given = (fen: number, months: LedgerMonth[]) => ({
  ...{ fen, months, current: month(12), sumOf: () => 20 },
  ahead: { from: month(Math.max(12, months.length)), to: month(23) },
});

test('whatever is paid is put to months to the last fen: unpaid ones, then short ones, the oldest first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), ledger, (fen, months) => {
      const found = allocateOldest(given(fen, months));
      expect(total(found)).toBe(fen);
      // Fen by fen: each goes to the first month in that order which still owes one.
      const left = new Map(months.map((one) => [one.month, owed(one)]));
      const order = [0, 1].flatMap((pass) => months.filter(({ paid }) => Math.sign(paid) === pass));
      const put = new Map<string, number>();
      let rest = fen;
      for (const { month: one } of order) {
        for (; rest > 0 && (left.get(one) ?? 0) > 0; rest--) {
          left.set(one, (left.get(one) ?? 0) - 1);
          put.set(one, (put.get(one) ?? 0) + 1);
        }
      }
      for (const { month: one } of months) {
        const more = found.put.at(-1)?.month === one ? found.more : 0;
        expect(found.put.find((p) => p.month === one)?.fen ?? 0).toBe((put.get(one) ?? 0) + more);
      }
      expect(found.put.every((one, index) => index === 0 || (found.put[index - 1]?.month as string) < one.month)).toBe(
        true,
      );
    }),
  );
});

test('what is left pays whole months ahead, and the rest is given of free will', () => {
  const months: LedgerMonth[] = [{ month: '2026-11', billed: 20, paid: 0, waived: false }];
  const all = { fen: 65, months, current: '2026-11', ahead: { from: '2026-12', to: '2027-11' }, sumOf: () => 20 };
  expect(allocateOldest(all)).toEqual({
    put: [
      { month: '2026-11', fen: 20 },
      { month: '2026-12', fen: 20 },
      { month: '2027-01', fen: 25 },
    ],
    more: 5,
  });
});

test('months that are named get theirs, or nothing is entered', () => {
  const months: LedgerMonth[] = [
    { month: '2026-09', billed: 20, paid: 0, waived: false },
    { month: '2026-10', billed: 20, paid: 20, waived: false },
    { month: '2026-11', billed: 20, paid: 5, waived: false },
  ];
  const all = (fen: number) => ({
    ...{ fen, months, current: '2026-11', ahead: { from: '2026-12', to: '2027-11' } },
    sumOf: () => undefined,
  });
  expect(allocateNamed(['2026-11', '2026-09'], all(40))).toEqual({
    put: [
      { month: '2026-09', fen: 20 },
      { month: '2026-11', fen: 20 },
    ],
    more: 5,
  });
  expect(allocateNamed(['2026-11', '2026-09'], all(20))).toBeUndefined();
  // Of months before the ledger, whose sums nobody knows, each gets the same.
  expect(allocateNamed(['2025-01', '2025-02'], all(31))?.put.map(({ fen }) => fen)).toEqual([15, 16]);
});

test('paid to: the month before the first that is open, else the last that is settled, or what the roster says', () => {
  const of = (...rows: [string, number | null, number, boolean?][]): LedgerMonth[] =>
    rows.map(([one, billed, paid, waived = false]) => ({ month: one, billed, paid, waived }));
  expect(paidTo(of(['2026-10', 20, 20], ['2026-11', 20, 0]), '2026-12')).toBe('2026-10');
  expect(paidTo(of(['2026-10', 20, 5], ['2026-11', null, 0, true]), null)).toBe('2026-11');
  expect(paidTo(of(), '2026-08')).toBe('2026-08');
  expect(paidTo(of(['2026-11', 20, 0]), '2026-06')).toBe('2026-06');
  expect(paidTo(of(['2026-11', 20, 0]), null)).toBeNull();
  // Paid ahead, and taken back: as before it.
  expect(paidTo(of(['2026-12', null, 0], ['2027-01', null, 0]), '2027-01', ['2026-12', '2027-01'])).toBe('2026-11');
});

test('who pays by the quarter is in time to its end', () => {
  expect(['2026-01', '2026-02', '2026-03', '2026-04', '2026-12'].map((one) => dueDayOf(one, true))).toEqual([
    '2026-03-31',
    '2026-03-31',
    '2026-03-31',
    '2026-06-30',
    '2026-12-31',
  ]);
  expect(dueDayOf('2028-02', false)).toBe('2028-02-29');
});
