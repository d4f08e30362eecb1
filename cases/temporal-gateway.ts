import {
  type Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { caseIdOf } from '../domain/case/ids';
import type { Answer, CaseInput, Offer } from '../domain/case/offer';
import type { CaseWorkflow } from '../domain/case/workflow';
import { isProblemType } from '../domain/words/problems';
import { Problem } from '../platform/problem';
import type { CaseGateway } from './case-gateway';

/** Seconds after which a caller who was not answered may ask again. */
const RETRY_AFTER = 2;

/** The id of a procedure as the name of its workflow function: "some-procedure" is "someProcedure". */
export const workflowTypeOf = (procedure: string): string =>
  procedure.replace(/-(.)/g, (_, initial: string) => initial.toUpperCase());

export interface GatewayOptions {
  taskQueue: string;
  namespace: string;
  /** Milliseconds until a call that nobody answers is `outcome-unknown`. */
  deadline: number;
  /** Milliseconds that business time is ahead of the wall clock: rehearsals and tests only. */
  clockOffset?: number;
}

/** Cases by Temporal: a start is an update-with-start, everything else an Update, each under its decision's id. */
export function temporalGateway(
  client: Client,
  { taskQueue, namespace, deadline, clockOffset = 0 }: GatewayOptions,
): CaseGateway {
  const timed = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await client.withDeadline(Date.now() + deadline, call);
    } catch (error) {
      throw problemOf(error);
    }
  };
  return {
    start: (procedure, offer) =>
      timed(() => {
        const caseId = caseIdOf(procedure, offer.decisionId);
        const input: CaseInput = { caseId, procedure, clockOffset };
        const startWorkflowOperation = new WithStartWorkflowOperation<CaseWorkflow>(workflowTypeOf(procedure), {
          workflowId: caseId,
          taskQueue,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          // A decision that waits when its worker dies is taken over after this, not after the default ten seconds.
          workflowTaskTimeout: '3 seconds',
          staticSummary: caseId,
        });
        return client.workflow.executeUpdateWithStart<CaseWorkflow, Answer, [Offer]>('act', {
          args: [offer],
          updateId: offer.decisionId,
          startWorkflowOperation,
        });
      }),
    act: (caseId, offer) =>
      timed(() =>
        client.workflow
          .getHandle(caseId)
          .executeUpdate<Answer, [Offer]>('act', { args: [offer], updateId: updateIdOf(offer) }),
      ),
    ready: async () => {
      await client.withDeadline(Date.now() + 2_000, () => client.workflowService.describeNamespace({ namespace }));
    },
  };
}

/**
 * The id of an offer's Update: its decision's. One that is taken at another step than it was made for is another Update, since
 * the first has had its answer: that the case had left the step.
 */
export const updateIdOf = ({ decisionId, meantFor, taskId }: Offer): string =>
  meantFor === undefined ? decisionId : `${decisionId}:${taskId}`;

function problemOf(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type && isProblemType(cause.type)) {
      const extras = (cause.details?.[0] ?? {}) as Record<string, string | number | boolean>;
      return new Problem(cause.type, { extras });
    }
    return error;
  }
  if (error instanceof WorkflowNotFoundError) return new Problem('case-closed');
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isServiceError(error)) {
    return new Problem('outcome-unknown', { retryAfter: RETRY_AFTER });
  }
  return error;
}

/** Temporal away, or not answering in time: the call may have got through. */
function isServiceError(error: unknown): boolean {
  return (
    isGrpcServiceError(error) || (error instanceof Error && ['ServiceError', 'TransportError'].includes(error.name))
  );
}
