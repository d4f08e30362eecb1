import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Config } from '../../platform/config';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import { checkDatabase } from './database';
import { StartFault, type StartRemark, startRemark } from './start-fault';
import { checkTemporal } from './temporal';

/** How long a process waits for a server that is away; then it says so and ends, to be started again. Milliseconds. */
const PATIENCE = 60_000;
const AGAIN = 500;

interface Starting {
  config: Config;
  keys: KeyRing;
  client: Client;
  log: Logger;
  /** Aborts when the process is asked to stop. */
  signal: AbortSignal;
}

/**
 * Looks for what is missing before a process serves or works: with half of it people would get wrong answers, or the
 * data a second key. What is no reason not to start is logged. An API starts without Temporal, since much can be read.
 * @returns false when the process was asked to stop meanwhile
 * @throws StartFault
 */
export async function checkStart(part: 'api' | 'worker', starting: Starting): Promise<boolean> {
  try {
    await check(part, starting);
    return true;
  } catch (error) {
    if (starting.signal.aborted) return false;
    throw error;
  }
}

async function check(part: 'api' | 'worker', starting: Starting): Promise<void> {
  const { config, keys, client, log } = starting;
  const tell = (found: StartRemark[]) => {
    for (const { code, sentence } of found) log.warn({ code }, sentence);
  };
  tell(await patiently(starting, () => checkDatabase(config, keys)));
  const temporal = () => checkTemporal(config, client, keys);
  if (part === 'worker') return tell(await patiently(starting, temporal));
  try {
    tell(await temporal());
  } catch (error) {
    if (!isAway(error)) throw error;
    tell([startRemark('temporal-away-now', { place: config.temporal.address })]);
  }
}

async function patiently<T>({ log, signal }: Starting, look: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (let told = false; ; told = true) {
    signal.throwIfAborted();
    try {
      return await look();
    } catch (error) {
      if (!isAway(error) || Date.now() > end) throw error;
      if (!told) log.warn({ code: error.code }, `waiting: ${error.message}`);
    }
    await delay(AGAIN, undefined, { signal });
  }
}

const isAway = (error: unknown): error is StartFault =>
  error instanceof StartFault && (error.code === 'database-away' || error.code === 'temporal-away');
