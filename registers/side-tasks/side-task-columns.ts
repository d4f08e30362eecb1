import { yesNo } from '../../lists/words';
import type { Column } from '../../sheets/column';
import type { SideTask } from './side-task-list';
import { roleText } from './side-task-roles';

/** 全国系统登记 and other work beside cases. */
export const sideTaskColumns: Column<SideTask>[] = [
  { title: '类别', width: 24, value: ({ kind }) => kind.title },
  { title: '姓名', value: ({ member }) => member.name },
  { title: '办理组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '事项编号', width: 18, value: (task) => task.case?.number },
  { title: '原任职务', width: 40, value: ({ roles }) => roles.map(roleText).join('；') || null },
  { title: '产生时间', as: 'time', width: 18, value: ({ openedAt }) => openedAt },
  { title: '办理期限', as: 'day', value: ({ dueOn }) => dueOn },
  { title: '超期', value: ({ overdue }) => yesNo(overdue) },
  { title: '状态', value: ({ status }) => status.title },
  { title: '实际办理日期', as: 'day', value: ({ doneOn }) => doneOn },
  { title: '登记人', value: ({ closedBy }) => closedBy?.name },
  { title: '登记时间', as: 'time', width: 18, value: ({ closedAt }) => closedAt },
];
