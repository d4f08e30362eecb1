import { type Printing, printNote } from '../form';
import { lineMark, type Mark, type Measure, mm } from './marks';

interface Place {
  x: number;
  y: number;
  width: number;
}

/** 校验码 and where to ask about it. */
export const codeLine = (
  measure: Measure,
  { code, verifyAt }: Pick<Printing, 'code' | 'verifyAt'>,
  place: Place,
): Mark[] => [
  lineMark(measure, `校验码 ${code}　查验 ${verifyAt}`, { ...place, size: 7.5, least: 5, align: 'center' }),
];

/** 补打第n次, on each part. */
export function reprintLine(measure: Measure, printing: Pick<Printing, 'reprint' | 'ownCopy'>, place: Place): Mark[] {
  const note = printNote(printing);
  return note ? [lineMark(measure, note, { ...place, size: 9, align: 'right' })] : [];
}

export const acrossMarks = ({ across }: Pick<Printing, 'across'>): Mark[] =>
  across ? [{ type: 'across', text: across }] : [];

/** Where the seal goes. @param x @param y its middle */
export const sealMarks = (measure: Measure, x: number, y: number, radius = mm(19)): Mark[] => [
  { type: 'circle', x, y, radius },
  lineMark(measure, '（盖章）', { x: x - 30, y: y + 4, width: 60, size: 11, align: 'center', grey: true }),
];
