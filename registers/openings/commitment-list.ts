import { z } from 'zod';
import { may, reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { codes } from '../../domain/people/member-codes';
import {
  type CommitmentCause,
  type CommitmentState,
  commitmentCauses,
  commitmentStates,
  type OpeningKind,
  openingKinds,
  type ReviewResult,
  reviewResults,
} from '../../domain/registrants/openings';
import type { LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { openOpeningText } from './sealed-texts';

const { sql } = Prisma;

export const CommitmentItem = z
  .strictObject({
    id: z.uuid(),
    opening: z.strictObject({ id: z.uuid(), title: z.string(), kind: titled }),
    organisation: named,
    person: named,
    grid: z.string().nullable().meta({ description: 'Of the opening, else where he lives.' }),
    state: titled,
    cause: titled.meta({ description: 'Why it stands so.' }),
    position: z.int().nullable().meta({ description: 'On the waiting list, from 1.' }),
    note: z.string().nullable(),
    why: z.string().nullable().meta({ description: 'What was said when it came to stand so.' }),
    yesOn: day.nullable().meta({ description: 'When he said yes.' }),
    agreedOn: day.nullable().meta({ description: 'A day that he has agreed.' }),
    publicUntil: day.nullable(),
    promisedOn: day.nullable(),
    assignedOn: day.nullable(),
    badgeOn: day.nullable().meta({ description: 'When he agreed to a badge with his name; null: he does not.' }),
    review: orNull(z.strictObject({ result: titled, on: day })).meta({ description: 'The last one.' }),
    madeAt: z.iso.datetime(),
    stateAt: z.iso.datetime(),
    choices: z
      .array(z.enum(['agree', 'refuse', 'object', 'promise', 'sign', 'give-up', 'release', 'move', 'review', 'record']))
      .meta({ description: 'What the one who asks may do with it now.' }),
  })
  .meta({ id: 'Commitment' });

export type ShownCommitment = z.output<typeof CommitmentItem>;

export const commitmentFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of openings of this organisation and those below it.' }),
  openingId: z.uuid().optional(),
  registrantId: z.uuid().optional(),
  gridId: z.uuid().optional().meta({ description: 'Of the opening, else where he lives.' }),
  commitmentState: z.enum(codes(commitmentStates)).optional(),
  going: z.literal('true').optional().meta({ description: 'Only what goes on.' }),
  own: z.literal('true').optional().meta({ description: 'Only mine.' }),
};

export type CommitmentFilters = { limit: number; cursor?: string } & {
  [Name in keyof typeof commitmentFilters]?: z.output<(typeof commitmentFilters)[Name]>;
};

interface Row {
  id: string;
  turn: number;
  openingId: string;
  title: string;
  kind: OpeningKind;
  organisationId: string;
  organisationName: string;
  path: string;
  personId: string;
  personName: string;
  state: CommitmentState;
  position: number | null;
  note: Uint8Array | null;
  stepId: string;
  cause: CommitmentCause;
  text: Uint8Array | null;
  yesOn: LocalDate | null;
  agreedOn: LocalDate | null;
  publicUntil: LocalDate | null;
  promisedOn: LocalDate | null;
  assignedOn: LocalDate | null;
  gridName: string | null;
  badgeOn: LocalDate | null;
  result: ReviewResult | null;
  reviewedOn: LocalDate | null;
  madeAt: Date;
  stateAt: Date;
}

const Position = z.object({ at: z.string(), id: z.uuid(), turn: z.int() });

const found = (where: readonly Prisma.Sql[]) => sql`
  SELECT t.id::text, o.id::text AS "openingId", o.title, o.kind, oo.id::text AS "organisationId",
         oo.name AS "organisationName", oo.path, p.id::text AS "personId", p.name AS "personName", t.state,
         t.turn, CASE WHEN t.state = 'waiting' THEN (SELECT count(*)::int FROM commitment w WHERE w.opening_id = t.opening_id
           AND w.state = 'waiting' AND w.turn <= t.turn) END AS position,
         t.note, s.id::text AS "stepId", s.cause, s.text, t.yes_on::text AS "yesOn", t.agreed_on::text AS "agreedOn",
         t.public_until::text AS "publicUntil", t.promised_on::text AS "promisedOn", t.assigned_on::text AS "assignedOn",
         g.name AS "gridName", t.badge_on::text AS "badgeOn", v.result, v."on"::text AS "reviewedOn", t.made_at AS "madeAt", t.state_at AS "stateAt"
    FROM commitment t
    JOIN opening o ON o.id = t.opening_id
    JOIN organisation oo ON oo.id = o.organisation_id
    JOIN person p ON p.id = t.person_id
    LEFT JOIN registrant h ON h.id = t.registrant_id
    LEFT JOIN grid g ON g.id = coalesce(o.grid_id, h.grid_id)
    LEFT JOIN LATERAL (SELECT * FROM post_review one WHERE one.commitment_id = t.id ORDER BY one.at DESC LIMIT 1) v ON TRUE
    JOIN LATERAL (SELECT * FROM commitment_step one WHERE one.commitment_id = t.id ORDER BY one.seq DESC LIMIT 1) s ON TRUE
   WHERE ${Prisma.join([...where], ' AND ')}`;

/** His own, of the openings of the places that he keeps, of registrants whom he may see, and of what he is the owner of. */
const seen = (c: Reader) => sql`
  (t.person_id = ${c.actor.personId}::uuid OR o.owner_id = ${c.actor.personId}::uuid
   OR oo.path LIKE ANY(${reach(c.actor, 'opening.write').map((path) => `${path}%`)}::text[])
   OR EXISTS (SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
               WHERE r.id = t.registrant_id AND ${ofRegistrantScope(c.actor, 'registrant.read')}))`;

/** A page of commitments, the newest first; of one opening in the order of its waiting list. */
export async function listCommitments(c: Reader, query: CommitmentFilters) {
  const { organisationId, openingId, registrantId, gridId, commitmentState, going, own } = query;
  const where = [seen(c)];
  if (own) where.push(sql`t.person_id = ${c.actor.personId}::uuid`);
  if (openingId) where.push(sql`t.opening_id = ${openingId}::uuid`);
  if (registrantId) where.push(sql`t.registrant_id = ${registrantId}::uuid`);
  if (gridId) where.push(sql`coalesce(o.grid_id, h.grid_id) = ${gridId}::uuid`);
  if (commitmentState) where.push(sql`t.state = ${commitmentState}`);
  if (going) where.push(sql`t.ended_on IS NULL`);
  if (organisationId) {
    where.push(sql`oo.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${organisationId}::uuid)`);
  }
  const after = readCursor(c, query, Position);
  if (after && openingId) where.push(sql`t.turn > ${after.turn}`);
  else if (after) where.push(sql`(t.made_at, t.id) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`);
  const order = openingId ? sql`t.turn` : sql`t.made_at DESC, t.id DESC`;
  const rows = await directly(c.deps.db)<Row>(sql`${found(where)} ORDER BY ${order} LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toItem(c, row),
    ({ madeAt, id, turn }) => ({ at: madeAt.toISOString(), id, turn }),
  );
}

/** One of them. @throws Problem `not-found` */
export async function commitmentOf(c: Reader, id: string): Promise<ShownCommitment> {
  const [row] = await directly(c.deps.db)<Row>(found([sql`t.id = ${id}::uuid`, seen(c)]));
  if (!row) throw new Problem('not-found');
  return toItem(c, row);
}

function toItem(c: Reader, row: Row): ShownCommitment {
  const reading = { keys: c.deps.keys, log: c.log };
  const { id, position, yesOn, agreedOn, publicUntil, promisedOn, assignedOn } = row;
  const own = row.personId === c.actor.personId;
  const keeps = may(c.actor, 'opening.write', { paths: [row.path] });
  const reads = own || keeps;
  return {
    ...{ id, position, yesOn, agreedOn, publicUntil, promisedOn, assignedOn },
    opening: { id: row.openingId, title: row.title, kind: titledBy(openingKinds, row.kind) },
    organisation: { id: row.organisationId, name: row.organisationName },
    person: { id: row.personId, name: row.personName },
    state: titledBy(commitmentStates, row.state),
    cause: titledBy(commitmentCauses, row.cause),
    grid: row.gridName,
    badgeOn: row.badgeOn,
    review: row.result && row.reviewedOn ? { result: titledBy(reviewResults, row.result), on: row.reviewedOn } : null,
    note: reads ? openOpeningText(reading, `commitment.note:${id}`, row.note) : null,
    why: reads ? openOpeningText(reading, `commitment-step.text:${row.stepId}`, row.text) : null,
    madeAt: written(row.madeAt),
    stateAt: written(row.stateAt),
    choices: choicesOf(row, { own, keeps: keeps && !own, today: c.today }),
  };
}

function choicesOf(
  { state, kind, publicUntil }: Row,
  { own, keeps, today }: { own: boolean; keeps: boolean; today: LocalDate },
): ShownCommitment['choices'] {
  const choices: ShownCommitment['choices'] = [];
  const signs = state === 'posted' && publicUntil !== null && publicUntil < today;
  if (keeps && state === 'chosen') choices.push('agree', 'refuse');
  if (keeps && state === 'waiting') choices.push('refuse');
  if (keeps && state === 'posted') choices.push('object');
  if (keeps && signs) choices.push('sign');
  if (own && signs) choices.push('promise');
  if (keeps && state === 'held') choices.push('release');
  if (keeps && state === 'held' && kind === 'post') choices.push('move', 'review');
  if ((own || keeps) && state === 'held') choices.push('record');
  if (own && ['waiting', 'chosen', 'posted', 'held'].includes(state)) choices.push('give-up');
  return choices;
}
