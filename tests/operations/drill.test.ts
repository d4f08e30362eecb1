import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MANIFEST, readManifest, writeManifest } from '../../operations/backup/manifest';
import { each } from '../../platform/each';
import { freePorts } from '../../stack/ports';
import { dropDataFolder } from '../../stack/postgres-cluster';
import { Random } from '../../stack/sample/random';
import { branches, walkAll } from '../faults/crowd';
import { type Ask, Diary, type Reply, standingOf } from '../faults/diary';
import { findings } from '../faults/invariants';
import { buildQuarters } from '../faults/quarter';
import { runningWorkflows, settle } from '../faults/settle';
import { countDeliveries } from '../faults/stack';
import { eventually } from '../faults/waiting';
import { decision, setOut, type Traveller, usual, walk } from '../faults/walk';
import { command } from './commands';
import { type OwnStack, startOwnStack } from './own-stack';

const folder = mkdtempSync(join(tmpdir(), 'dangwu-drill-'));
const dir = join(folder, 'data');
const archive = join(folder, 'backup');
const keyCopy = join(folder, 'keys-kept-elsewhere.json');
const env = { DANGWU_DATA: dir };

let stack: OwnStack | undefined;
afterAll(async () => {
  await stack?.stop();
  dropDataFolder(dir);
  rmSync(folder, { recursive: true, force: true });
});

/** People who take their time, and are cut off when their stack dies. */
class CutOff extends Diary {
  over = false;

  override async ask(ask: Ask): Promise<Reply> {
    await delay(1_000);
    if (this.over) throw new Error('cut off');
    return await super.ask(ask);
  }
}

test('the whole data folder is lost under load; restored from a backup, everything goes on', async () => {
  const [port] = (await freePorts(1)) as [number];
  stack = await startOwnStack(dir, port, join(folder, 'first.log'));
  await countDeliveries(stack.owner);
  const quarters = await buildQuarters(stack);
  const ended = await quarters.travellers(4);
  const underWay = await quarters.travellers(8, undefined, 4);
  const crowd = await quarters.travellers(36, undefined, 12);
  const all = [...ended, ...underWay, ...crowd];
  const everybody = [...quarters.people, ...all.map(({ personId }) => personId)];

  const before = new Diary(stack);
  await before.signIn(everybody);
  expect(await walkAll(before, ended, new Random(1))).toEqual([]);
  for (const [index, traveller] of underWay.entries()) await someSteps(before, traveller, index % 4);

  const running = await command('backup/restore-main', ['--from', archive, '--force'], env).ended;
  expect(running).toMatchObject({ code: 2, output: expect.stringMatching(/process \d+ runs on .*: stop it first/) });
  copyFileSync(join(dir, 'keys.json'), keyCopy);
  const load = new CutOff(stack);
  await load.signIn(everybody);
  const walking = walkAll(load, crowd, new Random(2));
  const steps = () => (stack as OwnStack).owner.timeline.count();
  const atFirst = await steps();
  await eventually('load', async () => (await steps()) > atFirst + 15);
  const beganAt = await steps();
  const made = await command('backup/main', ['--to', archive], env).ended;
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('THE KEY RING IS NOT INSIDE') });
  expect(await steps()).toBeGreaterThan(beganAt);
  expect(allFiles(archive).filter((path) => path.endsWith('keys.json'))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  const atPoint = await steps();
  await eventually('steps that will be lost', async () => (await steps()) > atPoint + 3);
  const lastSteps = await steps();
  await stack.crash();
  load.over = true;
  await walking;
  dropDataFolder(dir);
  expect(existsSync(dir)).toBe(false);

  const keyless = await command('backup/restore-main', ['--from', archive], env).ended;
  expect(keyless).toMatchObject({ code: 2, output: expect.stringContaining('without its key ring') });
  writeFileSync(join(folder, 'other.json'), otherRing(readFileSync(keyCopy, 'utf8')));
  const wrong = await command('backup/restore-main', ['--from', archive, '--keys', join(folder, 'other.json')], env)
    .ended;
  expect(wrong).toMatchObject({ code: 2, output: expect.stringContaining('it lacks field:k1') });
  expect(existsSync(dir)).toBe(false);
  const restored = await command('backup/restore-main', ['--from', archive, '--keys', keyCopy], env).ended;
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('every file checked') });

  stack = await startOwnStack(dir, port, join(folder, 'second.log'));
  expect(await steps()).toBeGreaterThanOrEqual(beganAt);
  expect(await steps()).toBeLessThan(lastSteps);
  const stood = before.told.filter(({ reply }) => reply.status < 300);
  expect(stood.length).toBeGreaterThan(30);
  for (const { decisionId } of stood) {
    expect(await stack.owner.timeline.count({ where: { decisionId } })).toBe(1);
  }

  const after = new Diary(stack);
  await after.signIn(everybody);
  const amiss: string[] = [];
  await each(all, 10, async (traveller) => void amiss.push(...(await goOn(after, traveller))));
  expect(amiss).toEqual([]);
  await endInterruptedStarts(stack);
  await settle(stack);
  const told = { told: [...before.told, ...after.told] } as Diary;
  const found = await findings(stack, told, branches(all));
  // How many events a step takes hangs on how busy the machine is, and is the fault tests' matter.
  expect(found.wrong.filter((text) => !/: \d+ events for \d+ transitions$/.test(text))).toEqual([]);
  expect(found.cases).toBe(all.length);
  const agrees = await command('reproject', [], env).ended;
  expect(agrees).toMatchObject({ code: 0, output: expect.stringContaining('everything agrees') });

  async function goOn(diary: Diary, traveller: Traveller): Promise<string[]> {
    const row = await stack?.owner.case.findFirst({ where: { memberId: traveller.memberId } });
    const from = row ? { caseId: row.id, seq: row.seq, stage: row.stage } : await setOut(diary, traveller);
    return await walk(diary, traveller, from, new Random(3));
  }
}, 600_000);

