export const listTexts = {
  more: '再看一些',
  excel: '导出 Excel',
  print: '打印',
  filters: '筛选',
  any: '全部',
  given: (what: string, which: string) => `${what}：${which}`,
  otherFilters: '可以换个条件，或清除筛选再看。',
  clear: '清除筛选',
  shown: (count: number, more: boolean) => (more ? `已显示 ${count} 条，后面还有` : `共 ${count} 条`),
  others: (count: number, what: string) => `再看其余 ${count} 项${what}`,
  firstOnly: (count: number, what: string) => `只看前 ${count} 项${what}`,
  tooLong: (most: number) => `名单超过 ${most} 条，请先筛选，或导出 Excel 后打印。`,
} as const;
