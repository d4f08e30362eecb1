import { SEEN_ABOVE } from '../../domain/duties/streak';
import { Prisma } from '../../prisma/generated/client';
import { isOneOf, type SomeMembers } from './some-members';

const { sql } = Prisma;

/** The procedure that watches the duties of members: its id. */
export const WATCH = 'three-nots';

/** Before the month of an episode that is no streak: 不正常情形, another track of the same procedure. */
export const IRREGULAR = 'irregular-';

/** Condition on a case `c`: it is about a streak. */
export const onLadder: Prisma.Sql = sql`c.procedure = ${WATCH} AND NOT starts_with(c.episode, ${IRREGULAR})`;

/** News of the watch by which its case ends. */
export const ENDING = ['duty-over', 'duty-taken-back', 'duty-unclear', 'duty-left'] as const;

/** A SELECT of those among some members who have an open case of the ladder that has not been told to end. */
export const openWatches = (members: SomeMembers): Prisma.Sql => sql`
  SELECT c.subject_id FROM "case" c
   WHERE ${onLadder} AND c.closed_at IS NULL AND ${isOneOf(members, sql`c.subject_id`)}
     AND NOT EXISTS (SELECT FROM case_news n
                      WHERE n.case_id = c.id AND n.heard_seq IS NULL AND n.type = ANY(${[...ENDING]}::text[]))`;

/** Condition on a case `c`: it is open, and its streak is so long that the level above is to see it every day. */
export const longStreak: Prisma.Sql = sql`(${onLadder} AND c.closed_at IS NULL
  AND (c.state #>> '{data,level}')::int >= ${SEEN_ABOVE}::int)`;
