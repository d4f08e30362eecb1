import { Client } from 'pg';
import type { Database } from './client';
import { connectionsOf } from './direct';

/** Milliseconds until it is tried again, the longest after many tries in vain. */
const FIRST = 500;
const LONGEST = 10_000;

/** What listens on a connection of its own. */
export interface Hearing {
  /** Whether it listens just now: nothing that is told gets past it. */
  isOn(): boolean;
  close(): Promise<void>;
}

/**
 * Listens to what transactions tell on a channel (LISTEN), and comes back by itself after the connection was lost.
 * @param heard gets each payload
 * @param again is told when it listens again: what was told in between is lost
 */
export function openHearing(
  db: Database,
  channel: string,
  heard: (payload: string) => void,
  again: () => void,
): Hearing {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let wait = FIRST;
  let times = 0;
  let on = false;

  const lose = (lost: Client) => {
    if (lost !== client) return;
    client = undefined;
    on = false;
    lost.end().catch(() => undefined);
    if (closed) return;
    timer = setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST);
  };
  const connect = () => {
    const { connectionString } = connectionsOf(db).pool.options;
    const mine = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = mine;
    mine.on('error', () => lose(mine));
    mine.on('end', () => lose(mine));
    mine.on('notification', ({ payload }) => heard(payload ?? ''));
    mine
      .connect()
      .then(() => mine.query(`LISTEN ${channel}`))
      .then(
        () => {
          wait = FIRST;
          on = client === mine;
          if (times++ > 0) again();
        },
        () => lose(mine),
      );
  };
  connect();
  return {
    isOn: () => on,
    async close() {
      closed = true;
      on = false;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
