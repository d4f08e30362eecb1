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
    to: '/check-up',
    title: '名册体检',
    more: '缺什么、什么到期了、哪里前后不一致，点开名单逐条处理',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer', 'administrator'],
  },
];

/** 设置: one line a page. */
export const settings: readonly Place[] = [
  { to: '/password', title: '修改密码', more: '换一个自己的登录密码' },
  { to: '/welcome', title: '录入名册', more: '组织、党员、任职人员，用现成的表格一步步导入', roles: ['administrator'] },
];
