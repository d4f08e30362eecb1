import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../domain/time/dates';
import { checkAgainst } from '../api/documented';
import { type Served, serve, type Told } from '../api/served';
import { START } from '../support/business-time';
import type { Transfers } from '../support/transfers';

/** The text of each page, as it stands in the file and without blanks. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const thread = new Worker(join(__dirname, 'extract.mjs'), { workerData: new Uint8Array(pdf) });
  const ended = once(thread, 'exit');
  const pages = await new Promise<string[]>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
  });
  await ended;
  return pages.map((text) => text.replace(/\s/g, ''));
}

/** A file as it came. */
export interface Download {
  status: number;
  type: string;
  bytes: Buffer;
  headers: Headers;
}

/** Where papers are asked for, at a time of its own. */
export interface Desk {
  now: Instant;
  api: Served;
  ask(personId: string, method: string, path: string, body?: unknown, key?: string): Promise<Told>;
  download(personId: string, path: string): Promise<Download>;
  head(personId: string, path: string): Promise<Download>;
  /** Asks for a file that is made on demand. */
  post(personId: string, path: string): Promise<Download>;
  /** Sends a file as it is. */
  upload(personId: string, path: string, type: string, bytes: Buffer, name?: string): Promise<Told>;
  close(): Promise<void>;
}

/** Opens a desk on the house of a file's tests; `close` it. */
export async function openDesk({ house }: Pick<Transfers, 'house'>): Promise<Desk> {
  const desk = { now: START } as Desk;
  desk.api = await serve(house, { clock: () => desk.now });
  const tokenOf = (personId: string) => desk.api.tokenOf(personId);
  desk.ask = async (personId, method, path, body, key) =>
    desk.api.call(method, `/api/v1${path}`, { token: await tokenOf(personId), body, ...(key && { key }) });
  const fetched = async (method: string, personId: string, path: string): Promise<Download> => {
    const headers = { authorization: `Bearer ${await tokenOf(personId)}` };
    const answer = await fetch(`${desk.api.url}/api/v1${path}`, { method, headers });
    const { status, headers: sent } = answer;
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = sent.get('content-type') ?? '';
    const body = type.includes('json') ? JSON.parse(bytes.toString('utf8')) : bytes.toString('latin1');
    if (method !== 'HEAD') checkAgainst(desk.api.document, method, `/api/v1${path}`, { status, body, headers: sent });
    return { status, type, bytes, headers: sent };
  };
  desk.download = (personId, path) => fetched('GET', personId, path);
  desk.head = (personId, path) => fetched('HEAD', personId, path);
  desk.post = (personId, path) => fetched('POST', personId, path);
  desk.upload = async (personId, path, type, bytes, name) => {
    const headers = {
      authorization: `Bearer ${await tokenOf(personId)}`,
      'content-type': type,
      'idempotency-key': crypto.randomUUID(),
      ...(name && { 'x-file-name': encodeURIComponent(name) }),
    };
    const answer = await fetch(`${desk.api.url}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(bytes),
    });
    const text = await answer.text();
    const told = { status: answer.status, body: text ? JSON.parse(text) : undefined, headers: answer.headers };
    checkAgainst(desk.api.document, 'POST', `/api/v1${path}`, told);
    return told;
  };
  desk.close = () => desk.api.stop();
  return desk;
}
