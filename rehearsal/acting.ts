import { outcomeOf, type Procedure } from '../domain/case/procedure';
import type { CaseState } from '../domain/case/state';
import { addWorkingDays, type Calendar } from '../domain/time/calendar';
import { addDays, atTime, type Instant, type LocalDate, localDate } from '../domain/time/dates';
import type { Act, Play, Scenario, Value } from '../procedures/scenario';
import type { Town } from './town';

/** Hour of the day at which people act. */
export const ACTING = 10;

/**
 * What is done next at the stage where the case stands, and when; undefined when nobody does anything.
 * @param nth which visit of the stage this is, from 1
 */
export function nextAct(
  { play, scenario, table, calendar }: { play: Play; scenario: Scenario; table: Procedure; calendar: Calendar },
  state: CaseState,
  nth: number,
): { act: Act; at: Instant } | undefined {
  const [task] = state.tasks;
  const fits = (act: Act) =>
    act.stage === state.stage &&
    (act.nth ?? nth) === nth &&
    (act.after === 'never' || outcomeOf(table, state, task, act.outcome) !== undefined);
  const act = [...scenario.acts, ...play.usual].find(fits);
  if (!act || act.after === 'never' || !task) return undefined;
  const day = act.after === 'due' ? task.dueOn : addWorkingDays(calendar, localDate(task.openedAt), act.after).date;
  return day === undefined ? undefined : { act, at: atTime(day, ACTING) };
}

/** Values with `@today+2` and the names of the town put in. @throws Error when the town has no such name */
export function filledIn<V extends Value>(values: Record<string, V> | undefined, town: Town, today: LocalDate) {
  const put = (value: V): V => {
    if (Array.isArray(value)) return value.map((one): string => put(one as V) as string) as V;
    const [, name, days] = /^@([a-z]\w*)([+-]\d+)?$/.exec(String(value)) ?? [];
    if (name === undefined) return value;
    const found = name === 'today' ? addDays(today, Number(days ?? 0)) : town.names[name];
    if (found === undefined) throw new Error(`nothing in the town is called ${name}`);
    return found as V;
  };
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, put(value)]));
}

/** Who plays a part in a variant. @throws Error when the play has no such part */
export function playedBy(town: Town, play: Play, variant: string, player = ''): string {
  const townsman = play.starts[variant]?.cast?.[player] ?? play.cast[player];
  if (!townsman) throw new Error(`nobody plays ${player} in ${play.procedure}`);
  return town.people[townsman];
}
