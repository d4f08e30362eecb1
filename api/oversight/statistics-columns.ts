import type { Statistics, StatisticsLine } from '../../procedures/statistics';
import type { Column } from '../../sheets/column';

/** A line of the statistics with the organisation's name. */
export interface NamedLine extends StatisticsLine {
  title: string;
}

/** A column a figure, in the order of the table of figures, then the time taken. */
export const statisticsColumns = ({ figures }: Pick<Statistics, 'figures'>): Column<NamedLine>[] => [
  { title: '党组织', width: 34, value: ({ title }) => title },
  ...Object.entries(figures).map(
    ([id, { title }]): Column<NamedLine> => ({ title, width: 12, value: ({ values }) => values[id] ?? 0 }),
  ),
  { title: '办结用时中位数（天）', width: 20, value: ({ timeTaken }) => timeTaken.median },
  { title: '九成在多少天内办结', width: 20, value: ({ timeTaken }) => timeTaken.p90 },
  { title: '办结用时中位数（工作日）', width: 24, value: ({ timeTaken }) => timeTaken.workingDays.median },
  { title: '九成在多少个工作日内办结', width: 24, value: ({ timeTaken }) => timeTaken.workingDays.p90 },
  {
    title: '工作日口径',
    width: 34,
    value: ({ timeTaken }) => (timeTaken.workingDays.provisional ? '暂定，有年度放假安排待国务院公布' : null),
  },
];
