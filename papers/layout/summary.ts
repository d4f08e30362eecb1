import type { SummarySheet } from '../work';
import { block, paragraphMarks } from './flow';
import { A4, ASCENT, DESCENT, lineMark, type Mark, type Measure, mm } from './marks';

const LEFT = mm(16);
const WIDTH = A4.width - 2 * LEFT;
const TOP = mm(42);
const BOTTOM = A4.height - mm(18);
/** Parts of the width: title, count, names, source. */
const COLUMNS = [0.24, 0.08, 0.44, 0.24] as const;
const PAD = 4;
/** What stands below the rows has at least so much room. */
const BELOW = mm(16);
const TALLEST = mm(14);

type Row = SummarySheet['rows'][number];

/** Where the columns begin, and the last one ends. */
const edges = [0, 1, 2, 3, 4].map(
  (at) => LEFT + WIDTH * COLUMNS.slice(0, at).reduce<number>((sum, part) => sum + part, 0),
);

/** As many of the first names as two lines hold, and whether there are more. */
function namesThatFit(measure: Measure, { names, more }: Row, width: number, size: number): string {
  for (let shown = names.length; shown > 0; shown--) {
    const text = names.slice(0, shown).join('、') + (more > shown ? '等' : '');
    // A little less than two lines: a name is not broken to the last point.
    if (measure(text, size) <= width * 1.8) return text;
  }
  return '';
}

function rowMarks(measure: Measure, row: Row, top: number, height: number): Mark[] {
  const size = Math.min(10, height / 3.4);
  const pad = Math.min(PAD, height / 8);
  const texts = [row.title, row.count, namesThatFit(measure, row, columnWidth(2), size), row.source];
  return texts.flatMap((text, at) => {
    const box = { x: (edges[at] as number) + PAD, y: top + height - PAD - size * 0.3, width: columnWidth(at) };
    const set = text
      ? block(measure, text, { ...box, height: height - 2 * pad }, { size, least: Math.min(4, size - 1) })
      : [];
    return centred(set, top, height);
  });
}

/** Lines moved to the middle of their row. */
function centred(lines: readonly Mark[], top: number, height: number): Mark[] {
  const texts = lines.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return [];
  const shift = top + height / 2 - (first.y - first.size * ASCENT + last.y + last.size * DESCENT) / 2;
  return texts.map((mark) => ({ ...mark, y: mark.y + shift }));
}

const columnWidth = (at: number) => (COLUMNS[at] as number) * WIDTH - 2 * PAD;

/** Figures and first names on one sheet: rows become lower where there are many, and never go on to a second one. */
export function summaryMarks(measure: Measure, sheet: SummarySheet): Mark[] {
  const { title, under, heads, rows, nothing, below, foot } = sheet;
  const line = { x: LEFT, width: WIDTH };
  const head = mm(9);
  const height = Math.min(TALLEST, (BOTTOM - BELOW - TOP - head) / Math.max(rows.length, 1));
  const bottom = TOP + head + height * Math.max(rows.length, 1);
  const rules = [TOP, ...Array.from({ length: rows.length + 1 }, (_, at) => TOP + head + height * at)];
  const last = rows.length ? bottom : TOP + head + TALLEST;
  return [
    lineMark(measure, title, { ...line, y: mm(26), size: 22, align: 'center', bold: true }),
    lineMark(measure, under, { ...line, y: mm(36), size: 10.5, least: 5, align: 'center' }),
    ...heads.map((text, at) =>
      lineMark(measure, text, {
        x: (edges[at] as number) + PAD,
        y: TOP + head - 9,
        width: columnWidth(at),
        size: 10,
        least: 5,
        bold: true,
      }),
    ),
    ...rows.flatMap((row, at) => rowMarks(measure, row, TOP + head + height * at, height)),
    ...(rows.length ? [] : [lineMark(measure, nothing, { ...line, y: TOP + head + 26, size: 12, align: 'center' })]),
    ...[...rules, ...(rows.length ? [] : [last])].map(
      (y): Mark => ({
        type: 'line',
        from: [LEFT, y],
        to: [LEFT + WIDTH, y],
        thin: true,
      }),
    ),
    ...edges
      .filter((_, at) => rows.length > 0 || at === 0 || at === edges.length - 1)
      .map((x): Mark => ({ type: 'line', from: [x, TOP], to: [x, last], thin: true })),
    ...(below
      ? paragraphMarks(measure, [below], { ...line, y: last + 6, height: BOTTOM - last - 6 }, { size: 9.5, least: 5 })
          .marks
      : []),
    lineMark(measure, foot, { ...line, y: A4.height - mm(11), size: 8.5, align: 'center', grey: true }),
  ];
}
