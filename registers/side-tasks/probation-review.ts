import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

/** 预备期 is one year from the meeting that passed admission: 《中国共产党章程》第七条. Of member `m`. */
export const probationEndSql = Prisma.sql`(m.joined_on + interval '1 year')::date`;

/** 转正 is overdue: the branch is asked to discuss it, once while that is open. */
export async function openProbationReview(tx: Transaction, memberId: string, at: Instant): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO side_task (id, kind, member_id, organisation_id, opened_at, due_on)
    SELECT ${randomUUID()}::uuid, 'probation-review', m.id, m.branch_id, ${new Date(at)}::timestamptz, ${probationEndSql}
      FROM member m WHERE m.id = ${memberId}::uuid
    ON CONFLICT DO NOTHING`;
}
