import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './child';
import { ROOT } from './settings';
import type { Part } from './supervisor';

export interface NodePartOptions {
  /** Its name as people read it. */
  name: string;
  /** The file to run, from the root of the repository or absolute. */
  entry: string;
  /** Answers 200 when the part is healthy. */
  ready: string;
  env: NodeJS.ProcessEnv;
  log: string;
  spawned: (pid: number) => void;
}

const READY_WITHIN = 120_000;
const DRAIN_WITHIN = 30_000;

/** A process of ours: it ends on SIGTERM and when its standard input closes (platform/lifeline.ts), after draining. */
export function nodePart(options: NodePartOptions): Part {
  return {
    name: options.name,
    start: async (signal) => {
      const child = await startChild({
        command: process.execPath,
        args: ['--require', 'tsx/cjs', options.entry],
        cwd: ROOT,
        env: { ...process.env, ...options.env, DANGWU_SUPERVISED: '1' },
        log: options.log,
        spawned: options.spawned,
      });
      try {
        for (const end = Date.now() + READY_WITHIN; !(await answers(options.ready)); ) {
          if (child.hasEnded()) throw new Error(await child.ended);
          if (Date.now() > end) throw new Error(`not ready in ${READY_WITHIN / 1000} s`);
          await delay(200, undefined, { signal });
        }
      } catch (error) {
        const said = child.tail();
        await child.end('SIGKILL', 1_000);
        throw new Error(`${options.name} does not start: ${(error as Error).message}\n${said}`, { cause: error });
      }
      return {
        pid: child.pid,
        ended: child.ended,
        stop: (force) => child.end(force ? 'SIGKILL' : 'SIGTERM', DRAIN_WITHIN),
      };
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
