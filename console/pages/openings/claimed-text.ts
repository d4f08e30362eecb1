import type { Schemas } from '../../api/client';
import { openingsTexts as texts } from './texts';

/** What has come of a claim, and what it means for whoever claimed. */
export function claimedText({ opening, position, state }: Schemas['Commitment']): string {
  if (position !== null) return texts.claimedWaiting(opening.title, position);
  return state.id === 'held' ? texts.claimedHeld(opening.title) : texts.claimedChosen(opening.title);
}
