import { randomUUID } from 'node:crypto';
import { stateOf } from '../../cases/state-of';
import type { Answer, Offer, OfferData } from '../../domain/case/offer';
import type { CaseState, OpenTask } from '../../domain/case/state';
import type { TypedValues } from '../../domain/case/typed';
import { atTime, localDate } from '../../domain/time/dates';
import { sealSubmission } from '../../platform/submission';
import { Clocks } from './clock';
import type { House } from './house';

/** By which offers are made; what was typed with one goes beside it, or into its submission before. */
interface Way {
  start(procedure: string, offer: Offer, typed?: TypedValues): Promise<Answer>;
  act(caseId: string, offer: Offer, typed?: TypedValues): Promise<Answer>;
}

/** Drives a case by offers. */
export class Driver {
  readonly clocks: Clocks;
  private readonly way?: Way;

  /** @param way by which offers are made; the house's own gateway where none is given */
  constructor(
    private readonly house: Pick<House, 'client' | 'clockOffset' | 'db' | 'gateway' | 'keys'>,
    way?: (clocks: Clocks) => Way,
  ) {
    this.clocks = new Clocks(house.client, house.clockOffset);
    this.way = way?.(this.clocks);
  }

  private get gateway(): Way {
    return this.way ?? this.house.gateway;
  }

  /** An insert-only submission to refer to: what people typed. */
  async submission(personId: string, typed?: TypedValues): Promise<string> {
    const id = randomUUID();
    const body = sealSubmission(this.house.keys, id, typed ? { fields: typed } : {});
    await this.house.db.submission.create({ data: { id, personId, at: new Date(), body } });
    return id;
  }

  async start(actorId: string, memberId: string, targetOrganisationId: string, more: OfferData = {}): Promise<Answer> {
    return await this.gateway.start(
      'relation-transfer',
      await this.startOffer(actorId, memberId, targetOrganisationId, more),
    );
  }

  /** Starts a transfer to an organisation of another system. */
  async startOut(actorId: string, memberId: string, outsideOrganisationId: string): Promise<Answer> {
    const submissionId = await this.submission(actorId);
    const data = { memberId, outsideOrganisationId };
    return await this.gateway.start('relation-transfer', {
      ...{ decisionId: randomUUID(), actorId, action: 'submit', submissionId, data },
    });
  }

  /** Starts a transfer with a letter from elsewhere. */
  async arrive(actorId: string, data: OfferData, typed: TypedValues, decisionId = randomUUID()): Promise<Answer> {
    const submissionId = await this.submission(actorId, typed);
    const offer: Offer = { decisionId, actorId, action: 'submit', submissionId, data };
    return await this.gateway.start('relation-transfer', offer, typed);
  }

  /** What a start offers, for a test that gives it in person. */
  async startOffer(
    actorId: string,
    memberId: string,
    targetOrganisationId: string,
    more: OfferData = {},
  ): Promise<Offer> {
    return {
      decisionId: randomUUID(),
      actorId,
      action: 'submit',
      submissionId: await this.submission(actorId),
      data: { memberId, targetOrganisationId, ...more },
    };
  }

  /** Takes an outcome of the case's open task. */
  async decide(
    caseId: string,
    actorId: string,
    outcome: string,
    data: OfferData = {},
    typed?: TypedValues,
  ): Promise<Answer> {
    const { id: taskId } = await this.task(caseId);
    const submissionId = await this.submission(actorId, typed);
    return await this.act(caseId, { actorId, action: 'decide', outcome, taskId, data, submissionId }, typed);
  }

  /** Does something around the open task: claim, release, delegate, hand-over. */
  async around(caseId: string, actorId: string, action: Offer['action'], personId?: string): Promise<Answer> {
    const { id: taskId } = await this.task(caseId);
    return await this.act(caseId, { actorId, action, taskId, personId });
  }

  async act(caseId: string, offer: Omit<Offer, 'decisionId'>, typed?: TypedValues): Promise<Answer> {
    return await this.gateway.act(caseId, { decisionId: randomUUID(), ...offer }, typed);
  }

  /** Of a procedure with data of its own: `state<TransferState>(caseId)`. */
  async state<State extends CaseState = CaseState>(caseId: string): Promise<State> {
    const row = await this.house.db.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } });
    return stateOf<State>(row);
  }

  async stage(caseId: string): Promise<string> {
    return (await this.state(caseId)).stage;
  }

  /** The open task as the story has it. */
  async task(caseId: string): Promise<OpenTask> {
    const { tasks, stage } = await this.state(caseId);
    if (!tasks[0]) throw new Error(`nothing is open at ${stage}`);
    return tasks[0];
  }

  /** What stands on record, in order: "kind outcome→stage", time, and who. */
  async timeline(caseId: string) {
    return await this.house.db.timeline.findMany({ where: { caseId }, orderBy: { seq: 'asc' } });
  }

  /** What time alone did to a case, in order: day, kind and moment. */
  async moments(caseId: string): Promise<string[]> {
    const rows = (await this.timeline(caseId)).filter((row) => !row.actorId);
    return rows.map((row) => `${localDate(row.at.getTime())} ${row.kind} ${row.outcome}`);
  }

  /** Moves the case on to a time of a day in Shanghai. */
  async forwardTo(caseId: string, date: string, hour = 10, minute = 0): Promise<void> {
    await this.clocks.forwardTo(caseId, atTime(date, hour, minute));
  }
}
