import type { Readers } from '../../domain/case/readers';
import { procedures } from '../../procedures/tables';

/**
 * Gives a procedure readers of its own, or takes them away, for the API and the worker of this process; workflows do not
 * ask who reads. Ends by `undefined`.
 */
export function setReaders(id: string, readers: Readers | undefined): void {
  const found = procedures[id];
  if (!found) throw new Error(`no procedure ${id}`);
  const { readers: _, ...table } = found.table;
  procedures[id] = { ...found, table: { ...table, ...(readers && { readers }) } };
}
