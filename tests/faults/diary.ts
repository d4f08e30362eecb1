import { setTimeout as delay } from 'node:timers/promises';
import { newToken, SESSION_LIFE, tokenHash } from '../../api/session-token';
import { uuidOf } from '../../platform/hash';
import type { FaultStack } from './stack';

/** A decision as somebody sends it, and sends it again. */
export interface Ask {
  personId: string;
  /** Below /api/v1. */
  path: string;
  key: string;
  body: unknown;
}

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what came, whatever it is.
  body: any;
}

/** What somebody was told for good. */
export interface Told {
  ask: Ask;
  decisionId: string;
  reply: Reply;
}

/** Milliseconds that somebody goes on asking. */
const PATIENCE = 300_000;

const BASE = '/api/v1';

/** Asks the API on people's behalf, and remembers what they were told. */
export class Diary {
  readonly told: Told[] = [];
  /** How many tries were not answered, by what came in the place of an answer. */
  readonly unanswered: Record<string, number> = {};
  readonly #tokens = new Map<string, string>();

  constructor(private readonly stack: FaultStack) {}

  /** Signs people in, while the database is there. */
  async signIn(personIds: string[]): Promise<void> {
    const at = Date.now();
    const rows = personIds.map((personId) => {
      const token = newToken();
      this.#tokens.set(personId, token);
      const hash = new Uint8Array(tokenHash(token));
      return { tokenHash: hash, personId, createdAt: new Date(at), expiresAt: new Date(at + SESSION_LIFE) };
    });
    await this.stack.owner.session.createMany({ data: rows });
  }

  /** One try. @throws when the connection breaks */
  async ask({ personId, path, key, body }: Ask): Promise<Reply> {
    const answer = await fetch(this.stack.url + BASE + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#tokens.get(personId)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: answer.status, body: await answer.json() };
  }

  /**
   * Repeats with the same key until there is an answer that is meant to last.
   * @throws Error when there is none for minutes
   */
  async insist(ask: Ask): Promise<Reply> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(250)) {
      const reply = await this.ask(ask).catch((error: Error) => error);
      const passing = reply instanceof Error ? 'broken connection' : passingOf(reply);
      if (passing) this.unanswered[passing] = (this.unanswered[passing] ?? 0) + 1;
      else return this.note(ask, reply as Reply);
    }
    throw new Error(`no answer to POST ${ask.path}`);
  }

  note(ask: Ask, reply: Reply): Reply {
    const decisionId = uuidOf(`${ask.personId}\nPOST ${BASE}${ask.path}\n${ask.key}`);
    this.told.push({ ask, decisionId, reply });
    return reply;
  }
}

/** The type of a problem, without its URN. */
export const problemOf = ({ body }: Reply): string => String(body.type).split(':').at(-1) as string;

/** "Ask again", in one word; undefined for an answer. */
function passingOf(reply: Reply): string | undefined {
  if (reply.status >= 500) return problemOf(reply);
  return reply.status === 409 && problemOf(reply) === 'task-being-decided' ? 'task-being-decided' : undefined;
}

/** Where a case stands. */
export interface Standing {
  caseId: string;
  seq: number;
  stage: string;
}

/** Where a case stands by an answer. */
export const standingOf = ({ body }: Reply): Standing => ({ caseId: body.id, seq: body.seq, stage: body.stage.id });
