import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { type CouncilRole, councilRoles } from '../../domain/registrants/units';
import type { LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { demandCommunity, seenUnit, type UnitActing } from '../units/unit-of';

const { sql } = Prisma;

const context = (id: string) => `council-seat.holder:${id}`;

const readHolder = (keys: KeyRing, id: string, sealed: Uint8Array): string =>
  openTextIfReadable(keys, sealed, context(id)) ?? '—';

export const CouncilSeatItem = z
  .strictObject({
    id: z.uuid(),
    organisation: named.meta({ description: 'Whose 大工委 or 联席会 it is.' }),
    unit: named,
    role: titled,
    holder: z.string(),
    fromDay: day,
    untilDay: day.nullable(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'CouncilSeat' });

export type ShownCouncilSeat = z.output<typeof CouncilSeatItem>;

export const councilFilters = {
  organisationId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  day: day.optional().meta({ description: 'Who sat there on that day.' }),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof councilFilters]?: z.output<(typeof councilFilters)[Key]>;
};

interface Row {
  id: string;
  organisationId: string;
  organisationName: string;
  path: string;
  unitId: string;
  unitName: string;
  role: string;
  holder: Uint8Array;
  fromDay: string;
  untilDay: string | null;
}

const Position = z.object({ unit: z.string(), id: z.uuid() });

/** Who sits for which unit in 大工委 and 联席会, with dates, by unit. */
export async function listCouncilSeats(c: Reader, query: Query) {
  const below = reach(c.actor, 'unit.read').map((path) => `${path}%`);
  const where = [sql`m.path LIKE ANY(${below}::text[])`];
  if (query.organisationId) where.push(sql`s.organisation_id = ${query.organisationId}::uuid`);
  if (query.unitId) where.push(sql`s.unit_id = ${query.unitId}::uuid`);
  if (query.day)
    where.push(sql`s.from_day <= ${query.day}::date AND (s.until_day IS NULL OR s.until_day >= ${query.day}::date)`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(u.name COLLATE "C", s.id) > (${after.unit}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT s.id::text, m.id::text AS "organisationId", m.name AS "organisationName", m.path, u.id::text AS "unitId",
           u.name AS "unitName", s.role, s.holder, s.from_day::text AS "fromDay", s.until_day::text AS "untilDay"
      FROM council_seat s JOIN organisation m ON m.id = s.organisation_id JOIN unit u ON u.id = s.unit_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY u.name COLLATE "C", s.id LIMIT ${query.limit + 1}`);
  const keeps = reach(c.actor, 'unit.write');
  const toItem = (row: Row): ShownCouncilSeat => ({
    id: row.id,
    organisation: { id: row.organisationId, name: row.organisationName },
    unit: { id: row.unitId, name: row.unitName },
    role: titledBy(councilRoles, row.role),
    holder: readHolder(c.deps.keys, row.id, row.holder),
    ...{ fromDay: row.fromDay, untilDay: row.untilDay },
    mayWrite: keeps.some((path) => row.path.startsWith(path)),
  });
  return toPage(c, query, rows, toItem, ({ unitName, id }) => ({ unit: unitName, id }));
}

export interface SeatEntered {
  organisationId: string;
  unitId: string;
  role: CouncilRole;
  holder: string;
  fromDay: LocalDate;
}

/** Enters who sits for a unit from a day on. @throws Problem `not-found`, `not-allowed`, `unit-ended` */
export async function enterCouncilSeat(
  tx: Transaction,
  c: UnitActing,
  { holder, ...rest }: SeatEntered,
): Promise<string> {
  await demandCommunity(tx, c, rest.organisationId);
  if ((await seenUnit(tx, c, rest.unitId)).endedOn) throw new Problem('unit-ended');
  const id = randomUUID();
  const kept = sealText(c.deps.keys, holder, context(id));
  const { personId } = c.actor;
  await tx.councilSeat.create({
    data: {
      ...{ id, ...rest, holder: kept, fromDay: toDbDate(rest.fromDay) },
      ...{ createdBy: personId, createdAt: new Date(c.at) },
    },
  });
  await recordAudit(tx, { actorId: personId, at: c.at, action: 'created', objectKind: 'council-seat', objectId: id });
  return id;
}

/** Somebody sits there no more after a day. @throws Problem `not-found`, `not-allowed`, `date-out-of-range` */
export async function endCouncilSeat(tx: Transaction, c: UnitActing, id: string, untilDay: LocalDate): Promise<void> {
  const seat = await tx.councilSeat.findUnique({ where: { id } });
  if (!seat) throw new Problem('not-found');
  const { path } = await tx.organisation.findUniqueOrThrow({
    where: { id: seat.organisationId },
    select: { path: true },
  });
  demand(c.actor, 'unit.write', { paths: [path] });
  if (toDbDate(untilDay) < seat.fromDay) throw new Problem('date-out-of-range');
  await tx.councilSeat.update({ where: { id }, data: { untilDay: toDbDate(untilDay) } });
  const { personId } = c.actor;
  await recordAudit(tx, { actorId: personId, at: c.at, action: 'ended', objectKind: 'council-seat', objectId: id });
}

/** 大工委、联席会成员. */
export const councilColumns: Column<ShownCouncilSeat>[] = [
  { title: '大工委或联席会', width: 30, value: ({ organisation }) => organisation.name },
  { title: '单位', width: 30, value: ({ unit }) => unit.name },
  { title: '身份', value: ({ role }) => role.title },
  { title: '姓名和职务', width: 24, value: ({ holder }) => holder },
  { title: '起始日期', as: 'day', value: ({ fromDay }) => fromDay },
  { title: '截止日期', as: 'day', value: ({ untilDay }) => untilDay },
];
