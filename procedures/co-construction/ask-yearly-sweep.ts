import type { Sweep } from '../../cases/sweep';
import { askCommunities } from '../../registers/yearly/ask-communities';

/** Communities of one page. */
const PAGE = 200;

/** Each January communities are asked to confirm what they and their units lend, and their pairings. */
export const askYearlySweep: Sweep = {
  id: 'ask-yearly',
  title: '资源、结对年度确认提醒',
  cron: '30 1 * 1 *',
  async page({ tx, asOf, at, after }) {
    const { next, told } = await askCommunities(tx, { asOf, at, after, limit: PAGE });
    return { next, changed: told };
  },
};
