export const cardTexts = {
  open: '打印登记卡',
  title: '党员登记卡',
  print: '打印',
  back: (name: string) => `回到${name}`,
  printed: (day: string) => `打印日期：${day}`,
  masked: '身份证号、电话已遮盖。',
  yes: '是',
} as const;
