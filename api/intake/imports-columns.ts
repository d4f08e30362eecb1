import type { z } from 'zod';
import { yesNo } from '../../lists/words';
import { importStatuses } from '../../registers/jobs/import-job';
import type { Column } from '../../sheets/column';
import type { Import } from './imports';

/** 名册导入. */
export const importColumns: Column<z.input<typeof Import>>[] = [
  { title: '提交时间', as: 'time', width: 18, value: ({ createdAt }) => createdAt },
  { title: '结束时间', as: 'time', width: 18, value: ({ finishedAt }) => finishedAt },
  { title: '状态', width: 16, value: ({ status }) => importStatuses[status] },
  { title: '只核对', value: ({ checkOnly }) => yesNo(checkOnly) },
  { title: '文件行数', value: ({ lines }) => lines },
  { title: '数据行数', value: ({ total }) => total },
  { title: '已处理', value: ({ done }) => done },
  { title: '新增', value: ({ created }) => created },
  { title: '修改', value: ({ changed }) => changed },
  { title: '无变化', value: ({ unchanged }) => unchanged },
  { title: '错误数', value: ({ errorCount }) => errorCount },
];
