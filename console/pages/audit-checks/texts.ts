export const auditChecksTexts = {
  title: '留痕核对',
  intro: '每天夜里系统沿着全部记录核对一遍，看有没有被改动或缺失。',
  day: '日期',
  at: '核对时间',
  extent: '核对范围',
  extentOf: (rows: number, chains: number, seals: number) => `${rows} 条记录，${chains} 条校验链，${seals} 天封存`,
  findings: '结果',
  intact: '完好',
  found: (title: string, count: number) => `${title} ${count} 处`,
  tell: '请立即告诉系统管理员。',
  nothing: '还没有核对过。第一次核对在今天夜里。',
} as const;
