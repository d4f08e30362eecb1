import type { PayerClass } from './payer-classes';

/** Rates, in thousandths of the whole base, and fixed sums, in fen: parameters of 党费收缴. */
export interface DuesRates {
  /** Fen: up to and including this the first rate holds, to the next the second … */
  bracket1: number;
  bracket2: number;
  bracket3: number;
  rate1: number;
  rate2: number;
  rate3: number;
  rate4: number;
  retiredBracket: number;
  retiredRate1: number;
  retiredRate2: number;
  farmer: number;
  fixed: number;
  /** fen 分, jiao 角; half a unit counts as one. */
  rounding: string;
}

/**
 * What a member pays a month, in fen: the rate of the bracket in which his base lies, on the whole of it. It is never
 * less than one unit of what it is rounded to.
 * @param base fen a month; of no account for who pays a fixed sum
 */
export function monthlySum(payerClass: PayerClass, base: number, rates: DuesRates): number {
  const rate = rateOf(payerClass, base, rates);
  if (rate === undefined) return payerClass === 'farmer' ? rates.farmer : rates.fixed;
  const unit = rates.rounding === 'jiao' ? 10 : 1;
  // Whole numbers all the way: half up, of thousandths of a unit.
  return Math.max(1, Math.floor((base * rate + 500 * unit) / (1000 * unit))) * unit;
}

/** Thousandths; undefined: a fixed sum. */
function rateOf(payerClass: PayerClass, base: number, rates: DuesRates): number | undefined {
  switch (payerClass) {
    case 'salary':
    case 'yearly-salary':
    case 'self-employed':
      if (base <= rates.bracket1) return rates.rate1;
      if (base <= rates.bracket2) return rates.rate2;
      return base <= rates.bracket3 ? rates.rate3 : rates.rate4;
    case 'retired':
      return base <= rates.retiredBracket ? rates.retiredRate1 : rates.retiredRate2;
    default:
      return undefined;
  }
}
