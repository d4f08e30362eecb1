import type { Answer, Offer } from '../domain/case/offer';

/**
 * The API's only way to a running case. Both calls throw `Problem` with the type of the refusal, `outcome-unknown`
 * when nobody answers before the deadline, `unavailable` when Temporal cannot be reached before anything was sent.
 */
export interface CaseGateway {
  /** Starts the case (id from procedure and `offer.decisionId`) and answers after its first record. */
  start(procedure: string, offer: Offer): Promise<Answer>;
  act(caseId: string, offer: Offer): Promise<Answer>;
  /** Resolves when Temporal's frontend and the namespace answer; rejects otherwise. For `/readyz`. */
  ready(): Promise<void>;
}
