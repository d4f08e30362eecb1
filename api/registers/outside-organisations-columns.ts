import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { Outside } from './outside-organisations';

/** 外系统党组织, by name. */
export const outsideColumns: Column<z.input<typeof Outside>>[] = [
  { title: '全称', width: 40, value: ({ name }) => name },
  { title: '电话', width: 16, value: ({ phone }) => phone },
  { title: '传真', width: 16, value: ({ fax }) => fax },
  { title: '地址', width: 40, value: ({ address }) => address },
  { title: '邮编', value: ({ postcode }) => postcode },
];
