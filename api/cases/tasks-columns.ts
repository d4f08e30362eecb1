import type { z } from 'zod';
import { colourTitles } from '../../lists/words';
import type { Column } from '../../sheets/column';
import type { TaskItem } from './task-schemas';

/** 待办 and the other lists of one who has something to do. */
export const taskColumns: Column<z.input<typeof TaskItem>>[] = [
  { title: '姓名或名称', value: ({ subject }) => subject.name },
  { title: '事项', value: (task) => task.case.procedure.title },
  { title: '编号', width: 18, value: (task) => task.case.number },
  { title: '待办环节', width: 18, value: ({ stage }) => stage.title },
  { title: '轮到我的环节', width: 18, value: ({ comingStage }) => comingStage?.title },
  { title: '事项现在环节', width: 18, value: (task) => task.case.stage.title },
  { title: '来自', value: ({ from }) => from?.name },
  { title: '到达时间', as: 'time', width: 18, value: ({ openedAt }) => openedAt },
  { title: '等待天数', value: ({ waitingDays }) => waitingDays },
  { title: '办理期限', as: 'day', value: ({ dueOn }) => dueOn },
  { title: '暂定日期', value: ({ provisional }) => (provisional ? '暂定' : null) },
  { title: '期限状态', value: ({ colour }) => (colour ? colourTitles[colour] : null) },
  { title: '签收人', value: ({ claimedBy }) => claimedBy?.name },
  { title: '委派给', value: ({ delegatedTo }) => delegatedTo?.name },
  { title: '办理时间', as: 'time', width: 18, value: ({ closedAt }) => closedAt },
  { title: '办理结果', value: ({ outcome }) => outcome?.title },
];
