import type { Said } from '../../domain/case/news';
import { type Duty, duties } from '../../domain/duties/duties';
import type { MonthVerdict } from '../../domain/duties/month';
import { SEEN_ABOVE } from '../../domain/duties/streak';
import type { ThreeNotsState } from './data';
import { levelOf } from './ladder';

/** By what ended the streak; nothing of both: what was missed was a mistake of the register. */
const why: Partial<Record<MonthVerdict, string>> = { done: '已履行义务', excused: '有正当理由' };

/** Who was told of the streak of one duty. */
const toldOf = (before: ThreeNotsState, duty: Duty): readonly string[] => [
  'member',
  'asker',
  'branch.secretary',
  ...(levelOf(before, duty) >= SEEN_ABOVE ? ['committee.office'] : []),
];

/**
 * Of several duties whose streaks share the case, one that is over ends nothing else: whoever was told of it hears so, and the
 * case goes on with the others.
 */
export const saysEnded = (before: ThreeNotsState, after: ThreeNotsState): readonly Said[] =>
  (Object.keys(duties) as Duty[])
    .filter((duty) => levelOf(before, duty) > 0 && after.data.standing?.[duty]?.length === 0)
    .map((duty) => {
      const verdict = after.data.standing?.[duty]?.verdict;
      const ended = (verdict && why[verdict]) ?? '登记已更正';
      return { text: `{case}：${duties[duty]}${ended}，连续中断，此项提醒结束`, tell: toldOf(before, duty) };
    });
