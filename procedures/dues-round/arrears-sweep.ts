import type { Sweep } from '../../cases/sweep';
import { addDays, startOfDay } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { membersDueOn } from '../../registers/dues/due-on';
import { duesFactsStatement } from '../../registers/dues/dues-facts';
import { tellUnpaid } from '../../registers/dues/tell-unpaid';

const { sql } = Prisma;

/** Members of one page. */
const PAGE = 2000;

/** What was due the day before and is unpaid: each month is missed from now on, and each hears of his own. */
export const duesArrearsSweep: Sweep = {
  id: 'dues-arrears',
  title: '党费逾期核对',
  // What is due is due with a month: see `billStatement`.
  cron: '20 0 1 * *',
  async page({ tx, asOf, at, after }) {
    const due = addDays(asOf, -1);
    const members = await membersDueOn(tx, due, after, PAGE);
    const which = sql`e.member_id = ANY(${members}::uuid[]) AND e.month IN (
      SELECT b.month FROM dues_entry b WHERE b.member_id = e.member_id AND b.kind = 'billed' AND b.due_on = ${due}::date)`;
    const changed = await tx.$executeRaw(duesFactsStatement(which, at, asOf));
    await tellUnpaid(tx, { members, dueOn: due, asOf, at: Math.max(at, startOfDay(asOf)), what: 'arrears' });
    return { next: members.length < PAGE ? null : (members.at(-1) as string), changed };
  },
};
