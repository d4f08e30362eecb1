import type { CaseRow } from '../../cases/on-record';
import { keepers, type Role } from '../../domain/people/roles';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Attachment } from '../../prisma/generated/client';
import type { Context } from '../http/context';
import { seenCase } from './case-row';

/**
 * Who may take a file back: whoever attached it, and who keeps members at a committee of the case or above.
 * @throws Problem `not-allowed`, `case-closed`
 */
export async function demandRemoval(tx: Transaction, c: Context, file: Attachment): Promise<void> {
  const { caseId } = file;
  if (!mayRemove(c, await seenCase(c, caseId), file)) throw new Problem('not-allowed');
  const [open] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "case" WHERE id = ${caseId} AND closed_at IS NULL FOR SHARE`;
  if (!open) throw new Problem('case-closed');
}

/** Whether he is one of them. */
export const mayRemove = (c: Context, row: CaseRow, { createdBy }: Attachment): boolean =>
  createdBy === c.actor.personId || keepsCommittee(c, row);

const keepsCommittee = ({ actor }: Context, { sides }: CaseRow) =>
  sides.some(
    ({ side, path }) =>
      side.endsWith('committee') &&
      actor.roles.some((held) => (keepers as readonly Role[]).includes(held.role) && path.startsWith(held.path)),
  );

/** What a decision rests on stays. @throws Problem `file-in-use` */
export async function demandUnused(tx: Transaction, { id, caseId }: Attachment): Promise<void> {
  const [used] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM timeline t, jsonb_each_text(t.transition->'cause'->'offer'->'data') AS given
     WHERE t.case_id = ${caseId} AND given.value = ${id} LIMIT 1`;
  if (used) throw new Problem('file-in-use');
}
