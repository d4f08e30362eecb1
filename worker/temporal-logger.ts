import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from '../platform/logger';

/** What the SDK says, on our log. Its messages carry ids and states only: payloads are covered by the codec. */
export const temporalLogger = (log: Logger): TemporalLogger =>
  new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { sdkComponent, workflowId, taskQueue, error } = (meta ?? {}) as Record<string, unknown>;
    const fields = { sdkComponent, workflowId, taskQueue, error: error instanceof Error ? error.name : undefined };
    if (level === 'ERROR') log.error(fields, message);
    else if (level === 'WARN') log.warn(fields, message);
    else log.debug(fields, message);
  });
