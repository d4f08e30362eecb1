import express, { type Request, type RequestHandler, type Response } from 'express';
import { Problem } from '../../platform/problem';

/** Bytes of a JSON body. */
const JSON_LIMIT = 256 * 1024;

const json = express.json({ limit: JSON_LIMIT, strict: false, type: () => true });

const run = (handler: RequestHandler, request: Request, response: Response) =>
  new Promise<void>((resolve, reject) => {
    handler(request, response, (error?: unknown) => (error ? reject(fromParser(error)) : resolve()));
  });

const hasBody = (request: Request) =>
  request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;

/**
 * Reads a JSON body into `request.body`; nothing sent is `undefined`.
 * @throws Problem `unsupported-media-type`, `body-too-large`, `malformed-json`
 */
export async function readJson(request: Request, response: Response): Promise<unknown> {
  if (!hasBody(request)) return undefined;
  if (!request.is('application/json')) throw new Problem('unsupported-media-type');
  await run(json, request, response);
  return request.body;
}

/**
 * Reads a file sent as it is.
 * @throws Problem `unsupported-media-type`, `body-too-large`
 */
export async function readFile(request: Request, response: Response, types: string[], limit: number): Promise<Buffer> {
  if (!isSentAs(request, types)) throw new Problem('unsupported-media-type');
  await run(express.raw({ limit, type: () => true }), request, response);
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** Without a type it is bytes of some kind (RFC 9110, 8.3): browsers name none for a file that Windows does not know. */
const isSentAs = (request: Request, types: string[]) =>
  request.get('content-type') ? Boolean(request.is(types)) : types.includes('application/octet-stream');

function fromParser(error: unknown): unknown {
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large') return new Problem('body-too-large');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return new Problem('unsupported-media-type');
  // The other errors of the parser: not JSON, cut off, or not compressed as declared.
  return status === 400 ? new Problem('malformed-json') : error;
}
