import { measureText } from '../../papers/fonts';
import { A4 } from '../../papers/layout/marks';
import { summaryMarks } from '../../papers/layout/summary';
import type { SummarySheet } from '../../papers/work';

const row = (at: number): SummarySheet['rows'][number] => ({
  title: `第${at}类需要逐条核对、名称很长的检查项目`,
  count: '100000',
  names: Array.from({ length: 12 }, (_, index) => `示例社区第${index}网格党支部`),
  more: 100_000,
  source: '《中国共产党支部工作条例（试行）》第四条、第五条、第二十条',
});
const sheet = (rows: number): SummarySheet => ({
  title: '名册体检',
  under: '示例街道党工委　截至2026年11月28日　党组织2758个　任职人员7965名　党员100001名',
  heads: ['检查项', '数量', '涉及的党员、组织或人员', '依据'],
  rows: Array.from({ length: rows }, (_, at) => row(at)),
  nothing: '没有发现问题。',
  below: '没有发现问题的检查项：介绍信过期未报到；党员超过50名的支部。',
  foot: '完整名单可在系统“体检”页查看，或导出 Excel。',
});

test.each([0, 1, 14, 30, 45])('%d rows with long names stay on one sheet, none over another', (rows) => {
  const marks = summaryMarks(measureText, sheet(rows));
  const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
  for (const { x, y, width } of texts) {
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(A4.width);
    expect(y).toBeLessThan(A4.height - 20);
  }
  const counts = texts.filter(({ text }) => text === '100000').map(({ y }) => y);
  expect(counts).toHaveLength(rows);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  const lines = marks.flatMap((mark) => (mark.type === 'line' && mark.from[1] === mark.to[1] ? [mark.from[1]] : []));
  // Between two rules there is one row.
  for (const [at, y] of counts.entries()) {
    expect(y).toBeGreaterThan(lines[at + 1] as number);
    expect(y).toBeLessThan(lines[at + 2] as number);
  }
});

test('where nothing was found it says so', () => {
  const texts = summaryMarks(measureText, sheet(0)).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  expect(texts).toContain('没有发现问题。');
});
