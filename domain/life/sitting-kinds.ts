/** What a sitting counts as: several at once, each once. 《中国共产党支部工作条例（试行）》第四章 */
export const sittingKinds = {
  assembly: '党员大会',
  committee: '支委会',
  group: '党小组会',
  lecture: '党课',
  'theme-day': '主题党日',
  'life-meeting': '组织生活会',
  appraisal: '民主评议党员',
  talks: '谈心谈话',
} as const;

export type SittingKind = keyof typeof sittingKinds;

/** In the order in which a notice names them: what people come for first. */
const order = Object.keys(sittingKinds) as SittingKind[];

/** 党员大会、党课、主题党日 */
export const kindsText = (kinds: readonly string[]): string =>
  order
    .filter((kind) => kinds.includes(kind))
    .map((kind) => sittingKinds[kind])
    .join('、');

/** A sitting as its case is called: 2026年9月党员大会、主题党日. */
export const sittingTitle = (kinds: readonly string[], day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${kindsText(kinds)}`;

/** Whether only the committee of a branch is called. */
export const isOfCommittee = (kinds: readonly string[]): boolean => kinds.length === 1 && kinds[0] === 'committee';
