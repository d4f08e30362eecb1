import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive } from '../stack/process-identity';
import { ROOT } from '../stack/settings';

/** The data folder of `npm start`. */
export const dataFolderOf = (env: NodeJS.ProcessEnv): string => resolve(env.DANGWU_DATA || join(ROOT, '.dangwu'));

/** An operator has to do something else first; the message says what. */
export class OperatorError extends Error {}

/** The `npm start` that runs on a data folder. */
export interface RunningStack {
  dir: string;
  /** Connection string of a role, for one of its databases. */
  url(role: 'postgres' | 'owner' | 'app', database: string): string;
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** The process that runs on a data folder; undefined when none does. */
export function holderOf(dir: string): { pid: number } | undefined {
  const path = join(dir, 'run.json');
  if (!existsSync(path)) return undefined;
  const holder = json(path);
  return isAlive(holder) ? holder : undefined;
}

/**
 * Finds the database of a stack by what it leaves in its data folder.
 * @throws OperatorError when nothing runs there
 */
export function runningStack(dir: string): RunningStack {
  const note = join(dir, 'postgres', 'postmaster.pid');
  if (!existsSync(note)) throw new OperatorError(`nothing runs on ${dir}: npm start first`);
  const port = Number(readFileSync(note, 'utf8').split('\n')[3]);
  const passwords = json(join(dir, 'passwords.json')) as Record<string, string>;
  return {
    dir,
    url: (role, database) => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
  };
}

/**
 * The environment as the processes have it: as it is where the operator set it, else that of the `npm start` that
 * runs on the data folder.
 * @throws OperatorError when there is neither
 */
export function environmentOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv & { MIGRATION_DATABASE_URL: string } {
  const { MIGRATION_DATABASE_URL } = env;
  if (MIGRATION_DATABASE_URL) return { DATABASE_URL: MIGRATION_DATABASE_URL, ...env, MIGRATION_DATABASE_URL };
  const dir = dataFolderOf(env);
  const stack = runningStack(dir);
  const [port] = json(join(dir, 'temporal', 'ports.json')) as number[];
  return {
    ...env,
    DATABASE_URL: stack.url('app', 'dangwu'),
    MIGRATION_DATABASE_URL: stack.url('owner', 'dangwu'),
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    TEMPORAL_NAMESPACE: 'dangwu',
    DANGWU_KEYS: join(dir, 'keys.json'),
    DANGWU_KEY_RING: undefined,
    PORT: '',
  };
}
