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
    to: '/side-tasks',
    title: '配套事项',
    more: '全国系统登记、转正讨论、原任职务等还要办的事',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
];

/** 设置: one line a page. */
export const settings: readonly Place[] = [{ to: '/password', title: '修改密码', more: '换一个自己的登录密码' }];
