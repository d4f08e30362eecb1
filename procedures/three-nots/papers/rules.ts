import type { PaperFields } from '../../../papers/form';
import type { PaperRules } from '../../paper-rules';
import type { LadderStep, ThreeNotsState } from '../data';
import type { DutyPaperFields } from './fields';
import type { threeNotsPapers } from './forms';
import { dutyPaperFields, materialFields, stepFields } from './frozen';

// Which papers a case of 三不 has, and when: of a step once it was noted by a person, of the sixth month while it is checked.

/** The day on which it was made is no change: another one is made where it says something else. */
const changing = (fields: PaperFields) => {
  const { madeOn: _, ...says } = fields as DutyPaperFields;
  return JSON.stringify(says);
};

const paper = (
  isDue: (state: ThreeNotsState) => boolean,
  fieldsOf: PaperRules<ThreeNotsState>['fieldsOf'],
): PaperRules<ThreeNotsState> => ({
  sides: ['branch', 'committee'],
  giver: 'branch',
  isDue,
  numberOf: ({ number }) => number,
  fieldsOf,
  changing,
  // What was noted stays noted; only what rested on a mistake of the register holds no longer.
  statusOf: (_db, _document, { ending }) => Promise.resolve(ending === 'taken-back' ? 'void' : 'valid'),
});

/** Whether a person noted a step of the ladder, for any duty; a notice that reached him is no record of a talk. */
const noted = ({ data }: ThreeNotsState, step: LadderStep): boolean =>
  Object.values(data.given ?? {}).some((given) => given[step] !== undefined);

const after =
  (...stages: string[]) =>
  ({ stage }: ThreeNotsState): boolean =>
    stages.includes(stage);

const talked = after('IRREGULAR_CRITICISE', 'IRREGULAR_PROPOSE', 'APPRAISAL');
const criticised = after('IRREGULAR_PROPOSE', 'APPRAISAL');
const proposed = after('APPRAISAL');

export const threeNotsPaperRules: Record<keyof typeof threeNotsPapers, PaperRules<ThreeNotsState>> = {
  'duty-reminder': paper(({ data }) => data.track === 'ladder' && data.level > 0, dutyPaperFields),
  'duty-talk': paper((state) => noted(state, 'TALK') || talked(state), stepFields(['talked'])),
  'duty-criticism': paper((state) => noted(state, 'CRITICISE') || criticised(state), stepFields(['criticised'])),
  'duty-formal': paper((state) => noted(state, 'FORMAL') || proposed(state), stepFields(['served', 'proposed'])),
  'duty-material': paper(after('TRIGGERED', 'ABOVE', 'CONFIRMED'), materialFields),
};
