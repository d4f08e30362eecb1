import type { Procedure } from '../domain/case/procedure';
import type { RuleSet } from '../domain/rules/rule-set';
import { declareProblems } from '../domain/words/problems';
import { pocketVisitRules } from './pocket-visit/rules';
import { pocketVisit } from './pocket-visit/table';
import { relationTransferRules } from './relation-transfer/rules';
import { relationTransfer } from './relation-transfer/table';

/** Every procedure that can run, with its rule sets. */
export const procedures: Record<string, { table: Procedure; rules: RuleSet[] }> = {
  [relationTransfer.id]: { table: relationTransfer, rules: relationTransferRules },
  [pocketVisit.id]: { table: pocketVisit, rules: pocketVisitRules },
};

for (const { table } of Object.values(procedures)) declareProblems(table.words?.problems ?? {});

/** The table of a procedure. @throws Error when there is none of that id */
export function tableOf(id: string): Procedure {
  const found = procedures[id];
  if (!found) throw new Error(`no procedure ${id}`);
  return found.table;
}
