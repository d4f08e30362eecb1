import { type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { PdfError } from './parser';

/**
 * Takes back what was filled in before packing (ISO 32000-2, 7.4.4.4): rows of PNG, or of TIFF with whole bytes.
 * @throws PdfError `coding` for others
 */
export function unpredicted(bytes: Uint8Array, parameters: PDFDict | undefined): Uint8Array {
  const predictor = parameter(parameters, 'Predictor', 1);
  if (predictor === 1) return bytes;
  const colours = parameter(parameters, 'Colors', 1);
  const bits = colours * parameter(parameters, 'BitsPerComponent', 8);
  const width = Math.ceil((bits * parameter(parameters, 'Columns', 1)) / 8);
  const step = Math.ceil(bits / 8);
  if (!(width >= 1 && width <= 1_000_000) || !Number.isInteger(step)) throw new PdfError('coding');
  if (predictor === 2 && bits === 8 * colours) return rowsOf(bytes, width, step, () => 1, 0);
  if (predictor < 10 || predictor > 15) throw new PdfError('coding');
  return rowsOf(bytes, width, step, (row) => row[0] as number, 1);
}

/** @param kind which of the PNG filters a row has; @param head bytes before each row */
function rowsOf(bytes: Uint8Array, width: number, step: number, kind: (row: Uint8Array) => number, head: 0 | 1) {
  const plain = new Uint8Array(Math.ceil(bytes.length / (width + head)) * width);
  let length = 0;
  for (let from = 0; from + head < bytes.length; from += width + head) {
    const row = bytes.subarray(from, from + width + head);
    const filter = kind(row);
    if (filter > 4) throw new PdfError('coding');
    for (let at = 0; at < row.length - head; at += 1) {
      const here = length + at;
      const left = at >= step ? (plain[here - step] as number) : 0;
      const up = here >= width && length >= width ? (plain[here - width] as number) : 0;
      const corner = at >= step && length >= width ? (plain[here - width - step] as number) : 0;
      plain[here] = (row[at + head] as number) + expected(filter, left, up, corner);
    }
    length += row.length - head;
  }
  return plain.subarray(0, length);
}

/** What a PNG filter expects of a byte: nothing, left, up, average, Paeth (W3C PNG, 9.2). */
function expected(filter: number, left: number, up: number, corner: number): number {
  if (filter < 3) return [0, left, up][filter] as number;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** A number among parameters. @throws PdfError when it is something else, or stands elsewhere */
function parameter(parameters: PDFDict | undefined, name: string, otherwise: number): number {
  const value = parameters?.get(PDFName.of(name));
  if (value === undefined) return otherwise;
  if (!(value instanceof PDFNumber)) throw new PdfError('coding');
  return value.asNumber();
}
