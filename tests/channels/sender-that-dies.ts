import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MORNING, type PostOffice } from './post-office';

const ROOT = join(__dirname, '..', '..');

/** Runs a sender of its own, in the morning, that dies as soon as a provider has taken over what it sends. */
export async function senderThatDies(
  { house: { shared, config }, env: providers }: PostOffice,
  what: 'notices' | 'letters' = 'notices',
): Promise<{ signal: NodeJS.Signals | null; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'dangwu-killed-'));
  try {
    writeFileSync(join(folder, 'message-sent'), '');
    const env = {
      PATH: process.env.PATH,
      ...providers,
      DATABASE_URL: config.databaseUrl,
      TEMPORAL_ADDRESS: shared.temporalAddress,
      DANGWU_KEY_RING: shared.keyRing,
      DANGWU_FAULTS: folder,
      CHANNEL_TIMEOUT_MS: '5000',
    };
    const args = ['--require', 'tsx/cjs', join(__dirname, 'send-once.ts'), String(MORNING), what];
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    const [, signal] = await once(child, 'close');
    return { signal, text };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
