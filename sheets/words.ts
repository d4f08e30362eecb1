import { categories, educations, informWays, memberKinds, sexes, standings, tags } from '../domain/people/member-codes';
import { organisationKinds, roles } from '../domain/people/roles';

/** Words that may stand in a column, each with what is kept. */
export type CellWords = Readonly<Record<string, string>>;

const turned = (labels: Readonly<Record<string, string>>): CellWords =>
  Object.fromEntries(Object.entries(labels).map(([code, label]) => [label, code]));

export const kindWords: CellWords = {
  ...turned(organisationKinds),
  总支: 'general-branch',
  支部: 'branch',
  小组: 'group',
};

export const roleWords: CellWords = {
  ...turned(roles),
  支部书记: 'secretary',
  党支部书记: 'secretary',
  小组长: 'group-leader',
  // As it was called before there were three.
  管理员: 'administrator',
};

export const sexWords: CellWords = turned(sexes);

export const memberKindWords: CellWords = { ...turned(memberKinds), 正式: 'full', 预备: 'probationary' };

// Who has died, left or is not received yet is in no roster.
const { ended, arriving, transferred, ...imported } = standings;
export const standingWords: CellWords = turned(imported);

export const informWords: CellWords = turned(informWays);

export const tagWords: CellWords = {
  ...turned(tags),
  ...{ 流动党员: 'floating', 口袋党员: 'pocket', 困难党员: 'hardship', 在职党员: 'in-service' },
  ...{ 未就业高校毕业生: 'jobless-graduate', 未就业大学毕业生: 'jobless-graduate' },
};

/** 学历, and what people write for it. */
export const educationWords: CellWords = {
  ...turned(educations),
  博士: 'postgraduate',
  硕士: 'postgraduate',
  博士研究生: 'postgraduate',
  硕士研究生: 'postgraduate',
  本科: 'bachelor',
  大学: 'bachelor',
  大专: 'college',
  专科: 'college',
  高中: 'senior-high',
  中技: 'senior-high',
  初中: 'junior-high',
  小学: 'junior-high',
};

export const categoryWords: CellWords = { ...turned(categories), 离退休: 'retired', 退休: 'retired' };
