/** Papers that a case makes, by the codes of the table. */
export const paperTitles = {
  letter: '党员组织关系介绍信',
  adjustment: '党员组织关系调整通知',
  receipt: '党员组织关系介绍信回执',
} as const;

export type PaperKind = keyof typeof paperTitles;

export const paperKinds = Object.keys(paperTitles) as [PaperKind, ...PaperKind[]];

/** Whether a paper still says what is so; `unknown`: there is no such code. */
export const paperStatuses = {
  valid: '有效',
  void: '已作废',
  expired: '已过有效期',
  used: '已使用',
  unknown: '查无此件',
} as const;

export type PaperStatus = keyof typeof paperStatuses;
