import type { LocalDate } from '../time/dates';
import type { DutyVerdict } from './duties';

/** Where a task that a branch gave stands. */
export const assignmentStates = {
  asked: '待本人答复',
  agreed: '已答应，未完成',
  declined: '本人不能承担',
  reported: '本人报告已完成，待核实',
  done: '已完成',
  'not-done': '未完成',
  excused: '有正当理由未完成',
  withdrawn: '已撤回',
} as const;

export type AssignmentState = keyof typeof assignmentStates;

/** What a person notes of it. */
export const assignmentResults = { done: '已完成', 'not-done': '未完成', excused: '有正当理由' } as const;

export type AssignmentResult = keyof typeof assignmentResults;

export interface AssignmentFacts {
  answer: 'yes' | 'no' | null;
  reported: boolean;
  withdrawn: boolean;
  /** The newest note. */
  result: AssignmentResult | null;
}

export function assignmentState({ answer, reported, withdrawn, result }: AssignmentFacts): AssignmentState {
  if (withdrawn) return 'withdrawn';
  if (result) return result;
  if (reported) return 'reported';
  if (answer === null) return 'asked';
  return answer === 'yes' ? 'agreed' : 'declined';
}

/** Why what was noted counts so, in words. */
export const assignmentBases = {
  done: '按时完成',
  'done-late': '逾期后完成',
  excused: '有正当理由未完成',
  'not-done': '答应后到期未完成',
  withdrawn: '任务已撤回',
} as const;

/**
 * What a note says of the duty in the month of the day until which it was to be done. Only a person's note says anything:
 * what nobody answered, or answered with no, is no duty, and "not done" is noted only of what was agreed and has passed.
 */
export function workVerdict(
  result: AssignmentResult,
  dueOn: LocalDate,
  doneOn: LocalDate | null,
): { verdict: DutyVerdict; basis: keyof typeof assignmentBases } {
  if (result === 'excused') return { verdict: 'excused', basis: 'excused' };
  if (result === 'not-done') return { verdict: 'missed', basis: 'not-done' };
  return { verdict: 'done', basis: doneOn !== null && doneOn > dueOn ? 'done-late' : 'done' };
}
