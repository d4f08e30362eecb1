import type { Sweep } from '../../cases/sweep';
import { noteLinesNotHeld, tellOfNotHeld } from '../../registers/life-plan/not-held';

/** Lines of one page. */
const NOT_HELD_PAGE = 500;

/** 未召开: what a branch did not hold in its period stands on its own list, and on no member's. */
export const notHeldSweep: Sweep = {
  id: 'sittings-not-held',
  title: '计划内未召开的集会核查',
  cron: '50 1 * * *',
  async page({ tx, asOf, at }) {
    const lines = await noteLinesNotHeld(tx, asOf, at, NOT_HELD_PAGE);
    await tellOfNotHeld(tx, lines, at);
    return { next: lines.length < NOT_HELD_PAGE ? null : 'more', changed: lines.length };
  },
};
