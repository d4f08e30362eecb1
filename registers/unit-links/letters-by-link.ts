import { z } from 'zod';
import { periodText, type UnitLetterKind, unitLetterKinds } from '../../domain/registrants/unit-letters';
import type { LocalDate } from '../../domain/time/dates';
import { titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import type { Database } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import type { UsedLink } from './open-link';

const { sql } = Prisma;

/** A 感谢信 or 反馈函 that the unit may read and keep. */
export const LinkedLetter = z
  .strictObject({
    id: z.uuid(),
    kind: titled,
    period: z.string(),
    name: z.string().nullable().meta({ description: 'Whom a 感谢信 is about; null: a 反馈函.' }),
    reviewedOn: z.string(),
  })
  .meta({ id: 'UnitLinkLetter' });

export type ShownLinkedLetter = z.output<typeof LinkedLetter>;

/** Letters that one link shows, the newest: those of some years. */
const MOST = 500;

/** Who is the unit's own at the community of the link today. */
const ownPeople = ({ unitId, communityId }: UsedLink): Prisma.Sql => sql`
  SELECT r.person_id FROM registrant r WHERE r.unit_id = ${unitId}::uuid AND r.community_id = ${communityId}::uuid`;

/** Reviewed letters to the unit from the community of the link; about people who are the unit's own today, and nobody else. */
const ofLink = (link: UsedLink): Prisma.Sql => sql`
  l.unit_id = ${link.unitId}::uuid AND l.community_id = ${link.communityId}::uuid AND l.state IN ('reviewed', 'sent')
  AND (l.person_id IS NULL OR l.person_id IN (${ownPeople(link)}))`;

interface Row {
  id: string;
  kind: UnitLetterKind;
  period: string;
  name: string | null;
  reviewedOn: LocalDate;
}

/** 感谢信 and 反馈函 that a link shows, the newest first. */
export async function lettersByLink(db: Database, link: UsedLink): Promise<ShownLinkedLetter[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.id::text, t.kind, t.period, p.name, (l.reviewed_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "reviewedOn"
      FROM unit_letter l JOIN letter_round t ON t.id = l.round_id LEFT JOIN person p ON p.id = l.person_id
     WHERE ${ofLink(link)} ORDER BY l.reviewed_at DESC, l.number, l.id LIMIT ${MOST}`;
  return rows.map(({ kind, period, ...row }) => ({
    ...row,
    kind: titledBy(unitLetterKinds, kind),
    period: periodText(kind, period),
  }));
}

/**
 * One of them, and whose lines it may show.
 * @throws Problem `not-found` for every other letter
 */
export async function letterByLink(
  db: Database,
  link: UsedLink,
  id: string,
): Promise<{ kind: UnitLetterKind; only: ReadonlySet<string> }> {
  const [row] = await db.$queryRaw<{ kind: UnitLetterKind; own: string[] }[]>`
    SELECT t.kind, ARRAY(${ownPeople(link)})::text[] AS own FROM unit_letter l JOIN letter_round t ON t.id = l.round_id
     WHERE l.id = ${id}::uuid AND ${ofLink(link)}`;
  if (!row) throw new Problem('not-found');
  return { kind: row.kind, only: new Set(row.own) };
}

/** The unit has fetched a letter that was sent to it, so that nobody needs to ask. */
export async function fetchedByLink(db: Database, id: string, on: LocalDate): Promise<void> {
  await db.unitLetter.updateMany({
    where: { id, state: 'sent', receivedOn: null },
    data: { receivedOn: toDbDate(on), version: { increment: 1 } },
  });
}
