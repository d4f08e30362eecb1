import { fullDate } from '../../../domain/case/text';
import { weekday } from '../../../domain/time/dates';
import type { SignInLine, SittingFields } from './fields';

/** 2026年9月15日（周二）15:00至17:00 */
export const whenText = ({ on, begins, ends }: Pick<SittingFields, 'on' | 'begins' | 'ends'>): string =>
  `${fullDate(on)}（周${'一二三四五六日'[weekday(on) - 1]}）${begins}至${ends}`;

/** Names in a row; 无 where there are none. */
export const namesText = (names: readonly string[]): string => names.join('、') || '无';

/** How many of a list were called, came, had leave, were absent, stand apart. */
export function countLines(lines: readonly SignInLine[]) {
  const called = lines.filter(({ apart }) => apart === '');
  const marked = (...marks: string[]) => called.filter(({ mark }) => marks.includes(mark)).length;
  return {
    called: called.length,
    present: marked('到会', '迟到'),
    leave: marked('请假'),
    absent: marked('缺席'),
    apart: lines.length - called.length,
  };
}

/** Tags of a Word template that every paper of a sitting has. */
export const sittingTags = {
  党组织: '召开的党组织',
  集会: '如2026年9月党员大会、党课',
  类型: '如党员大会、党课',
  时间: '如2026年9月15日（周二）15:00至17:00',
  地点: '开会地点',
  签到人: '负责签到的人',
  记录人: '负责记录的人',
  出具日期: '如2026年9月10日',
} as const;

export const sittingValues = (fields: SittingFields): Record<keyof typeof sittingTags, string> => ({
  党组织: fields.host,
  集会: fields.title,
  类型: fields.kinds,
  时间: whenText(fields),
  地点: fields.place,
  签到人: fields.keeper,
  记录人: fields.recorder,
  出具日期: fullDate(fields.madeOn),
});

/** Plainly made up. */
export const sittingSample: SittingFields = {
  number: '2026-ZH-000000',
  host: '示例东社区第一党支部',
  title: '2026年9月党员大会、党课',
  kinds: '党员大会、党课',
  on: '2026-09-15',
  begins: '15:00',
  ends: '17:00',
  place: '示例社区活动室',
  keeper: '示例甲',
  recorder: '示例乙',
  madeOn: '2026-09-10',
};
