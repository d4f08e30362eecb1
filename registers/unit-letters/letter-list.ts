import { z } from 'zod';
import { reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import {
  faultText,
  periodText,
  type UnitLetterKind,
  unitLetterCauses,
  unitLetterKinds,
  unitLetterStates,
  unitLetterWays,
} from '../../domain/registrants/unit-letters';
import type { LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { type Direct, directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { letterCounts, type UnitLetterCounts } from './counts';
import type { ShownRound, ShownUnitLetter } from './letter-schemas';
import { openLetterWord } from './sealed-words';

const { sql } = Prisma;

type Named = { id: string; name: string };

interface RoundRow {
  id: string;
  kind: UnitLetterKind;
  period: string;
  community: Named;
  draftedOn: LocalDate;
  caseId: string | null;
  counts: UnitLetterCounts;
  onTheWay: number;
  stuck: number;
}

const below = (c: Reader) => reach(c.actor, 'unit-letter.read').map((path) => `${path}%`);

const rounds = (where: readonly Prisma.Sql[]) => sql`
  SELECT t.id::text, t.kind, t.period, json_build_object('id', k.id, 'name', k.name) AS community,
         t.drafted_on::text AS "draftedOn", t.case_id AS "caseId", n.counts, n."onTheWay", n.stuck
    FROM letter_round t JOIN organisation k ON k.id = t.community_id
    CROSS JOIN LATERAL (
      SELECT json_build_object(
               'drafted', count(*) FILTER (WHERE l.state = 'drafted'), 'held', count(*) FILTER (WHERE l.state = 'held'),
               'leftOut', count(*) FILTER (WHERE l.state = 'left-out'),
               'reviewed', count(*) FILTER (WHERE l.state = 'reviewed'),
               'sent', count(*) FILTER (WHERE l.state = 'sent')) AS counts,
             count(*) FILTER (WHERE l.next_at IS NOT NULL)::int AS "onTheWay", count(l.fault)::int AS stuck
        FROM unit_letter l WHERE l.round_id = t.id) n
   WHERE ${Prisma.join([...where], ' AND ')}`;

/** Rounds of communities that somebody keeps letters for, the newest first. */
export async function listLetterRounds(
  c: Reader,
  query: { limit: number; cursor?: string; roundKind?: string; organisationId?: string },
) {
  const where = [sql`k.path LIKE ANY(${below(c)}::text[])`];
  if (query.roundKind) where.push(sql`t.kind = ${query.roundKind}`);
  if (query.organisationId) {
    where.push(
      sql`k.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${query.organisationId}::uuid)`,
    );
  }
  const after = readCursor(c, query, z.strictObject({ on: day, id: z.uuid() }));
  if (after) where.push(sql`(t.drafted_on, t.id) < (${after.on}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<RoundRow>(
    sql`${rounds(where)} ORDER BY t.drafted_on DESC, t.id DESC LIMIT ${query.limit + 1}`,
  );
  return toPage(c, query, rows, toRound, ({ draftedOn, id }) => ({ on: draftedOn, id }));
}

const toRound = ({ kind, period, counts, ...row }: RoundRow): ShownRound => ({
  ...row,
  kind: titledBy(unitLetterKinds, kind),
  period: { id: period, title: periodText(kind, period) },
  letters: counts,
});

/** One round, as the list shows it. @throws Problem `not-found` */
export async function letterRoundOf(c: Reader, id: string): Promise<ShownRound> {
  const [row] = await directly(c.deps.db)<RoundRow>(
    rounds([sql`k.path LIKE ANY(${below(c)}::text[])`, sql`t.id = ${id}::uuid`]),
  );
  if (!row) throw new Problem('not-found');
  return toRound(row);
}

/** A round that somebody keeps, with its community's path. @throws Problem `not-found` */
export async function roundOf(c: Reader, id: string) {
  const [row] = await c.deps.db.$queryRaw<
    { id: string; kind: UnitLetterKind; period: string; communityId: string; path: string; community: string }[]
  >`SELECT t.id::text, t.kind, t.period, k.id::text AS "communityId", k.path, k.name AS community
      FROM letter_round t JOIN organisation k ON k.id = t.community_id
     WHERE t.id = ${id}::uuid AND k.path LIKE ANY(${below(c)}::text[])`;
  if (!row) throw new Problem('not-found');
  return { ...row, letters: await letterCounts(c.deps.db, id) };
}

export interface LetterRow {
  id: string;
  roundId: string;
  kind: UnitLetterKind;
  period: string;
  community: Named;
  unit: Named | null;
  person: Named | null;
  state: string;
  because: string | null;
  why: Uint8Array | null;
  services: number;
  minutes: number;
  number: number | null;
  way: string | null;
  fault: string | null;
  attempts: number;
  nextAt: Date | null;
  mayBeGone: boolean;
  sentOn: LocalDate | null;
  receivedOn: LocalDate | null;
  printed: number;
  version: number;
}

/** A letter is read by the community and above; once it is sent, by the keepers of the unit's own party organisation too. */
const seen = (c: Reader): Prisma.Sql => sql`
  (k.path LIKE ANY(${below(c)}::text[])
   OR (l.state = 'sent' AND EXISTS (SELECT 1 FROM organisation uo
                                     WHERE uo.id = u.organisation_id AND uo.path LIKE ANY(${below(c)}::text[]))))`;

const found = (c: Reader, where: readonly Prisma.Sql[]) => sql`
  SELECT l.id::text, l.round_id::text AS "roundId", t.kind, t.period, json_build_object('id', k.id, 'name', k.name) AS community,
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS unit,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS person,
         l.state, l.because, l.why, l.services, l.minutes, l.number, l.way, l.fault,
         l.attempts, l.next_at AS "nextAt", l.offered_at IS NOT NULL AS "mayBeGone",
         (l.sent_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "sentOn", l.received_on::text AS "receivedOn", l.printed, l.version
    FROM unit_letter l
    JOIN letter_round t ON t.id = l.round_id
    JOIN organisation k ON k.id = l.community_id
    LEFT JOIN unit u ON u.id = l.unit_id
    LEFT JOIN person p ON p.id = l.person_id
   WHERE ${Prisma.join([...where, seen(c)], ' AND ')}`;

type Query = { limit: number; cursor?: string; roundId?: string; sending?: string; unitId?: string; stuck?: string };

/** Letters, those of one unit together. */
export async function listUnitLetters(c: Reader, query: Query) {
  const where = [sql`TRUE`];
  if (query.roundId) where.push(sql`l.round_id = ${query.roundId}::uuid`);
  if (query.sending) where.push(sql`l.state = ${query.sending}`);
  if (query.stuck) where.push(sql`l.fault IS NOT NULL`);
  if (query.unitId) where.push(sql`l.unit_id = ${query.unitId}::uuid`);
  const after = readCursor(c, query, z.strictObject({ id: z.uuid() }));
  if (after) where.push(sql`l.id > ${after.id}::uuid`);
  const rows = await directly(c.deps.db)<LetterRow>(sql`${found(c, where)} ORDER BY l.id LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toLetter(c, row),
    ({ id }) => ({ id }),
  );
}

/** One of them. @param run within a transaction, the statements of it @throws Problem `not-found` */
export async function unitLetterOf(c: Reader, id: string, run: Direct = directly(c.deps.db)): Promise<ShownUnitLetter> {
  const [row] = await run<LetterRow>(found(c, [sql`l.id = ${id}::uuid`]));
  if (!row) throw new Problem('not-found');
  return toLetter(c, row);
}

function toLetter(
  c: Reader,
  { kind, period, state, because, why, way, fault, nextAt, ...row }: LetterRow,
): ShownUnitLetter {
  return {
    ...row,
    kind: titledBy(unitLetterKinds, kind),
    period: { id: period, title: periodText(kind, period) },
    state: titledBy(unitLetterStates, state),
    because: because === null ? null : titledBy(unitLetterCauses, because),
    // Why somebody has none stays with those who keep the letters.
    why: c.forFile ? null : openLetterWord({ keys: c.deps.keys, log: c.log }, 'why', row.id, why),
    way: way === null ? null : titledBy(unitLetterWays, way),
    fault: fault === null ? null : { id: fault, title: faultText(fault) },
    nextAt: nextAt && written(nextAt),
  };
}
