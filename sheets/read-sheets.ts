import { formatOf } from './format';
import { readWorkbook, type Sheet } from './workbook';

/**
 * Reads a file that somebody sent, whatever its type was said to be.
 * @param seconds after which the reading is given up
 * @param first only so many rows of each sheet are wanted
 * @throws WorkbookError when it is no table, is not readable or passes a limit
 */
export async function readSheets(bytes: Buffer, seconds?: number, first?: number): Promise<Sheet[]> {
  return await readWorkbook(bytes, formatOf(bytes), seconds, first);
}
