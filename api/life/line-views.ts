import {
  type AttendanceMark,
  apartReasons,
  attendanceMarks,
  type CorrectionReason,
  correctionReasons,
  type LeaveKind,
  type LeaveStatus,
  leaveKinds,
  leaveStatuses,
  type MakeUpWay,
  makeUpWays,
  type markedWays,
} from '../../domain/life/attendance-words';
import { titledBy } from '../../lists/schemas';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, written } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';
import { openedLeaveReason } from '../../registers/attendance/leave-reason';
import type { Context } from '../http/context';
import { type LineRow, lineRows } from './line-rows';
import type { AttendanceLineView } from './line-schemas';
import type { SeenSitting } from './seen-sitting';
import { toldView } from './told-view';

/** Reads lines of the sitting. */
export const readAttendanceLines = (
  db: Pick<Transaction, '$queryRaw'>,
  where: readonly Prisma.Sql[],
  order: Prisma.Sql,
) => db.$queryRaw<LineRow[]>(lineRows(where, order));

/** A line as the one who asks may see it. */
export function lineView(
  c: Pick<Context, 'deps' | 'actor'>,
  { keeps, groups }: Pick<SeenSitting, 'keeps' | 'groups'>,
  row: LineRow,
): AttendanceLineView {
  const { memberId, mark, branchPath, groupPath } = row;
  const leads = groups.some((path) => (groupPath ?? branchPath).startsWith(path));
  return {
    member: { id: memberId, name: row.name },
    personId: row.personId,
    branch: { id: row.branchId, name: row.branchName },
    group: row.groupId === null ? null : { id: row.groupId, name: row.groupName ?? '—' },
    apart: row.apart === null ? null : titledBy(apartReasons, row.apart),
    mark: mark as AttendanceMark | null,
    markTitle: mark && attendanceMarks[mark as AttendanceMark],
    markedAt: row.markedAt && written(row.markedAt),
    markedBy: row.markedBy,
    markedHow: row.markedHow as keyof typeof markedWays | null,
    leave: leaveView(c, row, keeps || leads || memberId === c.actor.memberId),
    told: toldView(row),
    takenBackAt: row.takenBackAt && written(row.takenBackAt),
    madeUp: madeUpView(row),
    corrections: (row.corrections ?? []).map(({ from, to, why, by, at }) => ({
      from: from && attendanceMarks[from as AttendanceMark],
      to: attendanceMarks[to as AttendanceMark],
      why: correctionReasons[why as CorrectionReason],
      by,
      at: new Date(at).toISOString(),
    })),
  };
}

/** Lines by the member's id. */
export const lineViews = (
  c: Pick<Context, 'deps' | 'actor'>,
  seen: Pick<SeenSitting, 'keeps' | 'groups'>,
  rows: readonly LineRow[],
): Map<string, AttendanceLineView> => new Map(rows.map((row) => [row.memberId, lineView(c, seen, row)]));

/** @param knowsWhy he may read the reason */
function leaveView({ deps }: Pick<Context, 'deps'>, row: LineRow, knowsWhy: boolean): AttendanceLineView['leave'] {
  if (row.leaveKind === null || row.leaveStatus === null) return null;
  const kind = row.leaveKind as LeaveKind;
  const status = row.leaveStatus as LeaveStatus;
  const { leaveId, leaveReason } = row;
  return {
    ...{ kind, kindTitle: leaveKinds[kind], status, statusTitle: leaveStatuses[status] },
    reason: knowsWhy && leaveId && leaveReason ? openedLeaveReason(deps.keys, leaveId, leaveReason) : null,
    askedAt: row.leaveAskedAt && written(row.leaveAskedAt),
    answeredBy: row.leaveAnsweredBy,
  };
}

function madeUpView({ madeUpOn, madeUpHow, madeUpMinutes, ...row }: LineRow): AttendanceLineView['madeUp'] {
  if (madeUpOn === null || madeUpMinutes === null) return null;
  const how = madeUpHow as MakeUpWay;
  const by = row.madeUpBy ?? { id: '', name: '—' };
  return { on: fromDbDate(madeUpOn), how, howTitle: makeUpWays[how], minutes: madeUpMinutes, with: row.madeUpWith, by };
}
