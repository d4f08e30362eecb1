import { declareList } from '../../lists/declared-list';
import { sideTaskColumns } from './side-task-columns';
import { listSideTasks, SideTaskItem, sideTaskFilters } from './side-task-list';
import { sideTaskKinds, sideTaskStatuses } from './side-task-words';

/** 配套事项, of all cases. */
export const sideTaskList = declareList({
  summary: 'What is to be done beside cases in my organisations (全国系统登记, 转正, 原任职务)',
  description: 'Earliest due date first, then the longest open. Those of one member or case stand in the case.',
  filters: sideTaskFilters,
  item: SideTaskItem,
  permission: 'case.act',
  page: listSideTasks,
  file: {
    id: 'side-tasks',
    title: '配套事项列表',
    columns: sideTaskColumns,
    words: { kind: sideTaskKinds, status: sideTaskStatuses },
  },
});
