import { z } from 'zod';
import { countedNote, MOST_COUNTED } from '../../lists/counted';
import { day } from '../../lists/inputs';
import { colour, named, orNull, titled } from '../../lists/schemas';
import { Case, Task } from './case-schemas';
import { memberSchema, subjectSchema } from './subject-view';

const instant = z.iso.datetime();

/** A task in a list. */
export const TaskItem = z
  .strictObject({
    id: z.string(),
    case: z.strictObject({ id: z.string(), number: z.string(), procedure: titled, stage: titled }),
    subject: subjectSchema,
    member: memberSchema,
    stage: titled,
    comingStage: orNull(titled).meta({ description: 'On 即将办理: the step at which it comes to me.' }),
    from: orNull(named).meta({ description: 'Who brought the case here; null: it came by itself.' }),
    openedAt: instant,
    waitingDays: z.int(),
    dueOn: day.nullable(),
    provisional: z.boolean(),
    colour: colour.nullable(),
    unread: z.boolean(),
    claimedBy: orNull(named),
    delegatedTo: orNull(named),
    closedAt: instant.nullable(),
    outcome: orNull(titled),
  })
  .meta({ id: 'TaskItem' });

/** The outcome that a task most likely has. */
export const Likeliest = z.strictObject({
  id: z.string(),
  title: z.string(),
  ready: z.boolean().meta({ description: 'It asks for nothing besides: it can be sent as it is.' }),
});

/** A task on the first page. */
export const HomeTask = TaskItem.extend({
  likeliest: orNull(Likeliest).meta({
    description: 'The first outcome on offer that wants no reason, by the rules of the case; null: there is none.',
  }),
}).meta({ id: 'HomeTask' });

const count = z.int().min(0).max(MOST_COUNTED).meta({ description: countedNote });

export const TaskCounts = z
  .strictObject({ todo: count, done: count, unfinished: count, coming: count, overdue: count })
  .meta({ id: 'TaskCounts', example: { todo: 3, done: 12, unfinished: 5, coming: 2, overdue: 1 } });

/** One task, open or closed, with its case. */
export const TaskWithCase = z
  .strictObject({
    id: z.string(),
    stage: titled,
    open: z.boolean(),
    closed: z
      .strictObject({ at: instant, by: orNull(named), outcome: orNull(titled), byTimeout: z.boolean() })
      .nullable()
      .meta({ description: 'Who closed it with what; null while it is open.' }),
    task: orNull(Task).meta({ description: 'The open task as the case shows it.' }),
    case: Case,
  })
  .meta({ id: 'TaskWithCase' });
