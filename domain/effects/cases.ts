import type { Effect } from '../case/effect';
import type { OfferData } from '../case/offer';
import type { CaseState } from '../case/state';
import { subjectOf } from '../case/subject';

/** A case that another one starts: of which procedure, about whom, with what. */
export interface CaseStarted {
  procedure: string;
  subject: string;
  /** Which one of the subject's cases of that procedure: one each. */
  episode: string;
  data: OfferData;
}

/**
 * Starts a case of another procedure about the same subject, once. Where that procedure does not exist yet, nothing is
 * started, and the case that ends still ends.
 */
export const startCase = <State extends CaseState = CaseState>(
  procedure: string,
  data: (after: State) => OfferData = () => ({}),
): Effect<State> => ({
  register: 'cases',
  do: 'start',
  with: (after) => {
    const { kind, id } = subjectOf(after);
    const about = kind === 'member' ? { memberId: id } : { subjectId: id };
    return { procedure, subject: id, episode: after.caseId, data: { ...about, ...data(after) } };
  },
});
