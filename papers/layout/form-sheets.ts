import type { FormSheets } from '../work';
import { block } from './flow';
import { A4, lineMark, type Mark, type Measure, mm } from './marks';

// Forms of one sheet each, many in one file: a title, lines with what is known filled in, and a strip below to be signed, cut
// off and given back.

const LEFT = mm(24);
const WIDTH = A4.width - 2 * LEFT;
const ROW = mm(11);
const LABEL = mm(34);
const STRIP = mm(70);

/** One sheet for each form. @throws RangeError when a text does not fit */
export function formSheets(measure: Measure, { title, forms, strip, foot }: FormSheets): Mark[][] {
  return forms.map(({ number, rows, below, slip }) => {
    const top = mm(46);
    const bottom = top + rows.length * ROW;
    const line = { x: LEFT, width: WIDTH };
    const cut = A4.height - STRIP;
    return [
      lineMark(measure, title, { ...line, y: mm(30), size: 22, align: 'center', bold: true }),
      lineMark(measure, number, { ...line, y: mm(39), size: 10.5, align: 'right' }),
      ...rows.flatMap(([label, text], index): Mark[] => [
        { type: 'line', from: [LEFT, top + index * ROW], to: [LEFT + WIDTH, top + index * ROW], thin: true },
        lineMark(measure, label, { x: LEFT + 4, y: top + index * ROW + ROW * 0.66, width: LABEL - 8, size: 12 }),
        lineMark(measure, text, {
          ...{ x: LEFT + LABEL + 4, y: top + index * ROW + ROW * 0.66, width: WIDTH - LABEL - 8, size: 12, least: 5 },
        }),
      ]),
      { type: 'line', from: [LEFT, bottom], to: [LEFT + WIDTH, bottom], thin: true },
      { type: 'line', from: [LEFT, top], to: [LEFT, bottom], thin: true },
      { type: 'line', from: [LEFT + LABEL, top], to: [LEFT + LABEL, bottom], thin: true },
      { type: 'line', from: [LEFT + WIDTH, top], to: [LEFT + WIDTH, bottom], thin: true },
      ...below.flatMap((text, index) =>
        block(
          measure,
          text,
          { x: LEFT, y: bottom + mm(14) * (index + 1), width: WIDTH, height: mm(14) },
          { size: 11, least: 8, align: 'left' },
        ),
      ),
      ...(slip.length
        ? [
            { type: 'line', from: [LEFT, cut], to: [LEFT + WIDTH, cut], dashed: true } as Mark,
            lineMark(measure, strip, { ...line, y: cut + mm(11), size: 15, align: 'center', bold: true }),
            ...slip.map((text, index) =>
              lineMark(measure, text, { ...line, y: cut + mm(21) + index * mm(9), size: 12, least: 6 }),
            ),
          ]
        : []),
      lineMark(measure, foot, { ...line, y: A4.height - mm(9), size: 8.5, least: 5, align: 'center', grey: true }),
    ];
  });
}
