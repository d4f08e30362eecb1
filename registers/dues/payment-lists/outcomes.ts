/** What became of a line. The lines of a list are as many as its outcomes. */
export const lineOutcomes = {
  open: '待核对',
  paid: '已入账',
  'not-dues': '不是党费',
  again: '重复（以前已登记）',
} as const;

export type LineOutcome = keyof typeof lineOutcomes;
