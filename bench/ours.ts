import { randomUUID } from 'node:crypto';
import { API_BASE } from '../api/http/base';
import { taskIdOf } from '../domain/case/ids';
import { expect, send } from './http';
import type { Quarter, Traveller } from './people';
import { type Side, type Took, tell } from './side';
import type { BenchStack } from './stack';

const MOST_REPEATS = 10;

/** People at the API of the stack, each with a token, and members who have not set out yet. */
export class ApiUsers {
  #next = 0;
  /** Writes that were repeated. */
  repeats = 0;

  constructor(
    readonly url: string,
    private readonly tokens: Map<string, string>,
    private readonly travellers: Traveller[],
    private readonly quarters: Quarter[],
  ) {}

  /** @throws Error when all have set out */
  traveller(): Traveller {
    const traveller = this.travellers[this.#next++];
    if (!traveller) throw new Error('there are no more members to transfer');
    return traveller;
  }

  /** Where somebody of a quarter goes: a branch of another committee. */
  target({ committeeId }: Quarter): Quarter {
    const others = this.quarters.filter((quarter) => quarter.committeeId !== committeeId);
    return others[this.#next % others.length] as Quarter;
  }

  async get(personId: string, path: string) {
    return expect(await send('GET', this.url + API_BASE + path, this.#headers(personId)));
  }

  /** A write; as a person does, it repeats one that was not answered, under the same key. */
  async post(personId: string, path: string, body: unknown) {
    const headers = { ...this.#headers(personId), 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    for (let tries = 0; ; tries++) {
      const reply = await send('POST', this.url + API_BASE + path, headers, JSON.stringify(body));
      if (reply.status !== 503 || tries === MOST_REPEATS) return expect(reply);
      this.repeats++;
    }
  }

  #headers(personId: string) {
    return { authorization: `Bearer ${this.tokens.get(personId)}` };
  }
}

const REASON = '示例理由';

/** 组织关系接转 between two committees through the API: the member starts, and everybody decides when he is asked. */
export function oursOn({ pids }: BenchStack, users: ApiUsers): Side {
  const start = async (took: Took, { personId, memberId }: Traveller, target: Quarter) => {
    const data = { targetOrganisationId: target.branchId };
    const path = '/procedures/relation-transfer/cases';
    return await tell(took, 'start', () => users.post(personId, path, { memberId, reason: REASON, data }));
  };
  return {
    pids: { API: pids.api, worker: pids.worker, Temporal: pids.temporal, PostgreSQL: pids.postgres },
    start: async (took) => {
      const traveller = users.traveller();
      await start(took, traveller, users.target(traveller.quarter));
    },
    transfer: async (took) => {
      const traveller = users.traveller();
      const { quarter, personId } = traveller;
      const target = users.target(quarter);
      const steps: [actor: string, outcome: string, data?: object][] = [
        [quarter.secretary, 'pass'],
        [quarter.officer, 'issue', { validityDays: 30 }],
        [personId, 'report'],
        [target.officer, 'accept', { branchId: target.branchId }],
        [target.secretary, 'place'],
        [target.officer, 'receipt'],
      ];
      let stands = await start(took, traveller, target);
      for (const [actor, outcome, data] of steps) {
        const path = `/tasks/${taskIdOf(stands.id, stands.seq)}/decision`;
        stands = await tell(took, 'decision', () => users.post(actor, path, { outcome, data }));
      }
      if (stands.stage.id !== 'CLOSED') throw new Error(`a transfer ended at ${stands.stage.id}`);
    },
  };
}
