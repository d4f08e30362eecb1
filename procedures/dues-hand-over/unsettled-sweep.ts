import { numberInForce } from '../../cases/number-in-force';
import type { Sweep } from '../../cases/sweep';
import { Prisma } from '../../prisma/generated/client';
import { tellUnsettled } from '../../registers/dues/payment-lists/tell-unsettled';
import { duesHandOverRules } from './rules';

/** Branches of one page. */
const PAGE = 500;

/** The secretary hears of lines of bank and WeChat lists that nobody has settled for too long. */
export const unsettledSweep: Sweep = {
  id: 'dues-lines-unsettled',
  title: '来款未核对提醒',
  cron: '50 0 * * *',
  async page({ tx, asOf, at, after }) {
    const days = numberInForce(duesHandOverRules, 'unsettled', Prisma.sql`o.path`, asOf);
    const { next, told } = await tellUnsettled(tx, { asOf, at, days, after, page: PAGE });
    return { next, changed: told };
  },
};
