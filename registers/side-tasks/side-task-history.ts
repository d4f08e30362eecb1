import { z } from 'zod';
import { namesOf } from '../../access/names';
import type { Reader } from '../../access/reader';
import { auditAction } from '../../domain/words/audit-words';
import { named, titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { readSubmission } from '../submissions/submissions';

/** What was done with it before: every closing and every reopening with its reason. */
export const SideTaskHistory = z.array(
  z.strictObject({ action: titled, at: z.iso.datetime(), by: named, reason: z.string().nullable() }),
);

/** Read from the audit, oldest first. */
export async function sideTaskHistory(c: Reader, id: string): Promise<z.output<typeof SideTaskHistory>> {
  const { db, keys } = c.deps;
  const rows = await db.audit.findMany({
    where: { objectKind: 'side-task', objectId: id },
    orderBy: [{ at: 'asc' }, { seq: 'asc' }],
    take: 100,
  });
  const idOf = (detail: unknown) => (detail as { submissionId?: string }).submissionId;
  const ids = rows.flatMap(({ detail }) => idOf(detail) ?? []);
  const typed = await db.submission.findMany({ where: { id: { in: ids } } });
  const names = await namesOf(db, { persons: rows.map(({ actorId }) => actorId) }, c.today);
  return rows.map(({ action, at, actorId, detail }) => {
    const found = typed.find((one) => one.id === idOf(detail));
    const reason = found && readSubmission(keys, c.log, found.id, found.body).reason;
    return {
      action: { id: action, title: auditAction('side-task', action) },
      at: written(at),
      by: names.person(actorId),
      reason: reason ?? null,
    };
  });
}
