import type { Client } from '@temporalio/client';
import { ensureSchedules } from '../../worker/schedules';
import { StartFault } from './start-fault';

/** Makes the schedules that are not there. @throws StartFault `schedules-refused` */
export async function makeSchedules(client: Client, taskQueue: string): Promise<void> {
  try {
    await ensureSchedules(client, taskQueue);
  } catch (error) {
    // The client puts its own words around what the server says.
    const cause = (error as { cause?: { details?: string } }).cause ?? (error as { details?: string });
    throw new StartFault('schedules-refused', { why: cause.details || (error as Error).message });
  }
}
