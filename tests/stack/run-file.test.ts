import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { identify, isAlive, startOf } from '../../stack/process-identity';
import { AlreadyRunningError, RunFile } from '../../stack/run-file';
import { temporaryFolder } from './folder';

const URL = 'http://127.0.0.1:3000';
const NOBODY = { pid: process.pid, started: 'another process of this number' };
const sleepers: ChildProcess[] = [];

function sleeper(): number {
  const child = spawn('sleep', ['60'], { detached: true });
  sleepers.push(child);
  return child.pid as number;
}
afterEach(() => {
  for (const child of sleepers.splice(0)) child.kill('SIGKILL');
});

/** The signal that a sleeper ended by, once its parent has heard of it. */
async function ended(pid: number): Promise<NodeJS.Signals | null> {
  const child = sleepers.find((one) => one.pid === pid) as ChildProcess;
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode;
}

test('a second start on the same data is refused, naming the first', () => {
  const dir = temporaryFolder();
  const first = new RunFile(dir, URL);
  const second = () => new RunFile(dir, 'http://127.0.0.1:4000');
  expect(second).toThrow(AlreadyRunningError);
  expect(second).toThrow(new RegExp(`process ${process.pid}, ${URL}`));
  first.release();
  expect(second).not.toThrow();
});

test('a file whose process number is now somebody else’s is taken over', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'run.json'), JSON.stringify({ ...NOBODY, url: URL, children: {} }));
  new RunFile(dir, URL);
  expect(JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'))).toMatchObject(identify(process.pid));
});

test('a damaged file is taken over', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'run.json'), '{"pid":');
  new RunFile(dir, URL);
  expect(JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'))).toMatchObject(identify(process.pid));
});

test('orphans are ended when number and start agree, and only then', async () => {
  const dir = temporaryFolder();
  const orphan = sleeper();
  const stranger = sleeper();
  const children = { api: identify(orphan), worker: { ...identify(stranger), started: 'earlier' } };
  writeFileSync(join(dir, 'run.json'), JSON.stringify({ ...NOBODY, url: URL, children }));
  const runFile = new RunFile(dir, URL);
  expect(await runFile.endOrphans(['api', 'worker', 'temporal', 'postgres'])).toEqual(['api']);
  expect(await ended(orphan)).toBe('SIGTERM');
  expect(isAlive(identify(stranger))).toBe(true);
});

test('orphans stay known when the start that took over is killed before it ends them', () => {
  const dir = temporaryFolder();
  const orphan = identify(sleeper());
  writeFileSync(join(dir, 'run.json'), JSON.stringify({ ...NOBODY, url: URL, children: { temporal: orphan } }));
  new RunFile(dir, URL);
  const { children } = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'));
  expect(children).toEqual({ temporal: orphan });
});

test('of several that find the same dead owner one gets the lock', async () => {
  const lock = join(temporaryFolder(), 'run.json');
  writeFileSync(lock, JSON.stringify(NOBODY));
  const at = String(Date.now() + 2_500);
  const script = join(__dirname, 'take-lock.ts');
  const tries = Array.from({ length: 5 }, () =>
    promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', script, lock, at]),
  );
  const said = (await Promise.all(tries)).map(({ stdout }) => stdout.trim());
  expect(said.filter((word) => word === 'ours')).toHaveLength(1);
  expect(said.filter((word) => word === 'held')).toHaveLength(4);
  expect(existsSync(lock)).toBe(true);
});

test('a process that ended has no start, also before its parent collects it', async () => {
  const pid = sleeper();
  expect(startOf(pid)).toEqual(expect.any(String));
  process.kill(pid, 'SIGKILL');
  // No turn of the event loop here: the child stays uncollected.
  for (const end = Date.now() + 2_000; startOf(pid) !== undefined && Date.now() < end; );
  expect(startOf(pid)).toBeUndefined();
});
