import type { Schemas } from '../../api/client';

type Year = Schemas['BranchYear'];

/** What stands in a month: a sitting, or a line of the plan that no sitting holds. */
export type YearEntry =
  | { type: 'sitting'; on: string; key: string; sitting: Year['sittings'][number] }
  | { type: 'plan'; on: string; key: string; line: Year['plan'][number] };

/** The entries of each of the twelve months, by day. */
export function entriesOf({ year, plan, sittings }: Year): YearEntry[][] {
  // Of what nobody held the line is shown, not the sitting that did not take place: it is the line that is made up.
  const missed = plan.filter(({ state }) => state.id === 'not-held');
  const entries: YearEntry[] = [
    ...sittings
      .filter(({ id, status }) => status.id !== 'not-held' || !missed.some(({ sitting }) => sitting?.id === id))
      .map((sitting) => ({ type: 'sitting' as const, on: sitting.on, key: sitting.id, sitting })),
    ...plan
      .filter(({ sitting, state }) => state.id === 'not-held' || (!sitting && state.id !== 'dropped'))
      .map((line) => ({ type: 'plan' as const, on: line.heldOn ?? line.plannedOn, key: line.id, line })),
  ];
  entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return Array.from({ length: 12 }, (_, month) => {
    const start = `${year}-${String(month + 1).padStart(2, '0')}-`;
    return entries.filter(({ on }) => on.startsWith(start));
  });
}

/** Of each kind of the plan: how many lines, and how they stand. */
export function kindsOf({ plan }: Year) {
  const kinds = [...new Set(plan.map(({ kind }) => kind.id))];
  return kinds.map((id) => {
    const lines = plan.filter(({ kind, state }) => kind.id === id && state.id !== 'dropped');
    const count = (state: string) => lines.filter((line) => line.state.id === state).length;
    const title = plan.find(({ kind }) => kind.id === id)?.kind.title ?? id;
    const [held, late, notHeld, ahead] = ['held', 'late', 'not-held', 'ahead'].map(count);
    return { id, title, planned: lines.length, held, late, notHeld, ahead };
  });
}
