import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { type RegistrantStanding, registrantStandings } from '../../domain/registrants/standings';
import { yearOf } from '../../domain/time/dates';
import { named, titled, titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

export const ServiceCard = z
  .strictObject({
    name: z.string(),
    registered: z.array(
      z.strictObject({
        community: named,
        grid: z.string().nullable(),
        standing: titled,
        certificate: z.string().nullable().meta({ description: '报到证号' }),
      }),
    ),
    year: z.int(),
    services: z.int().meta({ description: 'Certified ones of this year.' }),
    minutes: z.int(),
    toCertify: z.int().meta({ description: 'How many I am asked to certify.' }),
  })
  .meta({ id: 'ServiceCard' });

interface Registered {
  communityId: string;
  communityName: string;
  grid: string | null;
  standing: RegistrantStanding;
  certificate: string | null;
}

/** My own card: where I have reported, and what is certified of this year. Nobody is compared with anybody. */
export async function myCard(c: Reader): Promise<z.output<typeof ServiceCard>> {
  const run = directly(c.deps.db);
  const { personId } = c.actor;
  const year = yearOf(c.today);
  const registered = await run<Registered>(sql`
    SELECT o.id::text AS "communityId", o.name AS "communityName", g.name AS grid, r.standing, r.certificate
      FROM registrant r JOIN organisation o ON o.id = r.community_id LEFT JOIN grid g ON g.id = r.grid_id
     WHERE r.person_id = ${personId}::uuid
       AND r.standing NOT IN ('elsewhere', 'moved', 'retired', 'left-unit', 'ended') ORDER BY r.listed_on DESC, r.id`);
  const [sums] = await run<{ name: string; services: number; minutes: number; toCertify: number }>(sql`
    SELECT p.name,
           (SELECT count(*)::int FROM service s WHERE s.person_id = p.id AND s.state = 'certified' AND s.day >= ${`${year}-01-01`}::date) AS services,
           (SELECT coalesce(sum(s.minutes), 0)::int FROM service s
             WHERE s.person_id = p.id AND s.state = 'certified' AND s.day >= ${`${year}-01-01`}::date) AS minutes,
           (SELECT count(*)::int FROM service s WHERE s.certifier_id = p.id AND s.state = 'recorded') AS "toCertify"
      FROM person p WHERE p.id = ${personId}::uuid`);
  const { name, services, minutes, toCertify } = sums ?? { name: '—', services: 0, minutes: 0, toCertify: 0 };
  return {
    ...{ name, year, services, minutes, toCertify },
    registered: registered.map(({ communityId, communityName, standing, ...rest }) => ({
      ...rest,
      community: { id: communityId, name: communityName },
      standing: titledBy(registrantStandings, standing),
    })),
  };
}
