import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { endWithParent } from '../../platform/lifeline';

/** The worker of the floor, as the SDK has it by default. */
async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [] });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS }),
    namespace: 'dangwu',
    taskQueue: 'floor',
    workflowsPath: require.resolve('./workflow'),
    activities: { nothing: async () => undefined },
  });
  const stop = () => worker.shutdown();
  process.once('SIGTERM', stop);
  endWithParent(stop);
  await worker.run();
}

void main().finally(() => process.exit());
