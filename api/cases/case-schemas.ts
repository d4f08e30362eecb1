import { z } from 'zod';
import { day } from '../../lists/inputs';
import { colour, named, orNull, titled } from '../../lists/schemas';
import { allParts } from '../../procedures/case-parts';
import { offices } from '../../procedures/offices';
import { memberSchema, subjectSchema } from './subject-view';

export const jsonSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: 'JsonSchema', description: 'A JSON Schema (2020-12) of the body to send.' });

const instant = z.iso.datetime();

/** What somebody can send now. */
const doable = z.strictObject({ id: z.string(), title: z.string(), input: jsonSchema });

const Seat = z.strictObject({
  via: titled,
  organisation: orNull(named),
  role: orNull(titled),
  person: orNull(named),
  holders: z.array(z.string()).meta({ description: 'Names of those who hold the role today.' }),
});

const key = z.string().nullable().meta({
  description:
    'Which of several tasks of its stage: its key there, with `~` and the side or the number of the person behind where it is asked of each. Null: the only one.',
  example: 'opinion~branch',
});

/** An open task as the case shows it. */
export const Task = z
  .strictObject({
    id: z.string(),
    key,
    stage: titled,
    openedAt: instant,
    dueOn: day.nullable(),
    provisional: z
      .boolean()
      .meta({ description: '暂定日期: the calendar of a year that it needs is not published yet.' }),
    colour: colour.nullable(),
    waitingDays: z.int(),
    claimedBy: orNull(named),
    delegatedTo: orNull(named),
    seats: z.array(Seat),
    outcomes: z.array(doable).meta({ description: 'What the one who asks may decide now; `input` is the body.' }),
    notOffered: z
      .array(z.strictObject({ id: z.string(), title: z.string(), why: z.string() }))
      .meta({ description: 'What the task offers to others, or only to somebody else than him, with the reason.' }),
    actions: z.array(doable).meta({ description: 'claim, release, delegate, hand-over: as far as he may now.' }),
  })
  .meta({ id: 'Task' });

/** One of several tasks of the present stage that is settled. */
export const SettledTask = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    outcome: titled,
    by: orNull(named).meta({ description: 'Null: nobody did in time.' }),
    at: instant,
  })
  .meta({ id: 'SettledTask' });

/** Persons who are named in a case, by their part in it: 联系人, the team … */
export const Party = z
  .strictObject({ id: z.string(), title: z.string(), persons: z.array(named) })
  .meta({ id: 'Party' });

/** One parameter of a rule. */
export const ShownParameter = z.strictObject({
  name: z.string(),
  title: z.string(),
  value: z.unknown(),
  text: z.string(),
  source: z.string(),
  marking: titled,
  choices: z
    .array(titled)
    .nullable()
    .meta({ description: 'The words that the value, or a list of them, is chosen from; null: it is none of words.' }),
  list: z
    .strictObject({ least: z.int(), most: z.int(), repeats: z.boolean() })
    .nullable()
    .meta({ description: 'Of a list, whose order counts: how many, and whether one may come again.' }),
  override: z
    .strictObject({
      id: z.uuid(),
      organisation: named,
      effectiveFrom: day,
      setBy: named,
      setAt: instant,
      reason: z.string(),
      instead: z
        .strictObject({ value: z.unknown(), text: z.string() })
        .meta({ description: "The product's own value." }),
    })
    .nullable()
    .meta({ description: 'Who set the value in the place of the own one, since when and why.' }),
});

export const ShownRules = z
  .strictObject({ id: z.string(), effectiveFrom: day.nullable(), parameters: z.array(ShownParameter) })
  .meta({ id: 'Rules' });

/** A step that usually follows. */
export const Coming = z.strictObject({
  stage: titled,
  seat: z.string().meta({ description: 'Empty: nobody is asked, the case waits there.' }),
  organisation: orNull(named),
  names: z.array(z.string()).meta({ description: 'Who would be asked, as the offices are held today.' }),
  dueOn: day.nullable().meta({
    description: 'The last day, if every step before it takes all of its time. Null: one of them has no limit.',
  }),
  provisional: z.boolean(),
});

/** 全国系统登记 and other work beside a case, as the case shows it; closed by `POST /side-tasks/{id}/close`. */
const SideTaskOfCase = z.strictObject({
  id: z.uuid(),
  kind: titled,
  status: titled,
  organisation: named,
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  closedBy: orNull(named),
  mine: z.boolean().meta({ description: 'Whether the one who asks settles it.' }),
  typedElsewhere: z.boolean().meta({ description: 'It is typed into 全国党员管理信息系统.' }),
});

/** A case with everything that the one who asks may know and do. */
export const Case = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    seq: z.int().meta({ description: 'Number of its newest transition.' }),
    procedure: titled,
    variant: orNull(titled),
    stage: titled,
    stageSince: instant,
    subject: subjectSchema,
    member: memberSchema,
    startedBy: orNull(named).meta({
      description:
        'Null: no person did, and `origin` says what; also, as `startedAt`, to one who may know only how it ended.',
    }),
    origin: orNull(titled).meta({ description: 'By what it began where no person started it: sweep, case, cycle.' }),
    startedAt: instant.nullable(),
    closedAt: instant.nullable(),
    ending: orNull(titled),
    sides: z.array(
      z.strictObject({
        side: titled,
        organisation: named,
        phone: z.string().nullable(),
        holders: z
          .array(z.strictObject({ role: titled, names: z.array(z.string()) }))
          .meta({ description: 'Who holds there today what the procedure asks: whom to call.' }),
      }),
    ),
    parties: z.array(Party),
    proposal: z
      .strictObject({
        reason: z.string().nullable(),
        contact: z.string().nullable().meta({ description: 'Null also for those to whom the case was only copied.' }),
        data: z.array(z.strictObject({ name: z.string(), title: z.string(), value: z.unknown(), text: z.string() })),
      })
      .meta({ description: 'As it was submitted; frozen.' }),
    warnings: z.array(titled),
    sideTasks: z.array(SideTaskOfCase),
    tasks: z.array(Task),
    settled: z.array(SettledTask).meta({ description: 'Of several tasks of the present stage those that are behind.' }),
    coming: z.array(Coming),
    actions: z.array(doable).meta({ description: 'withdraw, urge, copy: as far as the one who asks may now.' }),
    urgedOn: day.nullable(),
    rules: ShownRules,
    // Typed where a procedure declares them; here only what every case has is known.
    ...(allParts(Object.values(offices).flatMap(({ parts }) => parts ?? [])) as Record<never, never>),
  })
  .meta({
    id: 'Case',
    description: 'A case as the one who asks may see it, with what he may do now.',
  });

/** A case in a list. */
export const CaseItem = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    procedure: titled,
    stage: titled,
    stageSince: instant,
    subject: subjectSchema,
    member: memberSchema,
    dueOn: day.nullable(),
    colour: colour.nullable(),
    sides: z.array(z.strictObject({ side: titled, organisation: named })),
    startedAt: instant.nullable().meta({ description: 'Null to one who may know only how it ended.' }),
    closedAt: instant.nullable(),
    ending: orNull(titled),
  })
  .meta({ id: 'CaseItem' });
