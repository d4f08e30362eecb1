import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PROGRAMS = ['temporal-server', 'temporal-sql-tool'];
const OS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };
const ARCH: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Downloads the official release archive and unpacks its two programs, if its SHA-256 is the one of the release's
 * checksums file.
 * @param folder where `temporal-server` and `temporal-sql-tool` appear, both or neither
 * @throws when it cannot be reached or the checksum differs
 */
export async function downloadTemporal(
  folder: string,
  version: string,
  options: { archiveUrl: string; log: (line: string) => void; signal?: AbortSignal },
): Promise<void> {
  const os = OS[process.platform];
  const arch = ARCH[process.arch];
  if (!os || !arch) throw new Error(`archive: none for ${process.platform} ${process.arch}`);
  const name = `temporal_${version}_${os}_${arch}.tar.gz`;
  const base = `${options.archiveUrl.replace(/\/$/, '')}`;
  options.log(`downloading ${base}/${name}`);
  const checksums = (await get(`${base}/checksums.txt`, options.signal)).toString('utf8');
  const wanted = checksums
    .split('\n')
    .map((line) => line.trim().split(/\s+\*?/))
    .find(([, file]) => file === name)?.[0];
  if (!wanted) throw new Error(`archive: ${base}/checksums.txt does not name ${name}`);
  const archive = await get(`${base}/${name}`, options.signal);
  const sum = createHash('sha256').update(archive).digest('hex');
  if (sum !== wanted.toLowerCase()) throw new Error(`archive: ${name} has checksum ${sum}, not ${wanted}: not used`);
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}.`);
  try {
    writeFileSync(join(half, name), archive);
    await promisify(execFile)('tar', ['-xzf', name, ...PROGRAMS], { cwd: half });
    rmSync(join(half, name));
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

async function get(url: string, signal: AbortSignal | undefined): Promise<Buffer> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
    if (response.ok) return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const cause = (error as Error).cause as Error | undefined;
    throw new Error(`archive: ${url}: ${cause?.message ?? (error as Error).message}`, { cause: error });
  }
  throw new Error(`archive: ${url} answers ${response.status}`);
}
