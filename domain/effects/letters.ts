import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../time/dates';

/** A letter that goes out: by whom, under which number, in force until which day. */
export interface LetterIssued {
  issuerId: string;
  number: string;
  issuedOn: LocalDate;
  validUntil: LocalDate;
}

/** Why the letters of a case hold no longer. */
export interface LettersVoided {
  reason: string;
}

/** Enters a letter; one that was out before it is replaced by it. */
export const issueLetter = <State extends CaseState = CaseState>(
  letter: (after: State) => LetterIssued,
): Effect<State> => ({
  register: 'letters',
  do: 'issue',
  with: (after) => ({ ...letter(after) }),
});

/** A letter that is out holds no longer, for the reason for which the case ends. */
export const voidLetters: Effect = {
  register: 'letters',
  do: 'void',
  with: ({ ending = 'cancelled' }): { reason: string } => ({ reason: ending }),
};
