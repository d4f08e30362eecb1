import { kindsText } from '../../domain/life/sitting-kinds';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import { cutTo } from '../../lists/cut-to';
import { exported, MOST_EXPORTED_ROWS, readSheet } from '../../lists/export';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { listStudy, studyColumns } from '../../procedures/sitting/study-list';
import { attendanceLineColumns, newestLines } from '../../registers/life/attendance-line-list';
import { countedLines } from '../../registers/life/attendance-lines';
import { noAttendance } from '../../registers/life/count-attendance';
import { attendanceFigureColumns } from '../../registers/life/member-attendance';
import { planLineColumns } from '../../registers/life/plan-item-list';
import { planOfYear, type SittingOfYear, sittingsOfYear } from '../../registers/life/year-of-branch';
import type { Column } from '../../sheets/column';
import type { Api } from '../http/api';
import { exportRoute } from '../http/list-routes';
import { branchToRead, byYear } from './branch-year';

/** Members whose study one book may have. */
const MOST_MEMBERS = 2_000;
const LINES = { name: '出勤明细', elsewhere: '请在“出勤明细”名单中按时段导出' };
const STUDY = { name: '学时', elsewhere: '请在“学时”名单中导出' };

type BookRow = SittingOfYear & { values: NonNullable<SittingOfYear['attendance']>['values']; rate: number | null };

const columns: Column<BookRow>[] = [
  { title: '日期', as: 'day', value: ({ on }) => on },
  { title: '开始时间', as: 'time', width: 18, value: ({ beginsAt }) => written(beginsAt) },
  { title: '集会', width: 34, value: ({ title }) => title },
  { title: '类型', width: 24, value: ({ kinds }) => kindsText(kinds) },
  { title: '召开组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '地点', width: 24, value: ({ place }) => place },
  { title: '情况', value: ({ status }) => sittingStatuses[status as keyof typeof sittingStatuses] ?? status },
  ...attendanceFigureColumns<BookRow>(),
];

/** 台账: the year of a branch as one Excel file of its plan, its sittings, everybody's lines, and study. */
export function branchBookRoutes(api: Api): void {
  exportRoute(api, {
    path: '/organisations/{id}/life/{year}/export',
    tag: 'life',
    summary: 'The book of a branch for a year as an Excel file: sittings, plan, attendance by name, study',
    params: byYear,
    problems: ['not-found'],
    async handler(c) {
      const { db } = c.deps;
      const { id, year } = c.params;
      const place = await branchToRead(c, id);
      const days = { from: `${year}-01-01`, to: `${year}-12-31` };
      const ofBranch = Prisma.sql`a.branch_id = ${id}::uuid`;
      const [plan, sittings, lines, study] = await Promise.all([
        planOfYear(db, id, year),
        sittingsOfYear(db, id, year),
        newestLines(db, [ofBranch, ...countedLines(days, {})], MOST_EXPORTED_ROWS + 1),
        listStudy(c, { organisationId: id, year, limit: MOST_MEMBERS + 1 }),
      ]);
      const attended = cutTo(lines, MOST_EXPORTED_ROWS, LINES);
      const studied = cutTo(study.items, MOST_MEMBERS, STUDY);
      const rows = sittings.map((one) => ({ ...one, ...(one.attendance ?? { values: noAttendance, rate: null }) }));
      const file = { id: 'branch-book', title: '组织生活台账', columns };
      return await exported(c, file, { organisationId: place.id, year }, async () => ({ items: rows, next: null }), {
        sheets: [
          readSheet('年度计划', planLineColumns, plan),
          readSheet(LINES.name, attendanceLineColumns, attended.rows),
          readSheet(STUDY.name, studyColumns, studied.rows),
        ],
        about: [...attended.about, ...studied.about],
      });
    },
  });
}
