import { z } from 'zod';
import { officesWith } from '../../access/may';
import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { codes } from '../../domain/people/member-codes';
import type { LocalDate } from '../../domain/time/dates';
import type { SideTaskKinds } from '../../domain/words/side-task-kinds';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { fromDbDate, fromDbDateOrNull, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { ShownRole } from '../people/held-role';
import { heldAfter, type RoleLeft, rolesOfSideTask } from './side-task-roles';
import { isTypedElsewhere, kindTitled, mayBeNotNeeded, sideTaskStatuses, statusTitled } from './side-task-words';
import { isHis, isOfHis, keepsThere } from './whose-side-task';

const { sql } = Prisma;

export const SideTaskItem = z
  .strictObject({
    id: z.uuid(),
    kind: titled,
    status: titled,
    organisation: named.meta({ description: 'Whose keepers are to do it; a call of a group its leader.' }),
    member: named,
    case: orNull(z.strictObject({ id: z.string(), number: z.string() })).meta({
      description: 'Beside which it stands; none where whoever asks does not read cases of that place.',
    }),
    openedAt: z.iso.datetime(),
    dueOn: day.nullable(),
    overdue: z.boolean(),
    doneOn: day.nullable().meta({ description: 'The day on which it was really done.' }),
    closedAt: z.iso.datetime().nullable(),
    closedBy: orNull(named),
    roles: z.array(ShownRole).meta({
      description:
        'Of `role-after-leaving`: the roles that he left behind, as the register says now: in force, or ended since.',
    }),
    choices: z
      .array(z.enum(['done', 'not-needed']))
      .meta({ description: 'As what the one who asks may close it now.' }),
    closings: z.array(titled).meta({ description: 'The same in the words of its kind: 已录, 无需.' }),
    reopenable: z.boolean().meta({ description: 'Whether he may open it again.' }),
    typedElsewhere: z.boolean().meta({ description: 'It is typed into 全国党员管理信息系统.' }),
  })
  .meta({ id: 'SideTaskItem' });

export type SideTask = z.output<typeof SideTaskItem>;

/** By what it is filtered, of the kinds that there are. */
export const sideTaskFilters = (kinds: SideTaskKinds) => ({
  kind: z.enum(codes(kinds)).optional(),
  status: z.enum(codes(sideTaskStatuses)).optional(),
  organisationId: z.uuid().optional().meta({ description: 'Of this organisation and those below it.' }),
  overdue: z.literal('true').optional().meta({ description: 'Open and past due.' }),
});

type Filters = { limit: number; cursor?: string } & {
  [Name in keyof ReturnType<typeof sideTaskFilters>]?: z.output<ReturnType<typeof sideTaskFilters>[Name]>;
};

interface Row {
  id: string;
  kind: string;
  status: keyof typeof sideTaskStatuses;
  openedAt: Date;
  dueOn: Date | null;
  doneOn: Date | null;
  closedAt: Date | null;
  organisationId: string;
  organisationName: string;
  path: string;
  memberId: string;
  memberName: string;
  caseId: string | null;
  number: string | null;
  closedBy: string | null;
  closedName: string | null;
  roles: RoleLeft[] | null;
}

// What has no due date comes last.
const NEVER = '9999-12-31';
const Position = z.object({ due: z.string(), opened: z.iso.datetime(), id: z.uuid() });

const shown = (today: LocalDate, where: Prisma.Sql[]) => sql`
  SELECT s.id::text, s.kind, s.status, s.opened_at AS "openedAt", s.due_on AS "dueOn", s.done_on AS "doneOn",
         s.closed_at AS "closedAt", o.id::text AS "organisationId", o.name AS "organisationName", o.path,
         m.id::text AS "memberId", m.name AS "memberName", c.id AS "caseId", c.number,
         p.id::text AS "closedBy", p.name AS "closedName", ${rolesOfSideTask(today)} AS roles
    FROM side_task s
    JOIN organisation o ON o.id = s.organisation_id
    JOIN member m ON m.id = s.member_id
    LEFT JOIN "case" c ON c.id = s.case_id
    LEFT JOIN person p ON p.id = s.closed_by
   WHERE ${Prisma.join(where, ' AND ')}`;

/** A page of what is to be done beside cases in my organisations: earliest due date first, then the longest open. */
export async function listSideTasks(c: Reader, kinds: SideTaskKinds, query: Filters) {
  const { kind, status, organisationId, overdue } = query;
  const where = [isOfHis(c.actor), readable(c, sql`s.case_id`)];
  if (kind) where.push(sql`s.kind = ${kind}`);
  if (status) where.push(sql`s.status = ${status}`);
  if (overdue) where.push(sql`s.status = 'open' AND s.due_on < ${c.today}::date`);
  if (organisationId) {
    where.push(sql`o.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${organisationId}::uuid)`);
  }
  const after = readCursor(c, query, Position);
  if (after) {
    where.push(sql`(coalesce(s.due_on, ${NEVER}::date), s.opened_at, s.id)
                   > (${after.due}::date, ${new Date(after.opened)}::timestamptz, ${after.id}::uuid)`);
  }
  const rows = await directly(c.deps.db)<Row>(sql`
    ${shown(c.today, where)} ORDER BY coalesce(s.due_on, ${NEVER}::date), s.opened_at, s.id LIMIT ${query.limit + 1}`);
  const last = ({ dueOn, openedAt, id }: Row) => ({
    due: fromDbDateOrNull(dueOn) ?? NEVER,
    opened: written(openedAt),
    id,
  });
  return toPage(c, query, rows, (row) => toItem(c, kinds, row), last);
}

/** What is open in organisations in which he himself holds an office, with its day among these; the earliest first. */
export async function sideTasksOfDays(
  c: Reader,
  kinds: SideTaskKinds,
  { from, to, limit }: { from: LocalDate; to: LocalDate; limit: number },
): Promise<SideTask[]> {
  const here = officesWith(c.actor, 'case.act');
  if (!here.length) return [];
  const where = [
    sql`s.organisation_id = ANY(${here}::uuid[]) AND s.status = 'open'`,
    sql`s.due_on BETWEEN ${from}::date AND ${to}::date AND ${readable(c, sql`s.case_id`)}`,
  ];
  const rows = await directly(c.deps.db)<Row>(sql`${shown(c.today, where)} ORDER BY s.due_on, s.id LIMIT ${limit}`);
  return rows.map((row) => toItem(c, kinds, row));
}

/** One of them. @throws Problem `not-found` when it is none of mine */
export async function sideTask(c: Reader, kinds: SideTaskKinds, id: string): Promise<SideTask> {
  const [row] = await directly(c.deps.db)<Row>(shown(c.today, [sql`s.id = ${id}::uuid`, readable(c, sql`s.case_id`)]));
  if (!row || !isHis(c.actor, row.kind, row.path)) throw new Problem('not-found');
  return toItem(c, kinds, row);
}

function toItem({ actor, today }: Reader, kinds: SideTaskKinds, row: Row): SideTask {
  const dueOn = row.dueOn && fromDbDate(row.dueOn);
  const roles = row.roles ?? [];
  const others = row.memberId !== actor.memberId;
  const choices = row.status === 'open' && others ? choicesOf(roles, today, mayBeNotNeeded(kinds, row.kind)) : [];
  return {
    id: row.id,
    kind: kindTitled(kinds, row.kind),
    status: statusTitled(kinds, row.kind, row.status),
    organisation: { id: row.organisationId, name: row.organisationName },
    member: { id: row.memberId, name: row.memberName },
    case: row.caseId === null || !keepsThere(actor, row.path) ? null : { id: row.caseId, number: row.number ?? '—' },
    openedAt: written(row.openedAt),
    dueOn,
    overdue: row.status === 'open' && dueOn !== null && dueOn < today,
    doneOn: fromDbDateOrNull(row.doneOn),
    closedAt: row.closedAt && written(row.closedAt),
    closedBy: row.closedBy === null ? null : { id: row.closedBy, name: row.closedName ?? '—' },
    roles,
    choices,
    closings: choices.map((one) => statusTitled(kinds, row.kind, one)),
    reopenable: row.status !== 'open' && others,
    typedElsewhere: isTypedElsewhere(row.kind),
  };
}

/** Done is what the register says to be over. */
const choicesOf = (roles: RoleLeft[], today: LocalDate, spared: boolean): SideTask['choices'] => [
  ...(heldAfter(roles, today) ? [] : (['done'] as const)),
  ...(spared ? (['not-needed'] as const) : []),
];
