/** Where a 集会 stands. */
export const sittingStatuses = {
  planned: '已计划',
  notified: '已通知',
  open: '签到中',
  closed: '签到已封存',
  minuted: '待归档',
  archived: '已归档',
  cancelled: '已取消',
  'not-held': '未召开',
} as const;

export type SittingStatus = keyof typeof sittingStatuses;

/** Before its attendance is closed: lines are marked, leave is asked. */
export const isStillOpen = (status: string): boolean => ['planned', 'notified', 'open'].includes(status);

/** Its attendance is closed: absences stand, and lines are corrected. */
export const hasClosedAttendance = (status: string): boolean => ['closed', 'minuted', 'archived'].includes(status);
