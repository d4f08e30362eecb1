import { addDays, DAY, type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import { digestOfDay, isSealedBy } from '../seal';
import type { AuditFinding } from './finding';

/** Findings of one kind beyond this are not told one by one. */
const MOST = 1_000;
/** Days without a seal after which somebody should look. */
const LATE = 2;

/** Holds every keyed seal against its heads, the seal before it and the keys. @returns how many keyed seals there are */
export async function checkSeals(
  db: Database,
  keys: KeyRing,
  at: Instant,
  alive: () => void,
): Promise<{ seals: number; findings: AuditFinding[] }> {
  const findings: AuditFinding[] = [];
  const all = await db.seal.findMany({ orderBy: { day: 'asc' } });
  const first = all.findIndex(({ sealed }) => sealed !== null);
  for (const [index, one] of all.entries()) {
    // A release without keyed seals came before: what it sealed is covered by the first keyed one.
    if (first === -1 || index < first) continue;
    const day = fromDbDate(one.day);
    const { hash, heads } = await digestOfDay(db, day, all[index - 1]?.hash);
    if (!hash.equals(one.hash) || heads !== one.heads || !isSealedBy(keys, day, one))
      findings.push({ kind: 'seal', id: day });
    alive();
  }
  findings.push(...(await changedHeads(db)), ...(await lateSeals(db, at)));
  return { seals: first === -1 ? 0 : all.length - first, findings };
}

/** Sealed heads that the chains no longer have, and such as belong to no seal. */
async function changedHeads(db: Database): Promise<AuditFinding[]> {
  const rows = await db.$queryRaw<{ kind: string; id: string; seq: number }[]>`
    SELECT h.kind, h.id, min(h.seq)::int AS seq
      FROM seal_head h
      LEFT JOIN timeline t ON h.kind = 'case' AND t.case_id = h.id AND t.seq = h.seq
      LEFT JOIN audit a ON h.kind = 'actor' AND a.actor_id::text = h.id AND a.seq = h.seq
     WHERE coalesce(t.hash, a.hash) IS DISTINCT FROM h.hash
        OR NOT EXISTS (SELECT 1 FROM seal s WHERE s.day = h.day)
     GROUP BY h.kind, h.id ORDER BY h.kind, h.id LIMIT ${MOST}`;
  return rows.map(({ id, seq }) => ({ kind: 'sealed-head', id, at: seq }));
}

async function lateSeals(db: Database, at: Instant): Promise<AuditFinding[]> {
  const oldest = addDays(localDate(at), -1 - LATE);
  const newest = await db.seal.findFirst({ where: { sealed: { not: null } }, orderBy: { day: 'desc' } });
  if (newest && fromDbDate(newest.day) >= oldest) return [];
  const before = { lt: new Date(at - LATE * DAY) };
  const begun = newest ?? (await db.audit.findFirst({ where: { at: before }, select: { seq: true } }));
  return begun ? [{ kind: 'seal-late', id: newest ? fromDbDate(newest.day) : 'none' }] : [];
}
