import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { openTemporal } from '../../platform/temporal';
import { openDatabase } from '../../prisma/client';
import { XLSX_TYPE } from '../../sheets/media-types';
import { Random } from '../../stack/sample/random';
import { ROOT } from '../../stack/settings';
import { branches } from '../faults/crowd';
import { type Ask, Diary, type Reply } from '../faults/diary';
import { findings } from '../faults/invariants';
import type { Traveller } from '../faults/journey';
import { settle } from '../faults/settle';
import { type AnyStack, countDeliveries } from '../faults/stack';
import { eventually } from '../faults/waiting';
import { setOut, walk } from '../faults/walk';
import { type City, type CityProcess, openCity } from './city';
import { firstRoster, travellersOf } from './first-roster';

/** More than set out while the test lasts. */
const MEMBERS = 240;
/** How many transfers are under way at once. */
const AT_ONCE = 4;
/** How long people think before they ask. Milliseconds. */
const THINKING = 300;

let city: City;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => {
  for (const close of closing) await close();
  await city?.close();
});

/** The command of README.md that begins so: the walk is done as it is written there. */
function ofReadme(beginning: string): string {
  const line = readFileSync(join(ROOT, 'README.md'), 'utf8').match(new RegExp(`^ *(${beginning}.*)$`, 'm'))?.[1];
  if (!line) throw new Error(`README.md has no line that begins with ${beginning}`);
  return line;
}

test('from empty servers to the first roster, and on, while processes are killed and restarted', async () => {
  // As README.md says, section by section.
  await city.shell(ofReadme('umask 077; .+ > keys.json'));
  const keyFile = join(city.dir, 'keys.json');
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  const env = {
    DATABASE_URL: city.databaseUrl('app'),
    TEMPORAL_ADDRESS: city.temporalAddress,
    DANGWU_KEYS: keyFile,
    RATE_LIMIT_FACTOR: '1000',
  };
  const early = await city.npm('serve', [], { ...env, PORT: '1' });
  expect(early).toMatchObject({ code: 1, output: expect.stringMatching(/^api: role-refused: .*"app"/m) });
  await city.makeRoles();
  const migrated = await city.npm('migrate', [], { MIGRATION_DATABASE_URL: city.databaseUrl('owner') });
  expect(migrated).toMatchObject({ code: 0, output: expect.stringMatching(/^applied 0001_/m) });
  const [without, named] = await Promise.all([
    city.npm('first-administrator', ['--organisation', '示例市党工委'], env),
    city.npm('namespace', [], env),
  ]);
  expect(without).toMatchObject({ code: 2, output: expect.stringContaining('shown on a terminal only') });
  expect(named).toMatchObject({ code: 0, output: 'dangwu is registered: it serves within some seconds\n' });

  const first = ['--organisation', '示例市党工委', '--code', 'SL', '--login', 'guanli'];
  const start = (script: 'serve' | 'work') => city.start(script, env);
  const [one, two, working, alsoWorking, made] = await Promise.all([
    start('serve'),
    start('serve'),
    start('work'),
    start('work'),
    city.atTerminal('first-administrator', first, env),
  ]);
  const apis: CityProcess[] = [one, two];
  const shown = /user name guanli, one-time password ([a-z0-9-]{19}): to be changed/.exec(made.output);
  expect({ ...made, shown: Boolean(shown) }).toMatchObject({ code: 0, shown: true });
  for (const { log } of [one, two, working, alsoWorking]) expect(log()).not.toContain(shown?.[1]);
  const again = await city.atTerminal('first-administrator', [], env);
  expect(again).toMatchObject({ code: 2, output: expect.stringContaining('there is an administrator already') });

  const config = readConfig({ ...env, LOG_LEVEL: 'silent' });
  const keys = readKeyRing(config.keyRing);
  const owner = openDatabase(city.databaseUrl('owner'), 8);
  const client = openTemporal(config, keys);
  closing.push(
    () => owner.$disconnect(),
    () => client.connection.close(),
  );
  let turn = 0;
  const stack: AnyStack = {
    ...{ keys, owner, client },
    // As a proxy does: each request to the next of those that are ready.
    get url() {
      return (apis[turn++ % apis.length] as CityProcess).url;
    },
    healthy: () => eventually('healthy', async () => (await fetch(`${stack.url}/readyz`)).ok),
  };
  await stack.healthy();
  await countDeliveries(owner);
  await roster(stack, shown?.[1] as string);
  const { travellers, people } = await travellersOf(owner);
  expect(travellers).toHaveLength(MEMBERS);

  const diary = new Thoughtful(stack);
  await diary.signIn([...people, ...travellers.map(({ personId }) => personId)]);
  const load = crowd(diary, travellers);
  const steps = () => owner.timeline.count();
  const goesOn = async () => {
    const now = await steps();
    await eventually('steps', async () => (await steps()) > now + 5);
  };
  await goesOn();

  // One of each dies. Whoever got no answer asks again, and the proxy finds out.
  await Promise.all([one.end('SIGKILL', 0), working.end('SIGKILL', 0)]);
  await goesOn();
  apis.splice(apis.indexOf(one), 1);
  const [three, workingToo] = await Promise.all([start('serve'), start('work')]);
  apis.push(three);
  await goesOn();

  // All are restarted, one after the other: no request is cut off.
  const cut = diary.unanswered['broken-connection'] ?? 0;
  for (const [api, worker] of [
    [two, alsoWorking],
    [three, workingToo],
  ] as const) {
    const [next] = await Promise.all([start('serve'), start('work')]);
    apis.push(next);
    apis.splice(apis.indexOf(api), 1);
    await Promise.all([api.end('SIGTERM', 30_000), worker.end('SIGTERM', 60_000)]);
    expect([await api.ended, await worker.ended]).toEqual(['ended with status 0', 'ended with status 0']);
    for (const { log } of [api, worker]) expect(log()).toContain('drained');
    await goesOn();
  }
  expect(diary.unanswered['broken-connection'] ?? 0).toBe(cut);

  load.over = true;
  expect(await load.done).toEqual([]);
  await settle(stack);
  const found = await findings(stack, diary, branches(travellers));
  expect(found.wrong.filter((text) => !/: \d+ events for \d+ transitions$/.test(text))).toEqual([]);
  expect(found.cases).toBe(load.begun);
  const agrees = await city.npm('reproject', [], { ...env, MIGRATION_DATABASE_URL: city.databaseUrl('owner') });
  expect(agrees).toMatchObject({ code: 0, output: expect.stringContaining('everything agrees') });
}, 240_000);

