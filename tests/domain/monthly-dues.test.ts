import fc from 'fast-check';
import { type DuesRates, monthlySum } from '../../domain/dues/monthly-sum';
import type { PayerClass } from '../../domain/dues/payer-classes';
import { type RuleSet, valuesOf } from '../../domain/rules/rule-set';
import { duesRoundRules } from '../../procedures/dues-round/rules';

const rates = valuesOf(duesRoundRules[0] as RuleSet) as unknown as DuesRates;
const yuan = (amount: number) => Math.round(amount * 100);

// 中组发〔2008〕3号第二条, as its text says it: 每月工资收入（税后）在3000元以下（含3000元）者，交纳月工资收入的0.5%……
test.each([
  ['salary', 3000, 15],
  ['salary', 3000.01, 30],
  ['salary', 5000, 50],
  ['salary', 5000.01, 75],
  ['salary', 10_000, 150],
  ['salary', 10_000.01, 200],
  ['yearly-salary', 3000.01, 30],
  ['self-employed', 4321, 43.21],
  ['retired', 5000, 25],
  ['retired', 5000.01, 50],
  ['retired', 20_000, 200],
  ['farmer', 9999, 0.2],
  ['student', 0, 0.2],
  ['unemployed', 0, 0.2],
  ['relief', 0, 0.2],
  ['low-income', 800, 0.2],
] satisfies [PayerClass, number, number][])('%s with %d yuan a month pays %d', (payerClass, base, due) => {
  expect(monthlySum(payerClass, yuan(base), rates)).toBe(yuan(due));
});

test('half a unit counts as one, and nobody pays less than a unit', () => {
  const jiao = { ...rates, rounding: 'jiao' };
  expect(monthlySum('salary', yuan(2345), rates)).toBe(1173);
  expect(monthlySum('salary', yuan(2345), jiao)).toBe(1170);
  expect(monthlySum('salary', yuan(2350), jiao)).toBe(1180);
  expect(monthlySum('salary', 1, rates)).toBe(1);
  expect(monthlySum('salary', 1, jiao)).toBe(10);
});

// Reckoned apart: by hundredths of a percent in big integers, a bracket being the last whose lower edge lies below the base.
const brackets = {
  salary: [
    [0n, 50n],
    [300_000n, 100n],
    [500_000n, 150n],
    [1_000_000n, 200n],
  ],
  retired: [
    [0n, 50n],
    [500_000n, 100n],
  ],
} as const;

function reckoned(payerClass: keyof typeof brackets, base: number, unit: bigint): number {
  const all: readonly (readonly [bigint, bigint])[] = brackets[payerClass];
  const [, rate] = all.filter(([edge]) => edge < BigInt(base)).at(-1) as readonly [bigint, bigint];
  const exact = BigInt(base) * rate;
  const doubled = (2n * exact + 10_000n * unit) / (20_000n * unit);
  return Number((doubled < 1n ? 1n : doubled) * unit);
}

const near = (edge: number) => fc.integer({ min: Math.max(1, edge - 3), max: edge + 3 });
const bases = fc.oneof(fc.integer({ min: 1, max: 20_000_000 }), near(300_000), near(500_000), near(1_000_000));

test.each(['salary', 'retired'] as const)(
  'of any base of %s it is the rate of its bracket on the whole',
  (payerClass) => {
    fc.assert(
      fc.property(bases, fc.constantFrom('fen', 'jiao'), (base, rounding) => {
        const unit = rounding === 'jiao' ? 10n : 1n;
        expect(monthlySum(payerClass, base, { ...rates, rounding })).toBe(reckoned(payerClass, base, unit));
      }),
      { numRuns: 2000 },
    );
  },
);
