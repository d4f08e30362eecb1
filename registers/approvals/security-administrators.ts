import type { LocalDate } from '../../domain/time/dates';
import type { Database, Transaction } from '../../prisma/client';

/** A 安全管理员 who reaches all of some paths. */
export interface SecurityAdministrator {
  personId: string;
  /** Whether he has a way in: a password, or an identity at a provider. */
  canSignIn: boolean;
}

/** The 安全管理员 in office who reach every one of the paths. */
export async function securityAdministratorsOf(
  tx: Transaction | Database,
  paths: readonly string[],
  today: LocalDate,
): Promise<SecurityAdministrator[]> {
  return await tx.$queryRaw<SecurityAdministrator[]>`
    SELECT p.id::text AS "personId",
           (p.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM person_identity i WHERE i.person_id = p.id)) AS "canSignIn"
      FROM person p
     WHERE p.disabled_at IS NULL AND EXISTS (
       SELECT 1 FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
        WHERE r.person_id = p.id AND r.role = 'security-administrator' AND o.closed_on IS NULL
          AND r.from_date <= ${today}::date AND (r.to_date IS NULL OR r.to_date >= ${today}::date)
          AND NOT EXISTS (SELECT 1 FROM unnest(${[...paths]}::text[]) AS path WHERE NOT starts_with(path, o.path)))
     ORDER BY p.id`;
}
