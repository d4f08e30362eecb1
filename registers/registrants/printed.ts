import type { Actor } from '../../access/actor';
import { isHimself, ofRegistrantScope } from '../../access/registrant-scope';
import type { ServiceKind } from '../../domain/registrants/services';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { RegistrantFilters } from './registrant-item';
import { registrantsWanted } from './registrant-list';

const { sql } = Prisma;

/** Papers of registrants, each for one or many. */
export const registrantPapers = {
  form: '报到单',
  certificate: '报到证',
  card: '联络卡',
  'service-card': '服务登记卡',
} as const;

export type RegistrantPaper = keyof typeof registrantPapers;

/** Most of one file. */
export const MOST_PRINTED = 1_000;

interface Row {
  id: string;
  name: string;
  unit: string | null;
  community: string;
  grid: string | null;
  walker: string | null;
  certificate: string | null;
  reportedOn: LocalDate | null;
}

/**
 * Whose paper of a kind somebody may print, of those he names or filters: a form of whoever has not reported, the others of
 * whoever the community has signed for. Of his own he may have those that are his to keep. One more than the most tells
 * that there are too many.
 */
export async function printable(
  tx: Transaction,
  actor: Actor,
  kind: RegistrantPaper,
  which: { ids?: readonly string[]; filters?: RegistrantFilters },
): Promise<Row[]> {
  const mine =
    kind === 'form'
      ? ofRegistrantScope(actor, 'registrant.write')
      : sql`(${ofRegistrantScope(actor, 'registrant.write')} OR ${isHimself(actor)})`;
  const due =
    kind === 'form' ? sql`r.standing IN ('listed', 'notified', 'unreported')` : sql`r.certificate IS NOT NULL`;
  const wanted = which.ids ? [sql`r.id = ANY(${[...which.ids]}::uuid[])`] : registrantsWanted(which.filters ?? {});
  return await tx.$queryRaw<Row[]>(sql`
    SELECT r.id::text, p.name, u.name AS unit, c.name AS community, g.name AS grid, w.name AS walker, r.certificate,
           r.reported_on::text AS "reportedOn"
      FROM registrant r
      JOIN organisation c ON c.id = r.community_id
      JOIN person p ON p.id = r.person_id
      LEFT JOIN unit u ON u.id = r.unit_id
      LEFT JOIN grid g ON g.id = r.grid_id
      LEFT JOIN person w ON w.id = g.worker_id
     WHERE ${Prisma.join([mine, due, ...wanted], ' AND ')}
     ORDER BY c.name, p.name, r.id LIMIT ${MOST_PRINTED + 1}`);
}

/** What was certified of some registrants in a year, by registrant. */
export async function certifiedOf(
  tx: Transaction,
  ids: readonly string[],
  year: string,
): Promise<Map<string, { day: LocalDate; kind: ServiceKind; minutes: number }[]>> {
  const rows = await tx.$queryRaw<{ id: string; day: LocalDate; kind: ServiceKind; minutes: number }[]>`
    SELECT s.registrant_id::text AS id, s.day::text AS day, s.kind, s.minutes FROM service s
     WHERE s.registrant_id = ANY(${[...ids]}::uuid[]) AND s.state = 'certified'
       AND s.day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date
     ORDER BY s.day, s.id`;
  const found = new Map<string, { day: LocalDate; kind: ServiceKind; minutes: number }[]>();
  for (const { id, ...service } of rows) found.set(id, [...(found.get(id) ?? []), service]);
  return found;
}
