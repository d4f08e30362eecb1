import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/**
 * Somebody is ill or in need: the group or branch of which he is a member here is to visit him (走访慰问), unless that is
 * open already. No rule names a day.
 * @returns whether he is a member here
 */
export async function openVisit(tx: Transaction, personId: string, at: Instant): Promise<boolean> {
  const [member] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM member WHERE person_id = ${personId}::uuid AND standing = 'normal'`;
  if (!member) return false;
  await tx.$executeRaw`
    INSERT INTO side_task (id, kind, member_id, organisation_id, opened_at)
    SELECT gen_random_uuid(), 'life-visit', m.id, coalesce(m.group_id, m.branch_id), ${new Date(at)}::timestamptz
      FROM member m
     WHERE m.id = ${member.id}::uuid
       AND NOT EXISTS (SELECT 1 FROM side_task o WHERE o.member_id = m.id AND o.kind = 'life-visit' AND o.status = 'open')
    ON CONFLICT DO NOTHING`;
  return true;
}
