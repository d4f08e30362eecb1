import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { titled, titledBy } from '../../lists/schemas';
import { fromDbDate, written } from '../../prisma/db-date';
import { productSweeps } from '../../procedures/sweeps';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { sweepColumns } from './sweeps-columns';

export const SweepRun = z
  .strictObject({
    id: z.uuid(),
    sweep: titled,
    asOf: day.meta({ description: 'The day for which it looked.' }),
    pages: z.int().meta({ description: 'How far it is: pages that it went through.' }),
    started: z.int().meta({ description: 'Starts that it wrote; those that were there already do not count.' }),
    changed: z.int().meta({ description: 'What else it changed.' }),
    begunAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SweepRun', description: 'One run of a sweep over a register.' });

/** What sweeps did, day by day. */
export function sweepsRoutes(api: Api): void {
  listRoute(api, {
    path: '/sweeps',
    tag: 'oversight',
    summary: 'Runs of the sweeps that look through the registers by rule, newest first',
    filters: {},
    item: SweepRun,
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'sweep.read');
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: z.uuid() }));
      const begunAt = after && new Date(after.at);
      const rows = await c.deps.db.sweepRun.findMany({
        where: begunAt && { OR: [{ begunAt: { lt: begunAt } }, { begunAt, id: { lt: after.id } }] },
        orderBy: [{ begunAt: 'desc' }, { id: 'desc' }],
        take: query.limit + 1,
      });
      const titles = Object.fromEntries(productSweeps.map(({ id, title }) => [id, title]));
      return toPage(
        c,
        query,
        rows,
        ({ id, sweep, asOf, pages, started, changed, begunAt, finishedAt }): z.input<typeof SweepRun> => ({
          ...{ id, pages, started, changed },
          sweep: titledBy(titles, sweep),
          asOf: fromDbDate(asOf),
          begunAt: written(begunAt),
          finishedAt: finishedAt && written(finishedAt),
        }),
        ({ begunAt, id }) => ({ at: written(begunAt), id }),
      );
    },
    file: { id: 'sweeps', title: '定期核查记录', columns: sweepColumns },
  });
}
