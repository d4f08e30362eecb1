import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { endWithParent } from '../../platform/lifeline';
import type { DurableStep } from './workflow';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** One transaction: the row of the case locked, the step on its timeline, the case as it stands then. */
async function put({ itemId, seq, personId, at }: DurableStep): Promise<void> {
  const client = await pool.connect();
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  try {
    await client.query('BEGIN');
    await run('open', `INSERT INTO item (id, seq, state) VALUES ($1, 0, '{}') ON CONFLICT DO NOTHING`, [itemId]);
    await run('lock', 'SELECT seq FROM item WHERE id = $1 FOR UPDATE', [itemId]);
    await run(
      'step',
      'INSERT INTO timeline (item_id, seq, at, person_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [itemId, seq, new Date(at), personId],
    );
    await run('state', 'UPDATE item SET seq = $2, state = $3 WHERE id = $1', [
      itemId,
      seq,
      JSON.stringify({ seq, at }),
    ]);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

/** The worker of the durable floor, as the SDK has it by default; it keeps as many workflows in memory as ours. */
async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [] });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS }),
    namespace: 'dangwu',
    taskQueue: 'durable',
    workflowsPath: require.resolve('./workflow'),
    activities: { put },
    maxCachedWorkflows: 1_000,
  });
  const stop = () => worker.shutdown();
  process.once('SIGTERM', stop);
  endWithParent(stop);
  await worker.run();
}

void main().finally(() => process.exit());
