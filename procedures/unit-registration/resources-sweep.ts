import type { Sweep } from '../../cases/sweep';
import { lapseUnconfirmed, yearlyResources } from '../../registers/yearly/yearly';

/** Resources of one page. */
const RESOURCES_PAGE = 500;

/** Until the end of January each resource is confirmed for the year; what nobody has confirmed is off from February on. */
export const resourcesSweep: Sweep = {
  id: 'unconfirmed-resources',
  title: '资源清单年度确认',
  cron: '40 1 * * *',
  async page({ tx, asOf }) {
    const off = await lapseUnconfirmed(tx, yearlyResources, { asOf, limit: RESOURCES_PAGE });
    return { next: off.length < RESOURCES_PAGE ? null : 'more', changed: off.length };
  },
};
