export const dutiesTexts = {
  title: '十二个月履行义务情况',
  intro: '每格是一个月，点开看当月的依据。只有支部委员会、组织员和本人能看到。',
  mine: '我的组织生活、党费和工作',
  month: (month: number) => `${month}月`,
  signs: { missed: '缺', done: '有效', excused: '免', none: '无', unknown: '未知', open: '未核查' } as Record<
    string,
    string
  >,
  before: '启用前',
  verdict: (title: string, before: boolean) => (before && title !== '未知' ? `${title}（启用前）` : title),
  legend:
    '缺：应做而没有做；有效：已做，含补做；免：有正当理由；无：当月没有这项义务；未知：启用以前，没有登记；标“启用前”的按导入的记录显示，不计入连续月数；未核查：还没有按月核查。',
  streak: (months: number) => (months > 0 ? `已连续 ${months} 个月` : '没有连续缺'),
  noFacts: '当月没有登记。',
  facts: (duty: string, month: string) => `${duty}，${month}`,
  of: (duty: string, month: string, verdict: string) => `${duty}，${month}：${verdict}`,
  openCase: '看这次活动',
  laidOut: '事实一览',
  laidOutMore: '按月列出三项义务的登记和依据，供核查“连续六个月”“没有正当理由”时逐条看。',
  heads: { month: '月份', duty: '义务', verdict: '认定', why: '依据', about: '所据登记' },
  nothing: '这十二个月没有登记。',
} as const;
