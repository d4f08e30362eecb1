import type { Column } from '../../sheets/column';
import type { FoundLine } from './check-up-schemas';

/** 名册体检: a line a finding. */
export const checkUpColumns: Column<FoundLine>[] = [
  { title: '检查项', width: 30, value: ({ symptom }) => symptom.title },
  { title: '姓名或组织', width: 30, value: ({ name }) => name },
  { title: '所在组织', width: 34, value: ({ place }) => place.name },
  { title: '情况', width: 40, value: ({ note }) => note },
  { title: '怎么办', width: 60, value: ({ advice }) => advice },
  { title: '依据', width: 44, value: ({ source }) => source },
];
