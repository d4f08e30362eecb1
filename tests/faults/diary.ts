import { setTimeout as delay } from 'node:timers/promises';
import { newToken, SESSION_LIFE, tokenHash } from '../../api/sign-in/session-token';
import { uuidOf } from '../../platform/hash';
import type { AnyStack } from './stack';

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

  constructor(private readonly stack: AnyStack) {}

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

  /** One try. A connection that breaks is an answer of status 0. */
  async ask({ personId, path, key, body }: Ask): Promise<Reply> {
    try {
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
    } catch {
      return { status: 0, body: { type: 'broken-connection' } };
    }
  }

  /**
   * Repeats with the same key until there is an answer that is meant to last.
   * @throws Error when there is none for minutes
   */
  async insist(ask: Ask): Promise<Reply> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(250)) {
      const reply = await this.ask(ask);
      if (!isPassing(reply)) return this.note(ask, reply);
      const type = problemOf(reply);
      this.unanswered[type] = (this.unanswered[type] ?? 0) + 1;
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
export const problemOf = ({ body }: Reply): string =>
  String(body.type ?? '')
    .split(':')
    .at(-1) as string;

/** Whether it only says to ask again. */
export const isPassing = (reply: Reply): boolean =>
  reply.status === 0 || reply.status >= 500 || problemOf(reply) === 'task-being-decided';

/** Where a case stands. */
export interface Standing {
  caseId: string;
  seq: number;
  stage: string;
}

/** Where a case stands by an answer. */
export const standingOf = ({ body }: Reply): Standing => ({ caseId: body.id, seq: body.seq, stage: body.stage.id });
