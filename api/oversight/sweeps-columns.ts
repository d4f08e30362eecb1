import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { SweepRun } from './sweeps';

/** 定期核查记录: what each run came to. */
export const sweepColumns: Column<z.input<typeof SweepRun>>[] = [
  { title: '核查', width: 24, value: ({ sweep }) => sweep.title },
  { title: '核查截至日期', as: 'day', value: ({ asOf }) => asOf },
  { title: '自动发起件数', value: ({ started }) => started },
  { title: '其他变更条数', value: ({ changed }) => changed },
  { title: '已核查页数', value: ({ pages }) => pages },
  { title: '开始时间', as: 'time', width: 18, value: ({ begunAt }) => begunAt },
  { title: '结束时间', as: 'time', width: 18, value: ({ finishedAt }) => finishedAt },
];
