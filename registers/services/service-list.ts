import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { codes } from '../../domain/people/member-codes';
import { serviceAfter } from '../../domain/registrants/service-course';
import { type ServiceState, serviceKinds, serviceStates } from '../../domain/registrants/services';
import type { LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { doneFilters, doneThere } from './done-there';
import { asksSql, earlierServices, keepsPlaceSql, keepsRegistrant, seenServices } from './scope';
import { openServiceText } from './sealed-texts';

const { sql } = Prisma;

export const ServiceItem = z
  .strictObject({
    id: z.uuid(),
    person: named,
    organisation: named.meta({ description: 'Where it was done.' }),
    opening: orNull(z.strictObject({ id: z.uuid(), title: z.string() })),
    kind: titled,
    day,
    minutes: z.int(),
    what: z.string().nullable(),
    state: titled,
    certifier: orNull(named).meta({
      description: 'Who is asked first; null: the receiver of a wish, or the community.',
    }),
    certifyBy: day.meta({ description: 'After it the community is asked.' }),
    score: z.int().nullable().meta({ description: '1 to 5, by the receiver.' }),
    why: z.string().nullable().meta({ description: 'Why it was refused last.' }),
    answer: z.string().nullable().meta({ description: 'What he said to that.' }),
    recordedAt: z.iso.datetime(),
    choices: z
      .array(z.enum(['certify', 'refuse', 'answer', 'void', 'code']))
      .meta({ description: 'What the one who asks may do with it now.' }),
  })
  .meta({ id: 'Service' });

export type ShownService = z.output<typeof ServiceItem>;

export const serviceFilters = {
  ...doneFilters,
  registrantId: z.uuid().optional(),
  earlierOf: z.uuid().optional().meta({
    description: 'What this registrant did before he moved to where he is now: certified, to be read.',
  }),
  openingId: z.uuid().optional(),
  service: z.enum(codes(serviceKinds)).optional(),
  serviceState: z.enum(codes(serviceStates)).optional(),
  toCertify: z.literal('true').optional().meta({ description: 'Only what I am asked to certify now.' }),
  own: z.literal('true').optional().meta({ description: 'Only mine.' }),
};

export type ServiceFilters = { limit: number; cursor?: string } & {
  [Name in keyof typeof serviceFilters]?: z.output<(typeof serviceFilters)[Name]>;
};

interface Row {
  id: string;
  personId: string;
  personName: string;
  organisationId: string;
  organisationName: string;
  openingId: string | null;
  title: string | null;
  isWish: boolean;
  kind: string;
  day: LocalDate;
  minutes: number;
  what: Uint8Array;
  state: ServiceState;
  certifierId: string | null;
  certifierName: string | null;
  certifyBy: LocalDate;
  score: number | null;
  refusalId: string | null;
  refusal: Uint8Array | null;
  answerId: string | null;
  answer: Uint8Array | null;
  recordedAt: Date;
  asks: boolean;
  keeps: boolean;
  /** Of a registrant who brought it with him: whether the one who asks keeps him. */
  keepsHim: boolean;
}

const Position = z.object({ day, id: z.uuid() });

const found = (c: Reader, where: readonly Prisma.Sql[], earlierOf?: string) => sql`
  SELECT s.id::text, p.id::text AS "personId", p.name AS "personName", so.id::text AS "organisationId",
         so.name AS "organisationName", o.id::text AS "openingId", o.title, coalesce(o.kind = 'wish', false) AS "isWish",
         s.kind, s.day::text AS day, s.minutes, s.what, s.state, q.id::text AS "certifierId", q.name AS "certifierName",
         s.certify_by::text AS "certifyBy", s.score, x.id::text AS "refusalId", x.text AS refusal, y.id::text AS "answerId",
         y.text AS answer, s.recorded_at AS "recordedAt", ${asksSql(c)} AS asks, ${keepsPlaceSql(c)} AS keeps,
         ${earlierOf ? keepsRegistrant(c, earlierOf) : sql`FALSE`} AS "keepsHim"
    FROM service s
    JOIN organisation so ON so.id = s.organisation_id
    JOIN person p ON p.id = s.person_id
    LEFT JOIN opening o ON o.id = s.opening_id
    LEFT JOIN person q ON q.id = s.certifier_id
    LEFT JOIN LATERAL (SELECT * FROM service_step w WHERE w.service_id = s.id AND w.state = 'refused'
                        ORDER BY w.seq DESC LIMIT 1) x ON TRUE
    LEFT JOIN LATERAL (SELECT * FROM service_step w WHERE w.service_id = s.id AND w.state = 'answered' LIMIT 1) y ON TRUE
   WHERE ${Prisma.join([...where], ' AND ')}`;

/** A page of services that somebody may see, the latest day first. */
export async function listServices(c: Reader, query: ServiceFilters) {
  const { registrantId, earlierOf, openingId, service, serviceState, toCertify, own } = query;
  const where = [earlierOf ? earlierServices(c, earlierOf) : seenServices(c), ...doneThere(query)];
  if (own) where.push(sql`s.person_id = ${c.actor.personId}::uuid`);
  if (toCertify) where.push(asksSql(c));
  if (registrantId) where.push(sql`s.registrant_id = ${registrantId}::uuid`);
  if (openingId) where.push(sql`s.opening_id = ${openingId}::uuid`);
  if (service) where.push(sql`s.kind = ${service}`);
  if (serviceState) where.push(sql`s.state = ${serviceState}`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(s.day, s.id) < (${after.day}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(
    sql`${found(c, where, earlierOf)} ORDER BY s.day DESC, s.id DESC LIMIT ${query.limit + 1}`,
  );
  return toPage(
    c,
    query,
    rows,
    (row) => toItem(c, row),
    ({ day: on, id }) => ({ day: on, id }),
  );
}

/** One of them. @throws Problem `not-found` */
export async function serviceOf(c: Reader, id: string): Promise<ShownService> {
  const [row] = await directly(c.deps.db)<Row>(found(c, [sql`s.id = ${id}::uuid`, seenServices(c)]));
  if (!row) throw new Problem('not-found');
  return toItem(c, row);
}

function toItem(c: Reader, row: Row): ShownService {
  const reading = { keys: c.deps.keys, log: c.log };
  const { id, day: on, minutes, score, certifyBy } = row;
  const own = row.personId === c.actor.personId;
  // A unit reads that he served, when and how long: what he did for whom stays here.
  const reads = !c.forFile && (own || row.asks || row.keeps || row.certifierId === c.actor.personId);
  return {
    ...{ id, day: on, minutes, score, certifyBy },
    person: { id: row.personId, name: row.personName },
    organisation: { id: row.organisationId, name: row.organisationName },
    opening: row.openingId ? { id: row.openingId, title: row.title ?? '—' } : null,
    kind: titledBy(serviceKinds, row.kind),
    what: reads || (row.keepsHim && !c.forFile) ? openServiceText(reading, `service.what:${id}`, row.what) : null,
    state: titledBy(serviceStates, row.state),
    certifier: row.certifierId ? { id: row.certifierId, name: row.certifierName ?? '—' } : null,
    why: reads ? openServiceText(reading, `service-step.text:${row.refusalId}`, row.refusal) : null,
    answer: reads ? openServiceText(reading, `service-step.text:${row.answerId}`, row.answer) : null,
    recordedAt: written(row.recordedAt),
    choices: choicesOf(row, own),
  };
}

function choicesOf({ state, answerId, asks, keeps, isWish }: Row, own: boolean): ShownService['choices'] {
  const course = { state, answered: answerId !== null };
  const choices: ShownService['choices'] = [];
  if (asks) choices.push('certify', 'refuse');
  if (keeps && !own && isWish && state === 'recorded') choices.push('code');
  for (const word of ['answer', 'void'] as const) if (own && serviceAfter(course, word)) choices.push(word);
  return choices;
}
