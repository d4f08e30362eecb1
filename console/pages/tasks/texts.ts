export const taskListTexts = {
  todo: '待办',
  overdue: '已超期',
  coming: '即将到我这里',
  unfinished: '我办过、还没办结',
  done: '我办过的',
  nothing: '这张单子现在是空的。',
  due: '期限',
  who: '对象',
  what: '事项与环节',
  outcome: '结果',
  closed: '办理日期',
  comes: '到我这里的环节',
} as const;
