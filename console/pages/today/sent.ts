import type { Schemas } from '../../api/client';

/** A task of today that was decided from its line: under a key of its own. */
export interface SentTask {
  /** Which try it is: after a refusal the same task may be decided again. */
  turn: number;
  task: Schemas['HomeTask'];
}

/** Whether the likeliest outcome can be sent as it is, without opening the case. */
export const isReady = ({ likeliest, claimedBy }: Schemas['HomeTask']): boolean =>
  likeliest?.ready === true && claimedBy === null;

/** Of the same step with the same outcome, so that both can be decided by one click. */
export const isAlike = (one: Schemas['HomeTask'], other: Schemas['HomeTask']): boolean =>
  one.case.procedure.id === other.case.procedure.id &&
  one.stage.title === other.stage.title &&
  one.likeliest?.id === other.likeliest?.id;
