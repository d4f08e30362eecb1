import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../api/http/app';
import type { Deps } from '../../api/http/deps';
import { drain, listen } from '../../api/http/serve';
import { newToken, SESSION_LIFE, tokenHash } from '../../api/sign-in/session-token';
import { auditAction, auditObject } from '../../domain/words/audit-words';
import type { House } from '../support/house';
import { checkAgainst, type OpenApi } from './documented';

export interface Call {
  token?: string;
  body?: unknown;
  /** The Idempotency-Key; a fresh one by default, none with null. */
  key?: string | null;
  headers?: Record<string, string>;
}

export interface Told {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what came, whatever it is.
  body: any;
  headers: Headers;
}

/** An API listening for one test file; every answer is compared with the OpenAPI document. */
export interface Served {
  url: string;
  document: OpenApi;
  call(method: string, path: string, call?: Call): Promise<Told>;
  /** A session without going through sign-in. */
  tokenOf(personId: string): Promise<string>;
  /**
   * @param grace milliseconds for what is under way
   * @throws Error when what was done stands in the audit by a code that has no words
   */
  stop(grace?: number): Promise<void>;
}

/** Serves the API on the house's database. `more` replaces parts of it, such as the clock. */
export async function serve(house: House, more: Partial<Deps> = {}): Promise<Served> {
  const config = { ...house.config, api: { ...house.config.api, rateLimitFactor: 1000 } };
  const deps = {
    config,
    db: house.db,
    keys: house.keys,
    log: house.log,
    cases: house.gateway,
    clock: Date.now,
    ...more,
  };
  const server = createServer(createApp(deps));
  await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const document = await documentOf(house, url);
  const call = async (method: string, path: string, { token, body, key, headers }: Call = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method !== 'GET' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const told = { status: answer.status, body: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
    checkAgainst(document, method, path, told);
    return told;
  };
  const tokenOf = async (personId: string) => {
    const token = newToken();
    const at = deps.clock();
    const row = { tokenHash: new Uint8Array(tokenHash(token)), personId };
    await house.db.session.create({
      data: { ...row, createdAt: new Date(at), expiresAt: new Date(at + SESSION_LIFE) },
    });
    return token;
  };
  const stop = async (grace = 1_000) => {
    await drain(server, grace);
    await checkAuditWords(house);
  };
  return { url, document, call, tokenOf, stop };
}

/** Of whatever is served it is the same: the first of a run asks for it. */
async function documentOf({ shared }: House, url: string): Promise<OpenApi> {
  const file = join(shared.dir, 'openapi.json');
  if (!existsSync(file)) {
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, await (await fetch(`${url}/api/v1/openapi.json`)).text());
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function checkAuditWords({ owner }: House): Promise<void> {
  const done = await owner.audit.findMany({ distinct: ['action', 'objectKind'] });
  const wordless = done.filter(
    ({ action, objectKind }) => auditAction(objectKind, action) === action || auditObject(objectKind) === objectKind,
  );
  if (wordless.length) {
    const codes = wordless.map(({ action, objectKind }) => `${action} ${objectKind}`);
    throw new Error(`domain/words/audit-words.ts has no words for: ${codes.join(', ')}`);
  }
}
