import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may, reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { relayReasons, relayWays } from '../../domain/people/telling';
import { localDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { byId, day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { toDbDate, written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { tellOfGiven } from '../../registers/news/tell-of-given';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute, UNSEALED } from '../http/list-routes';
import { relayColumns } from './relay-lines-columns';
import { printedLines } from './relay-lines-print';
import { findLines, linesAtOrBelow, type RelayRow, shownLines } from './relay-lines-read';

const { sql } = Prisma;
const named = z.strictObject({ id: z.uuid(), name: z.string() });

const RelayLine = z
  .strictObject({
    id: z.uuid(),
    person: named,
    memberId: z.uuid().nullable(),
    phone: z.string().nullable().meta({ description: 'Masked; see /members/{id}/unmask.' }),
    organisation: named,
    lines: z.array(z.string()).meta({ description: 'What he is to be told.' }),
    since: z.iso.datetime(),
    reason: z.enum(codes(relayReasons)),
    reasonTitle: z.string(),
    toldOn: day.nullable(),
    way: z.enum(codes(relayWays)).nullable(),
    wayTitle: z.string().nullable(),
    tickedBy: named.nullable(),
    tickedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RelayLine' });

const scope = { organisationId: z.uuid().optional() };
const filters = { ...scope, open: z.enum(['true', 'false']).optional() };
const Tick = z.strictObject({ way: z.enum(codes(relayWays)), toldOn: day }).meta({ id: 'RelayTick' });

/** Lines on one sheet at most; the oldest come first. */
const PRINTED = 500;

/** The lists that the actor may see, narrowed to an organisation and those below it. */
async function scopeOf(c: Context, organisationId: string | undefined): Promise<Prisma.Sql[]> {
  const paths = reach(c.actor, 'relay.read');
  if (!paths.length) throw new Problem('not-allowed');
  if (!organisationId) return [linesAtOrBelow(paths)];
  const where = { id: organisationId };
  const found = await c.deps.db.organisation.findUnique({ where, select: { path: true } });
  if (!found || !may(c.actor, 'relay.read', { paths: [found.path] })) throw new Problem('not-found');
  return [linesAtOrBelow(paths), linesAtOrBelow([found.path])];
}

/** 人工转告: whom a person has to tell. */
export function relayLinesRoutes(api: Api): void {
  listRoute(api, {
    path: '/relay-lines',
    tag: 'notices',
    summary: 'Whom I or my group leaders have to tell in person, the longest waiting first',
    filters,
    item: RelayLine,
    problems: ['not-allowed', 'not-found'],
    async page(c, query) {
      const { deps } = c;
      const where = await scopeOf(c, query.organisationId);
      if (query.open) where.push(query.open === 'true' ? sql`l.ticked_at IS NULL` : sql`l.ticked_at IS NOT NULL`);
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: z.uuid() }));
      if (after) where.push(sql`(l.created_at, l.id) > (${new Date(after.at)}, ${after.id}::uuid)`);
      const rows = await findLines(deps.db, where, query.limit + 1);
      const shown = new Map((await shownLines(c, deps.db, rows)).map((line) => [line.id, line]));
      const toItem = (row: RelayRow) => shown.get(row.id) as z.input<typeof RelayLine>;
      const last = (row: RelayRow) => ({ at: written(row.createdAt), id: row.id });
      return toPage(c, query, rows, toItem, last);
    },
    file: {
      id: 'relay-lines',
      title: '人工转告清单',
      columns: relayColumns,
      page: UNSEALED,
      words: { open: { true: '待转告', false: '已转告' } },
    },
  });

  api.route({
    method: 'get',
    path: '/relay-lines/print',
    tag: 'notices',
    summary: 'The open lines as a page to print on A4, with room to tick; printing is on record',
    query: z.strictObject(scope),
    answers: { 200: { media: 'text/html', description: 'A page that prints on A4' } },
    problems: ['not-allowed', 'not-found'],
    async handler(c) {
      const { db } = c.deps;
      const where = await scopeOf(c, c.query.organisationId);
      const rows = await findLines(db, [...where, sql`l.ticked_at IS NULL`], PRINTED);
      const body = printedLines(await shownLines(c, db, rows), c.today);
      const objectId = c.query.organisationId ?? c.actor.personId;
      const entry = { actorId: c.actor.personId, at: c.at, action: 'printed', objectKind: 'relay-lines', objectId };
      await db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { lines: rows.length } }));
      return { status: 200, body };
    },
  });

  api.route({
    method: 'post',
    path: '/relay-lines/{id}/tick',
    tag: 'notices',
    summary: 'He was told: in which way and on which day; once',
    idempotent: true,
    params: byId,
    body: Tick,
    answers: { 200: RelayLine },
    problems: ['not-allowed', 'already-decided', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => {
        const one = [sql`l.id = ${c.params.id}::uuid`];
        const [row] = await findLines(tx, one, 1);
        if (!row) throw new Problem('not-found');
        demand(c.actor, 'relay.tick', { paths: [row.path] });
        const { way, toldOn } = c.body;
        if (toldOn > c.today || toldOn < localDate(row.createdAt.getTime())) throw new Problem('date-out-of-range');
        const { count } = await tx.relayLine.updateMany({
          where: { id: row.id, tickedAt: null },
          data: { way, toldOn: toDbDate(toldOn), tickedBy: c.actor.personId, tickedAt: new Date(c.at) },
        });
        if (count === 0) throw new Problem('already-decided');
        await tx.$executeRaw(tellOfGiven([row.noticeId], { how: way, on: toldOn, at: c.at }));
        const [body] = await shownLines(c, tx, await findLines(tx, one, 1));
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'relay-line', objectId: row.id };
        await recordAudit(tx, { ...entry, action: 'ticked', detail: { way, toldOn } });
        return { status: 200, body: body as z.input<typeof RelayLine> };
      }),
  });
}
