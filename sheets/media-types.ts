/** Media types of the files that are written. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV_TYPE = 'text/csv';

/**
 * Under which the same files are sent: Windows names a CSV after the program that opens it, WPS its files after itself,
 * and browsers that know nothing say octet-stream. What a file is, its content says.
 */
export const SHEET_TYPES = [
  XLSX_TYPE,
  CSV_TYPE,
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/msexcel',
  'application/x-excel',
  'application/x-msexcel',
  'application/wps-office.xlsx',
  'application/wps-office.xls',
  'application/wps-office.et',
  'application/wps-office.csv',
  'application/csv',
  'application/x-csv',
  'text/x-csv',
  'text/comma-separated-values',
  'text/tab-separated-values',
  'text/plain',
  'application/zip',
  'application/x-zip-compressed',
  'application/octet-stream',
];
