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

/** Roles that keep members. */
const keepers = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'] as const;

/** 名单与统计: one line a page. */
export const lists: readonly Place[] = [
  { to: '/batches', title: '批量办理', more: '多人一起发起的批次，核对、启动和进度', roles: keepers },
];

/** 设置: one line a page. */
export const settings: readonly Place[] = [{ to: '/password', title: '修改密码', more: '换一个自己的登录密码' }];
