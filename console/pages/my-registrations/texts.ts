export const myRegistrationsTexts = {
  title: '我的双报到',
  intro: '您在居住地社区的报到情况。',
  nothing: '您还没有在社区的报到登记。请向单位或居住地社区领取报到单。',
  since: (day: string) => `自 ${day}`,
  unit: '单位',
  grid: '网格',
  certificate: '报到证号',
  more: '我能做什么、什么时间有空、联系方式',
  report: (from: string, to: string) => `服务报告（${from}至${to}）`,
  reportMore: '按社区认证的服务记录拟出，核对、签名后交所在党支部。',
  openCase: '办理情况',
} as const;
