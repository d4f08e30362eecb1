import { type Difference, differenceKinds } from '../../registers/national/differences';
import type { Column } from '../../sheets/column';

/** 与全国系统名册的差异. */
export const differenceColumns: Column<Difference>[] = [
  { title: '差异', width: 24, value: ({ kind }) => differenceKinds[kind] },
  { title: '名册行号', value: ({ row }) => row },
  { title: '姓名', value: ({ name }) => name },
  { title: '身份证号', width: 22, value: ({ identity }) => identity },
  { title: '本系统', width: 34, value: ({ here }) => here },
  { title: '名册', width: 34, value: ({ there }) => there },
  { title: '说明', width: 40, value: ({ note }) => note },
];
