import { discreetOf, type Restricted } from '../domain/case/readers';
import type { Role } from '../domain/people/roles';
import { directly } from '../prisma/direct';
import { Prisma } from '../prisma/generated/client';
import type { Actor } from './actor';
import type { Reader } from './reader';

/** What these conditions need to know of a reader. */
type Reads = Pick<Reader, 'actor' | 'restricted' | 'forFile'>;
type Asks = Reads & Pick<Reader, 'deps'>;

// Who reads which row of a procedure that not every keeper reads: what `domain/case/readers.ts` says of one case, for
// lists. Rows of all other procedures cost a comparison of the id, and nothing where there is no such procedure.
// A case's id is always given with its table's alias: these conditions look into other tables.

const { sql } = Prisma;

/** Somebody, as expressions: his person, the ids under which a case is about him, and his roles as a table to read from. */
interface Who {
  personId: Prisma.Sql;
  /** An array: of the person, and of the member that he is. */
  subjectIds: Prisma.Sql;
  /** Gives `organisation_id`, `role` and `path` of each. */
  holdings: Prisma.Sql;
}

/** The procedure in a case's id (domain/case/ids.ts): what stands before a hyphen and a uuid. */
const procedureOf = (caseId: Prisma.Sql): Prisma.Sql => sql`left(${caseId}, -37)`;

/** Whether a case is of one of some procedures. */
export const isOf = (caseId: Prisma.Sql, procedures: readonly string[]): Prisma.Sql =>
  sql`${procedureOf(caseId)} = ANY(${procedures}::text[])`;

const whoIs = ({ personId, memberId, roles }: Actor): Who => {
  const held = roles.map(
    ({ organisationId, role, path }) => sql`(${organisationId}::uuid, ${role}::text, ${path}::text)`,
  );
  const rows = held.length
    ? sql`VALUES ${Prisma.join(held)}`
    : sql`SELECT NULL::uuid, NULL::text, NULL::text WHERE false`;
  return {
    personId: sql`${personId}::uuid`,
    subjectIds: sql`${[personId, ...(memberId ? [memberId] : [])]}::uuid[]`,
    holdings: sql`(${rows}) AS held (organisation_id, role, path)`,
  };
};

/** Whether somebody reads a case of one of these procedures, which are named in `restricted`. */
function reads(caseId: Prisma.Sql, who: Who, restricted: Restricted, withOutcomes: boolean): Prisma.Sql {
  const subjects = (what: string) => Object.keys(restricted).filter((id) => restricted[id]?.subject === what);
  const ended = sql`rc.closed_at IS NOT NULL AND rc.procedure = ANY(${subjects('outcome')}::text[])`;
  // Not EXISTS: PostgreSQL might compute that once over all cases on record.
  return sql`coalesce((
    SELECT TRUE FROM "case" rc WHERE rc.id = ${caseId} AND (
      rc.started_by = ${who.personId}
      OR EXISTS (SELECT 1 FROM task rt JOIN task_seat rs ON rs.task_id = rt.id
                  WHERE rt.case_id = rc.id AND rs.person_id = ${who.personId})
      OR CASE WHEN rc.subject_id = ANY(${who.subjectIds})
         THEN rc.procedure = ANY(${subjects('all')}::text[]) ${withOutcomes ? sql`OR (${ended})` : Prisma.empty}
         ELSE ${isAsked(who)} OR ${holdsReadingRole(who, restricted)}
              OR (rc.procedure <> ALL(${discreetOf(restricted)}::text[])
                  AND EXISTS (SELECT 1 FROM case_reader rr WHERE rr.case_id = rc.id AND rr.person_id = ${who.personId}))
         END
      OR EXISTS (SELECT 1 FROM jsonb_each(coalesce(rc.state->'parties', '{}')) AS party (name, persons)
                  WHERE party.persons @> to_jsonb(${who.personId}::text)))), FALSE)`;
}

/** An open task of the case `rc` asks a role that the person holds. */
const isAsked = ({ holdings }: Who) => sql`
  EXISTS (SELECT 1 FROM task rt JOIN task_seat rs ON rs.task_id = rt.id
            JOIN ${holdings} ON held.organisation_id = rs.organisation_id AND held.role = rs.role
           WHERE rt.case_id = rc.id AND rt.closed_at IS NULL)`;

