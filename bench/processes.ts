import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

// Of Linux: this bench reads /proc. A tick is 10 ms on every machine of ours.
const TICK = 10;

/**
 * Processor time that a process has used, with that of its children, living and ended, in milliseconds: PostgreSQL is
 * a tree of processes.
 */
export function cpuOf(pid: number): number {
  const living = childrenOf(pid).reduce((sum, child) => sum + ownCpu(child), 0);
  return living + ownCpu(pid) + TICK * (field(pid, 15) + field(pid, 16));
}

/** Memory that a process and its children hold, shared pages counted once, in MB. */
export function memoryOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + proportional(one), 0) / 1024;
}

/** Memory of a Node process of the stack after its garbage was collected (collect.cjs), in MB. */
export async function collectedMemoryOf(pid: number): Promise<number> {
  for (let time = 0; time < 2; time++) {
    process.kill(pid, 'SIGUSR2');
    await delay(1_500);
  }
  return memoryOf(pid);
}

const ownCpu = (pid: number): number => TICK * (field(pid, 13) + field(pid, 14));

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((one) => field(one, 3) === pid);
}

/** A field of /proc/PID/stat, counted from 0; 0 when the process has just ended. */
function field(pid: number, index: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold blanks; what follows it begins with field 2.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[index - 2]);
  } catch {
    return 0;
  }
}

function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
