import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Key } from './keys';

// The one place where text is enciphered, so that another algorithm (SM4) can stand beside AES-256-GCM.
// Form: length of key id (1 byte), key id, nonce (12), tag (16), text.

/**
 * Enciphers with the ring's first key.
 * @param context what the text belongs to ("member.phone:<id>"): the same is needed to read it
 */
export function seal(keys: Key[], text: Uint8Array, context: string): Buffer {
  const key = keys[0] as Key;
  const id = Buffer.from(key.id, 'latin1');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body]);
}

/**
 * Deciphers with the key that the text names.
 * @throws Error when the key is not in the ring or the text or its context was changed
 */
export function open(keys: Key[], sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const at = 1 + (bytes[0] ?? 0);
  const id = bytes.toString('latin1', 1, at);
  const key = keys.find((entry) => entry.id === id);
  if (!key) throw new Error(`no key ${JSON.stringify(id)} in the ring`);
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(at, at + 12))
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(bytes.subarray(at + 12, at + 28));
  return Buffer.concat([decipher.update(bytes.subarray(at + 28)), decipher.final()]);
}

/** Keyed hash for looking an identity number or a phone up without reading it. */
export function lookupHash(keys: Key[], kind: string, text: string): Buffer {
  return createHmac('sha256', (keys[0] as Key).secret)
    .update(`${kind}:${text}`)
    .digest();
}
