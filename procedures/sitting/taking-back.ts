import type { Outcome } from '../../domain/case/procedure';
import { putOffSitting } from '../../domain/effects/attendance';
import type { SittingState } from './data';
import { takenBackValues } from './times';

// A sitting that does not take place as it was planned.

/** Another day is to be found. */
export const putOff: Outcome<SittingState> = {
  title: '改期，时间待定',
  by: ['office'],
  to: 'PLANNED',
  reason: true,
  effects: [putOffSitting(takenBackValues)],
};

/** It is not held at all. */
export const callOff: Outcome<SittingState> = {
  title: '取消',
  by: ['office'],
  to: 'CANCELLED',
  reason: true,
  ending: 'cancelled',
};
