import type { Sweep } from '../../cases/sweep';
import { defaultMenu } from '../../domain/registrants/menu';
import { serviceKinds } from '../../domain/registrants/services';
import { yearOf } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Communities of one page. */
const MENU_PAGE = 200;

/**
 * The menu of eight of each community with registrants: renewed each January, and begun for one that comes later. What the
 * community has written for a kind the year before stays as it is; nobody has to claim anew what he does, since what he
 * holds ends with the year and is over by itself.
 */
export const menuSweep: Sweep = {
  id: 'service-menu',
  title: '服务项目年度更新',
  cron: '25 0 * * *',
  async page({ tx, asOf, at, after }) {
    const year = yearOf(asOf);
    const communities = await tx.$queryRaw<{ id: string }[]>`
      SELECT o.id::text FROM organisation o
       WHERE o.closed_on IS NULL AND o.id > ${after || FIRST_ID}::uuid
         AND EXISTS (SELECT 1 FROM registrant r WHERE r.community_id = o.id)
       ORDER BY o.id LIMIT ${MENU_PAGE}`;
    const ids = communities.map(({ id }) => id);
    const kinds = Object.entries(defaultMenu);
    const changed = await tx.$executeRaw(sql`
      INSERT INTO opening (id, kind, organisation_id, title, details, service, hours, owner_id, talents, times, capacity,
                           menu_year, open_from, open_until, created_at)
      SELECT gen_random_uuid(), 'item', c.id, coalesce(was.title, k.title), coalesce(was.details, k.details), k.service,
             was.hours, was.owner_id, coalesce(was.talents, '{}'), coalesce(was.times, '{}'), was.capacity, ${year},
             ${asOf}::date, ${`${year}-12-31`}::date, ${new Date(at)}::timestamptz
        FROM unnest(${ids}::uuid[]) AS c (id)
       CROSS JOIN unnest(${kinds.map(([service]) => service)}::text[],
                         ${kinds.map(([service]) => serviceKinds[service as keyof typeof serviceKinds])}::text[],
                         ${kinds.map(([, details]) => details)}::text[]) AS k (service, title, details)
        LEFT JOIN opening was ON was.organisation_id = c.id AND was.menu_year = ${year - 1} AND was.service = k.service
      ON CONFLICT (organisation_id, menu_year, service) WHERE menu_year IS NOT NULL DO NOTHING`);
    await tx.$executeRaw(placesOfMenu(ids, year));
    return { next: ids.length < MENU_PAGE ? null : (ids.at(-1) as string), changed };
  },
};

/** Places of items of the menu that have a limit and none yet. */
const placesOfMenu = (ids: readonly string[], year: number) => sql`
  INSERT INTO opening_place (opening_id, number)
  SELECT o.id, n FROM opening o CROSS JOIN LATERAL generate_series(1, o.capacity) n
   WHERE o.organisation_id = ANY(${[...ids]}::uuid[]) AND o.menu_year = ${year} AND o.capacity IS NOT NULL
  ON CONFLICT DO NOTHING`;
