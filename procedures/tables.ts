import { readCaseId } from '../domain/case/ids';
import type { Procedure } from '../domain/case/procedure';
import type { Restricted } from '../domain/case/readers';
import type { RuleSet } from '../domain/rules/rule-set';
import { declareProblems } from '../domain/words/problems';
import type { PaperForms } from '../papers/form';
import { coConstructionRules } from './co-construction/rules';
import { coConstruction } from './co-construction/table';
import { doubleRegistrationRules } from './double-registration/rules';
import { doubleRegistration } from './double-registration/table';
import { duesHandOverPapers } from './dues-hand-over/papers/forms';
import { duesHandOverRules } from './dues-hand-over/rules';
import { duesHandOver } from './dues-hand-over/table';
import { duesReliefRules } from './dues-relief/rules';
import { duesRelief } from './dues-relief/table';
import { duesRoundRules } from './dues-round/rules';
import { duesRound } from './dues-round/table';
import { lifePlanRules } from './life-plan/rules';
import { lifePlan } from './life-plan/table';
import { pocketVisitRules } from './pocket-visit/rules';
import { pocketVisit } from './pocket-visit/table';
import { postAssignmentRules } from './post-assignment/rules';
import { postAssignment } from './post-assignment/table';
import { recognitionRules } from './recognition/rules';
import { recognition } from './recognition/table';
import { relationTransferPapers } from './relation-transfer/papers/forms';
import { relationTransferRules } from './relation-transfer/rules';
import { relationTransfer } from './relation-transfer/table';
import { sittingPapers } from './sitting/papers/forms';
import { sittingRules } from './sitting/rules';
import { sitting } from './sitting/table';
import { threeNotsPapers } from './three-nots/papers/forms';
import { threeNotsRules } from './three-nots/rules';
import { threeNots } from './three-nots/table';
import { unitLettersRules } from './unit-letters/rules';
import { unitLetters } from './unit-letters/table';
import { unitRegistrationRules } from './unit-registration/rules';
import { unitRegistration } from './unit-registration/table';

/** All of a procedure that is pure: its table, its parameters, and how its papers are set. */
interface Known {
  table: Procedure;
  rules: RuleSet[];
  papers?: PaperForms;
}

/** Every procedure that can run. */
export const procedures: Record<string, Known> = {
  [relationTransfer.id]: { table: relationTransfer, rules: relationTransferRules, papers: relationTransferPapers },
  [pocketVisit.id]: { table: pocketVisit, rules: pocketVisitRules },
  [lifePlan.id]: { table: lifePlan, rules: lifePlanRules },
  [sitting.id]: { table: sitting, rules: sittingRules, papers: sittingPapers },
  [duesRound.id]: { table: duesRound, rules: duesRoundRules },
  [duesRelief.id]: { table: duesRelief, rules: duesReliefRules },
  [duesHandOver.id]: { table: duesHandOver, rules: duesHandOverRules, papers: duesHandOverPapers },
  [postAssignment.id]: { table: postAssignment, rules: postAssignmentRules },
  [threeNots.id]: { table: threeNots, rules: threeNotsRules, papers: threeNotsPapers },
  [unitRegistration.id]: { table: unitRegistration, rules: unitRegistrationRules },
  [coConstruction.id]: { table: coConstruction, rules: coConstructionRules },
  [unitLetters.id]: { table: unitLetters, rules: unitLettersRules },
  [recognition.id]: { table: recognition, rules: recognitionRules },
  [doubleRegistration.id]: { table: doubleRegistration, rules: doubleRegistrationRules },
};

for (const { table } of Object.values(procedures)) declareProblems(table.words?.problems ?? {});

/** The table of a procedure. @throws Error when there is none of that id */
export function tableOf(id: string): Procedure {
  const found = procedures[id];
  if (!found) throw new Error(`no procedure ${id}`);
  return found.table;
}

/** Who reads the cases of procedures that not every keeper reads. */
export const restricted = (): Restricted =>
  Object.fromEntries(
    Object.values(procedures).flatMap(({ table: { id, readers } }) => (readers ? [[id, readers]] : [])),
  );

/** Whether nothing of a case's procedure may leave the inbox of those who read it; false for other ids. */
export const isDiscreet = (caseId: string): boolean =>
  procedures[readCaseId(caseId)?.procedure ?? '']?.table.readers?.discreet === true;
