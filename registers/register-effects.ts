import { ballotEffects } from './ballots/effects';
import { duesEffects } from './dues/effects';
import { dutyEffects } from './duties/effects';
import type { EffectWriter } from './effect-writer';
import { letterEffects } from './letters/effects';
import { memberEffects } from './members/effects';
import { sideTaskEffects } from './side-tasks/effects';

/** What steps can do to registers, by register: each one's own file says how. */
export const registerEffects: Record<string, Record<string, EffectWriter<never>>> = {
  ballots: ballotEffects,
  dues: duesEffects,
  duties: dutyEffects,
  letters: letterEffects,
  members: memberEffects,
  'side-tasks': sideTaskEffects,
};
