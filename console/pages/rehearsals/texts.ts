export const rehearsalsTexts = {
  title: '推演',
  intro: '用虚构的人员把一件事从头到尾走一遍，几个月的过程几秒钟看完。不影响任何真实的事项、人员和通知。',
  procedure: '事项种类',
  scenario: '情形',
  variant: '类型',
  run: '开始推演',
  waiting: '等待开始…',
  running: (days: number) => `推演中：已走过 ${days} 天`,
  failed: (why: string) => `推演没有完成：${why}`,
  again: '再推演一次',
  result: (procedure: string, scenario: string, variant: string) => `${procedure}（${variant}）· ${scenario}`,
  ended: (ending: string) => `结果：${ending}`,
  stays: (stage: string) => `停在：${stage}`,
  span: (from: string, to: string, days: number, working: number) =>
    `${from} 至 ${to}，共 ${days} 天，其中 ${working} 个工作日`,
  counts: (decisions: number, reminders: number, escalations: number, lapses: number, notices: number) =>
    `办理 ${decisions} 次，提醒 ${reminders} 次，逐级报告 ${escalations} 次，到期处理 ${lapses} 次，通知 ${notices} 条`,
  happened: '办理',
  asked: '待办',
  told: '通知',
  until: (day: string) => `，${day}前`,
} as const;
