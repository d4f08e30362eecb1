import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** A sitting by its id, or as an expression (uuid) of the statement in which it stands. */
export type SittingRef = Prisma.Sql | string;

export const sittingRef = (sitting: SittingRef): Prisma.Sql =>
  typeof sitting === 'string' ? sql`${sitting}::uuid` : sitting;

/** The day of the sitting `s` in Shanghai. */
export const dayOfSitting = sql`(s.begins_at AT TIME ZONE 'Asia/Shanghai')::date`;

/** Who may be missing from a sitting of the branch's committee. */
const ofCommittee = ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'];

/** Of several grounds the one by which somebody is elsewhere says more than that he need not come. */
const grounds = ['elsewhere', 'abroad', 'away', 'ill', 'listed'];

/**
 * Why the member `m` stands apart on the list of the sitting `s`: an exemption in force on its day, or that he floats and
 * is looked after elsewhere. 《中国共产党党员教育管理工作条例》第二十三条、第三十二条
 */
const apartOf = sql`coalesce(
  (SELECT e.kind FROM exemption e
    WHERE e.member_id = m.id AND e.from_date <= ${dayOfSitting} AND (e.to_date IS NULL OR e.to_date >= ${dayOfSitting})
      AND (e.ended_on IS NULL OR e.ended_on > ${dayOfSitting})
    ORDER BY array_position(${grounds}::text[], e.kind) LIMIT 1),
  CASE WHEN 'floating' = ANY(m.tags) AND m.also_id IS NOT NULL THEN 'floating' END)`;

/**
 * Who is on the list of a sitting on its day: the members in good standing of the organisations that hold it, of a
 * 支委会 those who are of the committee. A SELECT of `sitting_id`, `member_id`, `branch_id` and `apart`, a member once.
 */
export const onTheList = (sitting: SittingRef): Prisma.Sql => sql`
  SELECT DISTINCT s.id AS sitting_id, m.id AS member_id, m.branch_id, ${apartOf} AS apart
    FROM sitting s
    JOIN sitting_host h ON h.sitting_id = s.id
    JOIN organisation o ON o.id = h.organisation_id
    JOIN LATERAL (
      SELECT o.id WHERE o.kind = 'branch'
      UNION ALL SELECT o.parent_id WHERE o.kind = 'group'
      UNION ALL SELECT below.id FROM organisation below
                 WHERE o.kind NOT IN ('branch', 'group') AND below.kind = 'branch' AND starts_with(below.path, o.path)
    ) b ON true
    JOIN member m ON m.branch_id = b.id AND (o.kind <> 'group' OR m.group_id = o.id)
   WHERE s.id = ${sittingRef(sitting)} AND m.standing = 'normal'
     AND (s.kinds <> ARRAY['committee'] OR EXISTS (
       SELECT 1 FROM role_holding r
        WHERE r.organisation_id = o.id AND r.person_id = m.person_id AND r.role = ANY(${ofCommittee}::text[])
          AND r.from_date <= ${dayOfSitting} AND (r.to_date IS NULL OR r.to_date >= ${dayOfSitting})))`;
