import type { Printing } from '../form';
import { numberWord } from '../words';
import { block, paragraphMarks, type Run } from './flow';
import { A4, lineMark, type Mark, type Measure, mm } from './marks';
import { acrossMarks, codeLine, reprintLine, sealMarks } from './stamps';

// Papers of one page in the manner of GB/T 9704—2012: margins 37, 35, 28 and 26 mm, 三号, 28 points a line.

const PAGE = { x: mm(28), y: mm(37), width: A4.width - mm(28) - mm(26), height: A4.height - mm(37) - mm(35) };
const SIZE = 16;
const LEADING = 28 / 16;

/** What stands on such a paper. */
export interface Official {
  title: string;
  number: string;
  addressee: string;
  text: Run[];
  committee: string;
  date: string;
  /** Lines below the text, at its left edge. */
  notes: [string, string][];
}

/** Its marks. @throws RangeError when something does not fit on the sheet */
export function officialSheet(
  measure: Measure,
  { title, number, addressee, text, committee, date, notes }: Official,
  printing: Omit<Printing, 'code' | 'verifyAt'> & Partial<Printing>,
): Mark[] {
  const { x, width } = PAGE;
  const head = paragraphMarks(
    measure,
    [`${addressee}：`],
    { ...PAGE, y: PAGE.y + 76, height: 90 },
    { size: SIZE, leading: LEADING, indent: 0, least: 10 },
  );
  const body = paragraphMarks(
    measure,
    text,
    { ...PAGE, y: head.last + 6, height: 320 },
    { size: SIZE, leading: LEADING, least: 10 },
  );
  const below = notes.flatMap(
    ([label, fill], index) =>
      paragraphMarks(
        measure,
        [label, { fill, least: 160 }],
        { x: x + 2 * SIZE, y: body.last + 18 + index * 28, width: width - 2 * SIZE, height: 28 },
        { size: SIZE, leading: LEADING, indent: 0 },
      ).marks,
  );
  const foot = body.last + 40 + notes.length * 28 + 70;
  const signed = width * 0.64;
  return [
    ...acrossMarks(printing),
    ...reprintLine(measure, printing, { x, y: PAGE.y - 24, width }),
    lineMark(measure, title, { x, y: PAGE.y + 22, width, size: 22, align: 'center', bold: true }),
    lineMark(measure, numberWord(number), { x, y: PAGE.y + 54, width, size: 14, align: 'center' }),
    ...head.marks,
    ...body.marks,
    ...below,
    ...block(
      measure,
      committee,
      { x: x + width - signed, y: foot, width: signed, height: 76 },
      { size: SIZE, least: 10, align: 'right' },
    ),
    lineMark(measure, date, { x: x + width - signed, y: foot + 28, width: signed, size: SIZE, align: 'right' }),
    ...sealMarks(measure, x + mm(24), foot + 6),
    // What is no case's has none to ask about.
    ...(printing.code && printing.verifyAt
      ? codeLine(measure, { code: printing.code, verifyAt: printing.verifyAt }, { x, y: A4.height - mm(24), width })
      : []),
  ];
}

/** What is filled into a text, with a rule below it. */
export const filled = (fill: string): Run => ({ fill });
