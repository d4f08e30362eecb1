import { z } from 'zod';

/** A named schema or null: `nullable()` of one makes a document in which null does not pass. */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

/** A code with the words that a secretary reads. */
export const titled = z.strictObject({ id: z.string(), title: z.string() }).meta({
  id: 'Titled',
  example: { id: 'BRANCH_REVIEW', title: '支部审核' },
});

export const named = z.strictObject({ id: z.string(), name: z.string() }).meta({
  id: 'Named',
  example: { id: '6f1c2d3e-0000-4000-8000-000000000001', name: '示例甲' },
});

export const colour = z
  .enum(['green', 'amber', 'red'])
  .meta({ description: 'green: in time; amber: last third; red: past due' });

/** A code with its words; one that has none stands for itself. */
export const titledBy = (titles: Record<string, string>, id: string) => ({ id, title: titles[id] ?? id });
