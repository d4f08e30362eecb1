import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { killGroup } from './child';

const SAY_EVERY = 10_000;

/**
 * Builds the official programs from the Go module proxy, whose content Go checks against its checksum database.
 * @param folder where `server` and `sql` appear, both or neither
 * @throws when there is no Go or it fails, with Go's last words
 */
export async function buildTemporal(
  folder: string,
  version: string,
  options: { path: string; log: (line: string) => void; signal?: AbortSignal },
): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}.`);
  try {
    const packages = ['cmd/server', 'cmd/tools/sql'].map((path) => `go.temporal.io/server/${path}@v${version}`);
    options.log(`building Temporal ${version} with Go: 1 to 5 minutes, this once`);
    await go(
      ['install', '-v', '-ldflags=-s -w', ...packages],
      { ...process.env, PATH: options.path, GOBIN: half },
      options,
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function go(
  args: string[],
  env: NodeJS.ProcessEnv,
  { log, signal }: { log: (line: string) => void; signal?: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const began = Date.now();
    let lines: string[] = [];
    let fetched = 0;
    let compiled = 0;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const came = text.split('\n').filter(Boolean);
      fetched += came.filter((line) => line.startsWith('go: downloading')).length;
      compiled += came.filter((line) => !line.startsWith('go: ')).length;
      lines = [...lines, ...came].slice(-5);
    });
    const ticker = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      log(`  ${seconds} s: ${fetched} modules fetched, ${compiled} packages compiled`);
    }, SAY_EVERY);
    const abort = () => killGroup(child.pid as number);
    signal?.addEventListener('abort', abort, { once: true });
    const settle = (error?: Error) => {
      clearInterval(ticker);
      signal?.removeEventListener('abort', abort);
      if (error) reject(error);
      else resolve();
    };
    child.once('error', (error: NodeJS.ErrnoException) =>
      settle(
        new Error(error.code === 'ENOENT' ? 'go install: there is no go on the PATH' : `go install: ${error.message}`),
      ),
    );
    child.once('exit', (code) => settle(code === 0 ? undefined : new Error(`go install failed: ${lines.join(' | ')}`)));
  });
}
