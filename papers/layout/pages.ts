import { paragraphMarks } from './flow';
import { A4, lineMark, type Mark, type Measure, mm } from './marks';

/** Where the text begins. */
export const TEXT_LEFT = mm(24);
const LEFT = TEXT_LEFT;
const RIGHT = mm(18);
const TOP = mm(24);
const BOTTOM = A4.height - mm(22);

/** Width of the text. */
export const TEXT_WIDTH = A4.width - LEFT - RIGHT;

/** Sheets that fill from top to bottom, one after the other. */
export class Pages {
  readonly sheets: Mark[][] = [];
  #y = BOTTOM;

  constructor(readonly measure: Measure) {}

  /** The number of the sheet that is being filled, from 1. */
  get number(): number {
    return this.sheets.length;
  }

  /** Where what comes next begins, from the upper edge. */
  get y(): number {
    return this.#y;
  }

  /** Begins a sheet. */
  turn(): void {
    this.sheets.push([]);
    this.#y = TOP;
  }

  /** Adds a sheet that was laid out elsewhere. */
  insert(marks: Mark[]): void {
    this.sheets.push(marks);
    this.#y = BOTTOM;
  }

  /** Leaves room; a new sheet where there is too little. */
  need(height: number): void {
    if (this.#y + height > BOTTOM) this.turn();
  }

  space(height: number): void {
    this.#y += height;
  }

  add(...marks: Mark[]): void {
    this.sheets.at(-1)?.push(...marks);
  }

  heading(text: string, size = 18): void {
    this.need(size * 3);
    this.add(
      lineMark(this.measure, text, {
        x: LEFT,
        y: this.#y + size,
        width: TEXT_WIDTH,
        size,
        align: 'center',
        bold: true,
      }),
    );
    this.#y += size * 2;
  }

  /** Text in as many lines and sheets as it takes. */
  text(text: string, { size = 11, indent = 0, left = 0, grey = false } = {}): void {
    for (const part of text.split('\n')) this.#paragraph(part, size, indent, left, grey);
  }

  #paragraph(text: string, size: number, indent: number, left: number, grey: boolean): void {
    const { marks, last } = paragraphMarks(
      this.measure,
      [text],
      { x: LEFT + left, y: 0, width: TEXT_WIDTH - left, height: Number.POSITIVE_INFINITY },
      { size, least: size, indent, leading: 1.5 },
    );
    const step = size * 1.5;
    let shift: number | undefined;
    for (const mark of marks) {
      if (mark.type !== 'text') continue;
      const top = mark.y - step + size * 0.4;
      if (shift === undefined) shift = this.#y - top;
      if (mark.y + shift + size * 0.4 > BOTTOM) {
        this.turn();
        shift = this.#y - top;
      }
      this.add({ ...mark, y: mark.y + shift, ...(grey && { grey: true as const }) });
    }
    this.#y = last + (shift ?? this.#y) + size * 0.4;
  }

  /** A table of titles and values, ruled. */
  table(rows: readonly (readonly [string, string])[], titleWidth = 110): void {
    for (const [title, value] of rows) this.#row(title, value, titleWidth);
  }

  #row(title: string, value: string, titleWidth: number): void {
    const size = 11;
    const set = (text: string, x: number, width: number) =>
      text.split('\n').reduce<{ marks: Mark[]; height: number }>(
        ({ marks, height }, part) => {
          const box = { x, y: height, width, height: Number.POSITIVE_INFINITY };
          const one = paragraphMarks(this.measure, [part], box, { size, least: size, indent: 0, leading: 1.5 });
          return { marks: [...marks, ...one.marks], height: one.last + size * 0.4 };
        },
        { marks: [], height: 0 },
      );
    const head = set(title, LEFT + 5, titleWidth - 10);
    const body = set(value, LEFT + titleWidth + 5, TEXT_WIDTH - titleWidth - 10);
    const height = Math.max(head.height, body.height) + 8;
    if (height > BOTTOM - TOP) {
      // Longer than a sheet: nothing to rule.
      this.text(`${title}：${value}`, { size });
      return;
    }
    this.need(height);
    const shift = this.#y + 3;
    this.add(
      ...[...head.marks, ...body.marks].map((mark) => (mark.type === 'text' ? { ...mark, y: mark.y + shift } : mark)),
    );
    this.#frame(height, titleWidth);
    this.#y += height;
  }

  #frame(height: number, titleWidth: number): void {
    const top = this.#y;
    const right = LEFT + TEXT_WIDTH;
    const rule = (from: [number, number], to: [number, number]) => this.add({ type: 'line', from, to, thin: true });
    rule([LEFT, top], [right, top]);
    rule([LEFT, top + height], [right, top + height]);
    for (const x of [LEFT, LEFT + titleWidth, right]) rule([x, top], [x, top + height]);
  }

  /** Blank places for hand, seal and day, side by side two by two. */
  signatures(titles: readonly string[]): void {
    const half = TEXT_WIDTH / 2;
    for (let at = 0; at < titles.length; at += 2) {
      this.need(92);
      for (const [index, title] of titles.slice(at, at + 2).entries()) {
        const x = LEFT + index * half;
        const place = { x, width: half - 14 };
        this.add(
          lineMark(this.measure, title, { ...place, y: this.#y + 18, size: 11 }),
          lineMark(this.measure, '（签字、盖章）', {
            ...place,
            y: this.#y + 48,
            size: 10,
            align: 'center',
            grey: true,
          }),
          lineMark(this.measure, '年　　月　　日', { ...place, y: this.#y + 76, size: 11, align: 'right' }),
        );
      }
      this.#y += 92;
    }
  }

  /** An image on a sheet of its own, under its title. */
  picture(title: string, index: number): void {
    this.turn();
    this.add(
      lineMark(this.measure, title, { x: LEFT, y: TOP + 12, width: TEXT_WIDTH, size: 12, least: 5, align: 'center' }),
      { type: 'image', index, box: [LEFT, TOP + 26, TEXT_WIDTH, BOTTOM - TOP - 40] },
    );
    this.#y = BOTTOM;
  }

  /** Numbers all sheets but those that are papers of their own. */
  numbered(text: string, skip: ReadonlySet<number>): Mark[][] {
    return this.sheets.map((marks, index) => {
      if (skip.has(index + 1)) return marks;
      const foot = `${text}　第 ${index + 1} 页，共 ${this.sheets.length} 页`;
      return [
        ...marks,
        lineMark(this.measure, foot, {
          x: LEFT,
          y: A4.height - mm(12),
          width: TEXT_WIDTH,
          size: 8.5,
          align: 'center',
          grey: true,
        }),
      ];
    });
  }
}
