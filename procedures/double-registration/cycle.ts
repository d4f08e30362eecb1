import type { MomentRule } from '../../domain/case/moment-rule';
import { localDate } from '../../domain/time/dates';
import type { DoubleRegistrationState } from './data';
import { nextCycle } from './standing';

/**
 * Once a year, in January: the next cycle begins, and the year that is over waits to be fed back. What he does meanwhile
 * counts for the new one.
 */
export const cycleOver: Record<string, MomentRule<DoubleRegistrationState>> = {
  'cycle-over': {
    title: '年度周期结束',
    from: ({ data }) => data.cycleEnds,
    at: 'midnight',
    brings: { to: 'FEEDBACK', data: (state, { at }) => nextCycle(state, localDate(at)) },
  },
};
