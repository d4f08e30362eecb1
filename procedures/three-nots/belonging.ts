import type { NewsRule } from '../../domain/case/news';
import type { Sides } from '../../domain/case/state';
import { localDate } from '../../domain/time/dates';
import type { ThreeNotsState } from './data';

/** He is a member here no longer, or lost, or stopped: other procedures have him. */
export const onLeaving: Record<string, NewsRule<ThreeNotsState>> = {
  'duty-left': { title: '党籍状态或组织关系已变化', to: 'ENDED', ending: 'left' },
};

/**
 * He belongs to another branch or group here: that one goes on where the other stood, with all that was given so far, and
 * has the whole time for the step at which the case stands.
 */
export const onMoving = (stage: string): Record<string, NewsRule<ThreeNotsState>> => ({
  'member-moved': {
    title: '组织关系已转到新的支部，由新支部接着办理',
    to: stage,
    sides: (_, { data }) => ({ branch: data.branch, group: data.group, committee: data.committee }) as Sides,
    data: (_state, _news, { at }) => ({ stepSince: localDate(at) }),
  },
});
