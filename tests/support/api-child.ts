import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { House } from './house';

/** An API on the house's database in a process of its own, to be killed; it ends with ours. @returns with its address */
export async function apiChild({ shared, config }: House): Promise<{ child: ChildProcess; url: string }> {
  const { address, namespace, taskQueue } = config.temporal;
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: config.databaseUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TASK_QUEUE: taskQueue,
    DANGWU_KEY_RING: shared.keyRing,
    IDLE_MINUTES: '720',
    SECOND_FACTOR: 'off',
    PORT: '1',
    DANGWU_SUPERVISED: '1',
    NODE_ENV: 'test',
  };
  const args = ['--require', 'tsx/cjs', join(__dirname, 'api-process.ts')];
  const stdio = ['pipe', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, args, { cwd: join(__dirname, '..', '..'), env, stdio: [...stdio] });
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, url: `http://127.0.0.1:${port.toString().trim()}` };
}
