import type { CaseState } from './state';

/** Where something leads: a stage, or one of several that the case itself picks, so that all of them can be listed. */
export type Way<State extends CaseState = CaseState> =
  | string
  | { among: readonly string[]; pick: (state: State) => string };

/** Every stage that a way can lead to. */
export const amongst = (way: Way): readonly string[] => (typeof way === 'string' ? [way] : way.among);

/** The stage that a way leads to now. @throws Error when the table picks one that it does not list */
export function destination(way: Way, state: CaseState): string {
  if (typeof way === 'string') return way;
  const picked = way.pick(state);
  if (!way.among.includes(picked)) throw new Error(`${picked} is not among ${way.among.join(', ')}`);
  return picked;
}

/** One stage when something holds of the case, another when not. */
export const either = <State extends CaseState = CaseState>(
  when: (state: State) => boolean,
  yes: string,
  no: string,
): Way<State> => ({
  among: [yes, no],
  pick: (state) => (when(state) ? yes : no),
});
