import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readKeyRing } from '../../platform/keys';
import { writePrivate } from '../../stack/private-file';

export const purposes = ['field', 'lookup', 'payload'] as const;
export type Purpose = (typeof purposes)[number];

interface Entry {
  id: string;
  key: string;
}

type Ring = Record<Purpose, Entry[]>;

/** The ring as its file has it. @throws Error that says what is wrong with it, never a key */
function read(path: string): Ring {
  const text = readFileSync(path, 'utf8');
  readKeyRing(text);
  return JSON.parse(text) as Ring;
}

const write = (path: string, ring: Ring) => writePrivate(path, `${JSON.stringify(ring, undefined, 2)}\n`);

/**
 * Adds a random key to the ring's file, whole or not at all, readable by its owner only.
 * @param place `first`: it writes from the next start on. `last`: it only reads, until `firstKey`; for several processes
 * that are not all stopped at once, so that none meets a key that it does not know
 * @returns its id
 */
export function newKey(path: string, purpose: Purpose, place: 'first' | 'last'): string {
  const ring = read(path);
  const numbers = ring[purpose].map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  const id = `k${Math.max(0, ...numbers) + 1}`;
  const entry = { id, key: randomBytes(32).toString('base64') };
  ring[purpose] = place === 'first' ? [entry, ...ring[purpose]] : [...ring[purpose], entry];
  write(path, ring);
  return id;
}

/** Puts a key first: it writes from the next start on. @throws Error when there is none of that id */
export function firstKey(path: string, purpose: Purpose, id: string): void {
  const ring = read(path);
  const entry = ring[purpose].find((one) => one.id === id);
  if (!entry) throw new Error(`the ring has no ${purpose} key ${id}`);
  ring[purpose] = [entry, ...ring[purpose].filter((one) => one !== entry)];
  write(path, ring);
}