/** The person holds a role that reads the case `rc`. */
function holdsReadingRole({ holdings }: Who, restricted: Restricted): Prisma.Sql {
  const rules = Object.entries(restricted).flatMap(([procedure, readers]) =>
    readers.roles.flatMap(({ side = '', roles, above = false }) =>
      roles.map((role) => ({ procedure, side, role, above })),
    ),
  );
  return sql`
    EXISTS (SELECT 1
              FROM unnest(${rules.map(({ procedure }) => procedure)}::text[], ${rules.map(({ side }) => side)}::text[],
                          ${rules.map(({ role }) => role)}::text[], ${rules.map(({ above }) => above)}::boolean[])
                     AS rule (procedure, side, role, above)
              JOIN ${holdings} ON held.role = rule.role
              JOIN case_organisation rco ON rco.case_id = rc.id AND (rule.side = '' OR rule.side = rco.side)
              JOIN organisation ro ON ro.id = rco.organisation_id
             WHERE rule.procedure = rc.procedure
               AND (ro.id = held.organisation_id OR (rule.above AND starts_with(ro.path, held.path))))`;
}

/**
 * Whether somebody may read a case, where its procedure names its readers; true for all other procedures, and where
 * there is no case.
 */
export function readableTo(caseId: Prisma.Sql, who: Who, restricted: Restricted, withOutcomes = false): Prisma.Sql {
  const ids = Object.keys(restricted);
  if (!ids.length) return sql`TRUE`;
  return sql`((${isOf(caseId, ids)}) IS NOT TRUE OR ${reads(caseId, who, restricted, withOutcomes)})`;
}

/**
 * Whether the reader may read a case, where its procedure names its readers: every list adds this to its own
 * conditions. A file to be saved contains nothing of discreet procedures.
 * @param withOutcomes also cases of which the reader learns only how they ended
 */
export function readable(c: Reads, caseId: Prisma.Sql, withOutcomes = false): Prisma.Sql {
  return sql`(${readableTo(caseId, whoIs(c.actor), c.restricted, withOutcomes)} AND ${mayLeave(c, caseId)})`;
}

/** The same reader, for conditions on cases of these procedures alone: who reads those of others is not asked then. */
export const ofProcedures = <R extends Pick<Reads, 'restricted'>>(c: R, ...procedures: readonly string[]): R =>
  procedures.some((procedure) => Object.hasOwn(c.restricted, procedure)) ? c : { ...c, restricted: {} };

/** Whether a case may stand in what is read: in a file, nothing of discreet procedures may. */
export function mayLeave({ restricted, forFile }: Reads, caseId: Prisma.Sql): Prisma.Sql {
  const discreet = forFile ? discreetOf(restricted) : [];
  return discreet.length ? sql`(${isOf(caseId, discreet)}) IS NOT TRUE` : sql`TRUE`;
}

/** My roles that may let me read cases of these procedures and are not among those that keep members. */
export const otherReadingRoles = ({ actor, restricted }: Reads, keepers: readonly Role[]) => {
  const reading = Object.values(restricted).flatMap(({ roles }) => roles.flatMap((one) => one.roles));
  return actor.roles.filter(({ role }) => !keepers.includes(role) && reading.includes(role));
};

/**
 * Those of some cases that the reader may read, as far as procedures that name their readers are concerned.
 * @param withOutcomes also cases of which the reader learns only how they ended
 */
export async function readableAmong(c: Asks, caseIds: readonly string[], withOutcomes = false): Promise<Set<string>> {
  if (!Object.keys(c.restricted).length || !caseIds.length) return new Set(caseIds);
  const rows = await directly(c.deps.db)<{ id: string }>(sql`
    SELECT given.id FROM unnest(${[...new Set(caseIds)]}::text[]) AS given (id) WHERE ${readable(c, sql`given.id`, withOutcomes)}`);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Reasons against something, without the numbers of cases that the reader may not read.
 * @param details each may name a case by `number`
 */
export async function withoutHidden(c: Asks, details: readonly Detail[]): Promise<Detail[]> {
  const numbers = details.flatMap(({ number }) => (typeof number === 'string' ? [number] : []));
  const hidden = await hiddenNumbers(c, numbers);
  return details.map((detail) => {
    const { number, ...rest } = detail;
    return hidden.has(String(number)) ? rest : detail;
  });
}

type Detail = Record<string, string | number | boolean>;

async function hiddenNumbers(c: Asks, numbers: readonly string[]): Promise<Set<string>> {
  const ids = Object.keys(c.restricted);
  if (!ids.length || !numbers.length) return new Set();
  const rows = await directly(c.deps.db)<{ number: string }>(sql`
    SELECT n.number FROM "case" n
     WHERE n.number = ANY(${numbers}::text[]) AND n.procedure = ANY(${ids}::text[]) AND NOT ${readable(c, sql`n.id`)}`);
  return new Set(rows.map(({ number }) => number));
}
