export const sweepsTexts = {
  title: '定期核查记录',
  intro: '系统每天按规定查一遍登记簿，该提醒的提醒，该发起的自动发起。',
  what: '核查',
  asOf: '核查截至',
  came: '结果',
  result: (started: number, changed: number) =>
    started + changed === 0 ? '没有需要处理的' : `自动发起 ${started} 件，其他变更 ${changed} 条`,
  when: '时间',
  running: (at: string) => `${at} 开始，正在核查`,
  starts: '看自动发起记录',
  nothing: '还没有核查过。',
} as const;
