import type { z } from 'zod';
import type { Names } from '../../access/names';
import type { CaseRow } from '../../cases/on-record';
import { coming } from '../../domain/case/coming';
import {
  type Place,
  type Procedure,
  personsIn,
  placesIn,
  rulesAt,
  type SeatRule,
  seatsAsked,
  stepOf,
} from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { personOf } from '../../domain/case/subject';
import type { Role } from '../../domain/people/roles';
import { atTime, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { deadline } from '../../domain/time/deadlines';
import { seatTitle } from '../../domain/words/labels';
import type { Coming } from './case-schemas';

const seatsOn = (procedure: Procedure, stage: string): SeatRule[] =>
  seatsAsked(stepOf(procedure, stage)).map((name) => procedure.seats[name] as SeatRule);

/** Persons of a seat; none where it would be the member's of a case that is about none. */
const personsAt = (rule: SeatRule, state: CaseState): readonly string[] =>
  'person' in rule && rule.person === 'member' && personOf(state) === undefined ? [] : personsIn(rule, state);

/** Roles at the places of the case that coming steps ask, and the persons: their names are looked up with all others. */
export function askedAtComing(procedure: Procedure, state: CaseState) {
  const rules = coming(procedure, state).flatMap((stage) => seatsOn(procedure, stage));
  return {
    persons: rules.flatMap((rule) => personsAt(rule, state)),
    seats: rules.flatMap(placesIn).flatMap((place) => seatsAt(state, place, [...place.roles, ...place.deputies])),
  };
}

const seatsAt = ({ sides }: CaseState, { side }: Place, roles: readonly Role[]) => {
  const organisationId = sides[side];
  return organisationId === undefined ? [] : roles.map((role) => ({ organisationId, role }));
};

/** The steps that usually follow: whose they will be, and until when they would be done at the latest. */
export function comingSteps(
  procedure: Procedure,
  { state, sides }: CaseRow,
  names: Names,
  at: Instant,
): z.input<typeof Coming>[] {
  let from = lastDay(state, at);
  return coming(procedure, state).map((stage) => {
    const step = stepOf(procedure, stage);
    const rules = seatsOn(procedure, stage);
    const [place] = rules.flatMap(placesIn).flatMap((one) => sides.find(({ side }) => side === one.side) ?? []);
    const [rule] = rulesAt(step);
    const limit = rule?.until ? undefined : rule?.within?.(state);
    const term = from && limit ? deadline(atTime(from, 12), limit, state.calendar) : undefined;
    from = term?.due;
    return {
      stage: { id: stage, title: step.title },
      seat: rules.map((one) => seatTitle(procedure, one, state.sides)).join('、'),
      organisation: place ? { id: place.id, name: place.name } : null,
      names: [...new Set(rules.flatMap((one) => namesIn(state, one, names)))],
      dueOn: term?.due ?? null,
      provisional: term?.provisional ?? false,
    };
  });
}

/** Deputies are asked where nobody holds the office. */
function namesIn(state: CaseState, rule: SeatRule, names: Names): string[] {
  const held = (place: Place, roles: readonly Role[]) =>
    seatsAt(state, place, roles).flatMap(({ organisationId, role }) => names.holders(organisationId, role));
  const persons = personsAt(rule, state).map((id) => names.person(id).name);
  return [
    ...persons,
    ...placesIn(rule).flatMap((place) => {
      const first = held(place, place.roles);
      return first.length ? first : held(place, place.deputies);
    }),
  ];
}

/** The day on which the present step is over at the latest; undefined where it has no limit. */
function lastDay({ tasks }: CaseState, at: Instant): LocalDate | undefined {
  const days = tasks.map(({ dueOn }) => dueOn);
  if (!days.length || days.includes(undefined)) return undefined;
  const last = (days as LocalDate[]).toSorted().at(-1) as LocalDate;
  const today = localDate(at);
  return last < today ? today : last;
}
