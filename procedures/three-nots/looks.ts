import type { NewsRule, Said } from '../../domain/case/news';
import type { Way } from '../../domain/case/way';
import { SEEN_ABOVE } from '../../domain/duties/streak';
import { onLeaving, onMoving } from './belonging';
import { ladderSteps, type ThreeNotsData, type ThreeNotsState } from './data';
import { saysEnded } from './ended-duties';
import { looked, nextStage } from './ladder';

// What a case of the ladder hears, and who hears of it.

export const next: Way<ThreeNotsState> = {
  among: ['REMIND', 'TALK', 'CRITICISE', 'FORMAL', 'WATCH', 'TRIGGERED', 'ABOVE'],
  pick: nextStage,
};

/** What a look brings, and what else the registers tell, at a stage of the ladder. */
export const looksAt = (stage: string): Record<string, NewsRule<ThreeNotsState>> => ({
  'duty-month': { title: '按月核查', to: next, data: looked, tells: saysEnded },
  'duty-corrected': { title: '登记有更正，重新核查', to: next, data: looked, tells: saysEnded },
  'duty-over': {
    title: '已履行义务，连续中断',
    to: 'OVER',
    ending: 'over',
    data: looked,
    tells: saysAbove('已履行义务，提醒结束'),
  },
  'duty-taken-back': {
    title: '登记有更正或说明',
    to: 'TAKEN_BACK',
    ending: 'taken-back',
    data: looked,
    tells: saysAbove('情况已更正或说明，此前提醒撤回'),
  },
  ...onLeaving,
  ...onMoving(stage),
  'duty-unclear': { title: '其间多月无此项义务', to: 'UNCLEAR', ending: 'unclear', data: looked, tells: saysEnded },
});

/** The level above hears of it from the fourth month on, wherever the case stands. */
export const watchedAbove = ({ data }: ThreeNotsState): readonly string[] =>
  data.level >= SEEN_ABOVE ? ['committee.office'] : [];

/** Everybody who was told of it: as far up as it came. */
export const allTold = ({ data }: ThreeNotsState): readonly string[] => [
  'member',
  'asker',
  'branch.secretary',
  ...(cameAbove(data) || data.level >= SEEN_ABOVE ? ['committee.office'] : []),
];

/** Whether a step came that the level above is told of. */
const cameAbove = ({ reached = 0 }: ThreeNotsData): boolean => reached >= ladderSteps.length;

/** By its streak alone the level above was told of a case that had not come as far: once it is over it hears that too. */
const saysAbove =
  (title: string) =>
  (before: ThreeNotsState, after: ThreeNotsState): readonly Said[] =>
    before.data.level >= SEEN_ABOVE && !cameAbove(after.data)
      ? [{ text: `{case}进入“${title}”`, tell: ['committee.office'] }]
      : [];

/** The step counts its time from the day on which it was due first: a look of the next month does not begin it anew. */
export const countedFrom = ({ data }: ThreeNotsState) => data.stepSince;
