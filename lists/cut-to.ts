import type { FilterLine } from './filter-words';

/**
 * A sheet of a file beside its list, of no more than so many rows: where there were more, it says so on the sheet that
 * explains the file. Nothing is left out silently.
 * @param rows read with one more than `most`
 * @param name of the sheet
 * @param elsewhere where the rest is found
 */
export function cutTo<Row>(
  rows: readonly Row[],
  most: number,
  { name, elsewhere }: { name: string; elsewhere: string },
): { rows: readonly Row[]; about: FilterLine[] } {
  if (rows.length <= most) return { rows, about: [] };
  const text = `超过${most}行，只列出前${most}行，其余没有列出；${elsewhere}`;
  return { rows: rows.slice(0, most), about: [{ title: name, text }] };
}
