import type { CaseState, Rules } from '../../domain/case/state';
import type { MatterKindCode } from '../../domain/votes/matter-kinds';
import { voteRuleOf } from '../../domain/votes/parameters';
import type { VoteRule } from '../../domain/votes/vote-rule';
import type { Database, Transaction } from '../../prisma/client';
import { fromJson } from '../../prisma/json';

/** The rules of votes for a sitting: those of its case, which keeps what was in force when it began. */
export async function voteRulesOf(
  tx: Database | Transaction,
  caseId: string,
): Promise<(kind: MatterKindCode) => VoteRule> {
  const row = await tx.case.findUnique({ where: { id: caseId }, select: { state: true } });
  const rules: Rules = row ? fromJson<CaseState>(row.state).rules : {};
  return (kind) => voteRuleOf(kind, rules);
}
