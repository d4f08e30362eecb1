import { newToken, SESSION_LIFE, tokenHash } from '../api/sign-in/session-token';
import type { Database } from '../prisma/client';

/** A branch of the sample's street below a committee that may approve, with those who decide there. */
export interface Quarter {
  branchId: string;
  code: string;
  secretary: string;
  committeeId: string;
  officer: string;
}

/** Somebody who can be transferred, and from where. */
export interface Traveller {
  memberId: string;
  personId: string;
  quarter: Quarter;
}

/** The branches of the sample from which and to which the bench moves people. */
export async function quartersOf(owner: Database): Promise<Quarter[]> {
  return await owner.$queryRaw<Quarter[]>`
    SELECT b.id AS "branchId", b.code, s.person_id AS secretary, c.id AS "committeeId", o.person_id AS officer
      FROM organisation b
      JOIN organisation c ON c.id = b.parent_id AND c.kind = 'committee'
      JOIN role_holding s ON s.organisation_id = b.id AND s.role = 'secretary'
      JOIN role_holding o ON o.organisation_id = c.id AND o.role = 'organisation-officer'
     WHERE b.kind = 'branch'
     ORDER BY b.code`;
}

/** Everybody with nothing against his leaving and no role of his own, each in his quarter, by turns. */
export async function travellersOf(owner: Database, quarters: Quarter[]): Promise<Traveller[]> {
  const rows = await owner.$queryRaw<{ id: string; personId: string; branchId: string }[]>`
    SELECT m.id, m.person_id AS "personId", m.branch_id AS "branchId"
      FROM member m
     WHERE m.name LIKE '例客%' AND NOT EXISTS (SELECT 1 FROM "case" c WHERE c.member_id = m.id)
     ORDER BY m.identity_hash`;
  const at = new Map(quarters.map((quarter) => [quarter.branchId, quarter]));
  return rows.map(({ id, personId, branchId }) => ({
    memberId: id,
    personId,
    quarter: at.get(branchId) as Quarter,
  }));
}

/** Signs people in, past their passwords: what a password costs is not what is measured. @returns their tokens */
export async function signIn(owner: Database, personIds: readonly string[]): Promise<Map<string, string>> {
  const tokens = new Map(personIds.map((personId) => [personId, newToken()]));
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + SESSION_LIFE);
  const rows = [...tokens].map(([personId, token]) => {
    return { personId, tokenHash: new Uint8Array(tokenHash(token)), createdAt, expiresAt };
  });
  for (let from = 0; from < rows.length; from += 1_000) {
    await owner.session.createMany({ data: rows.slice(from, from + 1_000) });
  }
  return tokens;
}
