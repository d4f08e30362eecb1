import { randomUUID } from 'node:crypto';
import { isFinal, type Outcome, type Procedure, type SideTaskRule } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { keeperOfRolesLeft } from '../people/roles-left';

const { sql } = Prisma;

// 预备期 is one year from the meeting that passed admission: 《中国共产党章程》第七条.
const probationEnd = sql`(m.joined_on + interval '1 year')::date`;

/**
 * Opens what an outcome asks to be done beside the case, once a case and kind; what is still open when a case ends
 * without reception is not needed any more.
 */
export function sideTaskChanges(
  procedure: Procedure,
  outcome: Outcome | undefined,
  { at, cause }: Transition,
  after: CaseState,
): Prisma.Sql[] {
  const changes = (outcome?.sideTasks ?? []).flatMap((rule) => {
    const organisationId = after.sides[rule.side];
    return organisationId ? [opened(rule, organisationId, at, after)] : [];
  });
  if (isFinal(procedure, after.stage) && after.ending !== 'received') {
    const actorId = cause.kind === 'offer' ? cause.offer.actorId : null;
    changes.push(sql`
      UPDATE side_task SET status = 'not-needed', closed_at = ${new Date(at)}, closed_by = ${actorId}::uuid
       WHERE case_id = ${after.caseId} AND status = 'open'`);
  }
  return changes;
}

function opened(
  { kind, forProbation, forRolesLeft }: SideTaskRule,
  organisationId: string,
  at: Instant,
  after: CaseState,
): Prisma.Sql {
  const asked = forRolesLeft
    ? keeperOfRolesLeft(after, organisationId, localDate(at))
    : sql`SELECT ${organisationId}::uuid AS id`;
  return sql`
    INSERT INTO side_task (id, kind, case_id, member_id, organisation_id, opened_at, due_on)
    SELECT ${randomUUID()}::uuid, ${kind}, ${after.caseId}, m.id, asked.id, ${new Date(at)}::timestamptz,
           ${forProbation ? probationEnd : sql`NULL::date`}
      FROM member m CROSS JOIN (${asked}) asked
     WHERE m.id = ${after.memberId}::uuid ${forProbation ? sql`AND m.kind = 'probationary'` : Prisma.empty}
    ON CONFLICT DO NOTHING`;
}

/** 转正 is overdue, and bars a transfer until it is discussed: the branch is asked to, once while that is open. */
export async function openProbationReview(tx: Transaction, memberId: string, at: Instant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO side_task (id, kind, member_id, organisation_id, opened_at, due_on)
    SELECT ${randomUUID()}::uuid, 'probation-review', m.id, m.branch_id, ${new Date(at)}::timestamptz, ${probationEnd}
      FROM member m WHERE m.id = ${memberId}::uuid
    ON CONFLICT DO NOTHING`;
}
