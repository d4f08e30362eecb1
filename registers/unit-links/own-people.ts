import { z } from 'zod';
import { deferrals, leftStandings, reportedStandings } from '../../domain/registrants/standings';
import { day } from '../../lists/inputs';
import { orNull, titled, titledBy } from '../../lists/schemas';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { UsedLink } from './open-link';

const { sql } = Prisma;

/** One of the unit's own people at the community of the link: no more than the unit itself has said of him. */
export const LinkedPerson = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    standing: titled.meta({
      description: 'Reported, not yet, or 暂缓: whether he came after that the unit hears from a person.',
    }),
    reviewOn: day.nullable().meta({ description: 'Of 暂缓: looked at again on that day.' }),
    answer: orNull(z.strictObject({ deferral: orNull(titled), reviewOn: day.nullable() })).meta({
      description: 'What the unit has said that the community has not looked at yet.',
    }),
  })
  .meta({ id: 'UnitLinkPerson' });

export type ShownLinkedPerson = z.output<typeof LinkedPerson>;

/** People that one link shows: a unit has not more of them in one community. */
const MOST = 2000;

interface Row {
  id: string;
  name: string;
  standing: string;
  reviewOn: string | null;
  answered: boolean;
  deferral: string | null;
  answerReview: string | null;
}

const shown = { reported: '已报到', waiting: '待报到', deferred: '暂缓' } as const;

/** What a unit learns by a link of where somebody stands. */
export function standingByLink(standing: string): keyof typeof shown {
  if (standing === 'deferred') return 'deferred';
  return (reportedStandings as readonly string[]).includes(standing) ? 'reported' : 'waiting';
}

/** The condition that makes a registrant `r` one of the link's: of its unit, at its community, and not gone. */
export const ofLink = ({ unitId, communityId }: Pick<UsedLink, 'unitId' | 'communityId'>): Prisma.Sql => sql`
  r.unit_id = ${unitId}::uuid AND r.community_id = ${communityId}::uuid
  AND r.standing <> ALL(${[...leftStandings]}::text[])`;

/** The people whom a link shows, by name. */
export async function peopleOfLink(tx: Database | Transaction, link: UsedLink): Promise<ShownLinkedPerson[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id::text, p.name, r.standing, r.review_on::text AS "reviewOn", a.id IS NOT NULL AS answered, a.deferral,
           a.review_on::text AS "answerReview"
      FROM registrant r JOIN person p ON p.id = r.person_id
      LEFT JOIN unit_answer a ON a.registrant_id = r.id AND a.settled_at IS NULL
     WHERE ${ofLink(link)} ORDER BY p.name COLLATE "C", r.id LIMIT ${MOST}`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    standing: titledBy(shown, standingByLink(row.standing)),
    reviewOn: row.reviewOn,
    answer: row.answered
      ? { deferral: row.deferral === null ? null : titledBy(deferrals, row.deferral), reviewOn: row.answerReview }
      : null,
  }));
}
