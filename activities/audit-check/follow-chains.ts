import { verifyAudit } from '../../access/audit';
import { isIntact } from '../../cases/chain';
import type { Database } from '../../prisma/client';
import type { AuditFinding } from './finding';

const CASES = 100;
const ACTORS = 500;

/** What was followed, and what of it does not fit. */
export interface Followed {
  chains: number;
  rows: number;
  findings: AuditFinding[];
}

/** Follows the chain of every case from its beginning. @param alive told after each page */
export async function followCases(db: Database, alive: () => void): Promise<Followed> {
  const all: Followed = { chains: 0, rows: 0, findings: [] };
  for (let after = ''; ; ) {
    const cases = await db.case.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: CASES,
      select: { id: true, headHash: true },
    });
    const ids = cases.map(({ id }) => id);
    const rows = await db.timeline.findMany({ where: { caseId: { in: ids } }, orderBy: { seq: 'asc' } });
    const byCase = grouped(rows);
    for (const { id, headHash } of cases) {
      const own = byCase.get(id) ?? [];
      if (!isIntact(own, headHash)) all.findings.push({ kind: 'case-chain', id });
    }
    all.chains += cases.length;
    all.rows += rows.length;
    alive();
    const last = cases.at(-1);
    if (!last || cases.length < CASES) return all;
    after = last.id;
  }
}

function grouped<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const byCase = new Map<string, Row[]>();
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  return byCase;
}

/** Follows the chain of what everybody did outside cases; rows of a chain without a head are found too. */
export async function followActors(db: Database, alive: () => void): Promise<Followed> {
  const all: Followed = { chains: 0, rows: 0, findings: [] };
  const headless = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.actor_id::text AS id FROM audit a
     WHERE NOT EXISTS (SELECT 1 FROM audit_head h WHERE h.actor_id = a.actor_id)`;
  for (const { id } of headless) all.findings.push({ kind: 'actor-chain', id });
  for (let after: string | undefined; ; ) {
    const heads = await db.auditHead.findMany({
      where: after === undefined ? {} : { actorId: { gt: after } },
      orderBy: { actorId: 'asc' },
      take: ACTORS,
      select: { actorId: true },
    });
    for (const { actorId } of heads) {
      const { rows, brokenAt } = await verifyAudit(db, actorId);
      all.rows += rows;
      if (brokenAt !== undefined) all.findings.push({ kind: 'actor-chain', id: actorId, at: brokenAt });
      alive();
    }
    all.chains += heads.length;
    const last = heads.at(-1);
    if (!last || heads.length < ACTORS) return all;
    after = last.actorId;
  }
}
