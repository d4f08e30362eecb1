import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { hasLeft } from '../../domain/registrants/standings';
import { type Showing, showings } from '../../domain/registrants/units';
import type { LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { UnitActing } from '../units/unit-of';

const { sql } = Prisma;

// 亮身份: nobody is shown by name who has not said yes to it, and he takes it back whenever he likes.

export const ConsentItem = z
  .strictObject({
    id: z.uuid(),
    registrantId: z.uuid(),
    person: named,
    community: named,
    showing: titled,
    givenOn: day,
    revokedOn: day.nullable(),
    mayRevoke: z.boolean(),
  })
  .meta({ id: 'ShowingConsent' });

export type ShownConsent = z.output<typeof ConsentItem>;

export const consentFilters = {
  communityId: z.uuid().optional(),
  registrantId: z.uuid().optional(),
  open: z.enum(['true', 'false']).optional(),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof consentFilters]?: z.output<(typeof consentFilters)[Key]>;
};

interface Row {
  id: string;
  registrantId: string;
  personId: string;
  personName: string;
  communityId: string;
  communityName: string;
  path: string;
  showing: string;
  givenOn: string;
  revokedOn: string | null;
}

const Position = z.object({ name: z.string(), id: z.uuid() });

/** Consents of registrants whom I may see, by name. */
export async function listConsents(c: Reader, query: Query) {
  const where = [ofRegistrantScope(c.actor, 'registrant.read')];
  if (query.communityId) where.push(sql`r.community_id = ${query.communityId}::uuid`);
  if (query.registrantId) where.push(sql`r.id = ${query.registrantId}::uuid`);
  if (query.open) where.push(query.open === 'true' ? sql`s.revoked_at IS NULL` : sql`s.revoked_at IS NOT NULL`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(p.name COLLATE "C", s.id) > (${after.name}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT s.id::text, r.id::text AS "registrantId", p.id::text AS "personId", p.name AS "personName",
           c.id::text AS "communityId", c.name AS "communityName", c.path, s.showing, s.given_on::text AS "givenOn",
           s.revoked_on::text AS "revokedOn"
      FROM showing_consent s JOIN registrant r ON r.id = s.registrant_id JOIN person p ON p.id = r.person_id
      JOIN organisation c ON c.id = r.community_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY p.name COLLATE "C", s.id LIMIT ${query.limit + 1}`);
  const keeps = reach(c.actor, 'registrant.write');
  const toItem = (row: Row): ShownConsent => ({
    ...{ id: row.id, registrantId: row.registrantId, person: { id: row.personId, name: row.personName } },
    community: { id: row.communityId, name: row.communityName },
    showing: titledBy(showings, row.showing),
    ...{ givenOn: row.givenOn, revokedOn: row.revokedOn },
    mayRevoke:
      row.revokedOn === null && (row.personId === c.actor.personId || keeps.some((path) => row.path.startsWith(path))),
  });
  return toPage(c, query, rows, toItem, ({ personName, id }) => ({ name: personName, id }));
}

/** Whether I am the registrant, or keep him. @throws Problem `not-found`, `not-allowed` */
async function demandKept(tx: Transaction, { actor }: UnitActing, registrantId: string) {
  const [row] = await tx.$queryRaw<{ personId: string; path: string; standing: string; seen: boolean }[]>`
    SELECT r.person_id::text AS "personId", c.path, r.standing, ${ofRegistrantScope(actor, 'registrant.read')} AS seen
      FROM registrant r JOIN organisation c ON c.id = r.community_id WHERE r.id = ${registrantId}::uuid FOR SHARE OF r`;
  if (!row?.seen) throw new Problem('not-found');
  const keeps = reach(actor, 'registrant.write').some((path) => row.path.startsWith(path));
  if (!keeps && row.personId !== actor.personId) throw new Problem('not-allowed');
  return row;
}

/**
 * Records that a registrant agrees to be shown: he says so himself, or a keeper notes that he did, with the day. Said twice
 * is once.
 * @throws Problem `not-found`, `not-allowed`, `date-out-of-range`, `registrant-left`
 */
export async function giveConsent(
  tx: Transaction,
  c: UnitActing,
  { registrantId, showing, givenOn }: { registrantId: string; showing: Showing; givenOn: LocalDate },
): Promise<void> {
  const { standing } = await demandKept(tx, c, registrantId);
  if (hasLeft(standing)) throw new Problem('registrant-left');
  if (givenOn > c.today) throw new Problem('date-out-of-range', { extras: { latest: c.today } });
  const id = randomUUID();
  const { personId } = c.actor;
  const { count } = await tx.showingConsent.createMany({
    data: {
      ...{ id, registrantId, showing, givenOn: toDbDate(givenOn) },
      ...{ recordedBy: personId, recordedAt: new Date(c.at) },
    },
    skipDuplicates: true,
  });
  if (count)
    await recordAudit(tx, {
      actorId: personId,
      at: c.at,
      action: 'created',
      objectKind: 'showing-consent',
      objectId: id,
    });
}

/** Takes a consent back, at once: from now on nothing is printed with him. @throws Problem `not-found`, `not-allowed` */
export async function revokeConsent(tx: Transaction, c: UnitActing, id: string): Promise<void> {
  const consent = await tx.showingConsent.findUnique({ where: { id } });
  if (!consent) throw new Problem('not-found');
  await demandKept(tx, c, consent.registrantId);
  const { personId } = c.actor;
  const { count } = await tx.showingConsent.updateMany({
    where: { id, revokedAt: null },
    data: { revokedOn: toDbDate(c.today), revokedBy: personId, revokedAt: new Date(c.at) },
  });
  if (count)
    await recordAudit(tx, {
      actorId: personId,
      at: c.at,
      action: 'withdrawn',
      objectKind: 'showing-consent',
      objectId: id,
    });
}
