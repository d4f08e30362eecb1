import { type ReadRow, workbookLimits } from './workbook';

/** A range of merged cells, by its leftmost column (from 0) and its rows as Excel numbers them. */
export interface Merged {
  column: number;
  from: number;
  to: number;
}

/**
 * Puts the value of cells that are merged downwards into each row that they span and that holds anything else: one branch
 * written once beside all its members. Across columns nothing is spread: that is a title.
 */
export function fillDown(rows: readonly ReadRow[], merged: readonly Merged[]): void {
  const at = new Map(rows.map(({ number }, index) => [number, index]));
  // Overlapping ranges, which Excel does not make, must not cost more than the sheet has cells.
  let left: number = workbookLimits.cells;
  for (const { column, from, to } of merged) {
    const index = at.get(from);
    const value = index === undefined ? undefined : rows[index]?.cells[column];
    if (index === undefined || value === undefined || value === '' || column >= workbookLimits.columns) continue;
    for (let next = index + 1; next < rows.length && left > 0; next += 1) {
      left -= 1;
      const row = rows[next] as ReadRow;
      if (row.number > to) break;
      while (row.cells.length < column) row.cells.push('');
      if ((row.cells[column] ?? '') === '') row.cells[column] = value;
    }
  }
}