test('what is in the folder is moved aside only when asked; without room, or damaged, a backup touches nothing', async () => {
  const other = join(folder, 'other');
  const into = (...more: string[]) =>
    command('backup/restore-main', ['--from', archive, '--keys', keyCopy, ...more], { DANGWU_DATA: other }).ended;
  mkdirSync(other);
  writeFileSync(join(other, 'note'), 'here before');
  expect(await into()).toMatchObject({ code: 2, output: expect.stringContaining('--force moves what is there aside') });
  expect(await into('--force')).toMatchObject({
    code: 0,
    output: expect.stringContaining('what was there before is in'),
  });
  expect(existsSync(join(other, 'postgres', 'PG_VERSION'))).toBe(true);
  const aside = readdirSync(folder).find((name) => name.startsWith('other.before-')) as string;
  expect(readFileSync(join(folder, aside, 'note'), 'utf8')).toBe('here before');
  dropDataFolder(other);

  const manifest = readManifest(archive);
  writeFileSync(join(archive, MANIFEST), writeManifest({ ...manifest, bytes: 2 ** 60 }));
  expect(await into()).toMatchObject({ code: 2, output: expect.stringContaining(`${2 ** 40} MB are needed`) });
  writeFileSync(join(archive, MANIFEST), writeManifest(manifest));
  expect(readdirSync(folder).filter((name) => /^other(\.\d|$)/.test(name))).toEqual([]);

  const path = allFiles(join(archive, 'postgres', 'base')).find((name) => /\/\d+$/.test(name)) as string;
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  writeFileSync(path, bytes);
  expect(await into()).toMatchObject({ code: 2, output: expect.stringContaining('the backup is damaged: 1 files') });
  expect(existsSync(other)).toBe(false);
});

/**
 * A start that was under way at the backup's point may have its workflow there and nothing on record. It would end by
 * itself within a day; its member has begun again under another key.
 */
async function endInterruptedStarts(own: OwnStack): Promise<void> {
  for (const id of await runningWorkflows(own)) {
    if (await own.owner.case.count({ where: { id } })) continue;
    await own.client.workflow.getHandle(id).terminate('an interrupted start');
  }
  await eventually('rest', async () => (await runningWorkflows(own)).length === 0);
}

async function someSteps(diary: Diary, traveller: Traveller, count: number): Promise<void> {
  let now = await setOut(diary, traveller);
  for (let step = 0; step < count; step++) {
    now = standingOf(await diary.insist(decision(now, usual(traveller, now))));
  }
}

const allFiles = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The same ids, other secrets. */
function otherRing(text: string): string {
  const ring = JSON.parse(text) as Record<string, { id: string; key: string }[]>;
  const other = Buffer.alloc(32, 7).toString('base64');
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(ring).map(([purpose, keys]) => [purpose, keys.map(({ id }) => ({ id, key: other }))]),
    ),
  );
}
