import type { Sweep } from '../../cases/sweep';
import { yearOf } from '../../domain/time/dates';

/** Resources of one page. */
const RESOURCES_PAGE = 500;

/** Until the end of January each resource is confirmed for the year; what nobody has confirmed is off from February on. */
export const resourcesSweep: Sweep = {
  id: 'unconfirmed-resources',
  title: '资源清单年度确认',
  cron: '40 1 * * *',
  async page({ tx, asOf }) {
    const year = yearOf(asOf);
    if (asOf < `${year}-02-01`) return { next: null };
    const off = await tx.$executeRaw`
      UPDATE unit_resource SET off_on = ${asOf}::date, off_why = 'unconfirmed', version = version + 1
       WHERE id IN (SELECT r.id FROM unit_resource r
                     WHERE r.off_on IS NULL AND r.confirmed_on < ${`${year}-01-01`}::date
                     ORDER BY r.id LIMIT ${RESOURCES_PAGE} FOR UPDATE)`;
    return { next: off < RESOURCES_PAGE ? null : 'more', changed: off };
  },
};
