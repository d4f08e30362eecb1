export const firstMonthTexts = {
  title: '启用月份',
  since: (month: string, by?: string) =>
    `从${month}起按月核查组织生活、党费和工作${by ? `（${by}设定）` : ''}。以前的月份为未知，不计、不提醒。`,
  none: '还没有设定。设定以前，各月都为未知，不计、不提醒。',
  looked: '已开始按月核查，启用月份不能再改。',
  set: '设定启用月份',
  change: '更改启用月份',
  month: '启用月份',
  save: '设定',
  more: '下级没有自己设定的，随最近的上级。要把以前的考勤和党费也计入的，请先设到那一个月，再导入往期记录；导入不会给任何人发通知。开始按月核查后不能再改。',
  bring: '导入往期组织生活、党费和免除名单',
  template: '下载往期记录模板',
} as const;
