import { isFinal, type Procedure } from '../../domain/case/procedure';
import type { CaseData, CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { addMonths, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { type Letter, letterOf } from '../../procedures/relation-transfer/table';
import { probationEnd } from '../members/obstacles';

const { sql } = Prisma;

/** Keeps the register of letters: a new number makes the one before it void, and so does a case that ends without receipt. */
export function letterChanges(
  procedure: Procedure,
  before: CaseState,
  { at }: Transition,
  after: CaseState,
): Prisma.Sql[] {
  const old = letterOf(before);
  const current = letterOf(after);
  const replaced = current?.number !== old?.number;
  const ended = isFinal(procedure, after.stage) && after.ending !== 'received';
  const changes: Prisma.Sql[] = [];
  if (old && (replaced || ended)) {
    const reason = replaced ? 'reissued' : (after.ending ?? 'cancelled');
    changes.push(sql`
      UPDATE letter SET voided_on = ${localDate(at)}::date, void_reason = ${reason}
       WHERE case_id = ${after.caseId} AND number = ${old.number} AND voided_on IS NULL`);
  }
  if (current && replaced) {
    const issuer = after.sides['source-committee'] as string;
    changes.push(sql`
      INSERT INTO letter (case_id, organisation_id, number, issued_on, valid_until)
      VALUES (${after.caseId}, ${issuer}::uuid, ${current.number}, ${current.issuedOn}::date,
              ${current.validUntil}::date)`);
  }
  return changes;
}

/** What both sides are warned of when a letter goes out: a probation that ends while it runs, or within a month after. */
export async function letterWarnings(
  tx: Transaction,
  { memberId }: CaseState,
  data: CaseData,
): Promise<string[] | undefined> {
  const { validUntil } = data.letter as Letter;
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { kind: true, joinedOn: true } });
  const ends = member.kind === 'probationary' && probationEnd(member.joinedOn) <= addMonths(validUntil, 1);
  return ends ? ['probation-ends'] : undefined;
}
