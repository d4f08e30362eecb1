import { randomUUID } from 'node:crypto';
import { type Instant, type LocalDate, localDate } from '../../../domain/time/dates';
import { notBefore } from '../../../domain/time/quiet-hours';
import { FIRST_ID } from '../../../platform/first-id';
import type { Transaction } from '../../../prisma/client';
import { Prisma } from '../../../prisma/generated/client';
import { quietHoursOf } from '../../settings/quiet-hours';
import { DUES_NOTICE } from '../tell-unpaid';

interface Telling {
  asOf: LocalDate;
  at: Instant;
  /** How long a line may wait at an organisation `o`, by the rules that hold there. */
  days: Prisma.Sql;
  after: string;
  page: number;
}

interface Waiting {
  branchId: string;
  branchName: string;
  lines: number;
  days: number;
  secretaries: string[];
}

const { sql } = Prisma;

/**
 * Tells the secretary of each branch, or who stands in for him, of lines that wait too long: of each line once.
 * @returns the last branch of the page, and how many there were
 */
export async function tellUnsettled(tx: Transaction, { asOf, at, days, after, page }: Telling) {
  const untold = sql`
    l.outcome = 'open' AND l.told_at IS NULL
    AND (p.given_at AT TIME ZONE 'Asia/Shanghai')::date <= ${asOf}::date - ${days}`;
  const rows = await tx.$queryRaw<Waiting[]>`
    SELECT o.id::text AS "branchId", o.name AS "branchName", late.lines, late.days,
           coalesce((SELECT array_agg(DISTINCT h.person_id::text) FROM role_holding h
                      WHERE h.organisation_id = o.id AND h.from_date <= ${asOf}::date
                        AND (h.to_date IS NULL OR h.to_date >= ${asOf}::date)
                        AND h.role = coalesce(
                          (SELECT s.role FROM role_holding s
                            WHERE s.organisation_id = o.id AND s.role = 'secretary' AND s.from_date <= ${asOf}::date
                              AND (s.to_date IS NULL OR s.to_date >= ${asOf}::date) LIMIT 1), 'deputy-secretary')),
                    '{}') AS secretaries
      FROM (SELECT l.branch_id, ${days} AS days, count(*)::int AS lines
              FROM payment_list_line l JOIN payment_list p ON p.id = l.list_id JOIN organisation o ON o.id = l.branch_id
             WHERE ${untold} AND l.branch_id > ${after || FIRST_ID}::uuid
             GROUP BY l.branch_id, o.path ORDER BY l.branch_id LIMIT ${page}) late
      JOIN organisation o ON o.id = late.branch_id ORDER BY o.id`;
  const told = rows.flatMap((row) =>
    row.secretaries.map((personId) => ({ ...row, personId, audience: 'office' as const })),
  );
  const hours = await quietHoursOf(tx, told, at);
  const data = told.map(({ personId, audience, branchId, branchName, lines, days: most }) => {
    const caseId = `${DUES_NOTICE}lines:${branchId}`;
    const leaves = notBefore(at, caseId, hours({ personId, audience }));
    const when = { localDate: new Date(localDate(leaves)), notBefore: new Date(leaves), createdAt: new Date(at) };
    const line = `${branchName}有${lines}笔来款超过${most}天没有核对，请督促组织委员在“来款清单”中处理`;
    return { id: randomUUID(), personId, caseId, audience, lines: [line], urgent: false, ...when };
  });
  await tx.notice.createMany({ data, skipDuplicates: true });
  const ids = rows.map(({ branchId }) => branchId);
  await tx.$executeRaw`
    UPDATE payment_list_line l SET told_at = ${new Date(at)} FROM payment_list p, organisation o
     WHERE p.id = l.list_id AND o.id = l.branch_id AND l.branch_id = ANY(${ids}::uuid[]) AND ${untold}`;
  return { next: rows.length < page ? null : (ids.at(-1) as string), told: told.length };
}
