import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../stack/process-identity';
import { readRehearsalCommand } from '../../stack/rehearse/arguments';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'dangwu-command-'));
// PostgreSQL's user passes through, where the tests run as root.
chmodSync(folder, 0o711);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { child: ChildProcess; ended: Promise<{ code: number; out: string; err: string }> } {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'stack/rehearse/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  return { child, ended: once(child, 'close').then(([code]) => ({ code, ...said })) };
}

// tsx keeps a folder of its own there.
const left = () => readdirSync(folder).filter((name) => name.startsWith('dangwu-'));

const runFile = () => {
  const [name] = left();
  const path = name && join(folder, name, 'run.json');
  return path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};

test('killed half-way, what it left is ended and thrown away by the next, which leaves nothing', async () => {
  const first = run('relation-transfer');
  let children: { pid: number; started: string }[] = [];
  for (let i = 0; i < 1_200 && children.length < 2; i++) {
    await delay(100);
    children = Object.values(runFile()?.children ?? {});
  }
  expect(children).toHaveLength(2);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(children.every((one) => isAlive(one as never))).toBe(true);

  const { code, out, err } = await run('relation-transfer', '--scenario', 'refused', '--json', '--from', '2026-12-01')
    .ended;
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ variant: { id: 'incoming' }, ending: { id: 'refused' }, from: '2026-12-01' });
  expect(children.some((one) => isAlive(one as never))).toBe(false);
  expect(left()).toEqual([]);

  const pocket = await run('pocket-visit', '--from', '2026-12-01').ended;
  expect([pocket.code, pocket.err]).toEqual([0, '']);
  expect(pocket.out).toContain('推演：口袋党员走访，只有所在支部走访，首次走访即愿转（2026-KD-000001）');
  expect(pocket.out).toContain('结果：办结（愿意接转）');
}, 240_000);

test('what it is asked is read, and what is wrong is said in words', async () => {
  const at = Date.parse('2026-11-24T02:00:00Z');
  const read = (...args: string[]) => readRehearsalCommand(args, at);
  expect(read()).toBeUndefined();
  expect(read('relation-transfer')?.wanted).toEqual([
    { procedure: 'relation-transfer', scenario: 'smooth', variant: 'internal', from: '2026-11-24' },
  ]);
  expect(read('relation-transfer', '--scenario', 'all', '--variant', 'all')?.wanted.length).toBeGreaterThan(15);
  expect(read('pocket-visit', '--scenario', 'receiver-first')?.wanted).toEqual([
    { procedure: 'pocket-visit', scenario: 'receiver-first', variant: 'receiving', from: '2026-11-24' },
  ]);
  expect(() => read('another')).toThrow('没有可推演的流程：another');
  expect(() => read('relation-transfer', '--scenario', 'x')).toThrow('没有这个剧本：x');
  expect(() => read('relation-transfer', '--scenario', 'refused', '--variant', 'between')).toThrow(
    '这个剧本没有这一种',
  );
  expect(() => read('relation-transfer', '--from', 'tomorrow')).toThrow('日期应写作 2026-12-01');
  const { code, out } = await run('--help').ended;
  expect([code, out]).toEqual([0, expect.stringContaining('--scenario committee-silent')]);
  expect(out).toMatch(/\npocket-visit {2}口袋党员走访\n {2}--variant {2}branch +只有所在支部走访\n/);
});
