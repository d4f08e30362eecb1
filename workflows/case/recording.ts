import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities, RecordInput, RecordOutcome } from '../../activities/contract';

// The timeout ends a try that hangs, never a row of tries that fail at once: those are ended by their number.
const quickly = proxyLocalActivities<Activities>({
  scheduleToCloseTimeout: '5 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '1 second', maximumAttempts: 6 },
});

const patiently = proxyActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
});

/**
 * Records a step: as a local activity while the database answers, else as an ordinary one that waits for it without
 * filling the history. Both may commit; `record` then returns what stands.
 */
export async function recording(input: RecordInput): Promise<RecordOutcome> {
  try {
    return await quickly.record(input);
  } catch {
    return await patiently.record(input);
  }
}
