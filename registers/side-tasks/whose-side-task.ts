import type { Actor } from '../../access/actor';
import { may, reach } from '../../access/may';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** The kind that the leader of a group settles: whoever was absent twice in a row is called on by him. */
export const LIFE_CALL = 'life-call';

const below = (paths: readonly string[]) => paths.map((path) => `${path}%`);

/**
 * Which side tasks `s` at organisations `o` somebody sees and settles: those of the organisations whose members he keeps,
 * and the calls of the group that he leads.
 */
export const isOfHis = (actor: Actor): Prisma.Sql => sql`
  (o.path LIKE ANY(${below(reach(actor, 'case.act'))}::text[])
   OR (s.kind = ${LIFE_CALL} AND o.path LIKE ANY(${below(reach(actor, 'life-call.settle'))}::text[])))`;

/** Whether he keeps the members of the organisation at a path: only then he may read the case beside which it stands. */
export const keepsThere = (actor: Actor, path: string): boolean => may(actor, 'case.act', { paths: [path] });

/** The same of one side task, at the organisation of a path. */
export const isHis = (actor: Actor, kind: string, path: string): boolean =>
  keepsThere(actor, path) || (kind === LIFE_CALL && may(actor, 'life-call.settle', { paths: [path] }));
