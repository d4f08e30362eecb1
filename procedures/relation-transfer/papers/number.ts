import type { TransferState } from '../data';
import { incomingLetterOf, isIncoming, letterOf } from '../table';

/** The number of the letter by which he goes, or came; the case's own as long as there is none. */
export function letterNumberOf(state: TransferState): string {
  const letter = isIncoming(state) ? incomingLetterOf(state) : letterOf(state);
  return letter?.number ?? state.number;
}
