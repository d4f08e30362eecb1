import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { HandoverLine } from './handovers';

/** 交接清单: a line for each thing that was held when a role ended, with where it is now. */
export const handoverColumns: Column<z.input<typeof HandoverLine>>[] = [
  { title: '离任人员', value: ({ person }) => person.name },
  { title: '原任职务', width: 30, value: ({ organisation, role }) => `${organisation.name}${role.title}` },
  { title: '任职截止日期', as: 'day', value: ({ endedOn }) => endedOn },
  { title: '经手方式', width: 18, value: ({ how }) => how.title },
  { title: '姓名或名称', value: ({ subject }) => subject.name },
  { title: '事项', value: (line) => line.case.procedure.title },
  { title: '编号', width: 18, value: (line) => line.case.number },
  { title: '离任时环节', width: 18, value: ({ stage }) => stage.title },
  { title: '离任时办理期限', as: 'day', width: 18, value: ({ dueOn }) => dueOn },
  { title: '现在环节', width: 18, value: (line) => line.case.stage.title },
  { title: '交接情况', value: ({ settled }) => (settled ? '已办理' : '待办理') },
  { title: '现承办人', value: ({ holder }) => holder?.name },
];
