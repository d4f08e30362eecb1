import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
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

  /** Everybody who has a token. */
  people(): string[] {
    return [...this.tokens.keys()];
  }

  /** Opens a stream that is read to nothing. @returns closes it */
  async stream(personId: string, path: string): Promise<() => void> {
    const own = new Agent({ keepAlive: true });
    const asked = request(this.url + API_BASE + path, { agent: own, headers: this.#headers(personId) });
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve).once('error', reject).end();
    });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
    // What is cut off at the end is no failure.
    answer.on('error', () => undefined).resume();
    return () => {
      asked.destroy();
      own.destroy();
    };
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

  /** What somebody is signed in by. */
  tokenOf(personId: string): string {
    return this.tokens.get(personId) as string;
  }

  #headers(personId: string) {
    return { authorization: `Bearer ${this.tokenOf(personId)}` };
  }
}

const REASON = '示例理由';

/** A case as the API shows it after a write. */
interface Stands {
  id: string;
  seq: number;
  stage: { id: string };
}

type Step = [actor: string, outcome: string, data?: object];

async function start(users: ApiUsers, took: Took, { personId, memberId }: Traveller, target: Quarter): Promise<Stands> {
  const data = { targetOrganisationId: target.branchId };
  const path = '/procedures/relation-transfer/cases';
  return await tell(took, 'start', () => users.post(personId, path, { memberId, reason: REASON, data }));
}

async function decide(users: ApiUsers, took: Took, { id, seq }: Stands, [actor, outcome, data]: Step): Promise<Stands> {
  const path = `/tasks/${taskIdOf(id, seq)}/decision`;
  return await tell(took, 'decision', () => users.post(actor, path, { outcome, data }));
}

const stepsOf = ({ quarter, personId }: Traveller, target: Quarter): Step[] => [
  [quarter.secretary, 'pass'],
  [quarter.officer, 'issue', { validityDays: 30 }],
  [personId, 'report'],
  [target.officer, 'accept', { branchId: target.branchId }],
  [target.secretary, 'place'],
  [target.officer, 'receipt'],
];

/** A transfer whose member is to report. */
interface Unreported {
  quarter: Quarter;
  stands: Stands;
  step: Step;
}

/** Takes a transfer to where its member is to report. */
export async function unreported(users: ApiUsers): Promise<Unreported> {
  const traveller = users.traveller();
  const target = users.target(traveller.quarter);
  const [pass, issue, step] = stepsOf(traveller, target) as [Step, Step, Step];
  const untold = () => undefined;
  let stands = await start(users, untold, traveller, target);
  for (const earlier of [pass, issue]) stands = await decide(users, untold, stands, earlier);
  return { quarter: traveller.quarter, stands, step };
}

/** 组织关系接转 between two committees through the API: the member starts, and everybody decides when he is asked. */
export function oursOn({ pids }: BenchStack, users: ApiUsers): Side {
  return {
    pids: { API: pids.api, worker: pids.worker, Temporal: pids.temporal, PostgreSQL: pids.postgres },
    start: async (took) => {
      const traveller = users.traveller();
      await start(users, took, traveller, users.target(traveller.quarter));
    },
    transfer: async (took) => {
      const traveller = users.traveller();
      const target = users.target(traveller.quarter);
      let stands = await start(users, took, traveller, target);
      for (const step of stepsOf(traveller, target)) stands = await decide(users, took, stands, step);
      if (stands.stage.id !== 'CLOSED') throw new Error(`a transfer ended at ${stands.stage.id}`);
    },
    waiting: async () => {
      const { stands, step } = await unreported(users);
      return async (took) => void (await decide(users, took, stands, step));
    },
  };
}
