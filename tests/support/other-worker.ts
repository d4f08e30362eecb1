import { NativeConnection, Worker } from '@temporalio/worker';
import type { Activities } from '../../activities/contract';
import { connectionOptions, dataConverter } from '../../platform/temporal';
import { limitsOf, type RunningWorker } from '../../worker/run';
import type { House } from './house';

/** A worker of the house whose activities are given: for what the real ones do only when something is broken. */
export async function workerWith(
  { config, keys, shared }: House,
  activities: Partial<Activities>,
): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(connectionOptions(config));
  const worker = await Worker.create({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: config.temporal.taskQueue,
    workflowBundle: { codePath: shared.bundle },
    activities: { ...activities },
    dataConverter: dataConverter(keys),
    ...limitsOf(config),
  });
  const done = worker.run().finally(() => connection.close());
  const stop = async () => {
    worker.shutdown();
    await done;
  };
  return { done, stop, lastBeat: () => undefined };
}
