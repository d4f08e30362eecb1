import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findTemporal, NoTemporalError, TEMPORAL_VERSION } from '../../stack/temporal-binaries';
import { temporaryFolder } from './folder';

const TOOLS = ['sh', 'tar', 'gzip', 'cat', 'cp', 'sleep', 'mkdir'];
const ARCHIVE = `temporal_${TEMPORAL_VERSION}_${process.platform}_${process.arch === 'x64' ? 'amd64' : 'arm64'}.tar.gz`;

let server: Server;
let files: Record<string, Buffer | string>;
let asked: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const body = files[name];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  files = {};
  asked = [];
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function program(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
}

function programs(folder: string, version: string, names = ['temporal-server', 'temporal-sql-tool']): string {
  mkdirSync(folder, { recursive: true });
  for (const name of names) program(join(folder, name), `echo "temporal version ${version}"`);
  return folder;
}

/** A search that finds nothing by itself: no Go, an empty cache, a server without the archive. */
function search(more: Partial<Parameters<typeof findTemporal>[0]> = {}) {
  const lines: string[] = [];
  const { port } = server.address() as AddressInfo;
  return {
    path: temporaryFolder(),
    cache: join(temporaryFolder(), 'cache'),
    archiveUrl: `http://127.0.0.1:${port}/`,
    log: (line: string) => lines.push(line),
    lines,
    ...more,
  };
}

/** A Go that takes a moment, and writes down that it was called. */
function fakeGo(): { path: string; calls: () => number } {
  const path = temporaryFolder();
  for (const tool of TOOLS) {
    program(
      join(path, tool),
      `exec ${execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim()} "$@"`,
    );
  }
  const notes = join(path, 'notes');
  program(
    join(path, 'go'),
    `echo "$@" >> '${notes}'\nsleep 0.5\nfor name in server sql; do echo '#!/bin/sh' > "$GOBIN/$name"; chmod 755 "$GOBIN/$name"; done`,
  );
  program(
    join(path, 'chmod'),
    `exec ${execFileSync('sh', ['-c', 'command -v chmod'], { encoding: 'utf8' }).trim()} "$@"`,
  );
  return { path, calls: () => readFileSync(notes, 'utf8').trim().split('\n').length };
}

function offerArchive(checksum?: string): void {
  const folder = programs(temporaryFolder(), TEMPORAL_VERSION);
  execFileSync('tar', ['-czf', ARCHIVE, 'temporal-server', 'temporal-sql-tool'], { cwd: folder });
  const archive = readFileSync(join(folder, ARCHIVE));
  const sum = checksum ?? createHash('sha256').update(archive).digest('hex');
  files = { [ARCHIVE]: archive, 'checksums.txt': `${'0'.repeat(64)}  other.tar.gz\n${sum}  ${ARCHIVE}\n` };
}

test('the folder named comes before all', async () => {
  const folder = programs(temporaryFolder(), TEMPORAL_VERSION);
  const found = await findTemporal(search({ folder, path: programs(temporaryFolder(), TEMPORAL_VERSION) }));
  expect(found).toEqual({ server: join(folder, 'temporal-server'), sql: join(folder, 'temporal-sql-tool') });
});

test('a folder named that holds another version is an error, not a reason to look elsewhere', async () => {
  const folder = programs(temporaryFolder(), '1.20.0');
  const elsewhere = search({ folder, path: programs(temporaryFolder(), TEMPORAL_VERSION) });
  await expect(findTemporal(elsewhere)).rejects.toThrow(/DANGWU_TEMPORAL_BIN.*1\.20\.0/);
});

test('the PATH is searched, and another version on it is passed over', async () => {
  const old = programs(temporaryFolder(), '1.20.0');
  const right = programs(temporaryFolder(), TEMPORAL_VERSION);
  const found = await findTemporal(search({ path: `${old}:${right}` }));
  expect(found.server).toBe(join(right, 'temporal-server'));
});

test('the cache is used without asking anybody', async () => {
  const wanted = search();
  const folder = programs(join(wanted.cache, `temporal-${TEMPORAL_VERSION}`), TEMPORAL_VERSION, ['server', 'sql']);
  expect(await findTemporal(wanted)).toEqual({ server: join(folder, 'server'), sql: join(folder, 'sql') });
  expect(asked).toEqual([]);
});

test('two starts at once build once', async () => {
  const go = fakeGo();
  const wanted = search({ path: go.path });
  const [one, other] = await Promise.all([findTemporal(wanted), findTemporal(wanted)]);
  expect(one).toEqual(other);
  expect(go.calls()).toBe(1);
  expect(existsSync(one.server)).toBe(true);
  expect(readdirSync(wanted.cache)).toEqual([`temporal-${TEMPORAL_VERSION}`]);
});

test('without Go the official archive is taken, when its checksum is right', async () => {
  offerArchive();
  const wanted = search();
  const found = await findTemporal(wanted);
  expect(execFileSync(found.server, { encoding: 'utf8' })).toContain(TEMPORAL_VERSION);
  expect(readdirSync(wanted.cache)).toEqual([`temporal-${TEMPORAL_VERSION}`]);
});

test('an archive with another checksum is not unpacked', async () => {
  offerArchive('f'.repeat(64));
  const wanted = search();
  await expect(findTemporal(wanted)).rejects.toThrow(/checksum/);
  expect(asked).toContain(ARCHIVE);
  expect(readdirSync(wanted.cache)).toEqual([]);
});

test('when nothing works, one message says all that was tried and what to do', async () => {
  const error = await findTemporal(search()).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(NoTemporalError);
  const { message } = error as Error;
  for (const word of ['PATH', 'cache', 'go install', '404', 'DANGWU_TEMPORAL_BIN']) expect(message).toContain(word);
});
