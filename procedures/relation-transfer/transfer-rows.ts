import { Prisma } from '../../prisma/generated/client';
import { child } from '../case-statistics';
import type { Span } from '../statistics';
import type { Figure } from './transfer-figures';

const { sql } = Prisma;

const TRANSFER = sql`c.procedure = 'relation-transfer'`;

const atOrBelow = (path: string) => sql`o.path LIKE ${`${path}%`}`;

/**
 * The cases that count somewhere at or below an organisation: `path` is where, `elsewhere` where the member came from or
 * went to, as far as that is here. What ended before the span is left out. `columns` come from the case `c`, the change of relation `r` and the batch `b`.
 */
export function rowsAt(place: Figure['place'], path: string, span: Span, columns: Prisma.Sql): Prisma.Sql {
  if (place === 'origin') {
    return sql`
      SELECT o.path, ${columns}
        FROM "case" c
        LEFT JOIN case_organisation s ON s.case_id = c.id AND s.side = 'source'
        LEFT JOIN case_organisation t ON t.case_id = c.id AND t.side = 'target'
        LEFT JOIN case_organisation k ON k.case_id = c.id AND k.side = 'target-committee'
        JOIN organisation o ON o.id = coalesce(s.organisation_id, t.organisation_id, k.organisation_id)
       WHERE ${TRANSFER} AND ${span.counted} AND ${atOrBelow(path)} AND (c.closed_at IS NULL OR c.closed_at >= ${span.begins})`;
  }
  const [here, there] = place === 'arrival' ? [sql`r.to_id`, sql`r.from_id`] : [sql`r.from_id`, sql`r.to_id`];
  return sql`
    SELECT o.path, e.path AS elsewhere, ${columns}
      FROM relation_change r
      JOIN "case" c ON c.id = r.case_id
      JOIN organisation o ON o.id = ${here}
      LEFT JOIN organisation e ON e.id = ${there}
      LEFT JOIN batch b ON b.id = c.batch_id
     WHERE ${TRANSFER} AND ${span.counted} AND ${atOrBelow(path)} AND r.at >= ${span.begins} AND r.at < ${span.ends}`;
}

/** 1 where a row belongs to a figure, else null: for count(). */
export const mark = (figure: Figure, span: Span): Prisma.Sql => sql`CASE WHEN ${figure.when(span)} THEN 1 END`;

/** Whether the member crossed the border of the whole organisation. */
export const crossed = (path: string): Prisma.Sql => sql`(elsewhere IS NULL OR elsewhere NOT LIKE ${`${path}%`})`;

/**
 * Whether the member crossed the border of the child that the row belongs to; where it belongs to none, that of the
 * branch.
 */
export const crossedChild = (path: string): Prisma.Sql => sql`
  (elsewhere IS NULL OR CASE WHEN ${child(path)} = '' THEN elsewhere <> path
                             ELSE elsewhere NOT LIKE ${path} || ${child(path)} || '/%' END)`;
