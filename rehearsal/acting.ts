import { outcomeOf } from '../domain/case/procedure';
import type { CaseState } from '../domain/case/state';
import { addWorkingDays, type Calendar } from '../domain/time/calendar';
import { addDays, atTime, type Instant, type LocalDate, localDate, yearOf } from '../domain/time/dates';
import { monthAfter, monthOfDay } from '../domain/time/months';
import type { Act, Play, Scenario, Value } from '../procedures/scenario';
import { tableOf } from '../procedures/tables';
import type { Town } from './town';

/** Hour of the day at which people act. */
export const ACTING = 10;

interface Acting {
  play: Play;
  scenario: Scenario;
  calendar: Calendar;
  /** Acts that were done where the case stands now, and left it there. */
  done: ReadonlySet<Act>;
}

/**
 * What is done next at the stage where a case stands, and when; undefined when nobody does anything.
 * @param nth which visit of the stage this is, from 1
 */
export function nextAct(
  { play, scenario, calendar, done }: Acting,
  procedure: string,
  state: CaseState,
  nth: number,
): { act: Act; at: Instant } | undefined {
  const [task] = state.tasks;
  const offers = ({ outcome }: Act) => outcomeOf(tableOf(procedure), state, task, outcome) !== undefined;
  const fits = (act: Act) =>
    (act.procedure ?? play.procedure) === procedure &&
    act.stage === state.stage &&
    (act.nth ?? nth) === nth &&
    (act.when?.(state) ?? true) &&
    (act.after === 'never' || (!done.has(act) && (act.outcome === undefined || offers(act))));
  const act = [...scenario.acts, ...play.usual].find(fits);
  if (!act || act.after === 'never') return undefined;
  const since = localDate(task?.openedAt ?? state.stageSince);
  const day = act.after === 'due' ? task?.dueOn : addWorkingDays(calendar, since, act.after).date;
  return day === undefined ? undefined : { act, at: atTime(day, act.hour ?? ACTING) };
}

const PLACED = /^@([a-z]\w*)([+-]\d+)?(T.+)?$/;

/**
 * Anything with `@today+2` and names put in, wherever they stand in it.
 * @param names what `@name` stands for
 * @throws Error when there is no such name
 */
export function filledIn<V>(value: V, names: Readonly<Record<string, Value>>, today: LocalDate): V {
  const put = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(put);
    if (one && typeof one === 'object')
      return Object.fromEntries(Object.entries(one).map(([key, of]) => [key, put(of)]));
    const [, name, more, time = ''] = (typeof one === 'string' && PLACED.exec(one)) || [];
    if (name === undefined) return one;
    if (name === 'today') return addDays(today, Number(more ?? 0)) + time;
    if (name === 'month') return monthAfter(monthOfDay(today), Number(more ?? 0));
    if (name === 'year') return yearOf(today) + Number(more ?? 0);
    const found = names[name];
    if (found === undefined) throw new Error(`nothing in the town is called ${name}`);
    return found;
  };
  return put(value) as V;
}

/**
 * Who plays a part in a variant.
 * @param subject the person whom the case is about, once it is there
 * @throws Error when the play has no such part, or that person is not there yet
 */
export function playedBy(town: Town, play: Play, variant: string, player = '', subject?: string): string {
  const townsman = play.starts[variant]?.cast?.[player] ?? play.cast[player];
  const id = townsman === 'subject' ? subject : townsman && town.people[townsman];
  if (!id) throw new Error(`nobody plays ${player} in ${play.procedure}`);
  return id;
}
