import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { followUpSteps } from '../../domain/registrants/follow-up';
import type { LocalDate } from '../../domain/time/dates';
import { day } from '../../lists/inputs';
import { titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { caseOfRegistrant, saidOn } from './look-at-idle';

const { sql } = Prisma;

const opening = z.strictObject({ id: z.uuid(), title: z.string() });

export const IdleEvidence = z
  .strictObject({
    days: z.int().meta({ description: 'Days that count by now, since what he did last.' }),
    since: day.nullable().meta({
      description:
        'After which day they count: his last service, or when he would come or it was settled; null: after none.',
    }),
    spans: z
      .array(z.strictObject({ from: day, until: day, openings: z.array(opening) }))
      .meta({ description: 'Which days, and what was open to him on each of them; the newest first.' }),
    steps: z.array(
      z.strictObject({
        step: titled,
        on: day,
        days: z.int(),
        openings: z.array(opening),
        result: z.string().nullable().meta({ description: 'Of a call: what came of it.' }),
        withdrawnOn: day.nullable().meta({ description: 'Taken back by a word of thanks.' }),
      }),
    ),
  })
  .meta({ id: 'IdleEvidence' });

type Opening = { id: string; title: string };

export const callResults = {
  comes: '约定了参加日期',
  hardship: '有困难',
  'will-not': '暂时不愿参加',
  'not-reached': '没有联系上',
} as const;

const titles = (ids: Prisma.Sql) => sql`
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'title', o.title) ORDER BY w.place), '[]')
     FROM unnest(${ids}) WITH ORDINALITY AS w (id, place) JOIN opening o ON o.id = w.id)`;

/** How many spans and steps are shown. */
const SHOWN = 100;

/** Which days count of a registrant, what was open to him, and what was said by them. @throws Problem `not-found` */
export async function idleEvidence(c: Reader, registrantId: string): Promise<z.input<typeof IdleEvidence>> {
  const run = directly(c.deps.db);
  const [seen] = await run<{ since: LocalDate | null; days: number }>(sql`
    SELECT last.day::text AS since,
           (SELECT coalesce(sum(s.until_day - greatest(s.from_day, coalesce(last.day + 1, s.from_day)) + 1), 0)::int
              FROM idle_span s WHERE s.registrant_id = r.id AND s.until_day > coalesce(last.day, s.from_day - 1)) AS days
      FROM registrant r JOIN organisation c ON c.id = r.community_id
      CROSS JOIN LATERAL (SELECT greatest(
        (SELECT max(v.day) FROM service v WHERE v.registrant_id = r.id AND v.state = 'certified'),
        (SELECT ${saidOn} FROM "case" k WHERE ${caseOfRegistrant})) AS day) last
     WHERE r.id = ${registrantId}::uuid AND ${ofRegistrantScope(c.actor, 'registrant.read')}`);
  if (!seen) throw new Problem('not-found');
  const spans = await run<{ from: LocalDate; until: LocalDate; openings: Opening[] }>(sql`
    SELECT s.from_day::text AS "from", s.until_day::text AS until, ${titles(sql`s.openings`)} AS openings
      FROM idle_span s WHERE s.registrant_id = ${registrantId}::uuid ORDER BY s.from_day DESC LIMIT ${SHOWN}`);
  const steps = await run<{
    step: string;
    on: LocalDate;
    days: number;
    openings: Opening[];
    result: string | null;
    withdrawnOn: LocalDate | null;
  }>(sql`
    SELECT f.step, f.on_day::text AS "on", f.days, ${titles(sql`f.openings`)} AS openings, f.result,
           f.withdrawn_on::text AS "withdrawnOn"
      FROM follow_up f WHERE f.registrant_id = ${registrantId}::uuid ORDER BY f.on_day DESC, f.seq DESC LIMIT ${SHOWN}`);
  return {
    ...{ days: seen.days, since: seen.since, spans },
    steps: steps.map(({ step, result, ...one }) => ({
      ...one,
      step: titledBy(followUpSteps, step),
      result: result === null ? null : titledBy(callResults, result).title,
    })),
  };
}
