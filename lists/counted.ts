import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/**
 * As far as a count beside a list goes: whoever has so many lines looks at the list, and counting on would cost as much as
 * all of them.
 */
export const MOST_COUNTED = 100;

/** What an answer says of such a count. */
export const countedNote = `at most ${MOST_COUNTED}: beyond that nothing is counted`;

/** A question for how many rows a statement has, at most MOST_COUNTED, which it then stops at. */
export const countOf = (rows: Prisma.Sql): Prisma.Sql =>
  sql`SELECT count(*)::int FROM (SELECT FROM (${rows}) counted LIMIT ${MOST_COUNTED}) enough`;
