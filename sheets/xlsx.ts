import ExcelJS from '@protobi/exceljs';
import { cellText } from './cell-text';
import { type ReadCell, type Sheet, WorkbookError, workbookLimits } from './workbook';
import { guardZip, XML_PART } from './zip-guard';

// Read and not needed, or expanded cell by cell: one merged or validated range can name a million cells.
const ignoreNodes = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'autoFilter',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'sheetViews',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'picture',
  'extLst',
];

/**
 * Reads an Excel file into text; hidden sheets are left out.
 * @throws WorkbookError when it passes a limit; another error when it is broken
 */
export async function readXlsx(file: Buffer): Promise<Sheet[]> {
  const guarded = await guardZip(file, { opened: XML_PART });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(guarded as unknown as ArrayBuffer, { ignoreNodes });
  // A zip of something else loads as a workbook of nothing.
  if (book.worksheets.length === 0) throw new WorkbookError('file-unreadable');
  const shown = book.worksheets.filter((sheet) => sheet.state === 'visible');
  if (shown.length > workbookLimits.sheets) throw new WorkbookError('file-too-large');
  return shown.map(readSheet);
}

function readSheet(sheet: ExcelJS.Worksheet): Sheet {
  const rows: Sheet['rows'] = [];
  sheet.eachRow((row, number) => {
    const cells: ReadCell[] = [];
    row.eachCell((cell, column) => {
      const text = cellText(cell.value, cell.numFmt);
      if (text === '') return;
      if (column > workbookLimits.columns) throw new WorkbookError('too-many-columns', sheet.name);
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = text;
    });
    if (cells.length === 0) return;
    if (rows.length === workbookLimits.rows + workbookLimits.above)
      throw new WorkbookError('too-many-rows', sheet.name);
    rows.push({ number, cells });
  });
  return { name: sheet.name, rows };
}
