import type { z } from 'zod';
import { notHere } from '../../domain/people/member-codes';
import { roles as roleTitles } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { ShownRole } from '../people/held-role';
import { rolesLeft } from '../people/roles-left';

const { sql } = Prisma;

/** The kind that asks about roles left behind. */
export const ROLE_AFTER_LEAVING = 'role-after-leaving';

export type RoleLeft = z.output<typeof ShownRole>;

/**
 * The roles that the member `m` of a side task `s` left behind, as the register says today: in force, or ended since it was
 * opened; NULL for other kinds. Who has come back has left none.
 */
export const rolesOfSideTask = (today: LocalDate): Prisma.Sql => sql`
  CASE WHEN s.kind = ${ROLE_AFTER_LEAVING} THEN (
    SELECT json_agg(json_build_object(
             'id', r.id, 'role', r.role, 'organisation', json_build_object('id', o.id, 'code', o.code, 'name', o.name),
             'fromDate', r.from_date, 'toDate', r.to_date) ORDER BY o.path, r.from_date, r.id)
    ${rolesLeft({
      personId: sql`m.person_id`,
      from: sql`(SELECT moved.from_id FROM relation_change moved WHERE moved.case_id = s.case_id)`,
      to: sql`CASE WHEN m.standing = ANY(${notHere}::text[]) THEN NULL ELSE m.branch_id END`,
      today,
      since: sql`(s.opened_at AT TIME ZONE 'Asia/Shanghai')::date`,
    })}) END`;

/** Whether the register says that he holds one of them after a day. */
export const heldAfter = (roles: readonly RoleLeft[], day: LocalDate): boolean =>
  roles.some(({ toDate }) => toDate === null || toDate > day);

/** 示例第一党支部书记（2020-01-01起，至2026-11-23）. */
export const roleText = ({ role, organisation, fromDate, toDate }: RoleLeft): string =>
  `${organisation.name}${roleTitles[role]}（${fromDate}起${toDate === null ? '' : `，至${toDate}`}）`;
