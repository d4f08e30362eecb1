/** What stands in a cell before it is written: days as 'YYYY-MM-DD', moments as ISO text. */
export type Cell = string | number | null;

/** What the writing thread needs to know of a column. */
export interface Head {
  title: string;
  /** Characters; by default 14. */
  width?: number;
  /** A day or a moment becomes a date of Excel's; by default text, and numbers as they are. */
  as?: 'day' | 'time';
}

/** A column of a list as data. */
export interface Column<Row> extends Head {
  value: (row: Row) => Cell | undefined;
}

/** A sheet of a workbook: rows come page by page. */
export interface SheetOf<Row> {
  name: string;
  columns: readonly Column<Row>[];
}
