import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere } from '../../access/may';
import type { LocalDate } from '../../domain/time/dates';
import { byId, day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Job } from '../../prisma/generated/client';
import { isNear, NoSuchPlayError, playOf, plays, variantTitle } from '../../procedures/plays';
import { tableOf } from '../../procedures/tables';
import {
  failures,
  openRehearsal,
  REHEARSAL,
  rehearsalResultOf,
  type WantedRehearsal,
} from '../../registers/jobs/rehearsal-job';
import type { Api } from '../http/api';
import type { Deps } from '../http/deps';
import { once } from '../http/idempotency';

const titled = z.strictObject({ id: z.string(), title: z.string() });

const Scenarios = z
  .strictObject({
    items: z.array(
      z.strictObject({
        procedure: titled,
        scenarios: z.array(titled.extend({ summary: z.string(), variants: z.array(titled) })),
      }),
    ),
  })
  .meta({ id: 'RehearsalScenarios' });

const oneOf = (ids: string[]) => z.enum([...new Set(ids)]);

const RehearsalInput = z
  .strictObject({
    procedure: oneOf(plays.map(({ procedure }) => procedure)),
    scenario: oneOf(plays.flatMap(({ scenarios }) => scenarios.map(({ id }) => id))),
    variant: oneOf(plays.flatMap(({ starts }) => Object.keys(starts))),
    from: day.optional().meta({ description: 'The day on which it begins; today where absent.' }),
  })
  .meta({ id: 'RehearsalInput', description: 'Which of them go together: GET /rehearsals/scenarios.' });

const Day = z.strictObject({
  date: day,
  happened: z.array(
    z.strictObject({
      time: z.string(),
      text: z.string(),
      filled: z.array(z.string()).optional().meta({ description: 'What was filled in with it.' }),
    }),
  ),
  asked: z.array(z.strictObject({ stage: z.string(), whom: z.array(z.string()), dueOn: day.nullable() })),
  inbox: z.array(z.strictObject({ whom: z.string(), lines: z.array(z.string()) })),
});

const Report = z
  .strictObject({
    procedure: titled,
    scenario: titled,
    variant: titled,
    number: z.string(),
    stage: titled,
    ending: titled.nullable(),
    from: day,
    to: day,
    calendarDays: z.int(),
    workingDays: z.int(),
    counts: z.strictObject({
      decisions: z.int(),
      reminders: z.int(),
      escalations: z.int(),
      lapses: z.int(),
      notices: z.int(),
    }),
    days: z.array(Day),
  })
  .meta({ id: 'RehearsalReport' });

const Rehearsal = z
  .strictObject({
    id: z.uuid(),
    status: z.enum(['waiting', 'running', 'done', 'failed']),
    wanted: z.strictObject({ procedure: z.string(), scenario: z.string(), variant: z.string(), from: day }),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    daysPassed: z.int().meta({ description: 'Days of its own time that have passed.' }),
    failure: titled.nullable(),
    report: z.union([Report, z.null()]),
  })
  .meta({ id: 'Rehearsal', description: 'People and organisations in it are made up.' });

type Status = 'waiting' | 'running' | 'done' | 'failed';

const statuses: Record<string, Status> = { waiting: 'waiting', writing: 'running', done: 'done' };

function toRehearsal(job: Job): z.input<typeof Rehearsal> {
  const { wanted, report, failure } = rehearsalResultOf(job);
  const status = statuses[job.status] ?? 'failed';
  const why = failure ?? 'interrupted';
  return {
    id: job.id,
    status,
    wanted,
    createdAt: written(job.createdAt),
    finishedAt: job.finishedAt && written(job.finishedAt),
    daysPassed: job.done,
    failure: status === 'failed' ? { id: why, title: failures[why] } : null,
    report: report ?? null,
  };
}

function demandSetUp({ config }: Deps): void {
  if (!config.rehearsal) throw new Problem('rehearsal-off');
}

function demandPlay(wanted: WantedRehearsal, today: LocalDate): void {
  const wrong = (field: string, detail: string) =>
    new Problem('invalid-input', { errors: [{ pointer: `/${field}`, detail }] });
  if (!isNear(wanted.from, today)) throw wrong('from', '日期太远');
  try {
    playOf(wanted);
  } catch (error) {
    throw error instanceof NoSuchPlayError ? wrong(error.field, '没有可推演的内容') : error;
  }
}

/** 推演: a procedure played through on made-up people, months in seconds, apart from everything real. */
export function rehearsalsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/rehearsals/scenarios',
    tag: 'rehearsals',
    summary: 'What can be rehearsed',
    answers: { 200: Scenarios },
    problems: ['not-allowed', 'rehearsal-off'],
    async handler({ deps, actor }) {
      demandSomewhere(actor, 'rehearsal.run');
      demandSetUp(deps);
      const items = plays.map((play) => ({
        procedure: { id: play.procedure, title: tableOf(play.procedure).title },
        scenarios: play.scenarios.map(({ id, title, summary, variants }) => ({
          id,
          title,
          summary,
          variants: variants.map((variant) => ({ id: variant, title: variantTitle(play, variant) })),
        })),
      }));
      return { status: 200, body: { items } };
    },
  });

  api.route({
    method: 'post',
    path: '/rehearsals',
    tag: 'rehearsals',
    summary: 'Rehearse a procedure; one rehearsal at a time',
    idempotent: true,
    limit: 'sensitive',
    body: RehearsalInput,
    answers: { 202: Rehearsal },
    problems: ['not-allowed', 'rehearsal-off', 'rehearsal-running'],
    handler: (c) =>
      once(c, async (tx) => {
        demandSomewhere(c.actor, 'rehearsal.run');
        demandSetUp(c.deps);
        const { procedure, scenario, variant, from = c.today } = c.body;
        const wanted = { procedure, scenario, variant, from };
        demandPlay(wanted, c.today);
        const job = await openRehearsal(tx, { wanted, createdBy: c.actor.personId, at: c.at });
        if (!job) throw new Problem('rehearsal-running', { retryAfter: 10 });
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'job', objectId: job.id };
        await recordAudit(tx, { ...entry, action: 'rehearsal-started', detail: { procedure, scenario, variant } });
        const headers = { Location: `/api/v1/rehearsals/${job.id}` };
        return { status: 202 as const, body: toRehearsal(job), headers };
      }),
  });

  api.route({
    method: 'get',
    path: '/rehearsals/{id}',
    tag: 'rehearsals',
    summary: 'How a rehearsal goes, and day by day what happened in it',
    params: byId,
    answers: { 200: Rehearsal },
    problems: ['not-allowed', 'rehearsal-off'],
    async handler({ deps, actor, params }) {
      demandSomewhere(actor, 'rehearsal.run');
      demandSetUp(deps);
      const job = await deps.db.job.findFirst({ where: { id: params.id, kind: REHEARSAL } });
      if (!job) throw new Problem('not-found');
      return { status: 200, body: toRehearsal(job) };
    },
  });
}
