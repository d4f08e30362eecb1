import { randomUUID } from 'node:crypto';
import { DAY, type Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';
import type { Database } from '../../prisma/client';

// What somebody has filled in of a start and not sent yet. One a person and procedure; the newest save counts.

/** Days for which a draft is kept after it was last saved. */
const KEPT = 30;

/** What stands in the form, by field, and which of the procedure's forms it is. */
export interface StartDraftBody {
  form: string;
  values: Record<string, string | number | boolean | string[]>;
  /** What those are called who were chosen, by id. */
  names: Record<string, string[]>;
}

const contextOf = (id: string) => `start-draft:${id}`;

/** The draft of a person, where he has one that has not run out and can still be read. */
export async function readDraft(
  { db, keys }: { db: Database; keys: KeyRing },
  personId: string,
  procedure: string,
  at: Instant,
): Promise<(StartDraftBody & { savedAt: Date }) | undefined> {
  const row = await db.startDraft.findUnique({ where: { personId_procedure: { personId, procedure } } });
  if (!row || row.expiresAt.getTime() <= at) return undefined;
  try {
    const text = openText(keys, row.body, contextOf(row.id));
    return { ...(JSON.parse(text) as StartDraftBody), savedAt: row.savedAt };
  } catch {
    // Its key is gone: nobody can go on with it.
    return undefined;
  }
}

/** Keeps a draft in the place of the one before. */
export async function keepDraft(
  { db, keys }: { db: Database; keys: KeyRing },
  { personId, procedure, body, at }: { personId: string; procedure: string; body: StartDraftBody; at: Instant },
): Promise<void> {
  const id = randomUUID();
  const sealed = sealText(keys, JSON.stringify(body), contextOf(id));
  // Sealed to its own id, so that the id changes with what is kept.
  await db.$executeRaw`
    INSERT INTO start_draft (id, person_id, procedure, body, saved_at, expires_at)
    VALUES (${id}::uuid, ${personId}::uuid, ${procedure}, ${sealed}, ${new Date(at)}, ${new Date(at + KEPT * DAY)})
    ON CONFLICT (person_id, procedure) DO UPDATE
      SET id = EXCLUDED.id, body = EXCLUDED.body, saved_at = EXCLUDED.saved_at, expires_at = EXCLUDED.expires_at`;
}

export async function dropDraft(db: Database, personId: string, procedure: string): Promise<void> {
  await db.startDraft.deleteMany({ where: { personId, procedure } });
}

/** Deletes drafts that ran out. */
export async function forgetDrafts(db: Database, at: Instant): Promise<void> {
  await db.startDraft.deleteMany({ where: { expiresAt: { lte: new Date(at) } } });
}
