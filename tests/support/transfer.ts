import { randomUUID } from 'node:crypto';
import type { Answer, Offer, OfferData } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import type { House } from './house';

/** Drives a case by offers, as the API does after its own checks. */
export class Driver {
  constructor(private readonly house: House) {}

  /** An insert-only submission to refer to: what people typed. */
  async submission(personId: string): Promise<string> {
    const id = randomUUID();
    await this.house.db.submission.create({ data: { id, personId, at: new Date(), body: Buffer.from('sealed') } });
    return id;
  }

  async start(actorId: string, memberId: string, targetOrganisationId: string, more: OfferData = {}): Promise<Answer> {
    return await this.house.gateway.start('relation-transfer', {
      decisionId: randomUUID(),
      actorId,
      action: 'submit',
      submissionId: await this.submission(actorId),
      data: { memberId, targetOrganisationId, ...more },
    });
  }

  /** Takes an outcome of the case's open task. */
  async decide(caseId: string, actorId: string, outcome: string, data: OfferData = {}): Promise<Answer> {
    const { tasks } = await this.state(caseId);
    return await this.act(caseId, {
      actorId,
      action: 'decide',
      outcome,
      taskId: tasks[0]?.id,
      data,
      submissionId: await this.submission(actorId),
    });
  }

  async act(caseId: string, offer: Omit<Offer, 'decisionId'>): Promise<Answer> {
    return await this.house.gateway.act(caseId, { decisionId: randomUUID(), ...offer });
  }

  async state(caseId: string): Promise<CaseState> {
    const row = await this.house.db.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } });
    return row.state as unknown as CaseState;
  }
}
