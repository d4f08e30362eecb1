import type { NewsRule } from '../../domain/case/news';
import type { Way } from '../../domain/case/way';
import { onLeaving, onMoving } from './belonging';
import type { ThreeNotsState } from './data';
import { looked, nextStage } from './ladder';

// What a case of the ladder hears, and who hears of it.

export const next: Way<ThreeNotsState> = {
  among: ['REMIND', 'TALK', 'CRITICISE', 'FORMAL', 'WATCH', 'TRIGGERED', 'ABOVE'],
  pick: nextStage,
};

/** What a look brings, and what else the registers tell, at a stage of the ladder. */
export const looksAt = (stage: string): Record<string, NewsRule<ThreeNotsState>> => ({
  'duty-month': { title: '按月核查', to: next, data: looked },
  'duty-corrected': { title: '登记有更正，重新核查', to: next, data: looked },
  'duty-over': { title: '已履行义务，连续中断', to: 'OVER', ending: 'over', data: looked },
  'duty-taken-back': { title: '登记有更正或说明', to: 'TAKEN_BACK', ending: 'taken-back', data: looked },
  ...onLeaving,
  ...onMoving(stage),
  'duty-unclear': { title: '其间多月无此项义务', to: 'UNCLEAR', ending: 'unclear', data: looked },
});

/** The level above hears of it from the fourth month on, wherever the case stands. */
export const watchedAbove = ({ data, rules }: ThreeNotsState): readonly string[] =>
  data.level >= rules.formalAt ? ['committee.office'] : [];

/** Everybody who was told of it: as far up as it came. */
export const allTold = ({ data }: ThreeNotsState): readonly string[] => [
  'member',
  'asker',
  'branch.secretary',
  ...((data.reached ?? 0) >= 4 ? ['committee.office'] : []),
];

/** The step counts its time from the day on which it was due first: a look of the next month does not begin it anew. */
export const countedFrom = ({ data }: ThreeNotsState) => data.stepSince;
