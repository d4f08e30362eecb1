import type { Sweep } from '../../cases/sweep';
import { addDays } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { closeLocked } from '../../registers/openings/close';
import { lockOpening } from '../../registers/openings/opening-of';
import { queueLines } from '../../registers/openings/queue-lines';

/** Openings of one page: each may have many who hold it. */
const OVER_PAGE = 50;

/** What was open until yesterday is over: it is closed, and whoever holds it or waits for it is released with thanks. */
export const openingsOverSweep: Sweep = {
  id: 'openings-over',
  title: '到期的服务项目和微心愿',
  cron: '35 0 * * *',
  async page({ tx, asOf, at, after }) {
    const over = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM opening
       WHERE closed_on IS NULL AND kind <> 'post' AND open_until <= ${addDays(asOf, -1)}::date
         AND id > ${after || FIRST_ID}::uuid ORDER BY id LIMIT ${OVER_PAGE}`;
    for (const { id } of over) {
      const told = await closeLocked(tx, await lockOpening(tx, id), 'over', { by: null, at, today: asOf });
      await queueLines(tx, id, told, at);
    }
    return { next: over.length < OVER_PAGE ? null : (over.at(-1)?.id as string), changed: over.length };
  },
};
