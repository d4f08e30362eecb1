/** What is to be done beside a case. */
export const sideTaskKinds = {
  'national-out': '全国系统登记（转出）',
  'national-in': '全国系统登记（转入）',
  'probation-review': '预备党员转正讨论',
  'role-after-leaving': '转接后原任职务办理',
} as const;

export type SideTaskKind = keyof typeof sideTaskKinds;

export const sideTaskStatuses = { open: '未办', done: '已办', 'not-needed': '无需办理' } as const;

export type SideTaskStatus = keyof typeof sideTaskStatuses;

const national: Record<SideTaskStatus, string> = { open: '未录', done: '已录', 'not-needed': '无需' };

const role: Record<SideTaskStatus, string> = { open: '未办', done: '已离任', 'not-needed': '继续任职' };

export const isNational = (kind: string): boolean => kind.startsWith('national-');

export const isRoleAfterLeaving = (kind: string): boolean => kind === 'role-after-leaving';

/** 转正 must be discussed; 全国系统登记 may be not needed, and a role may be kept. */
export const mayBeNotNeeded = (kind: string): boolean => isNational(kind) || isRoleAfterLeaving(kind);

/** A state in the words of its kind: 全国系统登记 is 未录, 已录 or 无需; a role is kept (继续任职) or ended (已离任). */
export const statusTitle = (kind: string, status: string): string =>
  (isNational(kind) ? national : isRoleAfterLeaving(kind) ? role : sideTaskStatuses)[status as SideTaskStatus] ??
  status;
