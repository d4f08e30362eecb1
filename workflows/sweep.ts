import { ApplicationFailure, continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities, SweepRequest, SweepState } from '../activities/contract';
import { type Instant, localDate } from '../domain/time/dates';

const { sweepPage } = proxyActivities<Activities>({
  startToCloseTimeout: '3 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Pages after which the run goes on with a new history. */
const PAGES = 100;

/**
 * A sweep from its first page to its last. How far it is stands on record with each page.
 * @returns how much it started and changed
 */
export async function sweep({ id, asOf, clockOffset = 0 }: SweepRequest): Promise<Omit<SweepState, 'more'>> {
  const { firstExecutionRunId: runId } = workflowInfo();
  const day = asOf ?? localDate(scheduledAt());
  for (let page = 0; page < PAGES; page++) {
    const at = Date.now() + clockOffset;
    const { more, ...came } = await sweepPage({ runId, sweep: id, asOf: day, at });
    if (!more) return came;
  }
  return await continueAsNew<typeof sweep>({ id, asOf: day, clockOffset });
}

/** The time for which the schedule meant this run. @throws ApplicationFailure when no schedule started it */
function scheduledAt(): Instant {
  const known = workflowInfo().typedSearchAttributes.getAll();
  const meant = known.find(({ key }) => key.name === 'TemporalScheduledStartTime')?.value;
  if (!(meant instanceof Date)) throw ApplicationFailure.nonRetryable('no day to look for, and no schedule', 'no-day');
  return meant.getTime();
}
