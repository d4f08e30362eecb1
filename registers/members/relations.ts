import type { LocalDate } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** A change of a member's 组织关系; a place that is null is not known, one of another system has no id here. */
export interface RelationChanged {
  caseId: string;
  at: Date;
  from: { id: string; name: string } | null;
  to: { id: string; name: string } | null;
  outside: string | null;
}

/** A 介绍信 of one of his cases. */
export interface LetterOfMember {
  caseId: string;
  number: string;
  issuer: string;
  issuedOn: LocalDate;
  validUntil: LocalDate;
  voidedOn: LocalDate | null;
  /** Its case has ended: it is used up. */
  ended: boolean;
}

/** His 党费在途: the months between what was paid and the reception. */
export interface TransitOfMember {
  caseId: string;
  fromMonth: string;
  lastMonth: string | null;
  billedTo: string | null;
  settledAt: Date | null;
}

/** What the registers hold of where a member's relation was, newest first. */
export interface Relations {
  changes: RelationChanged[];
  letters: LetterOfMember[];
  transits: TransitOfMember[];
}

const MOST = 100;

/** @param seen whether the reader may see the case of a row */
export async function relationsOf(
  db: Database,
  memberId: string,
  seen: (caseId: Prisma.Sql) => Prisma.Sql,
): Promise<Relations> {
  const place = (alias: string) =>
    Prisma.raw(
      `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`,
    );
  const changes = await db.$queryRaw<RelationChanged[]>`
    SELECT r.case_id AS "caseId", r.at, ${place('f')} AS "from", ${place('t')} AS "to", x.name AS outside
      FROM relation_change r
      LEFT JOIN organisation f ON f.id = r.from_id
      LEFT JOIN organisation t ON t.id = r.to_id
      LEFT JOIN outside_organisation x ON x.id = r.outside_id
     WHERE r.member_id = ${memberId}::uuid ORDER BY r.at DESC, r.case_id LIMIT ${MOST}`;
  const letters = await db.$queryRaw<LetterOfMember[]>`
    SELECT l.case_id AS "caseId", l.number, o.name AS issuer, l.issued_on::text AS "issuedOn",
           l.valid_until::text AS "validUntil", l.voided_on::text AS "voidedOn", c.closed_at IS NOT NULL AS ended
      FROM "case" c JOIN letter l ON l.case_id = c.id JOIN organisation o ON o.id = l.organisation_id
     WHERE c.subject_id = ${memberId}::uuid AND ${seen(sql`c.id`)} ORDER BY l.issued_on DESC, l.number DESC LIMIT ${MOST}`;
  const transits = await db.$queryRaw<TransitOfMember[]>`
    SELECT d.case_id AS "caseId", d.from_month AS "fromMonth", d.last_month AS "lastMonth", o.name AS "billedTo",
           d.settled_at AS "settledAt"
      FROM dues_transit d LEFT JOIN organisation o ON o.id = d.billed_to
     WHERE d.member_id = ${memberId}::uuid AND ${seen(sql`d.case_id`)} ORDER BY d.from_month DESC, d.case_id LIMIT ${MOST}`;
  return { changes, letters, transits };
}
