import type { SideTaskKinds } from '../../domain/words/side-task-kinds';
import { type AnyList, declareList } from '../../lists/declared-list';
import { sideTaskColumns } from './side-task-columns';
import { listSideTasks, SideTaskItem, sideTaskFilters } from './side-task-list';
import { sideTaskStatuses } from './side-task-words';

/** 配套事项, of all cases. @param kinds what there is, and what it is called */
export const sideTaskList = (kinds: SideTaskKinds): AnyList =>
  declareList({
    summary: 'What is to be done beside cases in my organisations (全国系统登记, 转正, 原任职务)',
    description:
      'A group leader: the calls of his group. Earliest due date first, then the longest open. Those of one member or case stand in the case.',
    filters: sideTaskFilters(kinds),
    item: SideTaskItem,
    permission: 'life-call.settle',
    page: (c, query) => listSideTasks(c, kinds, query),
    file: {
      id: 'side-tasks',
      title: '配套事项列表',
      columns: sideTaskColumns,
      words: {
        kind: Object.fromEntries(Object.entries(kinds).map(([kind, { title }]) => [kind, title])),
        status: sideTaskStatuses,
      },
    },
  });
