// A page as a list of marks: layout is pure, given a way to measure text; painting needs no decision any more.
// Units are points (1/72 inch) from the upper left corner of the sheet.

export const A4 = { width: 595.28, height: 841.89 };

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Of an em box, above and below the baseline, in parts of the size. */
export const ASCENT = 0.88;
export const DESCENT = 0.12;

export interface TextMark {
  type: 'text';
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  /** As measured. */
  width: number;
  bold?: true;
  grey?: true;
}

export interface LineMark {
  type: 'line';
  from: [number, number];
  to: [number, number];
  dashed?: true;
  thin?: true;
}

export interface CircleMark {
  type: 'circle';
  x: number;
  y: number;
  radius: number;
}

/** A word across the whole sheet. */
export interface AcrossMark {
  type: 'across';
  text: string;
}

export interface ImageMark {
  type: 'image';
  /** Which of the file's images. */
  index: number;
  box: [number, number, number, number];
}

export type Mark = TextMark | LineMark | CircleMark | AcrossMark | ImageMark;

/** Width of a text in points. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** A rectangle to lay out in. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Text on one line, shrunk down to `least` if it must be. @throws RangeError when it does not fit even then */
export function lineMark(
  measure: Measure,
  text: string,
  {
    x,
    y,
    width,
    size,
    least = 7,
    align = 'left',
    bold,
    grey,
  }: {
    x: number;
    y: number;
    width: number;
    size: number;
    least?: number;
    align?: 'left' | 'center' | 'right';
    bold?: true;
    grey?: true;
  },
): TextMark {
  const full = measure(text, size, bold);
  const fit = full > width ? Math.max(least, (size * width) / full) : size;
  const real = fit === size ? full : measure(text, fit, bold);
  if (real > width + 0.5) throw new RangeError('a text does not fit its place');
  const free = width - real;
  const shift = align === 'left' ? 0 : align === 'right' ? free : free / 2;
  return {
    type: 'text',
    x: x + shift,
    y,
    text,
    size: fit,
    width: real,
    ...(bold && { bold }),
    ...(grey && { grey }),
  };
}
