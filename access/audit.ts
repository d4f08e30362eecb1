import type { Instant } from '../domain/time/dates';
import { canonical, GENESIS, link } from '../platform/hash';
import type { Database, Transaction } from '../prisma/client';

/** What somebody did outside a case. `detail` holds ids, codes and counts: never what is personal. */
export interface AuditEntry {
  actorId: string;
  at: Instant;
  /** "created", "changed", "unmasked" … */
  action: string;
  objectKind: string;
  objectId: string;
  detail?: Record<string, unknown>;
}

interface Head {
  seq: number;
  hash: Uint8Array;
}

/** What the hash of a row vouches for. */
const vouched = (entry: AuditEntry & { seq: number }) => ({
  actorId: entry.actorId,
  seq: entry.seq,
  at: new Date(entry.at).toISOString(),
  action: entry.action,
  objectKind: entry.objectKind,
  objectId: entry.objectId,
  detail: entry.detail ?? {},
});

/** Locks the newest row of the actor's chain until the transaction ends, so that two of his writes do not fork it. */
async function head(tx: Transaction, actorId: string): Promise<Head> {
  await tx.auditHead.createMany({ data: { actorId, seq: 0, hash: new Uint8Array(GENESIS) }, skipDuplicates: true });
  const [row] = await tx.$queryRaw<Head[]>`
    SELECT seq, hash FROM audit_head WHERE actor_id = ${actorId}::uuid FOR UPDATE`;
  return row as Head;
}

/**
 * Adds a row to the actor's chain inside the transaction of what he did: one is not there without the other. Call it
 * last, since it holds a lock on the chain until the transaction ends.
 */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const previous = await head(tx, entry.actorId);
  const seq = previous.seq + 1;
  const hash = new Uint8Array(link(previous.hash, vouched({ ...entry, seq })));
  const { actorId, action, objectKind, objectId } = entry;
  const detail = JSON.parse(canonical(entry.detail ?? {}));
  const at = new Date(entry.at);
  const previousHash = new Uint8Array(previous.hash);
  await tx.audit.create({ data: { actorId, seq, at, action, objectKind, objectId, detail, previousHash, hash } });
  await tx.auditHead.update({ where: { actorId }, data: { seq, hash } });
}

/**
 * Follows an actor's chain from its beginning.
 * @returns the number of rows, and the first sequence that does not fit (a changed, missing or added row), if any
 */
export async function verifyAudit(db: Database, actorId: string): Promise<{ rows: number; brokenAt?: number }> {
  let previous: Uint8Array = GENESIS;
  let rows = 0;
  for (;;) {
    const page = await db.audit.findMany({ where: { actorId, seq: { gt: rows } }, orderBy: { seq: 'asc' }, take: 500 });
    for (const row of page) {
      const detail = row.detail as Record<string, unknown>;
      const hash = link(previous, vouched({ ...row, at: row.at.getTime(), detail }));
      if (row.seq !== rows + 1 || !hash.equals(row.hash)) return { rows, brokenAt: rows + 1 };
      previous = row.hash;
      rows = row.seq;
    }
    if (page.length < 500) break;
  }
  const newest = await db.auditHead.findUnique({ where: { actorId } });
  const whole = rows === (newest?.seq ?? 0) && Buffer.from(previous).equals(newest?.hash ?? GENESIS);
  return whole ? { rows } : { rows, brokenAt: rows + 1 };
}
