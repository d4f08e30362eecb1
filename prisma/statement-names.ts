import { createHash } from 'node:crypto';

/** Statements that come so often are prepared under a name; others, such as an import's long lists, are not kept. */
const OFTEN = 3;
/** PostgreSQL keeps them in each connection. */
const MOST_NAMES = 300;

/**
 * Names for PostgreSQL's prepared statements, so that what comes again and again is parsed and planned once a
 * connection.
 * @returns a function from a statement to its name; an empty one means: not kept
 */
export function statementNames(): (query: { sql: string }) => string {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMES || seen.size >= 10 * MOST_NAMES) return '';
    const times = (seen.get(sql) ?? 0) + 1;
    seen.set(sql, times);
    if (times < OFTEN) return '';
    seen.delete(sql);
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    names.set(sql, name);
    return name;
  };
}
