/** Whether a paper still says what is so; `unknown`: there is no such code. */
export const paperStatuses = {
  valid: '有效',
  void: '已作废',
  expired: '已过有效期',
  used: '已使用',
  unknown: '查无此件',
} as const;

export type PaperStatus = keyof typeof paperStatuses;
