import type { Instant, LocalDate } from '../time/dates';
import type { Lapse } from './change';
import type { CaseState, OpenTask } from './state';

/** Added to the day or instant from which a moment counts; negative: before it. Months end with the month. */
export interface Offset {
  months?: number;
  days?: number;
  hours?: number;
}

/** A moment of a step: when it comes, whom it tells and what it brings. It never moves off a rest day. */
export interface MomentRule<State extends CaseState = CaseState> {
  /** What people read of it in the timeline: 到期前三日提醒. */
  title: string;
  /** The day or the instant from which it counts; nothing while there is none: then the moment does not come. */
  from: (state: State, task: OpenTask) => LocalDate | Instant | undefined;
  offset?: Offset | ((state: State) => Offset);
  /**
   * At what time of its day: in the morning, when people are told; just after the midnight with which the day begins;
   * at an hour; or exactly, that is at the instant from which it counts with its offset.
   */
  at: 'morning' | 'midnight' | 'exactly' | { hour: number };
  /** Whom it tells: seats of the procedure; `task` stands for those who are asked. */
  tell?: readonly string[];
  /** What it tells them, with `{case}`; absent: that the task is not done yet. */
  text?: (state: State) => string;
  /** What it brings. Absent: it only tells. What it brings is not lost when it lies in the past already. */
  brings?: Lapse<State>;
}
