import { Pool } from 'pg';
import { readConfig } from '../../platform/config';
import { readKeyRing } from '../../platform/keys';
import { readArguments, runCommand, say } from '../command';
import { dataFolderOf, environmentOf, OperatorError } from '../installation';
import { keyUse, stillOld } from './check';
import { rekey } from './rekey';
import { firstKey, newKey, type Purpose, purposes } from './ring-file';

// `npm run rekey`: see docs/operations.md.

const options = {
  check: { type: 'boolean', default: false },
  'new-key': { type: 'string' },
  last: { type: 'boolean', default: false },
  'first-key': { type: 'string' },
  batch: { type: 'string', default: '200' },
} as const;

async function main(): Promise<boolean> {
  const values = readArguments('rekey', options);
  if (values['new-key'] !== undefined) return addKey(values['new-key'], values.last ?? false);
  if (values['first-key'] !== undefined) return putFirst(values['first-key']);
  const batch = Number(values.batch);
  if (!Number.isInteger(batch) || batch < 1 || batch > 5_000)
    throw new OperatorError('--batch: a number from 1 to 5000');
  return values.check ? await check() : await run(batch);
}

function addKey(purpose: string, last: boolean): boolean {
  const id = newKey(ringFile(), purposeOf(purpose), last ? 'last' : 'first');
  say(`the ring has a new ${purpose} key ${id}, ${last ? 'which only reads' : 'which writes from the next start on'}`);
  say('keep a copy of the ring apart from the database and its backups, and start the processes again');
  if (last) say(`when all of them run with it: npm run rekey -- --first-key ${purpose}:${id}`);
  else if (purpose !== 'payload') say('then: npm run rekey');
  return false;
}

function putFirst(text: string): boolean {
  const [purpose = '', id = ''] = text.split(':');
  firstKey(ringFile(), purposeOf(purpose), id);
  say(`the ${purpose} key ${id} writes from the next start on: start the processes again`);
  return false;
}

function ringFile(): string {
  const { DANGWU_KEYS, DANGWU_KEY_RING } = process.env;
  if (DANGWU_KEY_RING) throw new OperatorError('the ring is in DANGWU_KEY_RING, not in a file: change it there');
  return DANGWU_KEYS || `${dataFolderOf(process.env)}/keys.json`;
}

function purposeOf(text: string): Purpose {
  const purpose = purposes.find((one) => one === text);
  if (!purpose) throw new OperatorError(`a key is for ${purposes.join(', ')}`);
  return purpose;
}

function settings() {
  const env = environmentOf(process.env);
  const ring = readConfig({ TEMPORAL_ADDRESS: 'not-needed:1', ...env }).keyRing;
  return { url: env.MIGRATION_DATABASE_URL, keys: readKeyRing(ring) };
}

async function run(batch: number): Promise<boolean> {
  const { url, keys } = settings();
  const inWords = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'nothing';
  const { done, unreadable, busy, dropped } = await rekey(url, keys, {
    batch,
    progress: (so) => say(`so far: ${inWords(so)}`),
  });
  say(`made anew: ${inWords(done)}; old files let go: ${dropped}`);
  if (busy) say(`${busy} rows were being changed each time: run it again`);
  const left = Object.keys(unreadable).length > 0;
  if (left) say(`no key of the ring opens, and left as they are: ${inWords(unreadable)}`);
  return (await check()) || left || busy > 0;
}

async function check(): Promise<boolean> {
  const { url, keys } = settings();
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const use = await keyUse(pool, keys);
    for (const purpose of ['field', 'lookup'] as const) {
      for (const [name, found] of Object.entries(use[purpose])) {
        for (const [key, count] of Object.entries(found)) say(`${purpose} key ${key}: ${count} of ${name}`);
      }
    }
    const old = stillOld(use, keys);
    const first = (purpose: Purpose) => `${purpose} key ${keys[purpose][0]?.id}`;
    if (Object.keys(old).length) say(`older keys are still needed: ${Object.keys(old).join(', ')}`);
    else say(`the registers need only ${first('field')} and ${first('lookup')}: older field keys may be taken out`);
    say(
      `an older lookup key: 30 days after the change, when no answer by it is kept (oldest: ${day(use.oldestRequest)})`,
    );
    say(
      `an older payload key: when every case that was open at the change has ended, and 30 days more (oldest open: ${day(use.oldestOpenCase)})`,
    );
    return Object.keys(old).length > 0;
  } finally {
    await pool.end();
  }
}

const day = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? 'none';

runCommand('rekey', main);
