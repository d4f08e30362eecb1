import type { Sweep } from '../../cases/sweep';
import { endPairingsOfLeavers } from '../../registers/pairings/end-pairings';
import { tellEnded } from '../../registers/pairings/tell-pairings';
import { lapseUnconfirmed, yearlyPairings } from '../../registers/yearly/yearly';

/** Pairings of one page. */
const PAGE = 500;

/**
 * Pairings that nobody confirmed until the end of January are over, and so are those of people who belong to the community no
 * longer; both sides hear of it once.
 */
export const pairingsSweep: Sweep = {
  id: 'pairings-over',
  title: '结对年度确认和结束',
  cron: '50 1 * * *',
  async page({ tx, asOf, at }) {
    const lapsed = await lapseUnconfirmed(tx, yearlyPairings, { asOf, limit: PAGE });
    const left = await endPairingsOfLeavers(tx, { asOf, limit: PAGE });
    await tellEnded(tx, [...lapsed, ...left], at);
    const more = lapsed.length === PAGE || left.length === PAGE;
    return { next: more ? 'more' : null, changed: lapsed.length + left.length };
  },
};
