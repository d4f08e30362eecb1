import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import { ownRowColumns } from './batch-own';
import type { BatchRow } from './batch-rows';
import type { Batch } from './batch-view';

type Item = z.input<typeof Batch>;
type Row = z.input<typeof BatchRow>;

const count = (title: string, name: keyof Item['counts']): Column<Item> => ({
  title,
  width: 10,
  value: ({ counts }) => counts[name],
});

/** 批次. */
export const batchColumns: Column<Item>[] = [
  { title: '批次', width: 44, value: ({ title }) => title },
  { title: '类别', width: 24, value: ({ kind }) => kind.title },
  { title: '组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '状态', value: ({ status }) => status.title },
  { title: '文件行数', width: 10, value: ({ file }) => file?.lines },
  count('总数', 'total'),
  count('待核对', 'unchecked'),
  count('可发起', 'checked'),
  count('有误', 'refused'),
  count('排队中', 'waiting'),
  count('已发起', 'started'),
  count('未能发起', 'failed'),
  {
    title: '办理中',
    width: 40,
    value: ({ stages }) => stages.map((one) => `${one.stage.title}${one.count}件`).join('；'),
  },
  { title: '已办结', width: 10, value: ({ closed }) => closed },
  { title: '建立人', value: ({ createdBy }) => createdBy.name },
  { title: '建立时间', as: 'time', width: 18, value: ({ createdAt }) => createdAt },
  { title: '启动时间', as: 'time', width: 18, value: ({ startedAt }) => startedAt },
  { title: '完成时间', as: 'time', width: 18, value: ({ finishedAt }) => finishedAt },
];

const problem = ({ column, title }: Row['problems'][number]) => (column ? `${column}：${title}` : title);

/** 批次明细: each row of a batch with what stands against it. */
export const batchRowColumns: Column<Row>[] = [
  { title: '行号', width: 8, value: ({ position }) => position },
  { title: '姓名', value: ({ member }) => member?.name },
  ...(ownRowColumns as readonly Column<Row>[]),
  { title: '状态', value: ({ status }) => status.title },
  { title: '问题', width: 60, value: ({ problems }) => problems.map(problem).join('；') || null },
  { title: '事项编号', width: 18, value: (row) => row.case?.number },
  { title: '发起次数', value: ({ attempts }) => attempts },
];
