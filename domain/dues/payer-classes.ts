/** 交纳类别. 中组发〔2008〕3号第一条至第六条 */
export const payerClasses = {
  salary: '按月领取工资的党员',
  'yearly-salary': '实行年薪制的党员',
  'self-employed': '个体经营者等',
  retired: '离退休党员',
  farmer: '农民党员',
  student: '学生党员',
  unemployed: '下岗失业党员',
  relief: '依靠抚恤或救济生活的党员',
  'low-income': '领取最低生活保障金的党员',
} as const;

export type PayerClass = keyof typeof payerClasses;

/** Who pays by what he has; the others pay a fixed sum. */
const byBase: readonly PayerClass[] = ['salary', 'yearly-salary', 'self-employed', 'retired'];

export const paysByBase = (payerClass: PayerClass): boolean => byBase.includes(payerClass);
