import { coming } from '../../domain/case/plan';
import { type Procedure, type SeatRule, stepOf } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transaction } from '../../prisma/client';

/** Keeps 即将办理: the steps that usually follow and who will be asked. */
export async function writeUpcoming(
  tx: Transaction,
  procedure: Procedure,
  before: CaseState | undefined,
  after: CaseState,
): Promise<void> {
  const rows = upcoming(procedure, after);
  if (before) {
    if (JSON.stringify(rows) === JSON.stringify(upcoming(procedure, before))) return;
    await tx.upcoming.deleteMany({ where: { caseId: after.caseId } });
  }
  if (rows.length) await tx.upcoming.createMany({ data: rows });
}

interface Row {
  stage: string;
  organisationId?: string;
  role?: string;
  personId?: string;
}

function upcoming(procedure: Procedure, state: CaseState) {
  const rows = coming(procedure, state).flatMap((stage): Row[] => {
    const rule = procedure.seats[stepOf(procedure, stage).seat as string] as SeatRule;
    if ('person' in rule)
      return [{ stage, personId: rule.person === 'member' ? state.memberPersonId : state.startedBy }];
    const organisationId = state.sides[rule.side];
    return organisationId ? rule.roles.map((role) => ({ stage, organisationId, role })) : [];
  });
  return rows.map((row, position) => ({ caseId: state.caseId, position, ...row }));
}
