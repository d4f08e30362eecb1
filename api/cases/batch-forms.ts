import { z } from 'zod';
import type { Procedure } from '../../domain/case/procedure';
import { columnsOf } from '../../intake/batches/columns';
import { orNull } from '../../lists/schemas';
import type { BatchFile } from '../../procedures/batches';
import { officeOf } from '../../procedures/offices';
import { jsonSchema } from './case-schemas';
import { contactSchema, type JsonSchema, reasonSchema, startSchema } from './field-schema';

const kind = { id: z.string(), title: z.string() };

/** How many cases of a procedure can be started at once. */
export const ProcedureBatches = z
  .strictObject({
    file: orNull(
      z.strictObject({
        ...kind,
        columns: z.array(z.string()).meta({ description: 'Headings of the file, in its order.' }),
        mend: jsonSchema.meta({ description: 'Body that enters a row anew.' }),
      }),
    ),
    wholeBranch: orNull(
      z.strictObject({ ...kind, input: jsonSchema.meta({ description: 'Body of a start of a whole branch.' }) }),
    ),
  })
  .meta({ id: 'ProcedureBatches', description: 'null: not from a file, not for a whole branch.' });

/** Where batches of it begin, as its office declares them, with the forms that they ask for. */
export function procedureBatches(table: Procedure): z.input<typeof ProcedureBatches> {
  const { file, wholeBranch } = officeOf(table.id).batches ?? {};
  return {
    file: file
      ? {
          id: file.kind,
          title: file.title,
          columns: Object.values(columnsOf(file)).map(({ heading }) => heading),
          mend: mendSchema(file),
        }
      : null,
    wholeBranch: wholeBranch ? { id: wholeBranch.kind, title: wholeBranch.title, input: branchSchema(table) } : null,
  };
}

/** The columns of a file as a form; what is left out stays as it was. */
function mendSchema(file: BatchFile): JsonSchema {
  const all = columnsOf(file);
  const own = Object.entries(file.columns).map(([name, { heading, reads }]) => [
    name,
    reads === 'yes' ? { type: 'boolean', title: heading } : { type: 'string', title: heading, maxLength: reads.line },
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: { type: 'string', title: all.name?.heading, maxLength: 50 },
      identityNumber: { type: 'string', title: all.identity?.heading, maxLength: 30 },
      ...Object.fromEntries(own),
      reason: { ...reasonSchema, title: all.reason?.heading },
      contact: { ...contactSchema, title: all.contact?.heading },
    },
  };
}

/** The branch, and what the start form asks for besides its subject. */
function branchSchema(table: Procedure): JsonSchema {
  const { properties, required = [] } = startSchema(table) as {
    properties: Record<string, JsonSchema>;
    required?: string[];
  };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      branchId: { type: 'string', format: 'uuid', title: '党支部', 'x-kind': 'organisation' },
      ...(properties.data && { data: properties.data }),
      reason: reasonSchema,
      contact: contactSchema,
    },
    required: ['branchId', 'reason', ...required.filter((name) => name === 'data')],
  };
}
