import { allHandlersFinished, condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** The least that a case of so many Updates can be: each does nothing, by a local activity. */
export async function floor(updates: number): Promise<void> {
  let done = 0;
  setHandler(step, async () => {
    await nothing();
    return ++done;
  });
  await condition(() => done === updates);
  await condition(allHandlersFinished);
}

export const step = defineUpdate<number>('step');

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ scheduleToCloseTimeout: '5 seconds' });
