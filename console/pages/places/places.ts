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
    to: '/imports',
    title: '名册导入',
    more: '导入党组织、党员、人员职务的 Excel 名册，查看导入情况',
    roles: ['organisation-officer', 'administrator'],
  },
  {
    to: '/national/differences',
    title: '与全国系统核对',
    more: '用全国系统导出的名册逐人比对，列出不一致的地方',
    roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
  },
];

/** 设置: one line a page. */
export const settings: readonly Place[] = [{ to: '/password', title: '修改密码', more: '换一个自己的登录密码' }];
