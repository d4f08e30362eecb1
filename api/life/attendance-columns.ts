import { markedWays } from '../../domain/life/attendance-words';
import type { Column } from '../../sheets/column';
import type { AttendanceLineView } from './line-schemas';

/** 签到表. */
export const attendanceColumns: Column<AttendanceLineView>[] = [
  { title: '姓名', value: ({ member }) => member.name },
  { title: '党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '党小组', width: 30, value: ({ group }) => group?.name },
  { title: '到会情况', value: ({ markTitle, apart }) => markTitle ?? (apart ? '' : '未登记') },
  { title: '另列原因', width: 24, value: ({ apart }) => apart?.title },
  { title: '请假', value: ({ leave }) => leave && `${leave.kindTitle}，${leave.statusTitle}` },
  { title: '登记人', value: ({ markedBy }) => markedBy?.name },
  { title: '登记方式', value: ({ markedHow }) => markedHow && markedWays[markedHow] },
  { title: '登记时间', as: 'time', width: 18, value: ({ markedAt }) => markedAt },
  { title: '缺席告知', width: 24, value: ({ told }) => told?.title },
  { title: '补课日期', as: 'day', value: ({ madeUp }) => madeUp?.on },
  { title: '补课方式', value: ({ madeUp }) => madeUp?.howTitle },
  { title: '补课时长（分钟）', value: ({ madeUp }) => madeUp?.minutes },
  {
    title: '更正',
    width: 30,
    value: ({ corrections }) =>
      corrections.map(({ from, to, why }) => `${from ?? '未登记'}改为${to}（${why}）`).join('；'),
  },
];
