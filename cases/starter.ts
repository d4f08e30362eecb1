import type { ActedAs } from '../domain/case/offer';
import type { Transaction } from '../prisma/client';

/** In which office a case was started; undefined where somebody started it as himself, or no person did. */
export async function officeOfStart(tx: Transaction, caseId: string): Promise<ActedAs | undefined> {
  const [row] = await tx.$queryRaw<{ role: string | null; organisationId: string | null }[]>`
    SELECT actor_role AS role, actor_organisation_id AS "organisationId" FROM timeline WHERE case_id = ${caseId} AND seq = 1`;
  return toOffice(row?.role ?? null, row?.organisationId ?? null);
}

/** The same of a first step that was read. */
export const toOffice = (role: string | null, organisationId: string | null): ActedAs | undefined =>
  role === null || organisationId === null || role === 'member' || role === 'system'
    ? undefined
    : { role: role as ActedAs['role'], organisationId };
