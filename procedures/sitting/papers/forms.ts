import { minutesPaper } from './minutes';
import { monthPaper } from './month';
import { noticePaper } from './notice';
import { blankSignInPaper, filledSignInPaper } from './sign-in-sheet';
import { voteResultPaper } from './vote-result';

/** The papers of a 集会. */
export const sittingPapers = {
  'sitting-notice': noticePaper,
  'sign-in-blank': blankSignInPaper,
  'sign-in-filled': filledSignInPaper,
  'sitting-minutes': minutesPaper,
  'life-month': monthPaper,
  'vote-result': voteResultPaper,
};
