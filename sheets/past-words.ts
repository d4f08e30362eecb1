import { pastDuesResults, pastLifeResults } from '../domain/duties/past-facts';
import { exemptionKinds } from '../domain/life/exemption-kinds';
import type { CellWords } from './words';

const turned = (labels: Readonly<Record<string, { title: string }>>): CellWords =>
  Object.fromEntries(Object.entries(labels).map(([code, { title }]) => [title, code]));

/** What became of a sitting, and what people write for it. */
export const pastLifeWords: CellWords = {
  ...turned(pastLifeResults),
  出席: 'present',
  参加: 'present',
  已到: 'present',
  补课: 'made-up',
  未到: 'absent',
  缺勤: 'absent',
  未参加: 'absent',
};

/** What became of the dues of a month. */
export const pastDuesWords: CellWords = {
  ...turned(pastDuesResults),
  已缴: 'paid',
  已补交: 'late',
  少交: 'short',
  免缴: 'relief',
  未缴: 'arrears',
  欠交: 'arrears',
};

/** As what a sitting counted; not kept, but that two of one day are two. */
export const pastSittingWords: CellWords = {
  党员大会: 'assembly',
  支部党员大会: 'assembly',
  支委会: 'committee',
  支部委员会: 'committee',
  党小组会: 'group',
  党课: 'lecture',
  主题党日: 'theme-day',
  组织生活会: 'life-meeting',
  民主评议党员: 'appraisal',
  民主评议: 'appraisal',
  谈心谈话: 'talks',
};

export const exemptionWords: CellWords = {
  ...Object.fromEntries(Object.entries(exemptionKinds).map(([code, title]) => [title, code])),
  年老: 'listed',
  行动不便: 'listed',
  因病: 'ill',
  生病: 'ill',
  出国: 'abroad',
  出境: 'abroad',
  流入地: 'elsewhere',
};
