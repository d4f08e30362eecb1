import { type Duty, duties } from '../../domain/duties/duties';
import { monthTitle } from '../../domain/time/months';
import type { ThreeNotsState } from './data';
import { levelOf } from './ladder';

const missed: Record<Duty, string> = {
  life: '未参加组织生活',
  dues: '未交纳党费',
  work: '未做党分配的工作',
};

/** Which duties he has not done, since when: 自2026年5月起连续3个月未参加组织生活; undefined where he stands in no streak. */
export function streakWords(state: ThreeNotsState): string | undefined {
  const parts = (Object.keys(duties) as Duty[]).flatMap((duty) => {
    const level = levelOf(state, duty);
    const since = state.data.standing?.[duty]?.since;
    if (!level || !since) return [];
    return level === 1
      ? `${monthTitle(since)}${missed[duty]}`
      : `自${monthTitle(since)}起连续${level}个月${missed[duty]}`;
  });
  return parts.length ? parts.join('，') : undefined;
}

/** What a member is told of himself: which duties he has not done, since when. */
export function standingText(state: ThreeNotsState): string {
  const standing = streakWords(state);
  const what = standing ? `登记显示您${standing}` : '所在支部请您正常参加组织生活、交纳党费';
  return `{case}：${what}；如有困难或登记有误，请告诉所在支部`;
}
