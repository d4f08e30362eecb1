import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical, digest } from '../../platform/hash';
import { type KeyRing, readKeyRing } from '../../platform/keys';

export const MANIFEST = 'manifest.json';
/** Inside a backup: the data folder of PostgreSQL, and what the stack's folder holds besides. */
export const CLUSTER = 'postgres';
export const STACK = 'stack';
export const KEYS = 'keys.json';

const file = z.strictObject({ path: z.string(), size: z.number(), sha256: z.string() });

const manifest = z.strictObject({
  version: z.literal(1),
  /** When the backup's point was reached. */
  at: z.string(),
  postgres: z.string(),
  temporal: z.string(),
  startLsn: z.string(),
  /** Everything committed before it is inside, in all databases alike. */
  stopLsn: z.string(),
  bytes: z.number(),
  /** Whether the key ring is inside. */
  withKeys: z.boolean(),
  /** What tells the right ring from another, without telling a key. */
  keys: z.record(z.string(), z.string()),
  /** Folders of the cluster, the empty ones included. */
  folders: z.array(z.string()),
  files: z.array(file),
});

/** What a backup is and holds. */
export type Manifest = z.output<typeof manifest>;
export type ManifestFile = z.output<typeof file>;

/** The manifest's text, which vouches for itself too. */
export const writeManifest = (value: Manifest): string =>
  `${JSON.stringify({ ...value, digest: digest(canonical(value)).toString('hex') }, undefined, 1)}\n`;

/** @throws Error when there is none, it was changed, or a newer program made it */
export function readManifest(folder: string): Manifest {
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch {
    throw new Error(`${folder} is no backup: it has no readable ${MANIFEST}`);
  }
  const { digest: vouched, ...rest } = json;
  const parsed = manifest.safeParse(rest);
  if (!parsed.success) throw new Error(`${folder} was made by another version of this program`);
  if (digest(canonical(parsed.data)).toString('hex') !== vouched) throw new Error(`${MANIFEST} was changed`);
  return parsed.data;
}

/** By "purpose:id" what tells a key from another of the same name. */
export function keyMarks(ring: KeyRing): Record<string, string> {
  const mark = (secret: Buffer) => createHmac('sha256', secret).update('dangwu backup').digest('hex').slice(0, 16);
  const entries = Object.entries(ring).flatMap(([purpose, keys]) =>
    (keys as KeyRing['field']).map(({ id, secret }) => [`${purpose}:${id}`, mark(secret)] as const),
  );
  return Object.fromEntries(entries);
}

/**
 * Whether a ring opens what a backup holds: it has every key that the ring had then.
 * @param text the ring's file
 * @throws Error naming the keys that are missing or others
 */
export function checkKeys({ keys }: Manifest, text: string): void {
  const there = keyMarks(readKeyRing(text));
  const lacking = Object.entries(keys).flatMap(([name, mark]) => (there[name] === mark ? [] : [name]));
  if (lacking.length) throw new Error(`the key ring is not the one of this backup: it lacks ${lacking.join(', ')}`);
}
