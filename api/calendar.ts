import { z } from 'zod';
import type { Api } from './api';
import { Problem } from './problem';

const Calendar = z
  .strictObject({
    year: z.int(),
    version: z.int(),
    off: z.array(z.string()).meta({ description: 'Days off besides weekends, MM-DD.' }),
    work: z.array(z.string()).meta({ description: 'Weekend days that are worked, MM-DD.' }),
    source: z.string(),
  })
  .meta({ id: 'Calendar' });

const byYear = z.object({
  year: z
    .string()
    .regex(/^2\d{3}$/)
    .transform(Number)
    .meta({ type: 'integer' }),
});

/** The State Council's calendar. */
export function calendar(api: Api): void {
  api.route({
    method: 'get',
    path: '/calendar/{year}',
    tag: 'calendar',
    summary: 'Days off and worked weekend days of a year; 404 while it is not published',
    params: byYear,
    answers: { 200: Calendar },
    problems: [],
    async handler({ deps, params }) {
      const row = await deps.db.calendarYear.findUnique({ where: { year: params.year } });
      if (!row) throw new Problem('not-found');
      return { status: 200, body: row };
    },
  });
}
