import type { CaseStarted } from '../domain/effects/cases';
import type { EffectWriter } from '../registers/effect-writer';
import { startStatement } from '../registers/starts/start-statement';

/** A case that another one starts waits as a row, which the relay takes. */
const start: EffectWriter<CaseStarted> = {
  statements: (values, { caseId, at }) => [startStatement({ ...values, origin: 'case', originId: caseId, at })],
};

/** What a step can do to other cases. */
export const caseEffects = { start };
