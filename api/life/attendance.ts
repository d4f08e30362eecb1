import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { exported } from '../../lists/export';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import {
  attendanceFigureIds,
  attendanceFigures,
  attendanceFigureTitles,
  attendanceRate,
} from '../../registers/life/attendance-figures';
import { attendanceLineColumns, CountedLine, listAttendanceLines } from '../../registers/life/attendance-line-list';
import { childOf, countedLines, lineFilters, linesBelow, lineWords } from '../../registers/life/attendance-lines';
import {
  type AttendanceGrouping,
  attendanceGroupings,
  countAttendance,
  groupTitles,
  noAttendance,
} from '../../registers/life/count-attendance';
import {
  attendanceFigureColumns,
  attendanceValuesShown,
  listMemberAttendance,
  MemberAttendance,
  memberAttendanceColumns,
  rateShown,
} from '../../registers/life/member-attendance';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { exportRoute, listRoute } from '../http/list-routes';
import { type LifeScope, lifePeriod, lifeScope } from './life-scope';

const values = { values: attendanceValuesShown, rate: rateShown };

const Attendance = z
  .strictObject({
    asOf: z.iso.datetime(),
    organisation: named,
    from: day,
    to: day,
    figures: z.array(titled),
    total: z.strictObject(values),
    rows: z.array(z.strictObject({ key: z.string(), title: z.string(), organisation: orNull(named), ...values })).meta({
      description:
        'By organisation one a child, and under an empty key what stands at the organisation itself. Who has several marks is in several rows, as a sitting of several kinds is.',
    }),
  })
  .meta({ id: 'AttendanceFigures' });

type Figures = z.output<typeof Attendance>;

const by = z.enum(codes(attendanceGroupings)).default('organisation');

const asked = { ...lifePeriod, ...lineFilters, by };

type Asked = z.output<z.ZodObject<typeof asked>>;

const PROBLEMS = ['not-allowed', 'not-found'] as const;

/** 出勤: who was called and who came, down the tree, by group, by member; each number with its names. */
export function attendanceRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/life/attendance',
    tag: 'life',
    summary: 'Attendance of closed sittings at and below an organisation: by child, or by group of members',
    description: 'Who stands apart (exempt, ill, away, floating) is not called, and counted by himself.',
    query: z.strictObject(asked),
    answers: { 200: Attendance },
    problems: PROBLEMS,
    async handler(c) {
      const scope = await lifeScope(c, 'statistics.read', c.query);
      const { organisation, days } = scope;
      const figures = attendanceFigureIds.map((id) => ({ id, title: attendanceFigures[id].title }));
      const place = { id: organisation.id, name: organisation.name };
      const body = {
        asOf: written(c.at),
        organisation: place,
        ...days,
        figures,
        ...(await counted(c, scope, c.query)),
      };
      return { status: 200, body };
    },
  });

  exportRoute(api, {
    path: '/life/attendance/export',
    tag: 'life',
    summary: 'The same as an Excel file',
    query: z.strictObject(asked),
    problems: PROBLEMS,
    async handler(c) {
      const scope = await lifeScope(c, 'statistics.read', c.query);
      const { from, to } = scope.days;
      const list = {
        ...{ id: 'attendance', title: '组织生活出勤统计', words: { ...lineWords, by: attendanceGroupings } },
        columns: [
          { title: '范围', width: 34, value: ({ title }: Figures['rows'][number]) => title },
          ...attendanceFigureColumns<Figures['rows'][number]>(),
        ],
      };
      return await exported(c, list, { ...c.query, organisationId: scope.organisation.id, from, to }, async () => {
        const { total, rows } = await counted(c, scope, c.query);
        return { items: [...rows, { key: 'total', title: '合计', organisation: null, ...total }], next: null };
      });
    },
  });

  listRoute(api, {
    path: '/life/attendance/lines',
    tag: 'life',
    summary: 'The lines behind a figure of attendance: who, at which sitting, with which mark',
    filters: {
      ...lifePeriod,
      ...lineFilters,
      figure: z.enum(attendanceFigureIds).optional(),
      own: z.literal('true').optional().meta({ description: 'Only what stands at none of its children.' }),
      memberId: z.uuid().optional(),
    },
    item: CountedLine,
    problems: PROBLEMS,
    async page(c, query) {
      const { organisation, days } = await lifeScope(c, 'life.read', query);
      return await listAttendanceLines(c, query, [
        linesBelow(organisation.path),
        ...countedLines(days, query),
        ...(query.figure ? [attendanceFigures[query.figure].when] : []),
        ...(query.own ? [Prisma.sql`${childOf(organisation.path)} = ''`] : []),
        ...(query.memberId ? [Prisma.sql`m.id = ${query.memberId}::uuid`] : []),
      ]);
    },
    file: {
      ...{ id: 'attendance-lines', title: '组织生活出勤明细', columns: attendanceLineColumns },
      words: { ...lineWords, figure: attendanceFigureTitles },
    },
  });

  listRoute(api, {
    path: '/life/attendance/members',
    tag: 'life',
    summary: 'Each member with how often he was called, came, had leave, was absent; by branch and name',
    filters: { ...lifePeriod, ...lineFilters },
    item: MemberAttendance,
    problems: PROBLEMS,
    async page(c, query) {
      const { organisation, days } = await lifeScope(c, 'life.read', query);
      return await listMemberAttendance(c, query, [linesBelow(organisation.path), ...countedLines(days, query)]);
    },
    file: { id: 'attendance-members', title: '党员出勤情况', columns: memberAttendanceColumns, words: lineWords },
  });
}

/** Counts in one snapshot: the total, and rows in the order of the tree, or of the words of a group. */
async function counted(c: Context, { organisation, days }: LifeScope, query: Asked) {
  return await c.deps.db.$transaction(
    async (tx) => {
      const found = await countAttendance(tx, organisation.path, days, query, query.by);
      const lineOf = (key: string) => {
        const line = found.groups.get(key) ?? noAttendance;
        return { key, values: line, rate: attendanceRate(line) };
      };
      const total = { values: found.total, rate: attendanceRate(found.total) };
      if (query.by !== 'organisation') {
        const titles = groupTitles[query.by satisfies Exclude<AttendanceGrouping, 'organisation'>];
        const there = Object.entries(titles).filter(([key]) => found.groups.has(key));
        return { total, rows: there.map(([key, title]) => ({ title, organisation: null, ...lineOf(key) })) };
      }
      const children = await tx.organisation.findMany({
        where: { parentId: organisation.id, kind: { not: 'group' } },
        select: { id: true, name: true, code: true, closedOn: true },
        orderBy: { path: 'asc' },
      });
      const rows = children
        .filter(({ code, closedOn }) => closedOn === null || found.groups.has(code))
        .map(({ id, name, code }) => ({ title: name, organisation: { id, name }, ...lineOf(code) }));
      const own = found.groups.has('') ? [{ title: '本级', organisation: null, ...lineOf('') }] : [];
      return { total, rows: [...rows, ...own] };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 30_000 },
  );
}
