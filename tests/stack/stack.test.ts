import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from '../../stack/ports';
import { isAlive, type ProcessIdentity } from '../../stack/process-identity';
import { ROOT, readSettings } from '../../stack/settings';
import { findTemporal } from '../../stack/temporal-binaries';
import { temporaryFolder } from './folder';

const PARTS = ['api', 'worker', 'temporal', 'postgres'];
const dir = join(temporaryFolder(), 'data with spaces');
const started: Start[] = [];
let port = 0;

/** The whole stack in a process of its own, as `npm start` has it, with stand-ins for API and worker. */
class Start {
  output = '';
  readonly #process: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(more: NodeJS.ProcessEnv = {}) {
    const env = { ...process.env, DANGWU_DATA: dir, PORT: String(port), DANGWU_SAMPLE_DOOR: '1', ...more };
    this.#process = spawn(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'fake-stack.ts')], {
      cwd: ROOT,
      env,
      detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
    started.push(this);
  }

  get pid(): number {
    return this.#process.pid as number;
  }

  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  async says(text: string, times = 1): Promise<void> {
    while (this.output.split(text).length <= times) {
      if (this.#process.exitCode !== null) throw new Error(`ended without "${text}":\n${this.output}`);
      await delay(20);
    }
  }
}

const children = (): Record<string, ProcessIdentity> =>
  JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8')).children;
const childOf = (part: string) => children()[part] as ProcessIdentity;
const healthy = async (path = '/readyz') => (await fetch(`http://127.0.0.1:${port}${path}`)).ok;

beforeAll(async () => {
  [port = 0] = await freePorts(1);
  const settings = readSettings([], process.env);
  await findTemporal({
    ...settings,
    folder: settings.temporalFolder,
    path: process.env.PATH ?? '',
    log: () => undefined,
  });
}, 900_000);

afterAll(async () => {
  for (const start of started) start.kill('SIGKILL');
  await Promise.all(started.map((start) => start.ended));
});

test('a port that is taken is named before anything is started', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  const start = new Start();
  expect(await start.ended).toBe(1);
  await new Promise((resolve) => other.close(resolve));
  expect(start.output).toBe(`port ${port} on 127.0.0.1 is taken by another program: choose another with PORT=\n`);
  expect(existsSync(join(dir, 'postgres'))).toBe(false);
  expect(existsSync(join(dir, 'run.json'))).toBe(false);
});

test('each part says when it is ready, and a second start is refused with the name of the first', async () => {
  const start = new Start();
  await start.says('\nready: ');
  for (const part of ['PostgreSQL', 'schema', 'Temporal', 'worker', 'API'])
    expect(start.output).toContain(`${part} is ready`);
  expect(await healthy()).toBe(true);
  // Nobody is let in without a password where there is no sample, whatever npm start was given.
  expect(await (await fetch(`http://127.0.0.1:${port}/door`)).text()).toBe('0');
  const second = new Start({ PORT: '1' });
  expect(await second.ended).toBe(1);
  expect(second.output).toContain(`process ${start.pid}, http://127.0.0.1:${port}`);
  expect(await healthy()).toBe(true);
});

test.each([
  ['api', 'API'],
  ['worker', 'worker'],
  ['temporal', 'Temporal'],
  ['postgres', 'PostgreSQL'],
])('kill -9 of %s: it is started again, and it is said', async (part, name) => {
  const [start] = started.slice(1);
  const before = childOf(part);
  process.kill(before.pid, 'SIGKILL');
  await start?.says(`${name} ended by SIGKILL; starting it again in 0.5 s`);
  await start?.says(`${name} is ready again`);
  expect(isAlive(childOf(part))).toBe(true);
  expect(isAlive(before)).toBe(false);
});

test('Ctrl-C, however often it arrives at once, stops in order and leaves nothing', async () => {
  const [start] = started.slice(1);
  const all = Object.values(children());
  expect(all.map(isAlive)).toEqual([true, true, true, true]);
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) start?.kill(signal);
  expect(await start?.ended).toBe(0);
  expect(all.map(isAlive)).toEqual([false, false, false, false]);
  expect(existsSync(join(dir, 'run.json'))).toBe(false);
  const log = (part: string) =>
    readFileSync(join(dir, 'logs', `${part}.log`), 'utf8')
      .trim()
      .split('\n')
      .at(-1) ?? '';
  expect(log('api')).toMatch(/api ends: SIGTERM/);
  expect(log('worker')).toMatch(/worker ends: SIGTERM/);
  // The API had drained (200 ms) before the worker was told.
  expect(Number.parseInt(log('worker'), 10) - Number.parseInt(log('api'), 10)).toBeGreaterThanOrEqual(190);
  expect(log('postgres')).toContain('database system is shut down');
});

test('after kill -9 of the supervisor our processes end by themselves, and the next start ends the rest and goes on', async () => {
  const first = new Start();
  await first.says('\nready: ');
  const left = PARTS.map(childOf);
  first.kill('SIGKILL');
  await first.ended;
  const [api, worker, temporal, postgres] = left as [
    ProcessIdentity,
    ProcessIdentity,
    ProcessIdentity,
    ProcessIdentity,
  ];
  while (isAlive(api) || isAlive(worker)) await delay(20);
  expect([temporal, postgres].map(isAlive)).toEqual([true, true]);
  const next = new Start();
  await next.says('\nready: ');
  expect(next.output).toContain('ended what a killed start had left: temporal, postgres');
  expect(left.map(isAlive)).toEqual([false, false, false, false]);
  expect(await healthy()).toBe(true);
});

test('after kill -9 of everything the next start goes on; a second Ctrl-C does not wait for the draining', async () => {
  const first = started.at(-1);
  first?.kill('SIGKILL');
  for (const { pid } of PARTS.map(childOf)) process.kill(pid, 'SIGKILL');
  await first?.ended;
  const next = new Start({ FAKE_DRAIN: '60000' });
  await next.says('\nready: ');
  const all = Object.values(children());
  next.kill('SIGINT');
  await next.says('stopping; once more to stop at once');
  await delay(1_050);
  const began = Date.now();
  next.kill('SIGINT');
  await next.ended;
  // One that waited would wait for half a minute.
  expect(Date.now() - began).toBeLessThan(25_000);
  expect(all.map(isAlive)).toEqual([false, false, false, false]);
});
