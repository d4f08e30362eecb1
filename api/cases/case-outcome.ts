import type { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { stepOf } from '../../domain/case/procedure';
import { subjectOf } from '../../domain/case/subject';
import { worded } from '../../domain/case/words';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';
import { readCase, readingOfRow } from './case-row';
import type { Case } from './case-schemas';
import { caseView } from './case-view';
import { subjectView } from './subject-view';

/**
 * A case for the one who asks, as much of it as he may see.
 * @throws Problem `not-found` when that is nothing
 */
export async function shownCase(c: Context, caseId: string): Promise<z.input<typeof Case>> {
  const row = await readCase(c, caseId);
  const reading = readingOfRow(c, row);
  if (reading === 'nothing') throw new Problem('not-found');
  return reading === 'all' ? await caseView(c, row) : outcomeView(row);
}

/** That a case ended, when and how: no steps, no reasons, nobody who acted. */
function outcomeView({ id, number, state, ending, ...row }: CaseRow): z.input<typeof Case> {
  const procedure = tableOf(row.procedure);
  return {
    id,
    number,
    seq: state.seq,
    procedure: { id: procedure.id, title: procedure.title },
    variant: null,
    stage: { id: state.stage, title: stepOf(procedure, state.stage).title },
    stageSince: written(state.stageSince),
    ...subjectView(subjectOf(state), row.subjectName),
    startedBy: null,
    origin: null,
    startedAt: null,
    closedAt: row.closedAt && written(row.closedAt),
    ending: ending === null ? null : worded(procedure, 'endings', ending),
    sides: [],
    parties: [],
    proposal: { reason: null, contact: null, data: [] },
    warnings: [],
    sideTasks: [],
    tasks: [],
    settled: [],
    coming: [],
    actions: [],
    urgedOn: null,
    rules: { id: state.ruleSet, effectiveFrom: null, parameters: [] },
  };
}
