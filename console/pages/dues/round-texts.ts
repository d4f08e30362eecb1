export const roundTexts = {
  title: (month: string) => `${month}党费`,
  names: '看各人交纳情况，登记交纳',
  due: '应交',
  paid: '已交',
  late: '逾期补交',
  short: '未足额',
  waived: '免交',
  unpaid: '未交',
  of: (count: number, sum: string) => `${count}人，${sum}`,
  people: (count: number) => `${count}人`,
} as const;
