import type { Month } from '../time/months';

/** What a member pays a month, from a month on. */
export interface BaseFrom {
  fromMonth: Month;
  monthlyFen: number;
  quarterly: boolean;
  /** 在流入地交纳 */
  elsewhere: boolean;
}

/** What the level above has let him off, from a month to a month; 0 fen: 免交. */
export interface ReliefFrom {
  fromMonth: Month;
  toMonth: Month;
  monthlyFen: number;
}

/** What holds for a member. */
export interface DuesTerms {
  bases: readonly BaseFrom[];
  reliefs: readonly ReliefFrom[];
}

/** The newest base that holds in a month. */
export const baseIn = (bases: readonly BaseFrom[], month: Month): BaseFrom | undefined =>
  bases
    .filter(({ fromMonth }) => fromMonth <= month)
    .sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1))
    .at(-1);

/** Fen that a member owes for a month, 0 where it is waived; undefined where nothing is known, or he pays elsewhere. */
export function sumOfMonth({ bases, reliefs }: DuesTerms, month: Month): number | undefined {
  const relief = reliefs.filter(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth).at(-1);
  if (relief) return relief.monthlyFen;
  const base = baseIn(bases, month);
  return base && !base.elsewhere ? base.monthlyFen : undefined;
}
