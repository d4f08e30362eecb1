import type { Schemas } from '../../api/client';

/** Another page, and for whom it is of use. What somebody may not see the API refuses; here it is only not offered. */
export interface Place {
  to: string;
  title: string;
  /** What is there, in half a sentence. */
  more: string;
  /** Roles of which one must be held; for everybody where there are none. */
  roles?: readonly Schemas['Me']['roles'][number]['role'][];
}

/** 名单与统计: one line a page. */
export const lists: readonly Place[] = [
  {
    to: '/handovers',
    title: '交接清单',
    more: '离任人员手里的事，现在由谁办理',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
  {
    to: '/outside-organisations',
    title: '外系统党组织',
    more: '介绍信转往、转自的党组织和联系方式',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
];

/** 设置: one line a page. */
export const settings: readonly Place[] = [
  { to: '/password', title: '修改密码', more: '换一个自己的登录密码' },
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
