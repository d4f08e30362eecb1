import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that cannot be taken for another one that got the same number later. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in a form that is only compared. */
  started: string;
}

/**
 * @returns when the process started; undefined when there is none of that number, or only a dead one that nobody
 * collected (in a container without an init process, orphans stay so)
 */
export function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
}

/** Whether exactly this process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.started;
}

/** @throws when the process has ended already */
export function identify(pid: number): ProcessIdentity {
  const started = startOf(pid);
  if (started === undefined) throw new Error(`process ${pid} has ended`);
  return { pid, started };
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${boot()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

// Ticks count from the start of the machine, so the same number may come again after the next one.
function boot(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function startByPs(pid: number): string | undefined {
  const ps = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [state = '', ...started] = (ps.stdout ?? '').trim().split(/\s+/);
  return ps.status !== 0 || state.startsWith('Z') ? undefined : started.join(' ');
}
