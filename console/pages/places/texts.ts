export const placesTexts = {
  lists: '名单与统计',
  settings: '设置',
  groups: {
    own: '各类事项的名单',
    life: '组织生活',
    dues: '党费',
    duties: '三不和党分配的工作',
    registration: '双报到和单位',
  },
  others: '其他',
  nothing: '这里还没有您能看的内容。',
  statistics: '按党组织逐级统计，每个数都能打开看名单',
  ownList: (procedure: string) => `由${procedure}产生的名单，每行都能直接办理`,
} as const;
