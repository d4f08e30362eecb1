import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

const patterns = (c: Reader, permission: 'opening.write' | 'service.certify') =>
  reach({ ...c.actor, roles: c.actor.roles.filter(({ role }) => role !== 'grid-worker') }, permission).map(
    (path) => `${path}%`,
  );

/**
 * Which services `s`, of the organisation `so`, somebody sees: his own, those that he is asked to certify, those of the
 * places that he keeps, and those of registrants whom he may see (a grid worker his grid's, a unit its own people's).
 */
export const seenServices = (c: Reader): Prisma.Sql => sql`
  (s.person_id = ${c.actor.personId}::uuid OR s.certifier_id = ${c.actor.personId}::uuid
   OR so.path LIKE ANY(${patterns(c, 'opening.write')}::text[])
   OR EXISTS (SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
               WHERE r.id = s.registrant_id AND ${ofRegistrantScope(c.actor, 'service.read')}))`;

/**
 * Which services `s` a registrant brought with him from where he moved away: certified there, to be read by those who see him
 * where he is now. Neither what he does elsewhere at the same time, nor what he did after he had moved on from here.
 */
export const earlierServices = (c: Reader, registrantId: string): Prisma.Sql => sql`
  (s.state = 'certified' AND s.registrant_id IN (
     SELECT e.id FROM registrant r JOIN organisation c ON c.id = r.community_id
       JOIN registrant e ON e.person_id = r.person_id AND e.id <> r.id AND e.kind = r.kind AND e.standing = 'moved'
      WHERE r.id = ${registrantId}::uuid AND ${ofRegistrantScope(c.actor, 'service.read')}
        AND e.standing_since <= (SELECT min(p.from_day) FROM registrant_period p WHERE p.registrant_id = r.id)))`;

/** Whether somebody keeps a registrant: he reads what that one did before he came, and not only that he did something. */
export const keepsRegistrant = (c: Reader, registrantId: string): Prisma.Sql => sql`
  EXISTS (SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
           WHERE r.id = ${registrantId}::uuid AND ${ofRegistrantScope(c.actor, 'service.certify')})`;

/** Whether its place is asked about the service `s`: its owner or receiver has said nothing in time, or a refusal is answered. */
const placeIsAsked = (c: Reader) => sql`(s.state = 'answered' OR s.certify_by < ${c.today}::date
  OR (s.certifier_id IS NULL AND s.certify_by = (s.recorded_at AT TIME ZONE 'Asia/Shanghai')::date))`;

/** Whether somebody keeps the place of the service `s`, of the organisation `so`, or its registrant. */
export const keepsPlaceSql = (c: Reader): Prisma.Sql => sql`
  (so.path LIKE ANY(${patterns(c, 'service.certify')}::text[])
   OR EXISTS (SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
               WHERE r.id = s.registrant_id AND ${ofRegistrantScope(c.actor, 'service.certify')}))`;

/** Whether somebody is asked to certify the service `s`, of the organisation `so`, now: never his own. */
export const asksSql = (c: Reader): Prisma.Sql => sql`
  (s.state IN ('recorded', 'answered') AND s.person_id <> ${c.actor.personId}::uuid
   AND ((s.state = 'recorded' AND s.certifier_id = ${c.actor.personId}::uuid)
        OR (${placeIsAsked(c)} AND ${keepsPlaceSql(c)})))`;
