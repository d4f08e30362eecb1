import { block } from './flow';
import { lineMark } from './marks';
import { type Pages, TEXT_LEFT, TEXT_WIDTH } from './pages';

interface Grid {
  heads: readonly string[];
  /** Of the width, a column each. */
  parts: readonly number[];
  rows: readonly (readonly string[])[];
}

const HEIGHT = 28;
const HEAD = 24;
const SIZE = 11;
const PAD = 4;

/** A ruled table that goes on over as many sheets as it takes, its heads on each. @throws RangeError when a text does not fit its cell */
export function grid(pages: Pages, { heads, parts, rows }: Grid): void {
  const edges = [0, ...parts].map(
    (_, at) => TEXT_LEFT + TEXT_WIDTH * parts.slice(0, at).reduce((sum, part) => sum + part, 0),
  );
  const rules = (height: number) => {
    const top = pages.y;
    const line = (from: [number, number], to: [number, number]) => pages.add({ type: 'line', from, to, thin: true });
    const [left, right] = [edges[0] as number, edges.at(-1) as number];
    line([left, top], [right, top]);
    line([left, top + height], [right, top + height]);
    for (const x of edges) line([x, top], [x, top + height]);
  };
  const widthOf = (at: number) => (edges[at + 1] as number) - (edges[at] as number) - 2 * PAD;
  const head = () => {
    for (const [at, text] of heads.entries()) {
      const place = { x: (edges[at] as number) + PAD, y: pages.y + HEAD - 8, width: widthOf(at) };
      pages.add(lineMark(pages.measure, text, { ...place, size: SIZE, least: 6, align: 'center', bold: true }));
    }
    rules(HEAD);
    pages.space(HEAD);
  };
  pages.need(HEAD + HEIGHT);
  head();
  for (const row of rows) {
    const before = pages.number;
    pages.need(HEIGHT);
    if (pages.number !== before) head();
    for (const [at, text] of row.entries()) {
      if (text === '') continue;
      const box = { x: (edges[at] as number) + PAD, y: pages.y + HEIGHT - 9, width: widthOf(at), height: HEIGHT - 11 };
      pages.add(...block(pages.measure, text, box, { size: SIZE, least: 4 }));
    }
    rules(HEIGHT);
    pages.space(HEIGHT);
  }
}
