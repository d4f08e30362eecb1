import { z } from 'zod';
import { MOST_PERSONS } from '../../domain/case/fits';
import { text } from '../../lists/inputs';
import { orNull } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { dropDraft, keepDraft, readDraft } from '../../registers/submissions/start-drafts';
import type { Api } from '../http/api';
import { byProcedure } from './procedures';

/** Characters of a draft as JSON: many times what a form of a start holds. */
const LARGEST = 32_000;
/** Fields that a form may have. */
const MOST_FIELDS = 60;

const values = z
  .record(text(100), z.union([text(4000), z.number(), z.boolean(), z.array(text(100)).max(MOST_PERSONS)]))
  .refine((given) => Object.keys(given).length <= MOST_FIELDS, '填写的项目过多')
  .refine((given) => JSON.stringify(given).length <= LARGEST, '填写的内容过长')
  .meta({
    description: `What stands in the form, by the pointer of its field; at most ${MOST_FIELDS} fields.`,
    maxProperties: MOST_FIELDS,
  });

const names = z
  .record(text(100), z.array(text(200)).max(2))
  .refine((given) => Object.keys(given).length <= 2 * MOST_FIELDS, '选定的对象过多')
  .meta({ description: 'What those are called who were chosen, by id: to show them again.' })
  .default({});

const form = z.enum(['input', 'arrivalInput']).meta({ description: 'Which form of the procedure it is.' });

const StartDraftInput = z.strictObject({ form, values, names }).meta({ id: 'StartDraftInput' });

const StartDraft = z
  .strictObject({ form, values, names, savedAt: z.iso.datetime() })
  .meta({ id: 'StartDraft', description: 'What I had filled in of a start.' });

/** What one has filled in of a start and not sent yet: one's own only, sealed, for 30 days. */
export function startDraftsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/procedures/{id}/draft',
    tag: 'procedures',
    summary: 'What I had filled in of a start and not sent yet',
    params: byProcedure,
    answers: { 200: z.strictObject({ draft: orNull(StartDraft) }) },
    problems: [],
    async handler({ deps, params, actor, at }) {
      const found = await readDraft(deps, actor.personId, params.id, at);
      const draft = found && { ...found, savedAt: written(found.savedAt) };
      return { status: 200, body: { draft: (draft ?? null) as z.input<typeof StartDraft> | null } };
    },
  });

  api.route({
    method: 'put',
    path: '/procedures/{id}/draft',
    tag: 'procedures',
    summary: 'Keep what I have filled in of a start, sealed, for 30 days',
    params: byProcedure,
    body: StartDraftInput,
    answers: { 204: 'Kept' },
    problems: [],
    async handler({ deps, params, actor, body, at }) {
      await keepDraft(deps, { personId: actor.personId, procedure: params.id, body, at });
      return { status: 204 };
    },
  });

  api.route({
    method: 'delete',
    path: '/procedures/{id}/draft',
    tag: 'procedures',
    summary: 'Throw away what I had filled in of a start',
    params: byProcedure,
    answers: { 204: 'Gone' },
    problems: [],
    async handler({ deps, params, actor }) {
      await dropDraft(deps.db, actor.personId, params.id);
      return { status: 204 };
    },
  });
}
