export const papersTexts = {
  title: '文书',
  print: '打开打印',
  make: '制作',
  prints: (count: number) => (count === 0 ? '还没有打印过' : `已打印 ${count} 次`),
  code: (code: string) => `校验码 ${code}`,
} as const;
