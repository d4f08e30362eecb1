import { renameSync } from 'node:fs';
import { join } from 'node:path';

/** Where a process can be made to die. Each lies between two effects that must agree after a crash. */
export type FaultPoint =
  /** All of a step is written, nothing of it committed. */
  | 'record-uncommitted'
  /** The step is on record, the workflow has not heard of it. */
  | 'record-committed'
  /** All of a sweep's page is written, nothing of it committed. */
  | 'sweep-uncommitted'
  /** The page is on record, the workflow has not heard of it. */
  | 'sweep-committed'
  /** The decision is noted with what was typed, and not yet offered to the case. */
  | 'decision-opened'
  /** The case has answered, the answer is not yet stored. */
  | 'decision-answered'
  /** A case was told that there is news, which is not yet marked. */
  | 'case-woken'
  /** A provider has taken a message over, which is not yet marked. */
  | 'message-sent';

const folder = process.env.DANGWU_FAULTS;

/**
 * Kills this process when the file `$DANGWU_FAULTS/<name>` is there, renaming it first so that it happens once. Only
 * the fault tests set the variable; without it this does nothing.
 */
export function faultPoint(name: FaultPoint): void {
  if (!folder) return;
  try {
    renameSync(join(folder, name), join(folder, `${name}.reached`));
  } catch {
    return; // not armed, or another process was first
  }
  process.kill(process.pid, 'SIGKILL');
}
