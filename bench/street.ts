import { randomUUID } from 'node:crypto';
import { checkCharacter } from '../domain/people/identity-number';
import type { KeyRing } from '../platform/keys';
import type { Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';
import { type CheckedMember, toRow } from '../registers/members/member-row';

const { sql } = Prisma;

/** A branch that holds its sittings, by its secretary. */
export interface SittingBranch {
  id: string;
  secretary: string;
}

const ORDINARY: Omit<CheckedMember, 'name' | 'identityNumber' | 'branchId'> = {
  ...({ ethnicity: '汉族', education: 'bachelor', category: 'worker', kind: 'full' } as const),
  ...{ joinedOn: '2000-07-01', fullOn: '2001-07-01' },
};

/** A number of an unassigned region, which nobody else of the bench is from, with a valid check digit: a day has 900. */
function identityOf(serial: number): string {
  const body = `990007198001${10 + Math.floor(serial / 900)}${100 + (serial % 900)}`;
  return body + checkCharacter(body);
}

/** Makes a committee with branches of its own below the root, each with a secretary, and members who have no phone. */
export async function fillStreet(
  owner: Database,
  keys: KeyRing,
  branches: number,
  members: number,
): Promise<SittingBranch[]> {
  const committee = randomUUID();
  await owner.$executeRaw(sql`
    INSERT INTO organisation (id, code, name, kind, parent_id, path, may_approve_probationary)
    SELECT ${committee}::uuid, 'evening', '示例晚街道党委', 'committee', id, path || 'evening/', true
      FROM organisation WHERE parent_id IS NULL ORDER BY path LIMIT 1`);
  await owner.$executeRaw(sql`
    INSERT INTO organisation (id, code, name, kind, parent_id, path)
    SELECT gen_random_uuid(), 'evening' || i, '示例晚街道第' || i || '党支部', 'branch', o.id, o.path || 'evening' || i || '/'
      FROM generate_series(1, ${branches}::int) i, organisation o WHERE o.id = ${committee}::uuid`);
  const places = await owner.organisation.findMany({ where: { parentId: committee }, select: { id: true } });
  const people = Array.from({ length: members }, (_, i) => ({ id: randomUUID(), name: `例晚${i}` }));
  await owner.person.createMany({ data: people });
  const rows = people.map(({ id, name }, i) => {
    const branchId = places[i % places.length]?.id as string;
    return toRow(randomUUID(), id, { ...ORDINARY, name, identityNumber: identityOf(i), branchId }, keys);
  });
  for (let from = 0; from < rows.length; from += 500) {
    await owner.member.createMany({ data: rows.slice(from, from + 500) });
  }
  const roles = (of: Prisma.Sql, role: string) => sql`
    INSERT INTO role_holding (id, person_id, organisation_id, role, from_date)
    SELECT gen_random_uuid(), person_id, organisation_id, ${role}, '2020-01-01' FROM (${of}) h`;
  await owner.$executeRaw(
    roles(
      sql`SELECT DISTINCT ON (branch_id) person_id, branch_id AS organisation_id FROM member
           WHERE name LIKE '例晚%' ORDER BY branch_id, id`,
      'secretary',
    ),
  );
  return await owner.$queryRaw<SittingBranch[]>`
    SELECT r.organisation_id::text AS id, r.person_id::text AS secretary FROM role_holding r
      JOIN organisation o ON o.id = r.organisation_id WHERE o.parent_id = ${committee}::uuid AND r.role = 'secretary'`;
}
