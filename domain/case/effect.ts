import type { CaseState } from './state';
import type { Transition } from './transition';

/** What an effect hands to its register: ids, dates, numbers and codes, never personal data. It goes on record. */
export type EffectValues = Record<string, unknown>;

/**
 * What a step does to a register, as data. The register carries it out in the transaction that records the step, and
 * says how it is undone.
 */
export interface Effect<State extends CaseState = CaseState> {
  /** Which register: members, side-tasks … */
  register: string;
  /** What it is to do. */
  do: string;
  /** Of what kind, where the procedure's words declare the kinds: of a side task. Held against them at the start. */
  kind?: string;
  /** With what, from the case as it stands after the step; nothing where the effect does not apply. */
  with: (after: State, transition: Transition) => EffectValues | undefined;
}

/** An effect of one step, with its values: as it stands on record. */
export interface EffectDone {
  register: string;
  do: string;
  values: EffectValues;
}
