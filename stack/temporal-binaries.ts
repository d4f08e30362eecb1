import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withFolderLock } from './folder-lock';
import { downloadTemporal } from './temporal-archive';
import { buildTemporal } from './temporal-build';

/** The version whose schema and behaviour this program was tried with. */
export const TEMPORAL_VERSION = '1.32.1';

/** Paths of the two programs. */
export interface TemporalBinaries {
  server: string;
  sql: string;
}

export interface TemporalSearch {
  /** A folder that the operator named; nothing else is tried then. */
  folder?: string;
  /** The value of PATH. */
  path: string;
  /** `<cache>/temporal-1.32.1` holds what was built or downloaded once. */
  cache: string;
  /** Where the official archive and its checksums lie. */
  archiveUrl: string;
  log: (line: string) => void;
  signal?: AbortSignal;
}

/** None was found or could be made; the message says what was tried and what to do. */
export class NoTemporalError extends Error {}

const NAMES = [
  ['temporal-server', 'temporal-sql-tool'],
  ['server', 'sql'],
] as const;

/**
 * Finds Temporal's server: in the folder named, on the PATH, in the cache; else builds it with Go, else downloads the
 * official archive, both into the cache.
 * @throws NoTemporalError
 */
export async function findTemporal(search: TemporalSearch): Promise<TemporalBinaries> {
  const tried: string[] = [];
  if (search.folder !== undefined) {
    const found = checked(search.folder, NAMES, tried);
    if (found) return found;
    throw new NoTemporalError(
      `DANGWU_TEMPORAL_BIN: ${tried.join('; ')}. It should hold temporal-server and temporal-sql-tool`,
    );
  }
  for (const folder of search.path.split(delimiter).filter(Boolean)) {
    // Plain "server" and "sql" on the PATH are more likely somebody else's.
    const found = checked(folder, NAMES.slice(0, 1), tried, false);
    if (found) return found;
  }
  tried.unshift(`PATH: no temporal-server ${TEMPORAL_VERSION}`);
  const folder = join(search.cache, `temporal-${TEMPORAL_VERSION}`);
  const kept = both(folder, NAMES);
  if (kept) return kept;
  tried.push(`cache: ${folder} has none`);
  return withFolderLock(`${folder}.lock`, search.log, search.signal, async () => {
    for (const make of [buildTemporal, downloadTemporal]) {
      const there = both(folder, NAMES);
      if (there) return there;
      try {
        await make(folder, TEMPORAL_VERSION, search);
      } catch (error) {
        search.signal?.throwIfAborted();
        tried.push((error as Error).message);
        search.log((error as Error).message);
      }
    }
    const made = both(folder, NAMES);
    if (made) return made;
    throw new NoTemporalError(
      [
        `Temporal server ${TEMPORAL_VERSION} is needed and was not found. Tried:`,
        ...tried.map((line) => `  - ${line}`),
        'One of these helps: install Go 1.26 or newer and start again; or download',
        `  ${search.archiveUrl} for this machine, unpack it, and set DANGWU_TEMPORAL_BIN to that folder;`,
        `  or copy the two programs to ${folder}.`,
      ].join('\n'),
    );
  });
}

type Names = readonly (readonly [string, string])[];

function both(folder: string, names: Names): TemporalBinaries | undefined {
  for (const [server, sql] of names) {
    const found = { server: join(folder, server), sql: join(folder, sql) };
    if (isProgram(found.server) && isProgram(found.sql)) return found;
  }
  return undefined;
}

function checked(folder: string, names: Names, tried: string[], sayAbsent = true): TemporalBinaries | undefined {
  const found = both(folder, names);
  if (!found) {
    if (sayAbsent) tried.push(`${folder} does not hold both programs`);
    return undefined;
  }
  const version = versionOf(found.server);
  if (version === TEMPORAL_VERSION) return found;
  tried.push(`${found.server} is ${version ?? 'not a Temporal server'}, not ${TEMPORAL_VERSION}`);
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(server: string): string | undefined {
  try {
    const said = execFileSync(server, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    return /version (\S+)/.exec(said)?.[1];
  } catch {
    return undefined;
  }
}
