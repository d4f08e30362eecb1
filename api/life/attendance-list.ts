import { z } from 'zod';
import { attendanceMarks, leaveStatuses } from '../../domain/life/attendance-words';
import { codes } from '../../domain/people/member-codes';
import { readCursor, toPage } from '../../lists/cursor';
import { byId, text } from '../../lists/inputs';
import { Prisma } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import { listRoute, UNSEALED } from '../http/list-routes';
import { attendanceColumns } from './attendance-columns';
import type { LineRow } from './line-rows';
import { AttendanceLine, type AttendanceLineView } from './line-schemas';
import { lineViews, readAttendanceLines } from './line-views';
import { type SeenSitting, seenSitting } from './seen-sitting';

const { sql } = Prisma;

const NONE = 'none';
const marks = [...codes(attendanceMarks), NONE] as const;

const filters = {
  mark: z.enum(marks).optional(),
  leave: z.enum(codes(leaveStatuses)).optional(),
  apart: z.enum(['true', 'false']).optional(),
};

/** Which lines the one who asks sees: all, or those of the groups he leads and his own. */
export const linesSeen = ({ whole, groups }: SeenSitting, memberId: string | undefined): Prisma.Sql =>
  whole
    ? sql`true`
    : sql`(a.member_id = ${memberId ?? null}::uuid OR EXISTS (
        SELECT 1 FROM unnest(${groups}::text[]) AS led (path) WHERE starts_with(coalesce(g.path, b.path), led.path)))`;

/** 签到表: everybody on it. */
export function attendanceListRoutes(api: Api): void {
  listRoute(api, {
    path: '/sittings/{id}/attendance',
    tag: 'sittings',
    summary: 'The attendance of a sitting by name: who is on it, his mark and leave, how he was told, make-up',
    description: 'Of who does not keep it or stand above it: the lines of the groups that he leads, and his own.',
    params: byId,
    filters,
    item: AttendanceLine,
    async page(c, query) {
      const seen = await seenSitting(c, c.params.id);
      const where = [sql`a.sitting_id = ${c.params.id}::uuid`, linesSeen(seen, c.actor.memberId)];
      if (query.mark) where.push(query.mark === NONE ? sql`a.mark IS NULL` : sql`a.mark = ${query.mark}`);
      if (query.leave) where.push(sql`a.leave_status = ${query.leave}`);
      if (query.apart) where.push(query.apart === 'true' ? sql`a.apart IS NOT NULL` : sql`a.apart IS NULL`);
      const after = readCursor(c, query, z.strictObject({ pinyin: text(1000), id: z.uuid() }));
      if (after) where.push(sql`(m.pinyin, m.id) > (${after.pinyin}, ${after.id}::uuid)`);
      const rows = await readAttendanceLines(c.deps.db, where, sql`m.pinyin, m.id LIMIT ${query.limit + 1}`);
      const views = lineViews(c, seen, rows);
      const toItem = ({ memberId }: LineRow) => views.get(memberId) as AttendanceLineView;
      return toPage(c, query, rows, toItem, ({ pinyin, memberId }) => ({ pinyin, id: memberId }));
    },
    file: {
      id: 'attendance',
      title: '签到表',
      columns: attendanceColumns,
      page: UNSEALED,
      words: {
        mark: { ...attendanceMarks, [NONE]: '未登记' },
        leave: leaveStatuses,
        apart: { true: '另列', false: '应到' },
      },
    },
  });
}
