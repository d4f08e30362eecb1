import type { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { availableOn } from '../../domain/case/available';
import { ruleOf } from '../../domain/case/procedure';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';
import { outcomeSchema } from './field-schema';
import { surroundingsOf } from './surroundings';
import type { Likeliest } from './task-schemas';

type Row = Pick<CaseRow, 'procedure' | 'state' | 'sides' | 'startedAs'> & { id: string };

/**
 * Of some open tasks the outcome that the case page has chosen beforehand: the first on offer that wants no reason. By the
 * rules by which the case offers it, from the cases as they stand.
 * @param tasks the ids of tasks and of their cases
 * @returns by task; none where the one who asks can decide nothing without a reason
 */
export async function likeliestOf(
  c: Context,
  tasks: readonly { id: string; caseId: string }[],
): Promise<Map<string, z.input<typeof Likeliest>>> {
  const found = new Map<string, z.input<typeof Likeliest>>();
  if (!tasks.length) return found;
  const rows = await directly(c.deps.db)<Row>(Prisma.sql`
    SELECT c.id, c.procedure, c.state,
           (SELECT json_agg(json_build_object('side', co.side, 'id', o.id, 'path', o.path))
              FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
             WHERE co.case_id = c.id) AS sides,
           CASE WHEN first.actor_organisation_id IS NOT NULL AND first.actor_role NOT IN ('member', 'system') THEN
             json_build_object('role', first.actor_role, 'organisationId', first.actor_organisation_id) END AS "startedAs"
      FROM "case" c JOIN timeline first ON first.case_id = c.id AND first.seq = 1
     WHERE c.id = ANY(${tasks.map(({ caseId }) => caseId)}::text[])`);
  const cases = new Map(rows.map((row) => [row.id, { ...row, sides: row.sides ?? [] }]));
  for (const { id, caseId } of tasks) {
    const row = cases.get(caseId);
    const task = row?.state.tasks.find((one) => one.id === id);
    // It may have been settled since the list was read.
    if (!row || !task) continue;
    const table = tableOf(row.procedure);
    const { personId, roles } = c.actor;
    const available = availableOn(table, row.state, task, personId, roles, await surroundingsOf(c, row, task));
    const { outcomes = {} } = ruleOf(table, task);
    const first = available.outcomes.find((name) => !outcomes[name]?.reason);
    const outcome = first === undefined ? undefined : outcomes[first];
    if (first === undefined || !outcome) continue;
    const wanted = (outcomeSchema(first, outcome).required ?? []) as string[];
    found.set(id, { id: first, title: outcome.title, ready: wanted.every((name) => name === 'outcome') });
  }
  return found;
}
