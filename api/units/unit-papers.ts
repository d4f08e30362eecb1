import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { codes } from '../../domain/people/member-codes';
import { showings } from '../../domain/registrants/units';
import { type Instant, yearOf } from '../../domain/time/dates';
import { byId, day } from '../../lists/inputs';
import type { RenderJob, TableSheet } from '../../papers/work';
import { Problem } from '../../platform/problem';
import { memberReportSheet, unitReportSheet } from '../../procedures/unit-registration/sheets/double-reports';
import { badgeCards, noticeBoard, shownPeople } from '../../procedures/unit-registration/sheets/shown-people';
import { seenUnit } from '../../registers/units/unit-of';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { disposition, INLINE, rendered } from '../http/rendered';

const pdf = { media: 'application/pdf', description: 'Sheets of A4' };

type SheetWork = Extract<RenderJob, { make: 'table' | 'cards' }>;

const table = (sheet: TableSheet, at: Instant) => ({
  work: { make: 'table' as const, sheet, at },
  rows: sheet.rows.length,
});

/** Renders a sheet and puts on record who had it printed. */
async function printed(
  c: Context,
  { work, rows }: { work: SheetWork; rows: number },
  of: { objectKind: string; objectId: string },
  plain: string,
  name: string,
) {
  const made = await rendered(work);
  const entry = { actorId: c.actor.personId, at: c.at, action: 'printed', ...of };
  await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { paper: plain, rows } }));
  return {
    status: 200 as const,
    body: Buffer.from(made.bytes),
    headers: {
      'Content-Security-Policy': INLINE,
      'Content-Disposition': disposition('inline', `${plain}.pdf`, `${name}.pdf`),
    },
  };
}

/** 双报告, and what is printed of who shows himself. */
export function unitPapersRoutes(api: Api): void {
  const tag = 'units';

  api.route({
    method: 'get',
    path: '/units/{id}/report',
    tag,
    summary: '单位双报到年度报告, from certified facts, as PDF',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2200) }),
    answers: { 200: pdf },
    problems: ['unavailable'],
    async handler(c) {
      const unit = await c.deps.db.$transaction((tx) => seenUnit(tx, c, c.params.id));
      const sheet = await unitReportSheet(c.deps.db, unit, c.query.year);
      const name = `单位双报到报告-${unit.name}-${c.query.year}`;
      return await printed(c, table(sheet, c.at), { objectKind: 'unit', objectId: unit.id }, 'unit-report', name);
    },
  });

  api.route({
    method: 'get',
    path: '/registrants/{id}/report',
    tag: 'registrants',
    summary: '党员报到服务报告 to his own branch, from certified facts, as PDF',
    description: 'For himself and those who may see him.',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({ from: day, to: day }),
    answers: { 200: pdf },
    problems: ['date-out-of-range', 'unavailable'],
    async handler(c) {
      const { from, to } = c.query;
      if (from > to) throw new Problem('date-out-of-range');
      const { id } = c.params;
      const seen = await c.deps.db.$queryRaw<unknown[]>`
        SELECT 1 FROM registrant r JOIN organisation c ON c.id = r.community_id
         WHERE r.id = ${id}::uuid AND ${ofRegistrantScope(c.actor, 'registrant.read')}`;
      if (!seen.length) throw new Problem('not-found');
      const sheet = await memberReportSheet(c.deps.db, { registrantId: id, from, to });
      return await printed(
        c,
        table(sheet, c.at),
        { objectKind: 'registrant', objectId: id },
        'member-report',
        '到社区报到服务报告',
      );
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/shown-people',
    tag: 'registrants',
    summary: '公示牌 or 胸卡 of a community: only of those whose consent holds, by name, as PDF',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({ showing: z.enum(codes(showings)) }),
    answers: { 200: pdf },
    problems: ['not-allowed', 'paper-not-due', 'unavailable'],
    async handler(c) {
      const place = await c.deps.db.organisation.findUnique({ where: { id: c.params.id } });
      if (!place) throw new Problem('not-found');
      demand(c.actor, 'registrant.write', { paths: [place.path] });
      const rows = await shownPeople(c.deps.db, place.id, c.query.showing, yearOf(c.today));
      const { showing } = c.query;
      // Cards of nobody are no paper.
      if (showing === 'badge' && rows.length === 0) throw new Problem('paper-not-due');
      const work: SheetWork =
        showing === 'badge'
          ? { make: 'cards', sheet: badgeCards(place.name, rows), at: c.at }
          : { make: 'table', sheet: noticeBoard(place.name, rows, c.today), at: c.at };
      const of = { objectKind: 'organisation', objectId: place.id };
      return await printed(c, { work, rows: rows.length }, of, showing, `${showings[c.query.showing]}-${place.name}`);
    },
  });
}
