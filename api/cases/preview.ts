import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { type Names, namesOf } from '../../access/names';
import { withoutHidden } from '../../access/readable';
import { published, toCalendar } from '../../cases/calendar';
import type { Foreseen } from '../../cases/opener';
import { seatsOf } from '../../cases/seats';
import { apply } from '../../domain/case/apply';
import { coming } from '../../domain/case/coming';
import { type Procedure, rulesAt, type SeatRule, seatsAsked, stepOf } from '../../domain/case/procedure';
import { passedChecks, sourceOfCheck } from '../../domain/case/start-check';
import type { CaseState, Seat } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { worded } from '../../domain/case/words';
import { atTime, type Instant } from '../../domain/time/dates';
import { deadline } from '../../domain/time/deadlines';
import { roleTitle, seatTitle, valueText } from '../../domain/words/labels';
import { problems } from '../../domain/words/problems';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { openerOf } from '../../procedures/offices';
import { tableOf } from '../../procedures/tables';
import { Offices } from '../../registers/people/offices';
import type { Context } from '../http/context';
import { foreseenPaper, ShownForeseenPaper } from '../papers/foreseen-paper';
import { type Aim, aimData, checkAim } from './aim';

const PreviewStep = z.strictObject({
  stage: titled,
  seat: z.string(),
  who: z
    .array(z.strictObject({ organisation: orNull(named), role: orNull(titled), names: z.array(z.string()) }))
    .meta({ description: 'Empty where the organisation is not chosen yet.' }),
  limit: z.string().nullable(),
  dueOn: day.nullable().meta({ description: 'The last day, if every step before it takes all of its time.' }),
  provisional: z.boolean(),
});

/** A check of the start, with document and article that ask for it. */
const checked = z.strictObject({ id: z.string(), title: z.string(), source: z.string() });

/** What a start would do. */
export const Preview = z
  .strictObject({
    blocked: z.array(checked.extend({ detail: z.record(z.string(), z.unknown()) })).meta({
      description: 'What stands against it; empty: it can be started.',
    }),
    warnings: z.array(checked),
    passed: z.array(checked).meta({ description: 'What it was checked for besides and is in order.' }),
    variant: orNull(titled),
    as: orNull(titled).meta({ description: 'In which role the one who asks would start it.' }),
    sides: z.array(z.strictObject({ side: titled, organisation: named })),
    steps: z.array(PreviewStep),
    paper: orNull(ShownForeseenPaper).meta({ description: 'What its paper would say; null: it has none, or not yet.' }),
  })
  .meta({ id: 'Preview' });

/** Previews a start by the checks that the start itself makes. @throws Problem as `checkAim` */
export async function preview(c: Context, procedure: string, aim: Aim): Promise<z.input<typeof Preview>> {
  const typed = (await checkAim(c, procedure, aim)) ?? {};
  const table = tableOf(procedure);
  const offer = { actorId: c.actor.personId, data: { ...aimData(table, aim), ...aim.data } };
  const { barred, foreseen } = await openerOf(table.id).examine(c.deps.db, table, offer, c.at, {
    typed,
    keys: c.deps.keys,
  });
  if (foreseen?.enter && foreseen.opening.subject.kind === 'member') await lookedUp(c, foreseen.opening.subject.id);
  const details = await withoutHidden(
    c,
    barred.map(({ detail = {} }) => detail),
  );
  const blocked = barred.map(({ type }, at) => ({
    id: type,
    title: problems[type].title,
    source: sourceOfCheck(table, type),
    detail: details[at] ?? {},
  }));
  if (!foreseen) {
    return { blocked, warnings: [], passed: [], variant: null, as: null, sides: [], steps: [], paper: null };
  }
  const { opening, as, warnings = [] } = foreseen;
  const state = await opened(c, table, foreseen);
  const stages = [state.stage, ...coming(table, state)];
  const offices = new Offices(c.deps.db, c.at);
  await offices.foresee(Object.values(opening.sides));
  const seats = await Promise.all(
    stages.map(async (stage) => {
      const asked = seatsAsked(stepOf(table, stage)).map((name) => seatsOf(offices, table, state, name));
      return (await Promise.all(asked)).flat();
    }),
  );
  const names = await namesOf(
    c.deps.db,
    {
      persons: seats.flat().map((seat) => seat.personId),
      organisations: Object.values(opening.sides),
      seats: seats.flat(),
    },
    c.today,
  );
  return {
    blocked,
    warnings: warnings.map((warning) => ({
      ...worded(table, 'warnings', warning),
      source: sourceOfCheck(table, warning),
    })),
    passed: passedChecks(table, state, [...blocked.map(({ id }) => id), ...warnings]),
    variant: opening.data.variant ? worded(table, 'variants', String(opening.data.variant)) : null,
    as: { id: as.role, title: roleTitle(as.role) },
    sides: Object.entries(opening.sides).map(([side, id]) => ({
      side: worded(table, 'sides', side),
      organisation: names.organisation(id),
    })),
    steps: steps(table, state, stages, seats, names, c.at),
    paper: foreseen.enter ? null : await foreseenPaper(c, state),
  };
}

/** Telling whether an identity number is known always leaves a row in the audit. */
async function lookedUp({ deps, actor, at }: Context, memberId: string): Promise<void> {
  const detail = { by: 'identity-number', found: memberId === '' ? 0 : 1 };
  const entry = { actorId: actor.personId, at, action: 'looked-up', objectKind: 'member', objectId: memberId, detail };
  await deps.db.$transaction((tx) => recordAudit(tx, entry));
}

/** The case as it would stand after its first record. */
async function opened(c: Context, table: Procedure, { opening, as }: Foreseen): Promise<CaseState> {
  const { years } = await published(c.deps.db, c.at);
  const transition: Transition = {
    seq: 1,
    at: c.at,
    cause: { kind: 'offer', offer: { decisionId: '', actorId: c.actor.personId, action: 'submit' } },
    facts: { as, opening: { ...opening, number: '' }, calendar: toCalendar(years) },
  };
  return apply(table, undefined, transition);
}

function steps(
  table: Procedure,
  state: CaseState,
  stages: string[],
  seats: Seat[][],
  names: Names,
  begin: Instant,
): z.input<typeof Preview>['steps'] {
  let from = begin;
  return stages.map((stage, index) => {
    const step = stepOf(table, stage);
    const limit = rulesAt(step)[0]?.within?.(state);
    const term = limit && deadline(from, limit, state.calendar);
    if (term) from = atTime(term.due, 12);
    return {
      stage: { id: stage, title: step.title },
      seat: seatsAsked(step)
        .map((name) => seatTitle(table, table.seats[name] as SeatRule, state.sides))
        .join('、'),
      who: (seats[index] ?? []).map(({ organisationId, role, personId }) => ({
        organisation: organisationId ? names.organisation(organisationId) : null,
        role: role ? { id: role, title: roleTitle(role) } : null,
        names: personId ? [names.person(personId).name] : names.holders(organisationId ?? '', role ?? ''),
      })),
      limit: limit ? valueText(limit) : null,
      dueOn: term?.due ?? null,
      provisional: term?.provisional ?? false,
    };
  });
}
