import type { Procedure } from './procedure';
import type { CaseState } from './state';

/** Something that a start is checked for, as people read it. */
export interface StartCheck<State extends CaseState = CaseState> {
  /** What is so when nothing stands against it. */
  title: string;
  /** Document and article that ask for it; of what only this system asks for, that it does. */
  source: string;
  /** Whether it is asked of such a case at all; absent: of every one. */
  when?: (state: State) => boolean;
}

/** Where it is written that a start is checked for that; what no check names is of the procedure as a whole. */
export const sourceOfCheck = ({ checks, source }: Pick<Procedure, 'checks' | 'source'>, id: string): string =>
  checks?.[id]?.source ?? source;

/** The checks that a case as it would begin has passed. @param failed what stands against it, and what it warns of */
export const passedChecks = (
  { checks = {} }: Pick<Procedure, 'checks'>,
  state: CaseState,
  failed: readonly string[],
): { id: string; title: string; source: string }[] =>
  Object.entries(checks).flatMap(([id, { title, source, when }]) =>
    failed.includes(id) || (when && !when(state)) ? [] : [{ id, title, source }],
  );
