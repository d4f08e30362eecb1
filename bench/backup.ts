import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup } from '../operations/backup/backup';
import { restore } from '../operations/backup/restore';
import { dropDataFolder } from '../stack/postgres-cluster';
import type { Measurement } from './bench';
import { crowd, timed } from './crowd';
import type { ReportRow } from './report';

const AT_ONCE = 4;
/** Starts meanwhile. */
export const STARTS = 20;

/** A backup while cases are being started, and its restore into another folder, with what is open by then. */
export const backups: Measurement = async ({ stack, sides, say }) => {
  const open = await stack.owner.case.count({ where: { closedAt: null } });
  const to = join(dirname(stack.dir), 'backup');
  const dir = join(dirname(stack.dir), 'restored');
  const load = crowd(STARTS, AT_ONCE, () => sides.ours.start(() => undefined));
  const { manifest, seconds } = await backup({ dir: stack.dir, to });
  say(`backup of ${manifest.files.length} files in ${seconds.toFixed(1)} s`);
  await load;
  const restoring = await timed(() => restore({ from: to, dir, keys: join(stack.dir, 'keys.json') }));
  rmSync(to, { recursive: true });
  dropDataFolder(dir);
  const at = `${open} open`;
  return [
    { what: `backup at ${at}, while cases are started`, unit: 's', ours: seconds },
    { what: `size of that backup`, unit: 'MB', ours: manifest.bytes / 1e6 },
    { what: `restore of it, every file checked`, unit: 's', ours: restoring / 1000 },
  ] satisfies ReportRow[];
};
