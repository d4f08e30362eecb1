import type { Procedure } from './procedure';
import type { CaseState } from './state';

/**
 * Declares a procedure, its functions checked against the state of its own cases. Registry and core know it as any
 * procedure: they hand it only states of its own cases, which no type can tell them; so here stands the one cast.
 */
export const defineProcedure = <State extends CaseState>(table: Procedure<State>): Procedure =>
  table as unknown as Procedure;
