import type { Procedure } from '../case/procedure';
import { pocketVisitRules } from '../rules/pocket-visit';
import { relationTransferRules } from '../rules/relation-transfer';
import type { RuleSet } from '../rules/rule-set';
import { pocketVisit } from './pocket-visit';
import { relationTransfer } from './relation-transfer';

/** Every procedure that can run, with its rule sets. */
export const procedures: Record<string, { table: Procedure; rules: RuleSet[] }> = {
  [relationTransfer.id]: { table: relationTransfer, rules: relationTransferRules },
  [pocketVisit.id]: { table: pocketVisit, rules: pocketVisitRules },
};

/** The table of a procedure. @throws Error when there is none of that id */
export function tableOf(id: string): Procedure {
  const found = procedures[id];
  if (!found) throw new Error(`no procedure ${id}`);
  return found.table;
}
