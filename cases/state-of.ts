import type { CaseState } from '../domain/case/state';
import type { Transition } from '../domain/case/transition';
import type { Prisma } from '../prisma/generated/client';
import { fromJson } from '../prisma/json';

/**
 * The state in a row of `case`, which `record` alone writes. Where all rows are of one procedure, its own state may be
 * named: `stateOf<VisitState>(row)`.
 */
export const stateOf = <State extends CaseState = CaseState>({ state }: { state: Prisma.JsonValue }): State =>
  fromJson<State>(state);

/** The step in a row of `timeline`, which `record` alone writes. */
export const transitionOf = ({ transition }: { transition: Prisma.JsonValue }): Transition =>
  fromJson<Transition>(transition);
