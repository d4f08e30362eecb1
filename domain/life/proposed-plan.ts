import { type Calendar, isWorkingDay, nextWorkingDay, workingDayBefore } from '../time/calendar';
import { addDays, addMonths, type LocalDate } from '../time/dates';
import type { SittingKind } from './sitting-kinds';

/** When a branch usually holds what; the rules of the year's plan have it. */
export interface PlanRules {
  /** Day of the month of 主题党日, on which other meetings of that month are held as well. */
  themeDay: number;
  /** Which month of the quarter, 1 to 3. */
  assemblyMonth: number;
  lectureMonth: number;
  /** Days before 主题党日. */
  committeeBefore: number;
  /** Days after 主题党日. */
  groupAfter: number;
  /** 组织生活会 and 民主评议: which month, so many days after 主题党日. */
  lifeMonth: number;
  lifeAfter: number;
}

/** A line of a plan. */
export interface ProposedItem {
  kind: SittingKind;
  serial: number;
  fromDate: LocalDate;
  toDate: LocalDate;
  plannedOn: LocalDate;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Year {
  year: number;
  /** From which day on: what was to be held before is not planned. */
  from: LocalDate;
  calendar: Calendar;
  rules: PlanRules;
}

/** Of a branch: 支委会 only where it has a committee. 《中国共产党支部工作条例（试行）》第四章 */
export const proposedForBranch = (of: Year & { withCommittee: boolean }): ProposedItem[] => {
  const { rules, withCommittee } = of;
  const { assemblyMonth, lectureMonth, committeeBefore, lifeMonth, lifeAfter } = rules;
  return [
    ...quarterly(of, 'assembly', assemblyMonth),
    ...(withCommittee ? monthly(of, 'committee', -committeeBefore) : []),
    ...quarterly(of, 'lecture', lectureMonth),
    ...monthly(of, 'theme-day', 0),
    ...yearly(of, 'life-meeting', lifeMonth, lifeAfter),
    ...yearly(of, 'appraisal', lifeMonth, lifeAfter),
    ...yearly(of, 'talks', lifeMonth, 0),
  ];
};

/** Of a group of it. */
export const proposedForGroup = (of: Year): ProposedItem[] => monthly(of, 'group', of.rules.groupAfter);

const monthly = (of: Year, kind: SittingKind, shift: number) =>
  MONTHS.flatMap((month) => item(of, kind, month, [month, month], [month], shift));

/** In its usual month, or a later one of the quarter where that lies behind. */
const quarterly = (of: Year, kind: SittingKind, usual: number) =>
  [1, 2, 3, 4].flatMap((quarter) => {
    const first = quarter * 3 - 2;
    const months = [first, first + 1, first + 2];
    return item(of, kind, quarter, [first, first + 2], months.slice(usual - 1), 0);
  });

const yearly = (of: Year, kind: SittingKind, usual: number, shift: number) =>
  item(of, kind, 1, [1, 12], MONTHS.slice(usual - 1), shift);

const firstOf = (year: number, month: number): LocalDate => `${year}-${String(month).padStart(2, '0')}-01`;
const lastOf = (year: number, month: number): LocalDate => addDays(addMonths(firstOf(year, month), 1), -1);

/** The line of a period from a month to a month, on the first day that still lies ahead; none where none does. */
function item(
  of: Year,
  kind: SittingKind,
  serial: number,
  [first, last]: readonly [number, number],
  months: readonly number[],
  shift: number,
): ProposedItem[] {
  const { year, from } = of;
  const period = { fromDate: firstOf(year, first), toDate: lastOf(year, last) };
  const plannedOn = months.map((month) => heldOn(of, month, shift)).find((day) => day >= from);
  return plannedOn ? [{ kind, serial, ...period, plannedOn }] : [];
}

/** A day of the month, shifted but within it; a rest day moves to the working day before, where the month has one. */
function heldOn({ year, calendar, rules }: Year, month: number, shift: number): LocalDate {
  const [first, last] = [firstOf(year, month), lastOf(year, month)];
  const theme = addDays(first, Math.min(rules.themeDay, Number(last.slice(8))) - 1);
  const wanted = clamp(addDays(theme, shift), first, last);
  if (isWorkingDay(calendar, wanted).working) return wanted;
  const before = workingDayBefore(calendar, wanted).date;
  return before >= first ? before : nextWorkingDay(calendar, wanted).date;
}

const clamp = (day: LocalDate, first: LocalDate, last: LocalDate): LocalDate =>
  day < first ? first : day > last ? last : day;
