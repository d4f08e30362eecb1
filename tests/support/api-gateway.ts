import type { CaseGateway } from '../../cases/case-gateway';
import type { Answer, Offer } from '../../domain/case/offer';
import type { TypedValues } from '../../domain/case/typed';
import type { Instant } from '../../domain/time/dates';
import type { ProblemType } from '../../domain/words/problems';
import { Problem } from '../../platform/problem';
import { type Served, serve, type Told } from '../api/served';
import type { House } from './house';
import { until } from './until';

/** Offers as people make them: each by HTTP, signed in as its actor, at the business time of its case. */
export class ApiGateway implements Pick<CaseGateway, 'start' | 'act'> {
  private at: Instant = 0;
  private served?: Promise<Served>;

  constructor(
    private readonly house: House,
    private readonly now: (caseId: string) => Instant,
  ) {}

  async start(procedure: string, offer: Offer, typed?: TypedValues): Promise<Answer> {
    const { memberId, ...data } = offer.data ?? {};
    const body = { memberId, data, typed, reason: reasonOf(offer) };
    return await this.send(offer, '', `/procedures/${procedure}/cases`, body);
  }

  async act(caseId: string, offer: Offer, typed?: TypedValues): Promise<Answer> {
    const { action, outcome, personId } = offer;
    if (offer.taskId === undefined) {
      return await this.send(offer, caseId, `/cases/${caseId}/actions/${action}`, personId ? { personId } : {});
    }
    const path = `/tasks/${offer.taskId}/${action === 'decide' ? 'decision' : action}`;
    const decision = { outcome, data: offer.data ?? {}, typed, reason: reasonOf(offer) };
    const withPerson = action === 'delegate' || action === 'hand-over' ? { personId } : undefined;
    return await this.send(offer, caseId, path, action === 'decide' ? decision : withPerson);
  }

  async close(): Promise<void> {
    await (await this.served)?.stop();
  }

  private async send(offer: Offer, caseId: string, path: string, body: unknown): Promise<Answer> {
    this.served ??= serve(this.house, { clock: () => this.at });
    const served = await this.served;
    this.at = this.now(caseId);
    const token = await served.tokenOf(offer.actorId);
    // As a 503 says: on a machine that is slow just now, the same request again.
    const answered = async () => {
      const told = await served.call('POST', `/api/v1${path}`, { token, key: offer.decisionId, body });
      return told.status !== 503 && told;
    };
    const told = await until(answered, { pause: 1_000, instead: () => `no answer to POST ${path}` });
    if (told.status >= 400) throw problemOf(told);
    const { id, number, seq, stage } = told.body;
    return { caseId: id, number, seq, stage: stage.id };
  }
}

const reasonOf = ({ submissionId }: Offer) => (submissionId ? '示例理由' : undefined);

/** The problem that an answer tells of; the field that it points to is called by its name again. */
function problemOf({ body }: Told): Problem {
  const { type, title: _, status: __, instance: ___, detail: ____, errors, ...extras } = body;
  const field = errors?.[0]?.pointer?.split('/').at(-1);
  return new Problem(type.replace('urn:dangwu:problem:', '') as ProblemType, {
    extras: { ...extras, ...(field ? { field } : {}) },
  });
}
