import { addDays, type LocalDate } from '../time/dates';

/** What is said to or about somebody who did not come, in order. */
export const followUpSteps = {
  message: '友情提醒',
  call: '电话或上门联系',
  unit: '社区书记核看后告知单位',
  yearly: '列入年度名单',
} as const;

export type FollowUpStep = keyof typeof followUpSteps;

/** The parameters of following up, in days [L]. */
export interface FollowUpRules {
  /** 报到后多少天没有服务，先送三项适合的服务。 */
  idle: number;
  /** 提醒送达后多少天，由网格员联系。 */
  callAfter: number;
  /** 联系后多少天，请社区书记核看。 */
  unitAfter: number;
}

/** How far following somebody up has come. */
export interface FollowUpState {
  days: number;
  /** The step at which he stands; undefined: none so far. */
  step?: FollowUpStep | undefined;
  /** When that step was really given: the message delivered or passed on, the call made. */
  givenOn?: LocalDate | undefined;
}

/**
 * The step that is due on a day that counts; undefined: none. No step follows one that was not given, and none is due on a
 * day on which nothing was open to him: whoever asks has seen that the day counts.
 */
export function followUpDue(
  { days, step, givenOn }: FollowUpState,
  day: LocalDate,
  { idle, callAfter, unitAfter }: FollowUpRules,
): FollowUpStep | undefined {
  if (step === undefined) return days >= idle ? 'message' : undefined;
  const waited = (least: number) => givenOn !== undefined && day >= addDays(givenOn, least);
  if (step === 'message') return waited(callAfter) ? 'call' : undefined;
  return step === 'call' && waited(unitAfter) ? 'unit' : undefined;
}
