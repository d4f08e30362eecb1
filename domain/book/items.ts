/** What comes into a committee's book. */
export const incomeItems = {
  'hand-over': '支部上交党费',
  'from-above': '上级下拨党费',
  interest: '党费利息',
  care: '帮扶专款',
  'brought-in': '启用时结余',
} as const;

/** For what dues may be used: 中组发〔2008〕3号第十七条, and what goes upward. */
export const expenditureItems = {
  training: '培训党员',
  materials: '订阅或购买党员教育的报刊、资料、音像制品和设备',
  commendation: '表彰先进基层党组织、优秀共产党员和优秀党务工作者',
  hardship: '补助生活困难的党员',
  disaster: '补助遭受严重自然灾害的党员和修缮因灾受损的基层党员教育设施',
  'to-above': '上缴上级党组织',
} as const;

export const bookItems = { ...incomeItems, ...expenditureItems } as const;

export type IncomeItem = keyof typeof incomeItems;
export type ExpenditureItem = keyof typeof expenditureItems;
export type BookItem = keyof typeof bookItems;

/** Whether it is a use, which is decided together and rests on a voucher. */
export const isUse = (item: BookItem): boolean => item in expenditureItems && item !== 'to-above';
