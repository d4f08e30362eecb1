import { type Place, type Procedure, placesIn, type SeatRule } from '../case/procedure';
import type { RuleValue, Sides, Via } from '../case/state';
import { type Role, roles } from '../people/roles';
import { isList } from '../rules/list';
import type { Marking } from '../rules/rule-set';

// Chinese words for the codes that all cases share, as people read them on screens and papers. What is special to one
// procedure stands in its own words: procedures/<id>/words.ts.

/** How a seat came to a task. */
export const viaTitles: Record<Via, string> = {
  first: '本岗位',
  deputy: '岗位空缺，由副职代办',
  above: '岗位空缺，由上级代办',
  escalated: '超期，上级可办',
  'handed-over': '转办',
  delegated: '委派',
};

/** How sure a parameter of a rule is. */
export const markingTitles: Record<Marking, string> = {
  found: '文件原文',
  known: '文件已知',
  unsure: '未见明文，可设定',
  local: '各地做法，可设定',
};

// In what else than a role of somebody's a step is taken.
const withoutOffice: Record<string, string> = { member: '党员本人', system: '系统' };

/** A role, the member himself, or the system where no person acts. */
export const roleTitle = (role: string): string => withoutOffice[role] ?? roles[role as Role] ?? role;

/** A moment of a task, by its name in `clock.ts`. */
export function momentTitle(moment: string): string {
  const again = /^again-(\d+)$/.exec(moment);
  return again ? `第${again[1]}次催促` : (momentTitles[moment] ?? '到点处理');
}

const momentTitles: Record<string, string> = {
  half: '期限过半提醒',
  'week-before': '临近到期提醒',
  'day-before': '到期前提醒',
  due: '到期当日提醒',
  late: '已超期',
  unread: '未签阅，转他人办理',
  'holder-left': '经手的待办退回原席位',
};

/**
 * A time allowed, or another value of a rule, in words; what is in order, in its order: 支委会 → 支部大会.
 * @param choices titles of words
 */
export function valueText(value: RuleValue, choices: Record<string, string> = {}): string {
  if (isList(value)) return value.map((one) => choices[one] ?? one).join(' → ');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object') return choices[value] ?? String(value);
  if ('workingDays' in value) return `${value.workingDays} 个工作日`;
  return 'days' in value ? `${value.days} 天` : `${value.months} 个月`;
}

/**
 * A seat of a procedure: 转出支部书记, 接收党委组织员、组织委员, 党员本人; several places are joined by 或.
 * @param sides of a case: places that it does not have are left out
 */
export function seatTitle({ words }: Pick<Procedure, 'words'>, rule: SeatRule, sides?: Sides): string {
  if ('person' in rule) return rule.person === 'member' ? '党员本人' : '发起人';
  if ('party' in rule) return rule.title;
  const title = ({ side, roles }: Place) => `${words?.sides[side] ?? ''}${roles.map(roleTitle).join('、')}`;
  const places = placesIn(rule);
  const there = places.length > 1 && sides ? places.filter(({ side }) => sides[side]) : places;
  return there.map(title).join('，或');
}

/** What a case did by itself. */
export const kindTitles: Record<string, string> = {
  lapse: '到期自动转入',
  escalate: '超期上报',
  'pass-on': '转他人办理',
  recalculate: '重新计算期限',
  remind: '提醒',
  note: '记录',
  news: '收到登记',
  leave: '承办人离任或停用登录',
};
