import { allHandlersFinished, condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** A step: who takes it, by the request that asked for it. */
export interface DurableStep {
  itemId: string;
  seq: number;
  personId: string;
  at: number;
}

/** The least that a case with a record and a due date can be: each Update one transaction, one timer while it waits. */
export async function durable(itemId: string, updates: number): Promise<void> {
  let done = 0;
  setHandler(durableStep, async (personId) => {
    const seq = done + 1;
    await put({ itemId, seq, personId, at: Date.now() });
    done = seq;
    return seq;
  });
  while (done < updates) {
    const seen = done;
    await condition(() => done > seen, '5 days');
  }
  await condition(allHandlersFinished);
}

export const durableStep = defineUpdate<number, [string]>('durableStep');

const { put } = proxyLocalActivities<{ put(step: DurableStep): Promise<void> }>({
  scheduleToCloseTimeout: '5 seconds',
});
