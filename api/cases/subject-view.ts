import { z } from 'zod';
import { subjectName } from '../../cases/subject-name';
import type { Subject } from '../../domain/case/subject';
import { named, orNull } from '../../lists/schemas';
import { Prisma } from '../../prisma/generated/client';

const kinds = ['member', 'person', 'organisation', 'matter'] as const satisfies readonly Subject['kind'][];

export const subjectKind = z.enum(kinds);

/** Whom or what a case is about, as answers show it. */
export const subjectSchema = z
  .strictObject({ kind: subjectKind, id: z.uuid(), name: z.string() })
  .meta({ id: 'Subject', description: 'Whom or what the case is about; the name of a matter is its title.' });

/** The member again, where it is one. */
export const memberSchema = orNull(named).meta({ description: 'The subject, where it is a member.' });

/** What a list reads of the case `c` for that. */
export const subjectSelect = Prisma.sql`
  c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", ${subjectName} AS "subjectName"`;

export interface SubjectRow {
  subjectKind: Subject['kind'];
  subjectId: string;
  subjectName: string;
}

/** A case's subject in an answer, and the member beside it. */
export const subjectView = ({ kind, id }: Pick<Subject, 'kind' | 'id'>, name: string) => ({
  subject: { kind, id, name },
  member: kind === 'member' ? { id, name } : null,
});

/** The same of a row that `subjectSelect` were read with. */
export const subjectOfRow = ({ subjectKind: kind, subjectId: id, subjectName: name }: SubjectRow) =>
  subjectView({ kind, id }, name);
