import { formatOf } from './format';
import { readWorkbook, type Sheet } from './workbook';

/**
 * Reads a file that somebody sent, whatever its type was said to be.
 * @param seconds after which the reading is given up
 * @throws WorkbookError when it is no table, is not readable or passes a limit
 */
export async function readSheets(bytes: Buffer, seconds?: number): Promise<Sheet[]> {
  return await readWorkbook(bytes, formatOf(bytes), seconds);
}
