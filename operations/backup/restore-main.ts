import { readArguments, runCommand, say } from '../command';
import { dataFolderOf, OperatorError } from '../installation';
import { restore } from './restore';

// `npm run restore`: see docs/operations.md.

const options = {
  from: { type: 'string' },
  keys: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

async function main(): Promise<boolean> {
  const { from, keys, force } = readArguments('restore', options);
  if (!from) throw new OperatorError('name the backup: npm run restore -- --from FOLDER');
  const dir = dataFolderOf(process.env);
  const { manifest, aside, seconds } = await restore({ from, dir, keys, force });
  const megabytes = Math.ceil(manifest.bytes / 2 ** 20);
  say(`${dir} is as it was at ${manifest.at} (${megabytes} MB, every file checked, ${seconds.toFixed(1)} s)`);
  if (aside) say(`what was there before is in ${aside}`);
  say('npm start goes on from there; then npm run reproject says whether everything agrees');
  return false;
}

runCommand('restore', main);
