import type { TableSheet } from '../work';
import { A4, lineMark, type Mark, type Measure, mm } from './marks';

const LEFT = mm(18);
const WIDTH = A4.width - 2 * LEFT;
const TOP = mm(42);
const ROW = mm(8.5);
const PAD = 3;
/** Rows of a sheet: what stands below the last of them has its place on each. */
const MOST = Math.floor((A4.height - TOP - mm(34)) / ROW) - 1;

/** A table over as many sheets as it needs: title and heads on each, the sum and who signs on the last. */
export function tableSheets(measure: Measure, sheet: TableSheet): Mark[][] {
  const all = [
    ...sheet.rows.map((row) => ({ row, bold: false })),
    ...(sheet.sum ? [{ row: sheet.sum, bold: true }] : []),
  ];
  const pages: (typeof all)[] = [];
  for (let from = 0; from === 0 || from < all.length; from += MOST) pages.push(all.slice(from, from + MOST));
  return pages.map((rows, at) => sheetMarks(measure, sheet, rows, { at, of: pages.length }));
}

function sheetMarks(
  measure: Measure,
  { title, under, columns, nothing, signs, foot }: TableSheet,
  rows: readonly { row: string[]; bold: boolean }[],
  { at, of }: { at: number; of: number },
): Mark[] {
  const line = { x: LEFT, width: WIDTH };
  const edges = [LEFT];
  for (const { share } of columns) edges.push((edges.at(-1) as number) + WIDTH * share);
  const cells = (texts: readonly string[], top: number, bold: boolean, head = false) =>
    columns.map(({ share, align = 'left' }, index) =>
      lineMark(measure, texts[index] ?? '', {
        ...{ x: (edges[index] as number) + PAD, y: top + ROW * 0.66, width: WIDTH * share - 2 * PAD },
        ...{ size: 10.5, least: 4, align: head ? ('center' as const) : align },
        ...(bold && { bold: true as const }),
      }),
    );
  const bottom = TOP + ROW * (1 + Math.max(rows.length, 1));
  const across = Array.from({ length: Math.max(rows.length, 1) + 2 }, (_, index) => TOP + ROW * index);
  const last = at === of - 1;
  return [
    lineMark(measure, title, { ...line, y: mm(26), size: 20, least: 9, align: 'center', bold: true }),
    lineMark(measure, under, { ...line, y: mm(36), size: 10.5, least: 5, align: 'center' }),
    ...cells(
      columns.map((column) => column.title),
      TOP,
      true,
      true,
    ),
    ...rows.flatMap(({ row, bold }, index) => cells(row, TOP + ROW * (index + 1), bold)),
    ...(rows.length ? [] : [lineMark(measure, nothing, { ...line, y: TOP + ROW * 1.66, size: 11, align: 'center' })]),
    ...across.map((y): Mark => ({ type: 'line', from: [LEFT, y], to: [LEFT + WIDTH, y], thin: true })),
    ...(rows.length ? edges : [LEFT, LEFT + WIDTH]).map(
      (x): Mark => ({ type: 'line', from: [x, TOP], to: [x, bottom], thin: true }),
    ),
    ...(last
      ? signs.map((text, index) =>
          lineMark(measure, text, {
            x: LEFT + (WIDTH / signs.length) * index,
            y: bottom + mm(10),
            width: WIDTH / signs.length,
            size: 11,
          }),
        )
      : []),
    lineMark(measure, of > 1 ? `${foot}　第${at + 1}页，共${of}页` : foot, {
      ...{ ...line, y: A4.height - mm(11), size: 8.5, align: 'center' as const, grey: true as const },
    }),
  ];
}
