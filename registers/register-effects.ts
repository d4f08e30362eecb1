import { attendanceEffects } from './attendance/effects';
import { ballotEffects } from './ballots/effects';
import { duesEffects } from './dues/effects';
import { dutyEffects } from './duties/effects';
import type { EffectWriter } from './effect-writer';
import { followUpEffects } from './follow-ups/effects';
import { handOverEffects } from './hand-overs/effects';
import { jointProjectEffects } from './joint-projects/effects';
import { letterEffects } from './letters/effects';
import { lifePlanEffects } from './life-plan/effects';
import { memberEffects } from './members/effects';
import { openingEffects } from './openings/effects';
import { registrantEffects } from './registrants/effects';
import { sideTaskEffects } from './side-tasks/effects';
import { unitLetterEffects } from './unit-letters/effects';
import { unitEffects } from './units/effects';

/** What steps can do to registers, by register: each one's own file says how. */
export const registerEffects: Record<string, Record<string, EffectWriter<never>>> = {
  attendance: attendanceEffects,
  ballots: ballotEffects,
  dues: duesEffects,
  'follow-ups': followUpEffects,
  'hand-overs': handOverEffects,
  duties: dutyEffects,
  'joint-projects': jointProjectEffects,
  letters: letterEffects,
  'life-plan': lifePlanEffects,
  members: memberEffects,
  openings: openingEffects,
  registrants: registrantEffects,
  'side-tasks': sideTaskEffects,
  units: unitEffects,
  'unit-letters': unitLetterEffects,
};
