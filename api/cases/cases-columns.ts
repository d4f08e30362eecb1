import type { z } from 'zod';
import type { Procedure } from '../../domain/case/procedure';
import { colourTitles } from '../../lists/words';
import { sideTitles } from '../../procedures/case-words';
import type { Column } from '../../sheets/column';
import type { CaseItem } from './case-schemas';

type Item = z.input<typeof CaseItem>;

/** By its title: procedures that call a side the same share a column, whatever its code. */
const side = (title: string): Column<Item> => ({
  title,
  width: 28,
  value: ({ sides }) => sides.find((one) => one.side.title === title)?.organisation.name,
});

/** 事项列表, in the order in which a secretary reads it. @param tables of the procedures whose cases it may hold */
export const caseColumns = (tables: readonly Procedure[]): Column<Item>[] => [
  { title: '编号', width: 18, value: ({ number }) => number },
  { title: '事项', value: ({ procedure }) => procedure.title },
  { title: '姓名或名称', value: ({ subject }) => subject.name },
  { title: '环节', width: 18, value: ({ stage }) => stage.title },
  { title: '进入环节日期', as: 'time', width: 18, value: ({ stageSince }) => stageSince },
  ...sideTitles(tables).map(side),
  { title: '办理期限', as: 'day', value: ({ dueOn }) => dueOn },
  { title: '期限状态', value: ({ colour }) => (colour ? colourTitles[colour] : null) },
  { title: '发起时间', as: 'time', width: 18, value: ({ startedAt }) => startedAt },
  { title: '办结时间', as: 'time', width: 18, value: ({ closedAt }) => closedAt },
  { title: '结果', width: 18, value: ({ ending }) => ending?.title },
];
