import { type Client, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { transitionOf } from '../cases/state-of';
import { updateIdOf } from '../cases/temporal-gateway';
import { caseIdOf } from '../domain/case/ids';
import type { Offer } from '../domain/case/offer';
import type { Instant } from '../domain/time/dates';
import type { Database } from '../prisma/client';
import { REGISTRATION } from '../registers/registrants/registrant-start';

/**
 * A decision is in doubt when its answer was not kept after the first of these times, and left to the operator after
 * the second. Milliseconds.
 */
const FROM = 10_000;
const UNTIL = 86_400_000;
const PATIENCE = 5_000;
const BATCH = 100;

/**
 * When worker and Temporal die between the commit of `record` and the end of the workflow task, the decision is on
 * record, the workflow has not heard of it, and perhaps nobody repeats it: the last step of a case has nobody to come.
 * Such decisions are those whose request never got its answer; offered again under their ids, the workflow adopts them.
 */
export class CatchUp {
  /** Decisions of which the workflow is known to have heard. */
  readonly #settled = new Set<string>();
  /** Where the last round stopped: many that never reached a workflow do not keep the others waiting. */
  #after: { at: Date; decisionId: string } | undefined;

  constructor(
    private readonly db: Database,
    private readonly client: Client,
  ) {}

  /** Goes through the next of the decisions in doubt, oldest first, and begins again after the newest. */
  async round(at: Instant): Promise<void> {
    const after = this.#after;
    const doubtful = await this.db.request.findMany({
      where: {
        status: null,
        at: { gte: new Date(at - UNTIL), lte: new Date(at - FROM) },
        decisionId: { notIn: [...this.#settled] },
        ...(after && { OR: [{ at: { gt: after.at } }, { at: after.at, decisionId: { gt: after.decisionId } }] }),
      },
      orderBy: [{ at: 'asc' }, { decisionId: 'asc' }],
      take: BATCH,
      select: { decisionId: true, route: true, at: true },
    });
    for (const request of doubtful) {
      const { decisionId } = request;
      const caseId = caseOf(request.route, decisionId) ?? (await caseOfAnswer(this.db, request.route));
      const row =
        caseId && (await this.db.timeline.findUnique({ where: { caseId_decisionId: { caseId, decisionId } } }));
      if (row) {
        const { cause } = transitionOf(row);
        if (cause.kind === 'offer') await this.#offer(row.caseId, cause.offer);
      }
      this.#after = request;
    }
    if (doubtful.length < BATCH) this.#after = undefined;
  }

  async #offer(caseId: string, offer: Offer): Promise<void> {
    try {
      await this.client.withDeadline(Date.now() + PATIENCE, () =>
        this.client.workflow.getHandle(caseId).executeUpdate('act', { args: [offer], updateId: updateIdOf(offer) }),
      );
    } catch (error) {
      // Refused because it has long gone on, or has ended: it knows.
      if (!(error instanceof WorkflowUpdateFailedError || error instanceof WorkflowNotFoundError)) throw error;
    }
    this.#settled.add(offer.decisionId);
  }
}

/** The case that a request's route speaks of: by its id, by a task's, or by the start's own decision. */
function caseOf(route: string, decisionId: string): string | undefined {
  const started = /\/procedures\/([a-z-]+)\/cases$/.exec(route);
  return started?.[1] ? caseIdOf(started[1], decisionId) : /\/(?:tasks|cases)\/([^/.]+)/.exec(route)?.[1];
}

/** The case in which what a unit said of somebody was entered with the same request: its route names what was said. */
async function caseOfAnswer(db: Database, route: string): Promise<string | undefined> {
  const id = /\/unit-answers\/([0-9a-f-]{36})\/settle$/.exec(route)?.[1];
  if (!id) return undefined;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT k.id FROM unit_answer a JOIN registrant r ON r.id = a.registrant_id
      JOIN "case" k ON k.subject_id = r.person_id AND k.episode = r.id::text AND k.procedure = ${REGISTRATION}
     WHERE a.id = ${id}::uuid AND k.closed_at IS NULL`;
  return row?.id;
}
