import type { CellValue } from '@protobi/exceljs';
import { type ReadCell, workbookLimits } from './workbook';

// Above this a number typed into Excel has lost its last digits (it keeps 15).
const EXACT = 1e15;

/**
 * What was typed into a cell: dates as YYYY-MM-DD, numbers as their digits, formulas as their result.
 * @param format the cell's number format: '0000' gives a code its leading zeros back, '0.00' its last zero
 */
export function cellText(value: CellValue, format: string | undefined): ReadCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.length > workbookLimits.cell ? { problem: 'cell-too-long' } : value;
  if (typeof value === 'number') return numberText(value, format ?? '');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? { problem: 'date-format' } : value.toISOString().slice(0, 10);
  }
  if ('error' in value) return { problem: 'cell-error' };
  if ('richText' in value) return cellText(value.richText.map((run) => run.text).join(''), format);
  if ('hyperlink' in value) return cellText(value.text as CellValue, format);
  if ('result' in value) return cellText(value.result as CellValue, format);
  // A formula that was never computed.
  return { problem: 'cell-error' };
}

function numberText(value: number, format: string): ReadCell {
  if (!Number.isFinite(value)) return { problem: 'cell-error' };
  if (Math.abs(value) >= EXACT) return { problem: 'number-lost-digits' };
  if (/^0+$/.test(format)) return value.toFixed(0).padStart(format.length, '0');
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  return decimals ? value.toFixed(decimals) : String(value);
}
