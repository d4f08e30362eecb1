import type { CaseInput } from './offer';
import type { CaseState } from './state';

/** The workflow of a case: `carried` is the story so far, after a continue-as-new. */
export type CaseWorkflow = (input: CaseInput, carried?: CaseState) => Promise<void>;
