import type { Transaction } from '../../prisma/client';

interface Leaver {
  /** Of the list. */
  id: string;
  personId: string;
  organisationId: string;
  role: string;
}

/**
 * Writes the lines of a 交接清单 as things stand: open tasks that he has in hand at or below his organisation, those of
 * his office that nobody else has claimed, and open cases that he started by it. A task stands there once.
 * @returns how many
 */
export async function writeHandover(tx: Transaction, { id, personId, organisationId, role }: Leaver): Promise<number> {
  return await tx.$executeRaw`
    WITH mine AS (
      SELECT t.id, 'delegated' AS how, 1 AS weight FROM task t
       WHERE t.delegated_to = ${personId}::uuid AND t.closed_at IS NULL
      UNION ALL
      SELECT t.id, 'handed-over', 2 FROM task_seat s JOIN task t ON t.id = s.task_id
       WHERE s.person_id = ${personId}::uuid AND s.via = 'handed-over' AND t.closed_at IS NULL
      UNION ALL
      SELECT t.id, 'claimed', 3 FROM task t WHERE t.claimed_by = ${personId}::uuid AND t.closed_at IS NULL
    ), held AS (
      SELECT m.* FROM mine m JOIN task t ON t.id = m.id
       WHERE EXISTS (SELECT 1 FROM case_organisation co
                       JOIN organisation o ON o.id = co.organisation_id
                       JOIN organisation his ON his.id = ${organisationId}::uuid
                      WHERE co.case_id = t.case_id AND o.path LIKE his.path || '%')
      UNION ALL
      SELECT t.id, 'seat', 4 FROM task_seat s JOIN task t ON t.id = s.task_id
       WHERE s.organisation_id = ${organisationId}::uuid AND s.role = ${role} AND t.closed_at IS NULL
         AND (t.claimed_by IS NULL OR t.claimed_by = ${personId}::uuid)
         AND (t.delegated_to IS NULL OR t.delegated_to = ${personId}::uuid)
    ), once AS (
      SELECT DISTINCT ON (id) id, how FROM held ORDER BY id, weight
    )
    INSERT INTO handover_item (handover_id, how, case_id, task_id, stage, due_on)
    SELECT ${id}::uuid, line.how, line.case_id, line.task_id, line.stage, line.due_on
      FROM (SELECT o.how, t.case_id, t.id AS task_id, t.stage, t.due_on FROM once o JOIN task t ON t.id = o.id
            UNION ALL
            SELECT 'started', c.id, NULL, c.stage, c.due_on
              FROM "case" c JOIN timeline f ON f.case_id = c.id AND f.seq = 1
             WHERE c.started_by = ${personId}::uuid AND c.closed_at IS NULL
               AND f.actor_role = ${role} AND f.actor_organisation_id = ${organisationId}::uuid) line
     ORDER BY line.due_on NULLS LAST, line.case_id, line.how`;
}
