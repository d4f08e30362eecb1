import { z } from 'zod';
import type { Reader } from '../access/reader';
import { text } from '../lists/inputs';
import { open, seal } from '../platform/cipher';
import { canonical } from '../platform/hash';
import { Problem } from '../platform/problem';

/** Query members that every list takes. */
export const paging = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, '应为 1 到 100')
    .transform(Number)
    .default(50)
    .meta({ type: 'integer', minimum: 1, maximum: 100, default: 50 }),
  cursor: text(1000).optional().meta({ description: 'The `next` of the page before.' }),
};

/** Schema of a page: `next` is the cursor of the page after it, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

interface Listing {
  limit: number;
  cursor?: string;
}

// A cursor holds the values of the last row's sort columns: sealed, because they may be a name, and to the list with
// its filters, because with others it would skip rows.
const contextOf = (c: Reader, query: Listing) =>
  `cursor:${c.request.template}:${canonical({ ...query, cursor: undefined, limit: undefined })}`;

/**
 * Where the page after the cursor begins.
 * @param query what filters the list
 * @param shape what the cursor holds
 * @returns undefined on the first page
 * @throws Problem `invalid-cursor` when it is not one, or one of another list
 */
export function readCursor<T>(c: Reader, query: Listing, shape: z.ZodType<T>): T | undefined {
  if (query.cursor === undefined) return undefined;
  try {
    const text = open(c.deps.keys.field, Buffer.from(query.cursor, 'base64url'), contextOf(c, query));
    return shape.parse(JSON.parse(text.toString('utf8')));
  } catch {
    throw new Problem('invalid-cursor');
  }
}

/**
 * A page of the rows.
 * @param rows one more than `limit` were asked for, in the list's order
 * @param last what the cursor after a row holds
 */
export function toPage<Row, Item>(
  c: Reader,
  query: Listing,
  rows: Row[],
  toItem: (row: Row) => Item,
  last: (row: Row) => unknown,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, query.limit);
  const end = shown.at(-1);
  if (rows.length <= query.limit || end === undefined) return { items: shown.map(toItem), next: null };
  const text = Buffer.from(JSON.stringify(last(end)), 'utf8');
  return { items: shown.map(toItem), next: seal(c.deps.keys.field, text, contextOf(c, query)).toString('base64url') };
}
