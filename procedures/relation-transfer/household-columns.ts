import type { Column } from '../../sheets/column';
import type { Apart } from './household-list';

/** 人户分离党员名单. */
export const householdColumns: Column<Apart>[] = [
  { title: '姓名', value: ({ member }) => member.name },
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '又管组织', width: 30, value: ({ also }) => also.name },
  { title: '建议转往', width: 30, value: ({ transfer }) => transfer.target.name },
  { title: '接转方式', width: 18, value: ({ transfer }) => transfer.variant?.title },
  {
    title: '现在不能发起的原因',
    width: 50,
    value: ({ transfer }) => transfer.barred.map(({ title }) => title).join('；') || null,
  },
];
