export const revealTexts = {
  show: '查看',
  showWhat: (what: string) => `查看${what}`,
  purpose: '查看用途',
  more: '完整内容只显示一分钟，每次查看都记录在案。',
  submit: '显示',
  hide: '隐藏',
  nothing: '没有登记',
} as const;
