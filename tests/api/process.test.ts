import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePorts } from '../../stack/ports';
import { type House, openHouse } from '../support/house';
import { databaseUrl } from '../support/stack';

const ROOT = join(__dirname, '..', '..');
let house: House;
const children: ChildProcess[] = [];

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await house?.close();
});

function start(port: number, more: NodeJS.ProcessEnv = {}) {
  const { shared, config } = house;
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: config.databaseUrl,
    TEMPORAL_ADDRESS: shared.temporalAddress,
    TEMPORAL_NAMESPACE: shared.namespace,
    DANGWU_KEY_RING: shared.keyRing,
    PORT: String(port),
    ...more,
  };
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'stack/serve.ts'], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = once(child, 'close').then(([code]) => ({ code, text }));
  return { child, ended };
}

async function up(port: number): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const answer = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error('the API did not come up');
}

test('SIGTERM lets a request that is under way finish, and then the process ends by itself', async () => {
  const [port] = (await freePorts(1)) as [number];
  const { child, ended } = start(port);
  await up(port);
  const body = JSON.stringify({ loginName: 'nobody', password: 'x' });
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  const head = `POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  socket.write(head + body.slice(0, 5));
  await delay(300);
  child.kill('SIGTERM');
  await delay(300);
  await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  socket.write(body.slice(5));
  const { code, text } = await ended;
  expect(answer).toContain('401 Unauthorized');
  expect(code).toBe(0);
  expect(text).toContain('drained');
  expect(text).not.toContain('nobody');
});

test('supervised, it ends when its standard input closes', async () => {
  const [port] = (await freePorts(1)) as [number];
  const { child, ended } = start(port, { DANGWU_SUPERVISED: '1' });
  await up(port);
  child.stdin.end();
  expect((await ended).code).toBe(0);
});

test('a port that is taken and a setting that is missing are named', async () => {
  const taken = await start(house.shared.postgresPort).ended;
  expect(taken).toMatchObject({ code: 1, text: expect.stringContaining(`port ${house.shared.postgresPort} is taken`) });
  const [port] = (await freePorts(1)) as [number];
  const without = await start(port, { DATABASE_URL: '' }).ended;
  expect(without).toMatchObject({ code: 1, text: expect.stringContaining('DATABASE_URL') });
  expect(without.text).not.toContain(databaseUrl(house.shared, 'app', ''));
});
