import type { Database } from '../prisma/client';
import type { Pause } from './gate';

// While a provider is down it is asked now and then by one message. What is known of that stands in the database, so that
// a worker that starts anew, or another one, does not send a heap into the dark.

/** The pauses of channels whose provider fails. */
export async function readPauses(db: Database): Promise<Map<string, Pause>> {
  const rows = await db.channelPause.findMany();
  return new Map(rows.map(({ channel, failures, until }) => [channel, { failures, until: until.getTime() }]));
}

/** Of two processes that note one, the longer holds. */
export async function keepPause(db: Database, channel: string, { failures, until }: Pause): Promise<void> {
  await db.$executeRaw`
    INSERT INTO channel_pause AS kept (channel, failures, until) VALUES (${channel}, ${failures}, ${new Date(until)})
    ON CONFLICT (channel) DO UPDATE
       SET failures = greatest(kept.failures, excluded.failures), until = greatest(kept.until, excluded.until)`;
}

/** The provider answers again. */
export const endPause = async (db: Database, channel: string): Promise<void> => {
  await db.channelPause.deleteMany({ where: { channel } });
};
