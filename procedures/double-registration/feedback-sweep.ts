import type { Sweep } from '../../cases/sweep';
import { yearOf } from '../../domain/time/dates';
import { tellReviewedLate } from '../../registers/unit-letters/tell-registrants';

/** Cases of one page. */
const FED_BACK_PAGE = 1_000;

/**
 * Whose cycle ends after his community's secretary has reviewed the year's letters hears of it the next night: cycles end
 * over some days of January, and a review that was quick is as good as one that was not.
 */
export const feedbackReviewedSweep: Sweep = {
  id: 'feedback-reviewed',
  title: '年度反馈已审核的，转入下一年度',
  cron: '40 2 * 1-3 *',
  async page({ tx, asOf, at }) {
    const changed = await tellReviewedLate(tx, { year: yearOf(asOf) - 1, at, limit: FED_BACK_PAGE });
    // Whoever was told is not found again.
    return { next: changed < FED_BACK_PAGE ? null : 'more', changed };
  },
};
