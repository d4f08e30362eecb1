import { z } from 'zod';
import { named, orNull, titled } from './schemas';

/** What a row of a list is about, and what leads on from it: for a screen that knows nothing of the list. */
export const RowLinks = z.strictObject({
  key: z.string().meta({ description: 'Of this row alone.' }),
  member: orNull(named),
  cases: z.array(titled).meta({ description: 'Cases that the row speaks of.' }),
  start: orNull(
    z.strictObject({
      procedure: titled,
      values: z.record(z.string(), z.string()).meta({ description: 'Fields of the start that are known, by name.' }),
    }),
  ).meta({ description: 'What could be started to mend it; null: nothing, or not by the one who asks.' }),
  note: z.string().nullable().meta({ description: 'Who could mend it, where the one who asks may not.' }),
});

/** A row as it stands in the list's file: a cell a column. */
export const ShownRow = RowLinks.extend({
  cells: z.array(z.union([z.string(), z.number(), z.null()])).meta({ description: 'In the order of the columns.' }),
}).meta({ id: 'ShownRow' });

/** Columns and filters of a list in words. */
export const ListView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    columns: z.array(z.strictObject({ title: z.string(), as: z.enum(['text', 'day', 'time']) })),
    filters: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        kind: z.enum(['organisation', 'choice', 'yes', 'day', 'month', 'text']),
        choices: z.array(titled),
      }),
    ),
  })
  .meta({ id: 'ListView' });
