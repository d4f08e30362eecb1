import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import type { KeyRing } from '../../platform/keys';
import { rekeyColumn } from './columns';
import { dropOrphans, rekeyFiles } from './files';
import { rekeyLookUps } from './look-ups';
import { sealedColumns, sealedFiles } from './sealed-columns';
import { Tally } from './tally';

export interface RekeyOptions {
  /** Rows at once. */
  batch?: number;
  /** Milliseconds for which old files stay after the last was sealed anew: whoever read an old digest has them by then. */
  grace?: number;
  /** Told now and then how much is done so far. */
  progress?: (done: Record<string, number>) => void;
}

export interface Rekeyed {
  /** Rows sealed anew or hashed anew, by what they are. */
  done: Record<string, number>;
  /** What no key of the ring opens: left as it is. */
  unreadable: Record<string, number>;
  /** Rows that somebody was changing at every pass. */
  busy: number;
  /** Old files let go. */
  dropped: number;
}

const PASSES = 10;
const TELL_EVERY = 1_000;

/**
 * Seals everything anew that an older field key sealed, and makes look-up hashes again that an older key made, while
 * everything runs. Killed, it is called again and goes on: what is done already is told by the bytes themselves.
 * @param url the database, as the role that owns the tables: `app` may not change what only grows
 */
export async function rekey(url: string, keys: KeyRing, options: RekeyOptions = {}): Promise<Rekeyed> {
  const { batch = 200, grace = 5_000, progress = () => undefined } = options;
  const pool = new Pool({ connectionString: url, max: 2 });
  let told = Date.now();
  const tally: Tally = new Tally(() => {
    if (Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    progress(tally.done);
  });
  try {
    let busy = 0;
    for (let pass = 0; pass < PASSES; pass++) {
      tally.again();
      busy = 0;
      for (const column of sealedColumns) busy += await rekeyColumn(pool, keys, column, batch, tally);
      busy += await rekeyLookUps(pool, keys, batch, tally);
      for (const file of sealedFiles) if (!file.passing) busy += await rekeyFiles(pool, keys, file, batch, tally);
      if (!busy) break;
      await delay(200);
    }
    if (Object.keys(tally.done).some((name) => name.endsWith(' files'))) await delay(grace);
    const dropped = await dropOrphans(pool, keys);
    return { done: tally.done, unreadable: tally.unreadable, busy, dropped };
  } finally {
    await pool.end();
  }
}
