import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import Long from 'long';
import type { Instant } from '../domain/time/dates';

/** Moves one workflow's virtual clock on; returns when its timers up to there have fired and been dealt with. */
export async function forward(client: Client, workflowId: string, milliseconds: number): Promise<void> {
  const { namespace } = client.options;
  const workflowExecution = { workflowId };
  const fastForwardId = randomUUID();
  const seconds = Long.fromNumber(Math.ceil(milliseconds / 1000));
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration: { seconds } } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  await client.workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId });
}

/** Business time of each case that is moved on: the wall clock, the offset of its start, and what it was moved on. */
export class Clocks {
  private readonly skipped = new Map<string, number>();

  /** @param clockOffset milliseconds that a case is ahead of the wall clock when it starts */
  constructor(
    private readonly client: Client,
    private readonly clockOffset: number,
  ) {}

  now(caseId: string): Instant {
    return Date.now() + this.clockOffset + (this.skipped.get(caseId) ?? 0);
  }

  /** Moves a case on until `instant`. @throws RangeError when that lies behind it */
  async forwardTo(caseId: string, instant: Instant): Promise<void> {
    const left = instant - this.now(caseId);
    if (left < 0) throw new RangeError('time does not run backwards');
    const whole = Math.ceil(left / 1000) * 1000;
    await forward(this.client, caseId, whole);
    this.jumped(caseId, whole);
  }

  /** Notes that a case began with another offset than the first. */
  began(caseId: string, clockOffset: number): void {
    this.skipped.set(caseId, clockOffset - this.clockOffset);
  }

  /** Notes that a case is so many milliseconds further on. */
  jumped(caseId: string, milliseconds: number): void {
    this.skipped.set(caseId, (this.skipped.get(caseId) ?? 0) + milliseconds);
  }
}
