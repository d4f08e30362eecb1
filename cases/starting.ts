import type { CaseStarted } from '../domain/effects/cases';
import type { EffectWriter } from '../registers/effect-writer';
import { startStatement } from '../registers/starts/start-statement';

/** A case that another one starts waits as a row, which the relay takes: one for each subject and episode. */
const start: EffectWriter<CaseStarted> = {
  statements: (started, { caseId, at }) => [startStatement({ ...started, origin: 'case', originId: caseId, at })],
};

/** What a step can do to other cases. */
export const caseEffects = { start };
