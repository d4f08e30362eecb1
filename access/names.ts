import type { LocalDate } from '../domain/time/dates';
import type { Database } from '../prisma/client';
import { directly } from '../prisma/direct';
import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/** Whose names are wanted: ids, and seats as organisation and role. */
export interface WantedNames {
  persons?: readonly (string | undefined | null)[];
  organisations?: readonly (string | undefined | null)[];
  /** Units, grids, needs and projects, organisations here or of another system. */
  units?: readonly (string | undefined | null)[];
  seats?: readonly { organisationId?: string; role?: string }[];
}

/** Names by id; a dash for whoever is no longer on record. */
export interface Names {
  person(id: string): { id: string; name: string };
  organisation(id: string): { id: string; name: string };
  /** Names of those who hold a role in an organisation today. */
  holders(organisationId: string, role: string): string[];
}

interface Row {
  kind: 'person' | 'organisation' | 'holder';
  key: string;
  name: string;
}

/** Looks all names of an answer up in one statement. */
export async function namesOf(db: Database, wanted: WantedNames, today: LocalDate): Promise<Names> {
  const present = (ids: WantedNames['persons']) => [...new Set((ids ?? []).filter((id): id is string => Boolean(id)))];
  const persons = present(wanted.persons);
  const seats = (wanted.seats ?? []).filter((seat) => seat.organisationId && seat.role);
  const units = present(wanted.units);
  const organisations = present([
    ...(wanted.organisations ?? []),
    ...units,
    ...seats.map((seat) => seat.organisationId),
  ]);
  const rows = await directly(db)<Row>(sql`
    SELECT 'person' AS kind, id::text AS key, name FROM person WHERE id = ANY(${persons}::uuid[])
    UNION ALL
    SELECT 'organisation', id::text, name FROM organisation WHERE id = ANY(${organisations}::uuid[])
    UNION ALL
    SELECT 'organisation', id::text, name FROM outside_organisation WHERE id = ANY(${units}::uuid[])
    UNION ALL
    SELECT 'organisation', id::text, name FROM unit WHERE id = ANY(${units}::uuid[])
    UNION ALL
    SELECT 'organisation', id::text, name FROM grid WHERE id = ANY(${units}::uuid[])
    UNION ALL
    SELECT 'organisation', id::text, title FROM joint_project WHERE id = ANY(${units}::uuid[])
    UNION ALL
    SELECT 'holder', h.organisation_id::text || ' ' || h.role, p.name
      FROM unnest(${seats.map((seat) => seat.organisationId)}::uuid[], ${seats.map((seat) => seat.role)}::text[])
             AS seat (organisation_id, role)
      JOIN role_holding h ON h.organisation_id = seat.organisation_id AND h.role = seat.role
      JOIN person p ON p.id = h.person_id
     WHERE h.from_date <= ${today}::date AND (h.to_date IS NULL OR h.to_date >= ${today}::date)`);
  const byKey = new Map<string, string[]>();
  for (const { kind, key, name } of rows) {
    const names = byKey.get(`${kind} ${key}`) ?? [];
    if (!names.includes(name)) names.push(name);
    byKey.set(`${kind} ${key}`, names);
  }
  const named = (kind: string) => (id: string) => ({ id, name: byKey.get(`${kind} ${id}`)?.[0] ?? '—' });
  return {
    person: named('person'),
    organisation: named('organisation'),
    holders: (organisationId, role) => byKey.get(`holder ${organisationId} ${role}`) ?? [],
  };
}
