import type { Sweep } from '../../cases/sweep';
import { yearOf } from '../../domain/time/dates';
import { tellReviewedLate } from '../../registers/unit-letters/tell-registrants';

/** Cases of one page. */
const FED_BACK_PAGE = 1_000;

/** The night after that in which the letters of the year are drafted. */
const DRAFTED = '01-06';

/**
 * Whose cycle ends after his community's secretary has reviewed the year's letters hears of it the next night: cycles end
 * over some days of January, and a review that was quick is as good as one that was not. So does, once the letters have been
 * drafted, who lives where nobody served: there is nothing to feed back.
 */
export const feedbackReviewedSweep: Sweep = {
  id: 'feedback-reviewed',
  title: '年度反馈已审核的，转入下一年度',
  cron: '40 2 * 1-3 *',
  async page({ tx, asOf, at }) {
    const year = yearOf(asOf) - 1;
    const drafted = asOf.slice(5) >= DRAFTED;
    const changed = await tellReviewedLate(tx, { year, drafted, at, limit: FED_BACK_PAGE });
    // Whoever was told is not found again.
    return { next: changed < FED_BACK_PAGE ? null : 'more', changed };
  },
};
