import { addMonths, ageOn, type LocalDate } from '../time/dates';

/** What does not fit together in a member's dates; the title is what the person who typed them reads. */
export const memberDateProblems = {
  'joined-in-future': '入党日期晚于今天',
  'joined-before-birth': '入党日期早于出生日期',
  'joined-too-young': '入党时未满18周岁，请核对入党日期和身份证号',
  'full-date-needed': '正式党员须填写转正日期',
  'full-date-not-yet': '预备党员不应有转正日期',
  'full-in-future': '转正日期晚于今天',
  'full-before-joined': '转正日期早于入党日期',
  'full-too-early': '转正日期距入党日期不足一年',
} as const;

export type MemberDateProblem = keyof typeof memberDateProblems;

export interface MemberDates {
  /** As the identity number says. */
  birth?: LocalDate;
  kind?: string;
  joinedOn?: LocalDate;
  fullOn?: LocalDate;
}

/**
 * 党章 of the eighth congress, in force from that day, asks for eighteen years, and so does each since (today article 1).
 * Those before are not looked into here: veterans of the war years who joined younger stay as their files have them.
 */
export const EIGHTEEN_SINCE: LocalDate = '1956-09-26';
/**
 * The ninth and tenth congresses knew no probation; since the eleventh it is one year. Before, it was from six months to
 * two years by class, or as the branch said.
 */
export const PROBATION_SINCE: LocalDate = '1977-08-18';

/**
 * The one rule for a member's dates, at every entrance (import, by hand, letter from elsewhere): each by the 党章 of its
 * own day. 《中国共产党章程》第一条 (年满十八岁), 第七条 (预备期一年).
 * @returns each problem with the field to look at; a date that is not there is asked for only where the kind needs it
 */
export function checkMemberDates(
  { birth, kind, joinedOn, fullOn }: MemberDates,
  today: LocalDate,
): { field: 'joinedOn' | 'fullOn'; problem: MemberDateProblem }[] {
  const found: { field: 'joinedOn' | 'fullOn'; problem: MemberDateProblem }[] = [];
  const say = (problem: MemberDateProblem) =>
    found.push({ field: problem.startsWith('joined') ? 'joinedOn' : 'fullOn', problem });
  if (joinedOn && joinedOn > today) say('joined-in-future');
  else if (joinedOn && birth && joinedOn <= birth) say('joined-before-birth');
  else if (joinedOn && birth && joinedOn >= EIGHTEEN_SINCE && ageOn(birth, joinedOn) < 18) say('joined-too-young');
  if (kind === 'full' && !fullOn) say('full-date-needed');
  if (kind === 'probationary' && fullOn) say('full-date-not-yet');
  if (!fullOn) return found;
  if (fullOn > today) say('full-in-future');
  if (joinedOn && fullOn < joinedOn) say('full-before-joined');
  else if (joinedOn && joinedOn >= PROBATION_SINCE && fullOn < addMonths(joinedOn, 12)) say('full-too-early');
  return found;
}
