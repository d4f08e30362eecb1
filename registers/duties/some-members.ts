import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** All members between two ids, the first left out: a page of a sweep that goes through everybody. Or some of them. */
export interface MembersBetween {
  after: string;
  upTo: string;
  ids?: readonly string[];
}

/**
 * Some members: by their ids, or all between two ids, of whom none has to be named. Those whose bounds are known are found
 * within them, also in a month of which PostgreSQL has counted nothing yet: it would go through the whole of it for them.
 */
export type SomeMembers = readonly string[] | MembersBetween;

/**
 * Condition on the id of a member: he is one of them.
 * @param id an expression: m.id, f.member_id
 */
export const isOneOf = (members: SomeMembers, id: Prisma.Sql): Prisma.Sql =>
  'after' in members
    ? sql`(${id} > ${members.after}::uuid AND ${id} <= ${members.upTo}::uuid
           ${members.ids ? sql`AND ${id} = ANY(${members.ids}::uuid[])` : Prisma.empty})`
    : sql`${id} = ANY(${members}::uuid[])`;
