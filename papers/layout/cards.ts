import type { CardSheet } from '../work';
import { A4, lineMark, type Mark, type Measure, mm } from './marks';

// Cards, eight on a sheet of A4, to be cut along their lines: 90 by 60 mm, as they are worn or kept.

const WIDE = mm(90);
const HIGH = mm(60);
const ACROSS = 2;
const DOWN = 4;
const LEFT = (A4.width - ACROSS * WIDE) / 2;
const TOP = (A4.height - DOWN * HIGH) / 2;
const PAD = mm(6);

/** The sheets of many cards, in their order. @throws RangeError when a text does not fit its card */
export function cardSheets(measure: Measure, { title, cards, foot }: CardSheet): Mark[][] {
  const sheets: Mark[][] = [];
  for (let from = 0; from < cards.length; from += ACROSS * DOWN) {
    sheets.push(
      cards.slice(from, from + ACROSS * DOWN).flatMap((lines, at) => {
        const x = LEFT + (at % ACROSS) * WIDE;
        const y = TOP + Math.floor(at / ACROSS) * HIGH;
        const line = { x: x + PAD, width: WIDE - 2 * PAD };
        return [
          ...frame(x, y),
          lineMark(measure, title, { ...line, y: y + mm(11), size: 14, align: 'center', bold: true }),
          ...lines.map(([label, text], index) =>
            lineMark(measure, label ? `${label}：${text}` : text, {
              ...line,
              y: y + mm(19) + index * mm(6.2),
              size: 10.5,
              least: 5,
            }),
          ),
          lineMark(measure, foot, { ...line, y: y + HIGH - mm(4), size: 8, least: 4, align: 'center', grey: true }),
        ];
      }),
    );
  }
  return sheets;
}

const frame = (x: number, y: number): Mark[] => [
  { type: 'line', from: [x, y], to: [x + WIDE, y], thin: true },
  { type: 'line', from: [x, y + HIGH], to: [x + WIDE, y + HIGH], thin: true },
  { type: 'line', from: [x, y], to: [x, y + HIGH], thin: true },
  { type: 'line', from: [x + WIDE, y], to: [x + WIDE, y + HIGH], thin: true },
];
