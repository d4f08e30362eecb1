import { linesOutside } from '../../channels/texts';
import { maskPhone } from '../../domain/people/phone';
import { relayReasons, relayWays } from '../../domain/people/telling';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { fromDbDateOrNull, written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { unseal } from '../../registers/members/member-row';
import { contactSelect, contactsOf } from '../../registers/people/contacts';
import type { Context } from '../http/context';

const { sql } = Prisma;

export interface RelayRow {
  id: string;
  noticeId: string;
  personId: string;
  organisationId: string;
  organisationName: string;
  path: string;
  reason: keyof typeof relayReasons;
  createdAt: Date;
  toldOn: Date | null;
  way: keyof typeof relayWays | null;
  tickedBy: string | null;
  tickedAt: Date | null;
  caseId: string;
  lines: string[];
}

/** The lines that fit, the oldest first; `l` is the line, `o` its organisation, `n` the notice. */
export const findLines = (tx: Transaction, where: readonly Prisma.Sql[], limit: number): Promise<RelayRow[]> =>
  tx.$queryRaw<RelayRow[]>`
    SELECT l.id::text, l.notice_id::text AS "noticeId", l.person_id::text AS "personId", o.id::text AS "organisationId",
           o.name AS "organisationName", o.path, l.reason, l.created_at AS "createdAt", l.told_on AS "toldOn", l.way,
           l.ticked_by::text AS "tickedBy", l.ticked_at AS "tickedAt", n.case_id AS "caseId", n.lines
      FROM relay_line l JOIN organisation o ON o.id = l.organisation_id JOIN notice n ON n.id = l.notice_id
     WHERE ${Prisma.join([...where], ' AND ')}
     ORDER BY l.created_at, l.id LIMIT ${limit}`;

/** At or below one of the paths. */
export const linesAtOrBelow = (paths: readonly string[]): Prisma.Sql =>
  sql`EXISTS (SELECT 1 FROM unnest(${paths}::text[]) AS top (path) WHERE starts_with(o.path, top.path))`;

/** A line as it is shown, with the member's name and masked telephone. */
export interface ShownLine {
  id: string;
  person: { id: string; name: string };
  memberId: string | null;
  phone: string | null;
  organisation: { id: string; name: string };
  lines: string[];
  since: string;
  reason: keyof typeof relayReasons;
  reasonTitle: string;
  toldOn: LocalDate | null;
  way: keyof typeof relayWays | null;
  wayTitle: string | null;
  tickedBy: { id: string; name: string } | null;
  tickedAt: string | null;
}

/** Adds the names to the rows. */
export async function shownLines(c: Context, tx: Transaction, rows: readonly RelayRow[]): Promise<ShownLine[]> {
  const ids = rows.flatMap(({ personId, tickedBy }) => (tickedBy ? [personId, tickedBy] : [personId]));
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: contactSelect });
  const named = (id: string) => ({ id, name: people.find((person) => person.id === id)?.name ?? '—' });
  return rows.map((row) => {
    const person = people.find(({ id }) => id === row.personId);
    const kept = person?.member?.phone;
    const own = kept && unseal(c.deps.keys, 'phone', person.member?.id as string, kept);
    const phone = own ?? (person && contactsOf(c.deps.keys, person).sms);
    return {
      id: row.id,
      person: named(row.personId),
      memberId: person?.member?.id ?? null,
      phone: phone ? maskPhone(phone) : null,
      organisation: { id: row.organisationId, name: row.organisationName },
      lines: linesOutside(row),
      since: written(row.createdAt),
      reason: row.reason,
      reasonTitle: relayReasons[row.reason],
      toldOn: fromDbDateOrNull(row.toldOn),
      way: row.way,
      wayTitle: row.way && relayWays[row.way],
      tickedBy: row.tickedBy === null ? null : named(row.tickedBy),
      tickedAt: row.tickedAt && written(row.tickedAt),
    };
  });
}
