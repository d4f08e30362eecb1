import type { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { availableOn } from '../../domain/case/available';
import { ruleOf } from '../../domain/case/procedure';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';
import { outcomeSchema } from './field-schema';
import { rememberedLikeliest } from './likeliest-remembered';
import { surroundingsOf } from './surroundings';
import type { Likeliest } from './task-schemas';

type Row = Pick<CaseRow, 'procedure' | 'state' | 'sides' | 'startedAs'> & { id: string };

/** An open task as a list has it; `caseSeq` says how its case stood. */
interface Listed {
  id: string;
  caseId: string;
  caseSeq: number;
}

/** Null: he can decide nothing without a reason. */
export type FoundLikeliest = z.input<typeof Likeliest> | null;

/**
 * Of some open tasks the outcome that the case page has chosen beforehand: the first on offer that wants no reason. By the
 * rules by which the case offers it, from the cases as they stand; what was found for him is remembered for a while, as
 * long as the case stands as it did.
 * @returns by task; none where the one who asks can decide nothing without a reason
 */
export async function likeliestOf(c: Context, tasks: readonly Listed[]): Promise<Map<string, FoundLikeliest>> {
  const remembered = rememberedLikeliest(c);
  const found = new Map<string, FoundLikeliest>();
  const unknown: Listed[] = [];
  for (const task of tasks) {
    const known = remembered.find(task.id, task.caseSeq);
    if (known === undefined) unknown.push(task);
    else found.set(task.id, known);
  }
  if (!unknown.length) return found;
  const cases = await read(c, unknown);
  for (const { id, caseId, caseSeq } of unknown) {
    const row = cases.get(caseId);
    // It may have been settled since the list was read.
    const likeliest = row ? await likeliestIn(c, row, id) : null;
    found.set(id, likeliest);
    if (row?.state.seq === caseSeq) remembered.keep(id, caseSeq, likeliest);
  }
  return found;
}

async function read(c: Context, tasks: readonly Listed[]): Promise<Map<string, Row>> {
  const rows = await directly(c.deps.db)<Row>(Prisma.sql`
    SELECT c.id, c.procedure, c.state,
           (SELECT json_agg(json_build_object('side', co.side, 'id', o.id, 'path', o.path))
              FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
             WHERE co.case_id = c.id) AS sides,
           CASE WHEN first.actor_organisation_id IS NOT NULL AND first.actor_role NOT IN ('member', 'system') THEN
             json_build_object('role', first.actor_role, 'organisationId', first.actor_organisation_id) END AS "startedAs"
      FROM "case" c JOIN timeline first ON first.case_id = c.id AND first.seq = 1
     WHERE c.id = ANY(${tasks.map(({ caseId }) => caseId)}::text[])`);
  return new Map(rows.map((row) => [row.id, { ...row, sides: row.sides ?? [] }]));
}

async function likeliestIn(c: Context, row: Row, taskId: string): Promise<FoundLikeliest> {
  const task = row.state.tasks.find((one) => one.id === taskId);
  if (!task) return null;
  const table = tableOf(row.procedure);
  const { personId, roles } = c.actor;
  const available = availableOn(table, row.state, task, personId, roles, await surroundingsOf(c, row, task));
  const { outcomes = {} } = ruleOf(table, task);
  const first = available.outcomes.find((name) => !outcomes[name]?.reason);
  const outcome = first === undefined ? undefined : outcomes[first];
  if (first === undefined || !outcome) return null;
  const wanted = (outcomeSchema(first, outcome).required ?? []) as string[];
  return { id: first, title: outcome.title, ready: wanted.every((name) => name === 'outcome') };
}
