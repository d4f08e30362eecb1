import { z } from 'zod';
import { may, reach } from '../../access/may';
import { MOST_PERSONS } from '../../domain/case/fits';
import { text } from '../../lists/inputs';
import { orNull, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { offices } from '../../procedures/offices';
import { ownRefusals } from '../../procedures/refusals';
import { procedures } from '../../procedures/tables';
import { contact, reason, typed } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import { SubjectInput } from './aim';
import { casesWorthALook } from './attention';
import { Case } from './case-schemas';
import { Preview, preview } from './preview';
import { ProcedureView, procedureView } from './procedure-view';
import { startOnce } from './start-case';

const ids = Object.keys(procedures) as [string, ...string[]];
export const byProcedure = z.object({ id: z.enum(ids) });

const list = z.array(text(100)).max(MOST_PERSONS);

/** Values by field; which ones a procedure or an outcome asks for is in its `input`. */
export const data = z
  .record(text(50), z.union([text(100), z.number(), z.boolean(), list]))
  .default({})
  .meta({
    description: 'Values by field, as `input` describes them: ids, dates, numbers, choices; several at once as a list.',
  });

const example = {
  memberId: '6f1c2d3e-0000-4000-8000-000000000001',
  data: { targetOrganisationId: '6f1c2d3e-0000-4000-8000-000000000002' },
};

const aim = {
  memberId: z
    .uuid()
    .toLowerCase()
    .optional()
    .meta({ description: 'Absent where the case brings its member with it, or is about no member.' }),
  subject: SubjectInput.optional(),
  data,
  typed: typed.optional(),
};

/** Whom or what it is for is said once. */
const oneAim = { not: { required: ['memberId', 'subject'] } };

const StartInput = z.strictObject({ ...aim, reason: reason.optional(), contact: contact.optional() }).meta({
  id: 'StartInput',
  ...oneAim,
  example: { ...example, reason: '因搬迁至西社区居住', contact: '示例甲 010-00000000' },
});

const PreviewInput = z.strictObject(aim).meta({ id: 'PreviewInput', ...oneAim, example });

/** What can be started, and starting it. */
export function proceduresRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/procedures',
    tag: 'procedures',
    summary: 'What can be started',
    answers: {
      200: z.strictObject({
        items: z.array(
          z
            .strictObject({
              id: z.string(),
              title: z.string(),
              source: z.string(),
              subject: z
                .enum(['member', 'person', 'organisation', 'matter'])
                .meta({ description: 'What its cases are about.' }),
              byPersons: z.boolean().meta({ description: 'False: no person starts it, the program does.' }),
              batches: z.boolean().meta({ description: 'Whether many of it can be started at once.' }),
              lists: z.array(titled).meta({ description: 'Those of its own lists that I may read.' }),
              attention: z
                .array(titled)
                .meta({ description: 'What of its cases may be worth a look: for `GET /cases?attention=`.' }),
              statistics: orNull(z.string()).meta({
                description: 'What its statistics are called, if I may read them.',
              }),
            })
            .meta({ id: 'ProcedureLine' }),
        ),
      }),
    },
    problems: [],
    async handler({ actor }) {
      const items = Object.values(procedures).map(({ table: { id, title, source, subject, start } }) => {
        const { lists = {}, statistics, batches } = offices[id] ?? {};
        const mine = Object.entries(lists).filter(([, { permission }]) => reach(actor, permission).length > 0);
        return {
          ...{ id, title, source, subject: subject?.kind ?? ('member' as const) },
          ...{ byPersons: !start.byProgram, batches: Boolean(batches?.file ?? batches?.wholeBranch) },
          lists: mine.map(([list, { file }]) => ({ id: list, title: file.title })),
          attention: may(actor, 'case.read') ? casesWorthALook(id) : [],
          statistics: statistics && may(actor, 'statistics.read') ? statistics.title : null,
        };
      });
      return { status: 200, body: { items } };
    },
  });

  api.route({
    method: 'get',
    path: '/procedures/{id}',
    tag: 'procedures',
    summary: 'One procedure: its input, its steps in order, its rules with their sources',
    params: byProcedure,
    answers: { 200: ProcedureView },
    problems: [],
    async handler({ params, today }) {
      const body = procedureView(params.id, today);
      if (!body) throw new Problem('not-found');
      return { status: 200, body };
    },
  });

  api.route({
    method: 'post',
    path: '/procedures/{id}/preview',
    tag: 'procedures',
    summary: 'What a start would do: who would act until when, and what stands against it. Nothing is changed',
    limit: 'read',
    params: byProcedure,
    body: PreviewInput,
    answers: { 200: Preview },
    problems: ['not-found', 'date-out-of-range', ...ownRefusals],
    handler: async (c) => ({ status: 200, body: await preview(c, c.params.id, c.body) }),
  });

  api.route({
    method: 'post',
    path: '/procedures/{id}/cases',
    tag: 'procedures',
    summary: 'Start a case for a member, with a paper that brings him, or for another subject',
    description: 'Answers after the first record. After a 503 `outcome-unknown` repeat with the same Idempotency-Key.',
    idempotent: true,
    params: byProcedure,
    body: StartInput,
    answers: { 201: Case },
    problems: [
      'not-found',
      'not-allowed',
      'reason-needed',
      'own-case',
      'already-open',
      ...ownRefusals,
      'date-out-of-range',
      'conflict',
      'outcome-unknown',
    ],
    handler: (c) => startOnce(c, c.params.id, c.body),
  });
}
