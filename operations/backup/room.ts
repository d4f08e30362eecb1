import { statfs } from 'node:fs/promises';
import { OperatorError } from '../installation';

/**
 * @param folder on the disk that is to take it
 * @param needed bytes
 * @throws OperatorError when the disk lacks room
 */
export async function demandRoom(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const there = bavail * bsize;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  if (there < needed) {
    throw new OperatorError(`${folder} has room for ${megabytes(there)} MB, and ${megabytes(needed)} MB are needed`);
  }
}
