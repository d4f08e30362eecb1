import { z } from 'zod';
import { isStillOpen } from '../../domain/life/sitting-statuses';
import { DAY } from '../../domain/time/dates';
import { day } from '../../lists/inputs';
import { orNull } from '../../lists/schemas';
import { fromDbDateOrNull } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { AttendanceLine } from './line-schemas';
import { lineView, readAttendanceLines } from './line-views';
import { readShortSittings, type ShortRow } from './short-sittings';
import { sittingShape } from './sitting-schemas';
import { shortSitting } from './sitting-view';

const { sql } = Prisma;

const MySitting = z
  .strictObject({
    ...sittingShape,
    mine: orNull(AttendanceLine),
    makeUpUntil: day.nullable(),
  })
  .meta({ id: 'MySitting' });

const MySittings = z
  .strictObject({
    coming: z.array(MySitting).meta({ description: 'The next first, those under way among them.' }),
    past: z.array(MySitting).meta({ description: 'Of the last twelve months, the newest first.' }),
  })
  .meta({ id: 'MySittings' });

/** How far ahead sittings are shown, and how far back. */
const AHEAD = 120 * DAY;
const BACK = 366 * DAY;

/** Sittings to which the member is called: he stands on the list, or belongs to a host whose list is not frozen yet. */
const callsHim = (memberId: string) => sql`(
  EXISTS (SELECT 1 FROM attendance a WHERE a.sitting_id = s.id AND a.member_id = ${memberId}::uuid)
  OR (s.opened_at IS NULL AND s.kinds <> ARRAY['committee'] AND EXISTS (
    SELECT 1 FROM sitting_host h JOIN organisation o ON o.id = h.organisation_id
      JOIN member m ON m.id = ${memberId}::uuid AND m.standing = 'normal'
      JOIN organisation own ON own.id = coalesce(m.group_id, m.branch_id)
     WHERE h.sitting_id = s.id AND starts_with(own.path, o.path))))`;

const isComing = ({ status }: ShortRow) => isStillOpen(status);

/** What of 集会 concerns the one who asks, for his phone. */
export function mySittingsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/me/sittings',
    tag: 'sittings',
    summary: 'Sittings to which I am called, and those of the last twelve months with my line and make-up',
    answers: { 200: MySittings },
    problems: [],
    async handler(c) {
      const { memberId } = c.actor;
      const [from, to] = [new Date(c.at - BACK), new Date(c.at + AHEAD)];
      const shown = sql`(s.closed_at IS NOT NULL OR s.status = 'open' OR (s.status = 'notified' AND s.ends_at > ${new Date(c.at)}))`;
      const where = (of: string) => [sql`s.begins_at BETWEEN ${from} AND ${to}`, callsHim(of), shown];
      const order = sql`s.begins_at DESC LIMIT 200`;
      const rows = memberId ? await readShortSittings(c.deps.db, where(memberId), order) : [];
      const view = await mySittings(c, memberId ?? c.actor.personId, rows);
      const coming = rows.filter(isComing).toReversed().map(view);
      return { status: 200, body: { coming, past: rows.filter((row) => !isComing(row)).map(view) } };
    },
  });
}

/** These sittings with the member's own line of each. */
async function mySittings(c: Context, memberId: string, rows: readonly ShortRow[]) {
  const ids = rows.map(({ id }) => id);
  const where = [sql`a.member_id = ${memberId}::uuid`, sql`a.sitting_id = ANY(${ids}::uuid[])`];
  const lines = await readAttendanceLines(c.deps.db, where, sql`a.sitting_id`);
  return (row: ShortRow): z.input<typeof MySitting> => {
    const line = lines.find(({ sittingId }) => sittingId === row.id);
    return {
      ...shortSitting(row),
      organisation: { id: row.organisationId, name: row.organisationName },
      mine: line ? lineView(c, { keeps: false, groups: [] }, line) : null,
      makeUpUntil: fromDbDateOrNull(row.makeUpUntil),
    };
  };
}
