import type { z } from 'zod';
import { organisationKinds } from '../../domain/people/roles';
import { yesNo } from '../../lists/words';
import type { Column } from '../../sheets/column';
import type { Organisation } from './organisations';

// "/street/east/east1/": the code before the last.
const parentCode = (path: string) => path.split('/').at(-3);

/** 党组织, in the order of the tree; the import takes it back as it is. */
export const organisationColumns: Column<z.input<typeof Organisation>>[] = [
  { title: '名称', width: 34, value: ({ name }) => name },
  { title: '类别', value: ({ kind }) => organisationKinds[kind] },
  { title: '代码', value: ({ code }) => code },
  { title: '上级组织代码', width: 16, value: ({ path }) => parentCode(path) },
  { title: '层级路径', width: 34, value: ({ path }) => path },
  { title: '可审批预备党员', width: 16, value: ({ mayApproveProbationary }) => yesNo(mayApproveProbationary) },
  { title: '电话', width: 16, value: ({ phone }) => phone },
  { title: '传真', width: 16, value: ({ fax }) => fax },
  { title: '地址', width: 40, value: ({ address }) => address },
  { title: '邮编', value: ({ postcode }) => postcode },
  { title: '撤销日期', as: 'day', value: ({ closedOn }) => closedOn },
];
