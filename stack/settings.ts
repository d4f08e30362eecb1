import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { TEMPORAL_VERSION } from './temporal-binaries';

/** What `npm start` can be told; everything else it chooses. */
export interface StackSettings {
  /** The data folder. */
  dir: string;
  host: string;
  port: number;
  /** First start without the sample. */
  empty: boolean;
  /** A folder with Temporal's programs. */
  temporalFolder?: string;
  /** Where the official archive can be had. */
  archiveUrl: string;
  /** Where programs are kept that were built or downloaded once. */
  cache: string;
}

export const ROOT = resolve(__dirname, '..');

const ARCHIVE = `https://github.com/temporalio/temporal/releases/download/v${TEMPORAL_VERSION}`;

/**
 * @param args what follows `npm start --`
 * @throws Error that names what is wrong
 */
export function readSettings(args: string[], env: NodeJS.ProcessEnv): StackSettings {
  const unknown = args.filter((arg) => arg !== '--empty');
  if (unknown.length) throw new Error(`npm start does not know ${unknown.join(' ')}; it knows --empty`);
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT: a whole number from 1 to 65535');
  return {
    dir: resolve(env.DANGWU_DATA || join(ROOT, '.dangwu')),
    host: env.HOST || '127.0.0.1',
    port,
    empty: args.includes('--empty'),
    temporalFolder: env.DANGWU_TEMPORAL_BIN || undefined,
    archiveUrl: env.DANGWU_TEMPORAL_ARCHIVE || ARCHIVE,
    cache: join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dangwu'),
  };
}
