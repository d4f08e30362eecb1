import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import { createApp } from '../api/http/app';
import { drain, listen } from '../api/http/serve';
import { newToken, tokenHash } from '../api/sign-in/session-token';
import { temporalGateway } from '../cases/temporal-gateway';
import { DAY, type Instant } from '../domain/time/dates';
import { isProblemType, problems } from '../domain/words/problems';
import type { Config } from '../platform/config';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import type { Database } from '../prisma/client';

/** The API on the rehearsal's database, at the rehearsal's time: people act in it as they would. */
export interface RehearsalApi {
  /** Sends as a person. @throws RefusedError when it is not done */
  // biome-ignore lint/suspicious/noExplicitAny: the API's own document says what comes.
  call(personId: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<any>;
  close(): Promise<void>;
}

/** What somebody wanted was refused: the scenario does not fit the procedure. */
export class RefusedError extends Error {
  constructor(readonly type: string) {
    super(isProblemType(type) ? problems[type].title : type);
  }
}

interface ApiParts {
  config: Config;
  db: Database;
  keys: KeyRing;
  log: Logger;
  client: Client;
  clockOffset: number;
  now: () => Instant;
}

const REPEATS = 5;

/** Opens the API on the loopback; nobody but the rehearsal knows its port and tokens. */
export async function openRehearsalApi({ client, clockOffset, now, ...parts }: ApiParts): Promise<RehearsalApi> {
  const { config, db } = parts;
  const { namespace, taskQueue } = config.temporal;
  const cases = temporalGateway(client, { namespace, taskQueue, deadline: config.api.deadline, clockOffset });
  // What these people ask for is of no interest to the operator.
  const log = parts.log.child({}, { level: 'warn' });
  const server = createServer(createApp({ ...parts, log, cases, clock: now }));
  await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  const tokens = new Map<string, string>();
  const tokenOf = async (personId: string) => {
    const known = tokens.get(personId);
    if (known) return known;
    const token = newToken();
    const row = { tokenHash: new Uint8Array(tokenHash(token)), personId, createdAt: new Date(now()) };
    // The months of a rehearsal are one session.
    await db.session.create({ data: { ...row, expiresAt: new Date(now() + 3_650 * DAY) } });
    tokens.set(personId, token);
    return token;
  };
  return {
    async call(personId, method, path, body) {
      const headers = {
        authorization: `Bearer ${await tokenOf(personId)}`,
        'idempotency-key': randomUUID(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      };
      for (let again = 0; ; again++) {
        const answer = await fetch(url + path, {
          method,
          headers,
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        const told = (answer.status === 204 ? {} : await answer.json()) as { type?: string };
        if (answer.ok) return told;
        // As the answer says: on a machine that is slow just now, the same request again.
        if (answer.status !== 503 || again === REPEATS) {
          throw new RefusedError((told.type ?? '').replace('urn:dangwu:problem:', ''));
        }
      }
    },
    close: () => drain(server, 1_000),
  };
}
