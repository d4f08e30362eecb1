import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ROOT } from './settings';

const LOADER = join(ROOT, 'stack', 'sample', 'main.ts');

export interface FirstStart {
  /** The application's database, as the role `app`. */
  url: string;
  /** Without the sample: only an administrator. */
  empty: boolean;
  /** Of the API and worker, with the key ring's file. */
  env: NodeJS.ProcessEnv;
  /** Where the loader leaves the sign-ins. */
  signIns: string;
  say: (line: string) => void;
  signal: AbortSignal;
}

/**
 * Fills a database in which no organisation is yet, by `stack/sample/main.ts`.
 * @returns the sign-ins it made, a line each; undefined when this was not the first start
 * @throws with what the loader said when it failed; it loads all or nothing, so the next start begins again
 */
export async function firstStart(options: FirstStart): Promise<string | undefined> {
  if (!(await isEmpty(options.url))) return undefined;
  options.say(options.empty ? 'making the administrator' : 'loading the sample: about half a minute, this once');
  const args = ['--require', 'tsx/cjs', LOADER, ...(options.empty ? ['--empty'] : [])];
  const env = { ...process.env, ...options.env, DANGWU_SIGN_INS: options.signIns };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env, signal: options.signal });
    return stdout.trim();
  } catch (error) {
    throw new Error(`the first data could not be loaded: ${(error as { stderr?: string }).stderr || error}`);
  }
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM organisation) AS empty');
    return rows[0].empty;
  } finally {
    await client.end();
  }
}
