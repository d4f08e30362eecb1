import { dirname, join } from 'node:path';
import { readArguments, runCommand, say } from '../command';
import { dataFolderOf } from '../installation';
import { backup } from './backup';

// `npm run backup`: see docs/operations.md.

const options = { to: { type: 'string' }, 'with-keys': { type: 'boolean', default: false } } as const;

async function main(): Promise<boolean> {
  const values = readArguments('backup', options);
  const dir = dataFolderOf(process.env);
  const withKeys = values['with-keys'];
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const to = values.to ?? join(dirname(dir), '.dangwu-backups', stamp);
  const { folder, manifest, seconds } = await backup({ dir, to, withKeys });
  const megabytes = Math.ceil(manifest.bytes / 2 ** 20);
  say(`backup of ${manifest.at}: ${folder} (${manifest.files.length} files, ${megabytes} MB, ${seconds.toFixed(1)} s)`);
  if (withKeys) say('THE KEY RING IS INSIDE: whoever has this folder reads everything. Lock it away.');
  else {
    say(`THE KEY RING IS NOT INSIDE: without ${join(dir, 'keys.json')} nobody ever reads this backup.`);
    say('Keep a copy of that file somewhere else, apart from the backups.');
  }
  return false;
}

runCommand('backup', main);
