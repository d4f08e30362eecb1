import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { namesOf } from '../../access/names';
import { readableAmong } from '../../access/readable';
import { yearOf } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import { checkYear } from '../../registers/calendar/check';
import { publishYear } from '../../registers/calendar/publish';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { CalendarDraft, CalendarInput, CalendarPreview } from './calendar-schemas';
import { Year, YearLine, yearLines, yearView } from './calendar-view';
import { foresee } from './foresee';

const byYear = z.object({
  year: z
    .string()
    .regex(/^(20|21)\d{2}$|^2200$/)
    .transform(Number)
    .meta({ type: 'integer', minimum: 2000, maximum: 2200 }),
});

/** Edits go no further than the notice of the coming year; what lies further back no open task asks for. */
async function demandPublisher({ deps, actor, today }: Context, year: number): Promise<void> {
  const roots = await deps.db.organisation.findMany({ where: { parentId: null }, select: { path: true } });
  if (!roots.some(({ path }) => may(actor, 'calendar.write', { paths: [path] }))) throw new Problem('not-allowed');
  if (Math.abs(year - yearOf(today)) > 1) throw new Problem('date-out-of-range', { extras: { field: 'year' } });
}

function demandSound(year: number, typed: { off: string[]; work: string[] }): void {
  const errors = checkYear(year, typed);
  if (errors.length) throw new Problem('invalid-input', { errors });
}

/** The State Council's calendar, kept by the administrators of the top organisation. */
export function calendarRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/calendar',
    tag: 'calendar',
    summary: 'The years that are published, and those that should be: the coming one from November on',
    answers: { 200: z.strictObject({ items: z.array(YearLine) }) },
    problems: [],
    handler: async (c) => ({ status: 200, body: { items: await yearLines(c) } }),
  });

  api.route({
    method: 'get',
    path: '/calendar/{year}',
    tag: 'calendar',
    summary: 'Days off and worked weekend days of a year; 404 while it is not published',
    params: byYear,
    answers: { 200: Year },
    problems: [],
    async handler(c) {
      const row = await c.deps.db.calendarYear.findUnique({ where: { year: c.params.year } });
      if (!row) throw new Problem('not-found');
      const names = await namesOf(c.deps.db, { persons: [row.setBy] }, c.today);
      return { status: 200, body: yearView(row, row.setBy ? names.person(row.setBy).name : null) };
    },
  });

  api.route({
    method: 'post',
    path: '/calendar/{year}',
    tag: 'calendar',
    summary: 'Publish a year or another edition of it; open deadlines that it touches are computed again',
    description: 'Each case records that by itself shortly after. What would move can be looked at before: preview.',
    idempotent: true,
    params: byYear,
    body: CalendarInput,
    answers: { 200: Year },
    problems: ['not-found', 'not-allowed', 'date-out-of-range', 'conflict'],
    async handler(c) {
      const { year } = c.params;
      await demandPublisher(c, year);
      demandSound(year, c.body);
      return await once(c, async (tx) => {
        const row = await publishYear(tx, { year, ...c.body }, c.actor.personId, c.at);
        if (!row) throw new Problem('conflict');
        const { version, off, work } = row;
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'calendar-year', objectId: String(year) };
        await recordAudit(tx, { ...entry, action: 'published', detail: { version, off, work } });
        const { name } = await tx.person.findUniqueOrThrow({ where: { id: c.actor.personId }, select: { name: true } });
        return { status: 200 as const, body: yearView(row, name) };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/calendar/{year}/preview',
    tag: 'calendar',
    summary: 'Which open deadlines publishing a year would move. Nothing is changed',
    limit: 'read',
    params: byYear,
    body: CalendarDraft,
    answers: { 200: CalendarPreview },
    problems: ['not-found', 'not-allowed', 'date-out-of-range'],
    async handler(c) {
      await demandPublisher(c, c.params.year);
      demandSound(c.params.year, c.body);
      const { moves: all, ...counts } = await foresee(c.deps.db, c.params.year, c.body, c.at);
      // All are counted; of procedures with readers of their own only those are named that he reads.
      const known = await readableAmong(
        c,
        all.map((move) => move.caseId),
      );
      const moves = all.filter((move) => known.has(move.caseId));
      const names = await namesOf(c.deps.db, { organisations: moves.map((move) => move.organisationId) }, c.today);
      return {
        status: 200,
        body: {
          ...counts,
          moves: moves.map(({ organisationId, procedure, stage, ...move }) => {
            const table = tableOf(procedure);
            return {
              ...move,
              memberName: move.subject.kind === 'member' ? move.subject.name : null,
              procedure: { id: procedure, title: table.title },
              stage: { id: stage, title: table.steps[stage]?.title ?? stage },
              organisation: names.organisation(organisationId),
            };
          }),
        },
      };
    },
  });
}
