import { randomUUID } from 'node:crypto';
import type { Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/** A branch that holds its sittings, by its secretary. */
export interface SittingBranch {
  id: string;
  secretary: string;
}

/** Makes a committee with branches of its own below the root, each with a secretary, and members who have no phone. */
export async function fillStreet(owner: Database, branches: number, members: number): Promise<SittingBranch[]> {
  const committee = randomUUID();
  await owner.$executeRaw(sql`
    INSERT INTO organisation (id, code, name, kind, parent_id, path, may_approve_probationary)
    SELECT ${committee}::uuid, 'evening', '示例晚街道党委', 'committee', id, path || 'evening/', true
      FROM organisation WHERE parent_id IS NULL ORDER BY path LIMIT 1`);
  await owner.$executeRaw(sql`
    INSERT INTO organisation (id, code, name, kind, parent_id, path)
    SELECT gen_random_uuid(), 'evening' || i, '示例晚街道第' || i || '党支部', 'branch', o.id, o.path || 'evening' || i || '/'
      FROM generate_series(1, ${branches}::int) i, organisation o WHERE o.id = ${committee}::uuid`);
  // What is sealed of a member nobody reads here; a start looks whether its key is there, so that it is a copy of another's.
  await owner.$executeRaw(sql`
    WITH people AS (
      INSERT INTO person (id, name)
      SELECT gen_random_uuid(), '例晚' || i FROM generate_series(1, ${members}::int) i RETURNING id, name)
    INSERT INTO member (id, person_id, name, pinyin, initials, sex, ethnicity, birth_date, identity_number, identity_hash,
                        identity_tail_hash, education, category, kind, joined_on, branch_id, tags)
    SELECT gen_random_uuid(), p.id, p.name, 'liwan', 'lw', 'male', '汉族', '1980-01-01',
           (SELECT known.identity_number FROM member known LIMIT 1), decode(md5(p.id::text), 'hex'), '',
           'bachelor', 'worker', 'full', '2000-01-01', b.id, '{}'
      FROM people p
      JOIN organisation b ON b.code = 'evening' || (1 + substr(p.name, 3)::int % ${branches}::int)`);
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
