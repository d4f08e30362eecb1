import type { Printing } from '../form';
import { numberWord } from '../words';
import { block } from './flow';
import { A4, lineMark, type Mark, type Measure, mm } from './marks';
import { Pages, TEXT_LEFT, TEXT_WIDTH } from './pages';
import { acrossMarks, codeLine, reprintLine } from './stamps';

/** Papers that go on over as many sheets as they take: each sheet is numbered, and says by which code it is verified. */
export function reportSheets(
  measure: Measure,
  { title, number }: { title: string; number: string },
  printing: Printing,
  fill: (pages: Pages) => void,
): Mark[][] {
  const pages = new Pages(measure);
  const place = { x: TEXT_LEFT, width: TEXT_WIDTH };
  pages.turn();
  pages.heading(title, 20);
  if (number) {
    pages.add(
      lineMark(measure, numberWord(number), { ...place, y: pages.y + 4, size: 11, align: 'center', grey: true }),
    );
    pages.space(18);
  }
  fill(pages);
  return pages
    .numbered(title, new Set())
    .map((marks, at) => [
      ...acrossMarks(printing),
      ...(at === 0 ? reprintLine(measure, printing, { ...place, y: mm(16) }) : []),
      ...marks,
      ...(printing.code ? codeLine(measure, printing, { ...place, y: A4.height - mm(17) }) : []),
    ]);
}

/** Whose paper it is and of which day, at the right below the text. */
export function signedBy(pages: Pages, name: string, date: string): void {
  pages.need(110);
  const width = TEXT_WIDTH * 0.64;
  const right = { x: TEXT_LEFT + TEXT_WIDTH - width, width };
  pages.space(64);
  pages.add(
    ...block(pages.measure, name, { ...right, y: pages.y, height: 48 }, { size: 13, least: 8, align: 'right' }),
  );
  pages.add(lineMark(pages.measure, date, { ...right, y: pages.y + 24, size: 13, align: 'right' }));
  pages.space(36);
}
