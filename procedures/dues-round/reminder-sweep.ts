import type { Sweep } from '../../cases/sweep';
import { inForce } from '../../domain/rules/rule-set';
import { addDays, localDate, startOfDay } from '../../domain/time/dates';
import { membersDueOn } from '../../registers/dues/due-on';
import { tellUnpaid } from '../../registers/dues/tell-unpaid';
import { duesRoundRules } from './rules';

/** Members of one page. */
const PAGE = 2000;

/** Some days before his last day each who has not paid hears of it, once, with his sum. */
export const duesReminderSweep: Sweep = {
  id: 'dues-reminder',
  title: '党费交纳提醒',
  // Five days before the last day of any month.
  cron: '30 0 23-26 * *',
  async page({ tx, asOf, at, after }) {
    const dueOn = addDays(asOf, inForce(duesRoundRules, asOf).parameters.remindBefore?.value as number);
    const members = await membersDueOn(tx, dueOn, after, PAGE);
    // A day that is made up for when the last one has gone by: the arrears tell it then.
    if (localDate(at) <= dueOn)
      await tellUnpaid(tx, { members, dueOn, asOf, at: Math.max(at, startOfDay(asOf)), what: 'reminder' });
    return { next: members.length < PAGE ? null : (members.at(-1) as string), changed: members.length };
  },
};
