import { addMonths, type LocalDate } from '../../domain/time/dates';
import { sheetColumns } from '../../intake/imports/columns';
import { readDay, readMonth } from '../../sheets/dates';
import type { Sheet } from '../../sheets/workbook';

const { duesPaidTo, joined, kind } = sheetColumns.members;

/**
 * Moves what grows old in the sample by whole months, so that dues are as paid and probation is as far on any day as
 * they are on the day of the sample: months of dues, and the joining of probationary members.
 */
export function bringForward(sheets: Sheet[], asOf: LocalDate, today: LocalDate): Sheet[] {
  const months = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const by = months(today) - months(asOf);
  return sheets.map((sheet) => {
    const headings = sheet.rows[0]?.cells ?? [];
    const at = (heading: string) => headings.indexOf(heading);
    const [dues, joining, kinds] = [at(duesPaidTo.heading), at(joined.heading), at(kind.heading)];
    if (by === 0 || dues < 0) return sheet;
    const rows = sheet.rows.map((row) => {
      const cells = [...row.cells];
      const month = readMonth(String(cells[dues]));
      const day = readDay(String(cells[joining]));
      if (month) cells[dues] = addMonths(`${month}-01`, by).slice(0, 7);
      if (day && cells[kinds] === '预备党员') cells[joining] = addMonths(day, by);
      return { ...row, cells };
    });
    return { ...sheet, rows };
  });
}
