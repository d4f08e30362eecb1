import { z } from 'zod';

/** One secret of the ring, 32 bytes. */
export interface Key {
  id: string;
  secret: Buffer;
}

/** Keys by purpose, kept apart: the first of a list writes, all of it read. */
export interface KeyRing {
  field: Key[];
  lookup: Key[];
  payload: Key[];
}

const list = z
  .array(
    z.object({
      id: z.string().regex(/^[a-z0-9]{1,15}$/),
      key: z.base64().transform((text) => Buffer.from(text, 'base64')),
    }),
  )
  .min(1)
  .transform((entries) => entries.map(({ id, key }) => ({ id, secret: key })))
  .refine((keys) => keys.every((key) => key.secret.length === 32), 'each key has 32 bytes');

const ring = z.object({ field: list, lookup: list, payload: list });

/**
 * Reads the key ring.
 * @param text JSON: `{ "field": [{ "id": "k1", "key": "<base64, 32 bytes>" }], "lookup": […], "payload": […] }`
 * @throws Error that says what is wrong with the form, never a key
 */
export function readKeyRing(text: string): KeyRing {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('the key ring is not JSON');
  }
  const parsed = ring.safeParse(json);
  if (!parsed.success)
    throw new Error(`the key ring is wrong: ${parsed.error.issues.map((i) => i.path.join('.')).join(', ')}`);
  return parsed.data;
}
