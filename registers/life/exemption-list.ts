import { z } from 'zod';
import { may, reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { exemptionKinds } from '../../domain/life/exemption-kinds';
import { codes, notHere } from '../../domain/people/member-codes';
import { readCursor, toPage } from '../../lists/cursor';
import { declareList } from '../../lists/declared-list';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { exemptionColumns } from './exemption-columns';
import {
  Exemption,
  type ExemptionRow,
  exemptionKind,
  exemptionRows,
  exemptionState,
  exemptionStates,
  toExemption,
} from './exemption-rows';

const { sql } = Prisma;

const filters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
  memberId: z.uuid().optional(),
  kind: exemptionKind.optional(),
  status: z.enum(codes(exemptionStates)).optional(),
};

type Query = { limit: number; cursor?: string } & { [Name in keyof typeof filters]?: string };

const After = z.object({ path: z.string(), pinyin: z.string(), from: z.iso.date(), id: z.uuid() });

/** The exemptions `e` of members `m` in branches `o` that the reader may see: of his branches, and his own. */
export function seenExemptions({ actor }: Reader): Prisma.Sql {
  const below = reach(actor, 'exemption.read').map((path) => `${path}%`);
  const own = actor.memberId ? sql`OR m.id = ${actor.memberId}::uuid` : Prisma.empty;
  return sql`(m.standing <> ALL(${notHere}::text[]) AND (o.path LIKE ANY(${below}::text[]) ${own}))`;
}

/** Whether the reader may renew or end it: he keeps the branch, and it is not his own. */
export const mayKeepExemption = ({ actor }: Reader, { path, memberId }: Pick<ExemptionRow, 'path' | 'memberId'>) =>
  memberId !== actor.memberId && may(actor, 'exemption.write', { paths: [path] });

/** A page of exemptions by branch and name, the newest of a member first. @param more conditions besides */
export async function listExemptions(c: Reader, query: Query, more: readonly Prisma.Sql[] = []) {
  const { organisationId, memberId, kind, status } = query;
  const where = [seenExemptions(c), ...more];
  if (memberId) where.push(sql`m.id = ${memberId}::uuid`);
  if (kind) where.push(sql`e.kind = ${kind}`);
  if (status) where.push(sql`${exemptionState(c.today)} = ${status}`);
  if (organisationId) {
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${organisationId}::uuid)`);
  }
  const after = readCursor(c, query, After);
  if (after) {
    where.push(sql`((o.path, m.pinyin) > (${after.path}, ${after.pinyin}) OR (o.path, m.pinyin) = (${after.path}, ${after.pinyin})
                    AND (e.from_date < ${after.from}::date OR e.from_date = ${after.from}::date AND e.id > ${after.id}::uuid))`);
  }
  const rows = await directly(c.deps.db)<ExemptionRow>(sql`
    ${exemptionRows(c.today, where)} ORDER BY o.path, m.pinyin, e.from_date DESC, e.id LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toExemption(row, mayKeepExemption(c, row)),
    ({ path, pinyin, fromDate, id }) => ({ path, pinyin, from: fromDate.toISOString().slice(0, 10), id }),
  );
}

/** 免除硬性要求名单, and others who stand apart. */
export const exemptionList = declareList({
  summary: 'Who is exempt from 硬性要求 or stands apart, by branch, with from when to when',
  description: 'What it rests on is read of one at a time, on record.',
  filters,
  item: Exemption,
  permission: 'exemption.read',
  page: listExemptions,
  file: {
    id: 'exemptions',
    title: '免除硬性要求名单',
    columns: exemptionColumns,
    words: { kind: exemptionKinds, status: exemptionStates },
  },
});
