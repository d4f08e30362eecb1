export const searchTexts = {
  label: '查找党员或事项',
  hint: '姓名、拼音或编号',
  go: '查找',
  looking: '正在查找……',
  none: '没有找到。请换一个写法，或到“党员”“事项”中按条件查找。',
  failed: '暂时查不了，请稍后再试。',
  more: '只列出前几位，请写得更完整些。',
  found: (count: number) => `找到 ${count} 个`,
  close: '收起',
} as const;
