import type { Client } from '@temporalio/client';
import type { SweepRun, SweepState } from '../activities/contract';
import { sweepName } from './schedules';

type SweepWorkflow = (run: SweepRun) => Promise<Omit<SweepState, 'more'>>;

/**
 * Runs a sweep for a day, or follows the one for that day that is under way.
 * @returns how much it started and changed
 */
export async function runSweep(
  client: Client,
  taskQueue: string,
  run: SweepRun & Required<Pick<SweepRun, 'asOf'>>,
): Promise<Omit<SweepState, 'more'>> {
  return await client.workflow.execute<SweepWorkflow>('sweep', {
    workflowId: `${sweepName(run.id)}-${run.asOf}`,
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue,
    args: [run],
  });
}
