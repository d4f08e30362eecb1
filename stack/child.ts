import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startOf } from './process-identity';

export interface ChildOptions {
  command: string;
  args: string[];
  /** Takes standard output and errors; what was there before a size is kept beside it as `.1`. */
  log: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Told at once, before anything can go wrong. */
  spawned?: (pid: number) => void;
}

export interface Child {
  pid: number;
  /** Settles when it has ended; never rejects. */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** Sends the signal, and after `grace` milliseconds SIGKILL to all of its group. Resolves when it is gone. */
  end(signal: NodeJS.Signals, grace: number): Promise<void>;
  /** The end of its log, for an error message. */
  tail(): string;
}

const LOG_LIMIT = 10_000_000;

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the supervisor. Its standard input is a
 * pipe that closes when this process ends, however it ends. Its output goes straight to a file, so that it can go on
 * writing when this process is killed.
 * @throws when the program cannot be started at all
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const log = openLog(options.log);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    uid: options.uid,
    gid: options.gid,
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid as number;
  options.spawned?.(pid);
  child.on('error', () => undefined);
  child.stdin?.on('error', () => undefined);
  let gone = false;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      gone = true;
      killGroup(pid);
      resolve(signal ? `ended by ${signal}` : `ended with status ${code}`);
    });
  });
  return {
    pid,
    ended,
    hasEnded: () => gone,
    end: (signal, grace) => end(child, ended, signal, grace),
    tail: () => readFileSync(options.log, 'utf8').split('\n').slice(-20).join('\n').trim(),
  };
}

async function end(child: ChildProcess, ended: Promise<string>, signal: NodeJS.Signals, grace: number): Promise<void> {
  child.kill(signal);
  const timer = new AbortController();
  const late = delay(grace, undefined, { signal: timer.signal }).then(
    () => killGroup(child.pid as number),
    () => undefined,
  );
  await ended;
  timer.abort();
  await late;
}

/** Kills every process of a group that we made; none left is fine. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody left in it
  }
}

/**
 * Ends a process that is not our child, such as one left by a killed supervisor.
 * @param grace milliseconds until SIGKILL
 */
export async function endStranger(pid: number, signal: NodeJS.Signals, grace: number): Promise<void> {
  const started = startOf(pid);
  if (started === undefined) return;
  const still = () => startOf(pid) === started;
  process.kill(pid, signal);
  for (let waited = 0; still() && waited < grace; waited += 50) await delay(50);
  if (still()) process.kill(pid, 'SIGKILL');
  while (still()) await delay(50);
  killGroup(pid);
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    if (statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  } catch {
    // there is none yet
  }
  return openSync(path, 'a', 0o600);
}
