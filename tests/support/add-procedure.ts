import type { Procedure } from '../../domain/case/procedure';
import type { RuleSet } from '../../domain/rules/rule-set';
import { declareProblems } from '../../domain/words/problems';
import { enrol, finders, guards } from '../../procedures/named';
import type { ProcedureOffice } from '../../procedures/office';
import { offices } from '../../procedures/offices';
import { procedures } from '../../procedures/tables';

/** A procedure that exists in tests alone. */
export interface MadeUp {
  table: Procedure;
  rules: RuleSet[];
  office: ProcedureOffice;
}

/** Makes a procedure known to this process, as the registries make those of the product known. */
export function addProcedure({ table, rules, office }: MadeUp): void {
  declareProblems(table.words?.problems ?? {});
  procedures[table.id] = { table, rules };
  (offices as Record<string, ProcedureOffice>)[table.id] = office;
  Object.assign(guards, office.guards);
  Object.assign(finders, office.finders);
  enrol(table);
}
