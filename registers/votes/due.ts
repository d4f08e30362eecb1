import { localDate } from '../../domain/time/dates';
import { leftOutKindOf } from '../../domain/votes/left-out';
import { type MatterKindCode, matterKinds } from '../../domain/votes/matter-kinds';
import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { VotedSitting } from './voted-sitting';

const { sql } = Prisma;

/** Roles by which somebody sits in the committee of a branch. */
const committeeRoles = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'];

/** Who may vote on a matter. */
export interface DueVoter {
  memberId: string;
  personId: string;
  present: boolean;
}

/** 应到 with 实到 marked among them, and how many were left out. */
export interface DueVoters {
  due: DueVoter[];
  leftOut: number;
}

interface Row extends DueVoter {
  leftOut: string | null;
}

/**
 * Who is due at the votes of an organisation in a sitting: full members with the right to vote on the list of that day,
 * whether they are called or stand apart there (old, ill, floating), but for those left out by consent. Who was left out
 * and came all the same votes and counts; who has no vote does not.
 */
export async function dueVoters(
  tx: Database | Transaction,
  sitting: Pick<VotedSitting, 'id' | 'beginsAt'>,
  { organisationId, kind }: { organisationId: string; kind: MatterKindCode },
): Promise<DueVoters> {
  const day = localDate(sitting.beginsAt.getTime());
  const ofCommittee = sql`EXISTS (
    SELECT 1 FROM role_holding h
     WHERE h.person_id = m.person_id AND h.organisation_id = o.id AND h.role = ANY(${committeeRoles}::text[])
       AND h.from_date <= ${day}::date AND (h.to_date IS NULL OR h.to_date >= ${day}::date))`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.id AS "memberId", m.person_id AS "personId", coalesce(a.mark IN ('present', 'late'), false) AS present,
           l.kind AS "leftOut"
      FROM attendance a
      JOIN member m ON m.id = a.member_id
      JOIN organisation o ON o.id = ${organisationId}::uuid
      JOIN organisation b ON b.id = a.branch_id
      LEFT JOIN organisation g ON g.id = m.group_id
      LEFT JOIN left_out l ON l.sitting_id = a.sitting_id AND l.member_id = m.id AND l.taken_back_at IS NULL
     WHERE a.sitting_id = ${sitting.id}::uuid
       AND m.kind = 'full' AND (m.full_on IS NULL OR m.full_on <= ${day}::date) AND m.standing <> 'stopped'
       AND (starts_with(b.path, o.path) OR starts_with(g.path, o.path))
       AND ${matterKinds[kind].by === 'committee' ? ofCommittee : sql`true`}
     ORDER BY m.pinyin, m.id`;
  const counts = ({ leftOut, present }: Row) => leftOut === null || (leftOutKindOf(leftOut).consent && present);
  const due = rows.filter(counts).map(({ memberId, personId, present }) => ({ memberId, personId, present }));
  return { due, leftOut: rows.length - due.length };
}
