import { z } from 'zod';
import { batchFileOf } from '../../intake/batches/declared';
import { line } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { BatchColumn, BatchRowParts, OwnCells } from '../../procedures/batches';
import { offices } from '../../procedures/offices';

// What only the batches of some procedures have: columns to be entered anew, and parts of a row.

const inputOf = ({ reads, heading }: BatchColumn): z.ZodType =>
  (reads === 'yes' ? z.boolean() : line(reads.line)).optional().meta({ description: heading });

/** @throws Error when two procedures have a member of the same name: a batch's own one could not be told */
function together(all: readonly [name: string, schema: z.core.$ZodType][]): z.ZodRawShape {
  const shape: Record<string, z.core.$ZodType> = {};
  for (const [name, schema] of all) {
    if (shape[name]) throw new Error(`two batches have a ${name}`);
    shape[name] = schema;
  }
  return shape;
}

const declared = Object.values(offices).flatMap(({ batches }) => batches ?? []);

/** Own columns of all files, to be entered anew. */
export const ownInputs = together(
  declared.flatMap(({ file }) =>
    Object.entries(file?.columns ?? {}).map(([name, column]) => [name, inputOf(column)] as [string, z.ZodType]),
  ),
);

/** Own parts of a row of all batches. */
export const ownRowParts = together(
  declared.flatMap(({ row }) =>
    Object.entries(row?.shape ?? {}).map(([name, schema]) => [name, z.optional(schema)] as [string, z.core.$ZodType]),
  ),
);

/** Columns of the list of rows, over all procedures. */
export const ownRowColumns: BatchRowParts['columns'] = declared.flatMap(({ row }) => row?.columns ?? []);

/** What was entered in a procedure's own columns. @throws Problem `invalid-input` for a column of another's */
export function ownCells(procedure: string, entered: Readonly<Record<string, unknown>>): OwnCells {
  const columns = batchFileOf(procedure)?.columns ?? {};
  for (const name of Object.keys(entered)) {
    if (!Object.hasOwn(columns, name)) {
      throw new Problem('invalid-input', { errors: [{ pointer: `/${name}`, detail: '不应有此项' }] });
    }
  }
  return entered as OwnCells;
}
