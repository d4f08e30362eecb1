import type { Instant, LocalDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import type { Database } from '../../prisma/client';
import { heldOn } from '../../registers/people/held-on';
import { enqueue } from '../record/notice-queue';
import { checkSeals } from './check-seals';
import { type AuditFinding, type AuditFindingKind, auditFindingKinds } from './finding';
import { followActors, followCases } from './follow-chains';

/** The case id of notices about the trail itself. */
export const AUDIT_CHECK = 'audit-check';

/** What following everything came to. */
export interface AuditChecked {
  chains: number;
  rows: number;
  /** Keyed seals. */
  seals: number;
  findings: AuditFinding[];
}

/** Follows the chains of all cases and actors and holds the seals against them. @param alive told now and then */
export async function checkAudit(
  db: Database,
  keys: KeyRing,
  at: Instant,
  alive: () => void = () => undefined,
): Promise<AuditChecked> {
  const cases = await followCases(db, alive);
  const actors = await followActors(db, alive);
  const { seals, findings } = await checkSeals(db, keys, at, alive);
  return {
    chains: cases.chains + actors.chains,
    rows: cases.rows + actors.rows,
    seals,
    findings: [...cases.findings, ...actors.findings, ...findings],
  };
}

/** How many findings there are of each kind; kinds of which there are none are left out. */
export function countFindings(findings: readonly AuditFinding[]): Partial<Record<AuditFindingKind, number>> {
  const counts: Partial<Record<AuditFindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * The nightly check: keeps its counts, logs them, and tells every auditor what was found. Repairs nothing. The same day
 * again replaces its row.
 * @returns the counts by kind
 */
export async function checkAuditNightly(
  { db, keys, log }: { db: Database; keys: KeyRing; log: Logger },
  day: LocalDate,
  at: Instant,
  alive?: () => void,
): Promise<Partial<Record<AuditFindingKind, number>>> {
  const { findings: found, ...counts } = await checkAudit(db, keys, at, alive);
  const findings = countFindings(found);
  const row = { at: new Date(at), ...counts, findings };
  const date = new Date(day);
  await db.$transaction(async (tx) => {
    const before = await tx.auditCheck.findUnique({ where: { day: date } });
    await tx.auditCheck.upsert({ where: { day: date }, create: { day: date, ...row }, update: row });
    // A repeat of an attempt that got so far tells nobody again.
    if (!found.length || before) return;
    const auditors = await tx.roleHolding.findMany({
      where: { role: 'auditor', ...heldOn(at) },
      select: { personId: true },
    });
    const texts = Object.entries(findings).map(
      ([kind, count]) =>
        `操作留痕核对发现问题：${auditFindingKinds[kind as AuditFindingKind]}（${count}处），请与系统运维人员一同核查`,
    );
    const told = [...new Set(auditors.map(({ personId }) => personId))].map((personId) => ({
      personId,
      texts,
      urgent: true,
    }));
    await enqueue(tx, { caseId: AUDIT_CHECK, audience: 'office', told, at });
  });
  log[found.length ? 'error' : 'info']({ ...counts, findings }, 'daily check of the audit');
  return findings;
}
