import type { FurtherPage } from '../../pages/places/further-page';

export const recordsLists: readonly FurtherPage[] = [
  {
    to: '/audit',
    title: '操作留痕',
    more: '谁在什么时候查看、修改或导出了什么',
    roles: ['administrator', 'security-administrator', 'auditor'],
  },
  {
    to: '/audit-checks',
    title: '留痕核对',
    more: '每天夜里的核对结果',
    roles: ['administrator', 'security-administrator', 'auditor'],
  },
  { to: '/starts', title: '自动发起记录', more: '系统自动发起的事项，未成功的再发起', roles: ['administrator'] },
  { to: '/sweeps', title: '定期核查记录', more: '系统每天核查登记簿的结果', roles: ['administrator', 'auditor'] },
];
