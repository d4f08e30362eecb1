import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import type { ServiceKind } from '../../domain/registrants/services';
import { addDays, type LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import type { OpeningTelling } from '../openings/telling';
import { sealServiceText } from './sealed-texts';
import { moveService } from './steps';

const { sql } = Prisma;

/** What was done: on what somebody holds, or of a kind, as a registrant of a community. */
export interface Recording {
  commitmentId?: string | undefined;
  registrantId?: string | undefined;
  /** Without a commitment. */
  kind?: ServiceKind | undefined;
  day: LocalDate;
  minutes: number;
  /** What and where, in few words. */
  what: string;
}

/** Days and times within which things go on here: parameters of the rules. */
export interface ServiceTimes {
  /** How many days back a service may be recorded. */
  recordWithin: number;
  /** Days that the owner or receiver has. */
  certifyWithin: number;
}

interface Done {
  personId: string;
  registrantId: string | null;
  memberId: string | null;
  organisationId: string;
  openingId: string | null;
  title: string | null;
  /** A wish is certified by its receiver. */
  isWish: boolean;
  kind: ServiceKind;
  ownerId: string | null;
  /** From when on he holds it; null: it is not his. */
  from: LocalDate | null;
  until: LocalDate | null;
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

const byKeeper = (c: Reader) => ofRegistrantScope(c.actor, 'registrant.serve');

async function onCommitment(tx: Transaction, c: Reader, id: string): Promise<Done> {
  const [row] = await tx.$queryRaw<(Done & { path: string; mayFor: boolean })[]>`
    SELECT t.person_id::text AS "personId", t.registrant_id::text AS "registrantId", t.member_id::text AS "memberId",
           o.organisation_id::text AS "organisationId", o.id::text AS "openingId", o.title, o.kind = 'wish' AS "isWish",
           o.service AS kind, o.owner_id::text AS "ownerId", oo.path,
           (SELECT min(s.at AT TIME ZONE 'Asia/Shanghai')::date::text FROM commitment_step s
             WHERE s.commitment_id = t.id AND s.state = 'held') AS "from", t.ended_on::text AS "until",
           EXISTS (SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
                    WHERE r.id = t.registrant_id AND ${byKeeper(c)}) AS "mayFor"
      FROM commitment t JOIN opening o ON o.id = t.opening_id JOIN organisation oo ON oo.id = o.organisation_id
     WHERE t.id = ${id}::uuid`;
  if (!row) throw new Problem('not-found');
  const { path, mayFor, ...done } = row;
  const own = done.personId === c.actor.personId;
  if (!own && !mayFor && !may(c.actor, 'opening.write', { paths: [path] })) throw new Problem('not-found');
  return done;
}

async function ofRegistrant(tx: Transaction, c: Reader, { registrantId, kind }: Recording): Promise<Done> {
  if (!kind) throw invalid('/kind', '请选择服务类别');
  const which = registrantId
    ? sql`r.id = ${registrantId}::uuid AND (r.person_id = ${c.actor.personId}::uuid OR ${byKeeper(c)})`
    : sql`r.person_id = ${c.actor.personId}::uuid`;
  const [row] = await tx.$queryRaw<Omit<Done, 'kind'>[]>`
    SELECT r.person_id::text AS "personId", r.id::text AS "registrantId", r.member_id::text AS "memberId",
           r.community_id::text AS "organisationId", NULL AS "openingId", NULL AS title, false AS "isWish",
           NULL AS "ownerId", r.reported_on::text AS "from", NULL AS "until"
      FROM registrant r JOIN organisation c ON c.id = r.community_id
     WHERE ${which} AND r.standing IN ('reported', 'available', 'serving', 'never-came', 'deferred')
     ORDER BY r.reported_on DESC LIMIT 1`;
  if (!row) throw new Problem(registrantId ? 'not-found' : 'registrant-not-active');
  return { ...row, kind };
}

/**
 * Puts a service on record, one's own or one of somebody whom one keeps. It is asked of the owner of what he holds, or of
 * the receiver, who has some days; where there is neither, of the people of the community at once.
 * @throws Problem `not-found`, `not-allowed`, `registrant-not-active`, `date-out-of-range`, `invalid-input`,
 * `service-day-full`
 */
export async function recordService(
  tx: Transaction,
  c: Reader,
  given: Recording,
  { recordWithin, certifyWithin }: ServiceTimes,
): Promise<{ id: string; told: OpeningTelling[] }> {
  const done = given.commitmentId ? await onCommitment(tx, c, given.commitmentId) : await ofRegistrant(tx, c, given);
  if (given.commitmentId && !done.from) throw new Problem('commitment-moved');
  const earliest = [addDays(c.today, -recordWithin), done.from ?? ''].sort().at(-1) as LocalDate;
  const latest = done.until && done.until < c.today ? done.until : c.today;
  if (given.day < earliest || given.day > latest) {
    throw new Problem('date-out-of-range', { extras: { from: earliest, to: latest } });
  }
  await checkDay(tx, done.personId, given);
  // Nobody certifies his own.
  const certifierId = done.ownerId && done.ownerId !== done.personId ? done.ownerId : null;
  const asked = certifierId !== null || done.isWish;
  const id = randomUUID();
  const at = new Date(c.at);
  const row = await tx.service.create({
    data: {
      ...{ id, personId: done.personId, registrantId: done.registrantId, memberId: done.memberId },
      ...{ organisationId: done.organisationId, openingId: done.openingId, commitmentId: given.commitmentId ?? null },
      ...{ kind: done.kind, day: toDbDate(given.day), minutes: given.minutes, state: 'recorded', certifierId },
      what: sealServiceText(c.deps.keys, `service.what:${id}`, given.what),
      certifyBy: toDbDate(asked ? addDays(c.today, certifyWithin) : c.today),
      ...{ recordedBy: c.actor.personId, recordedAt: at, stateAt: at },
    },
  });
  await moveService(tx, row, { state: 'recorded', by: c.actor.personId, at: c.at, keys: c.deps.keys });
  const entry = { actorId: c.actor.personId, at: c.at, action: 'noted', objectKind: 'service', objectId: id };
  await recordAudit(tx, { ...entry, detail: { own: done.personId === c.actor.personId } });
  const text = `有一条${done.title ? `“${done.title}”的` : ''}服务记录请您认证`;
  return { id, told: certifierId ? [{ personId: certifierId, audience: 'office', text }] : [] };
}

/** A day has 24 hours, of all that somebody did on it. */
async function checkDay(tx: Transaction, personId: string, { day, minutes }: Recording): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`services\n${personId}`}, 0))`;
  const [row] = await tx.$queryRaw<[{ minutes: number }]>`
    SELECT coalesce(sum(minutes), 0)::int AS minutes FROM service
     WHERE person_id = ${personId}::uuid AND day = ${day}::date AND state <> 'void'`;
  if (row.minutes + minutes > 1440) throw new Problem('service-day-full');
}
