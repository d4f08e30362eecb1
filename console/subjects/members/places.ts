import { type FurtherPage, memberKeepers } from '../../pages/places/further-page';

export const membersLists: readonly FurtherPage[] = [
  {
    to: '/check-up',
    title: '名册体检',
    more: '缺什么、什么到期了、哪里前后不一致，点开名单逐条处理',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer', 'administrator'],
  },
  {
    to: '/imports',
    title: '名册导入',
    more: '导入党组织、党员、人员职务的 Excel 名册，查看导入情况',
    roles: ['organisation-officer', 'administrator'],
  },
  {
    to: '/national/differences',
    title: '与全国系统核对',
    more: '用全国系统导出的名册逐人比对，列出不一致的地方',
    roles: memberKeepers,
  },
];

export const membersSettings: readonly FurtherPage[] = [
  { to: '/welcome', title: '录入名册', more: '组织、党员、任职人员，用现成的表格一步步导入', roles: ['administrator'] },
  {
    to: '/people',
    title: '任职人员和登录',
    more: '任命、定任职的最后一天、开通和停用登录',
    roles: [
      'secretary',
      'deputy-secretary',
      'organisation-commissioner',
      'discipline-commissioner',
      'organisation-officer',
      'community-worker',
      'administrator',
      'security-administrator',
      'auditor',
    ],
  },
  {
    to: '/approvals',
    title: '待同意事项',
    more: '须经另一人同意才能办的事：我申请的，和我能同意的',
    roles: ['organisation-officer', 'administrator', 'security-administrator', 'auditor'],
  },
];