class Thoughtful extends Diary {
  override async ask(ask: Ask): Promise<Reply> {
    await delay(THINKING);
    return await super.ask(ask);
  }
}

/** The administrator signs in, changes his password, and brings the first roster in. */
async function roster(stack: AnyStack, oneTime: string): Promise<void> {
  const call = async (method: string, path: string, body?: object | Buffer, token?: string) => {
    const raw = Buffer.isBuffer(body);
    const answer = await fetch(`${stack.url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': raw ? XLSX_TYPE : 'application/json',
        'idempotency-key': randomUUID(),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: raw ? new Uint8Array(body) : body && JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: a test looks at what came, whatever it is.
    const told: any = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(told)}`);
    return told;
  };
  const password = 'made-up-for-a-test-9';
  const session = await call('POST', '/session', { loginName: 'guanli', password: oneTime });
  expect(session).toMatchObject({ mustChange: true, person: { name: '管理员' } });
  await call('POST', '/me/password', { password: oneTime, newPassword: password }, session.token);
  const { token, mustSetUp } = await call('POST', '/session', { loginName: 'guanli', password });
  expect(mustSetUp).toBe(true);
  const { secret } = await call('POST', '/me/second-factor', undefined, token);
  await call('POST', '/me/second-factor/confirm', { code: new TOTP({ secret }).generate() }, token);
  const me = await call('GET', '/me', undefined, token);
  expect(me.roles).toMatchObject([{ role: 'administrator', organisation: { name: '示例市党工委' } }]);
  const { id } = await call('POST', '/imports', await firstRoster('SL', MEMBERS), token);
  let last: { status: string; created?: number } = { status: 'waiting' };
  await eventually('the import', async () => {
    last = await call('GET', `/imports/${id}`, undefined, token);
    return !['waiting', 'checking', 'writing'].includes(last.status);
  });
  expect(last).toMatchObject({ status: 'done', errorCount: 0 });
}

/** People who go on setting out until it is over; whoever has set out comes to his end. */
function crowd(diary: Diary, travellers: readonly Traveller[]) {
  const random = new Random(5);
  const queue = [...travellers];
  const load = { over: false, begun: 0, done: Promise.resolve([] as string[]) };
  const clients = Array.from({ length: AT_ONCE }, async () => {
    const wrong: string[] = [];
    for (let next = queue.shift(); next && !load.over; next = queue.shift()) {
      load.begun++;
      wrong.push(...(await walk(diary, next, await setOut(diary, next), new Random(random.whole(0, 2 ** 31)))));
    }
    return wrong;
  });
  load.done = Promise.all(clients).then((all) => all.flat());
  return load;
}
