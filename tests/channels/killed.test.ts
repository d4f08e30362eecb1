import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE } from '../../domain/time/dates';
import { routeDue } from '../../worker/routing';
import { MORNING, postOffice } from './post-office';

const office = postOffice();
const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'dangwu-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a sender of its own that dies as soon as the provider has taken a message over. */
async function senderThatDies(): Promise<{ signal: NodeJS.Signals | null; text: string }> {
  writeFileSync(join(folder, 'message-sent'), '');
  const { shared, config } = office.house;
  const env = {
    PATH: process.env.PATH,
    ...office.env,
    DATABASE_URL: config.databaseUrl,
    TEMPORAL_ADDRESS: shared.temporalAddress,
    DANGWU_KEY_RING: shared.keyRing,
    DANGWU_FAULTS: folder,
    CHANNEL_TIMEOUT_MS: '5000',
  };
  const args = ['--import', 'tsx', join(__dirname, 'send-once.ts'), String(MORNING)];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const [, signal] = await once(child, 'close');
  return { signal, text };
}

test.each([
  ['mail', { mail: 'killed@example.org' }],
  ['sms', { mobile: '13900000020' }],
  ['wecom', { wecomId: 'killed' }],
])('a sender killed between sending and marking, by %s', async (informBy, contact) => {
  const { personId } = await office.member({ informBy, ...contact });
  const id = await office.notice(personId);
  await routeDue(office.telling, MORNING);
  const { signal, text } = await senderThatDies();
  expect(signal).toBe('SIGKILL');
  for (const personal of ['killed@example.org', '13900000020', '示例', '例员']) expect(text).not.toContain(personal);
  expect(await office.delivery(id)).toMatchObject({ status: 'waiting', attempts: 1, error: 'in-hand' });
  // In the hand of the dead until its lease is over.
  await office.round(MORNING + 4 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'waiting' });
  await office.round(MORNING + 6 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  const mails = office.smtp.mails.filter(({ to }) => to.includes('killed@example.org'));
  const messages = {
    mail: mails.length,
    sms: office.sms.taken.filter(({ phone }) => phone === '13900000020').length,
    wecom: office.wecom.seen.filter(({ touser }) => touser === 'killed').length,
  };
  // The mailbox sees that both are the same; the other providers drop, or tell of, the first.
  expect(messages).toMatchObject({ [informBy]: informBy === 'mail' ? 2 : 1 });
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(1);
  expect(await office.house.db.notice.count({ where: { personId } })).toBe(1);
});
