import { z } from 'zod';
import { day, LARGEST_INTEGER, line, paragraph } from '../../lists/inputs';
import { named, titled } from '../../lists/schemas';
import { subjectSchema } from '../cases/subject-view';

const days = z.array(z.string().regex(/^\d\d-\d\d$/, '日期应写作 MM-DD')).max(80);

const YearDays = {
  off: days.meta({ description: 'Days off besides ordinary weekends, those that fall on a weekend included; MM-DD.' }),
  work: days.meta({ description: 'Weekend days that are worked (调休上班), MM-DD.' }),
};

/** A year to publish. */
export const CalendarInput = z
  .strictObject({
    ...YearDays,
    version: z
      .int()
      .min(0)
      .max(LARGEST_INTEGER)
      .meta({ description: 'The edition that was read; 0: the year was not published.' }),
    source: line(200).meta({ description: 'The document that says so.' }),
    reason: paragraph(500),
  })
  .meta({ id: 'CalendarInput' });

/** A year to look at what publishing it would do. */
export const CalendarDraft = z.strictObject(YearDays).meta({ id: 'CalendarDraft' });

/** What publishing a year would do to open tasks. */
export const CalendarPreview = z
  .strictObject({
    examined: z.int().meta({ description: 'Open tasks that run over the year.' }),
    moved: z.int(),
    settled: z.int().meta({ description: 'Tasks whose day stays and is no longer provisional.' }),
    moves: z
      .array(
        z.strictObject({
          taskId: z.string(),
          caseId: z.string(),
          number: z.string(),
          procedure: titled,
          stage: titled,
          subject: subjectSchema,
          memberName: z.string().nullable(),
          organisation: named,
          from: day,
          to: day,
          provisional: z.boolean(),
        }),
      )
      .meta({ description: 'The first 200 of those that would move.' }),
  })
  .meta({ id: 'CalendarPreview' });
