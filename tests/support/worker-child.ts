import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { House } from './house';

interface ChildOptions {
  /** A module that makes more known there than the product, and exports its `sweeps`. */
  module?: string;
  /** Folder of the points at which it is to die (platform/fault-point.ts). */
  faults?: string;
}

/** A worker of the house in a process of its own, to be killed; it ends with ours. */
export function workerChild({ shared, config }: House, { module, faults }: ChildOptions = {}): ChildProcess {
  const { address, namespace, taskQueue } = config.temporal;
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: config.databaseUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TASK_QUEUE: taskQueue,
    DANGWU_KEY_RING: shared.keyRing,
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    ...(faults && { DANGWU_FAULTS: faults }),
  };
  const args = [
    '--require',
    'tsx/cjs',
    join(__dirname, 'worker-process.ts'),
    shared.bundle,
    ...(module ? [module] : []),
  ];
  return spawn(process.execPath, args, { cwd: join(__dirname, '..', '..'), env, stdio: ['pipe', 'ignore', 'inherit'] });
}
