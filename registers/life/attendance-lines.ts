import { z } from 'zod';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { categories, codes, memberKinds, tags } from '../../domain/people/member-codes';
import { addDays, type LocalDate, startOfDay } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Which lines are counted: of what kind of sitting, of which members. */
export const lineFilters = {
  kind: z.enum(codes(sittingKinds)).optional().meta({ description: 'Of sittings that count as this.' }),
  tag: z.enum(codes(tags)).optional().meta({ description: 'Of members so marked now.' }),
  category: z.enum(codes(categories)).optional(),
  memberKind: z.enum(codes(memberKinds)).optional(),
};

export type LineFilters = { [Name in keyof typeof lineFilters]?: string };

/** Words of these filters. */
export const lineWords = { kind: sittingKinds, tag: tags, category: categories, memberKind: memberKinds };

/** Days of which sittings are counted, both included. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** Whether a moment lies in some days of Shanghai. */
export const duringDays = (moment: Prisma.Sql, { from, to }: Days): Prisma.Sql =>
  sql`(${moment} >= ${new Date(startOfDay(from))} AND ${moment} < ${new Date(startOfDay(addDays(to, 1)))})`;

/** Whether the attendance of the sitting `s` is closed: before, nobody was absent. */
export const isClosedSitting = sql`s.status IN ('closed', 'minuted', 'archived')`;

/** Lines `a` with their sittings `s`, members `m`, and the branches `o` to which these belonged on that day. */
export const attendanceLines = sql`
  attendance a
  JOIN sitting s ON s.id = a.sitting_id
  JOIN member m ON m.id = a.member_id
  JOIN organisation o ON o.id = a.branch_id`;

/** Which of them count. */
export function countedLines(days: Days, { kind, tag, category, memberKind }: LineFilters): Prisma.Sql[] {
  return [
    isClosedSitting,
    duringDays(sql`s.begins_at`, days),
    ...(kind ? [sql`${kind} = ANY(s.kinds)`] : []),
    ...(tag ? [sql`${tag} = ANY(m.tags)`] : []),
    ...(category ? [sql`m.category = ${category}`] : []),
    ...(memberKind ? [sql`m.kind = ${memberKind}`] : []),
  ];
}

/** At or below an organisation. */
export const linesBelow = (path: string): Prisma.Sql => sql`o.path LIKE ${`${path}%`}`;

/** The code of the child of an organisation under which `o` lies; empty for itself. */
export const childOf = (path: string): Prisma.Sql => sql`split_part(substr(o.path, ${path.length + 1}::int), '/', 1)`;
