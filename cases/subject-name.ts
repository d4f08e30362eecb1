import type { CaseState } from '../domain/case/state';
import type { Transaction } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';
import { subjectColumns } from './subject-columns';

const { sql } = Prisma;

/** The name of whom or what the case `c` is about, as an expression: of a matter its title. */
export const subjectName = sql`CASE c.subject_kind
  WHEN 'member' THEN (SELECT m.name FROM member m WHERE m.id = c.subject_id)
  WHEN 'person' THEN (SELECT p.name FROM person p WHERE p.id = c.subject_id)
  WHEN 'organisation' THEN (SELECT o.name FROM organisation o WHERE o.id = c.subject_id)
  ELSE c.subject_title END`;

/** The person whom the case `c` is about, as an expression; NULL where it is about an organisation or a matter. */
export const subjectPerson = sql`CASE c.subject_kind
  WHEN 'member' THEN (SELECT m.person_id FROM member m WHERE m.id = c.subject_id)
  WHEN 'person' THEN c.subject_id END`;

/** The name of whom or what a case on record is about. */
export async function subjectNameOf(tx: Transaction, caseId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    SELECT ${subjectName} AS name FROM "case" c WHERE c.id = ${caseId}`;
  if (!row) throw new Error(`no case ${caseId}`);
  return row.name;
}

/** The name of whom or what a case is about that is not on record yet. */
export async function subjectNameIn(tx: Transaction, state: CaseState): Promise<string> {
  const { subjectKind, subjectId, subjectTitle } = subjectColumns(state);
  const [row] = await tx.$queryRaw<{ name: string | null }[]>`
    SELECT ${subjectName} AS name
      FROM (VALUES (${subjectKind}::text, ${subjectId}::uuid, ${subjectTitle}::text))
           AS c (subject_kind, subject_id, subject_title)`;
  return row?.name ?? '';
}
