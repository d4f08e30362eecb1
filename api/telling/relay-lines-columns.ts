import type { Column } from '../../sheets/column';
import type { ShownLine } from './relay-lines-read';

/** 人工转告清单. */
export const relayColumns: Column<ShownLine>[] = [
  { title: '姓名', value: ({ person }) => person.name },
  { title: '联系电话', width: 16, value: ({ phone }) => phone },
  { title: '所在组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '转告内容', width: 80, value: ({ lines }) => lines.join('；') },
  { title: '产生时间', as: 'time', width: 18, value: ({ since }) => since },
  { title: '原因', width: 20, value: ({ reasonTitle }) => reasonTitle },
  { title: '转告日期', as: 'day', value: ({ toldOn }) => toldOn },
  { title: '转告方式', value: ({ wayTitle }) => wayTitle },
  { title: '登记人', value: ({ tickedBy }) => tickedBy?.name },
  { title: '登记时间', as: 'time', width: 18, value: ({ tickedAt }) => tickedAt },
];
