import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

const meets = (asked: Prisma.Sql, had: Prisma.Sql) =>
  sql`(cardinality(${asked}) = 0 OR cardinality(${had}) = 0 OR ${asked} && ${had})`;

/** Whether the opening `o` suits the registrant `r`: what `suits` of domain/registrants says of one. */
export const suitsSql = sql`(${meets(sql`o.times`, sql`r.times`)} AND ${meets(sql`o.talents`, sql`r.talents`)})`;

/**
 * Whether the opening `o` could be taken up on a day, an expression or a value: open since, not past its last day, and not
 * closed by then. Whether a place was free is `hasRoomSql`.
 */
export const openOnSql = (day: Prisma.Sql): Prisma.Sql => sql`
  (o.open_from <= ${day} AND (o.open_until IS NULL OR ${day} <= o.open_until)
   AND (o.closed_on IS NULL OR ${day} < o.closed_on))`;

/** Whether the opening `o` has a place that is free now. */
export const hasRoomSql = sql`
  (o.capacity IS NULL
   OR EXISTS (SELECT 1 FROM opening_place fp WHERE fp.opening_id = o.id AND fp.commitment_id IS NULL))`;

/**
 * Whether the opening `o`, of the organisation `oo`, is one for people of a community `c`: its own, one of a branch below
 * it, or one of a level above for everybody below. A post or wish of a grid is for the whole community.
 */
export const isHereSql = sql`(starts_with(oo.path, c.path) OR starts_with(c.path, oo.path))`;

/** What can be taken up by the registrant `r` today: the conditions together, on `o`, `oo`, `c` and `r`. */
export const offeredSql = (today: LocalDate): Prisma.Sql =>
  sql`(${openOnSql(sql`${today}::date`)} AND ${isHereSql} AND ${suitsSql} AND ${hasRoomSql})`;
