import { z } from 'zod';
import { type Names, namesOf } from '../../access/names';
import { isIntact } from '../../cases/chain';
import { transitionOf } from '../../cases/state-of';
import { leaverIn } from '../../domain/case/leaving';
import { actions, origins } from '../../domain/case/offer';
import { type Procedure, startForm } from '../../domain/case/procedure';
import { recalculationText } from '../../domain/case/recalculate';
import { causeTitle, ruleOnRecord } from '../../domain/case/titles';
import { kindTitles, momentTitle, roleTitle } from '../../domain/words/labels';
import { named, orNull, titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import type { Timeline as Row } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import { readSubmission } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { seenCase } from './case-row';
import { caseId } from './cases';
import { fieldText, idsIn } from './field-text';

const Entry = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  kind: titled.meta({ description: 'What kind of transition: decide, claim, lapse, remind …' }),
  text: z
    .string()
    .meta({ description: 'One line in words.', example: '示例东社区党委组织员 示例甲：同意并开具介绍信' }),
  actor: orNull(named).meta({ description: 'Null: it happened by itself, or the system did it by a rule.' }),
  role: orNull(titled),
  organisation: orNull(named),
  to: orNull(named).meta({ description: 'To whom it was delegated, handed over or copied.' }),
  outcome: orNull(titled),
  fromStage: orNull(titled),
  toStage: titled,
  reason: z.string().nullable(),
  data: z.array(z.strictObject({ title: z.string(), text: z.string() })),
  byTimeout: z.boolean().meta({ description: '超时自动转入: nobody decided this.' }),
});

const Timeline = z
  .strictObject({
    items: z.array(Entry),
    chain: z.enum(['intact', 'broken']).meta({
      description: 'Whether every row is as it was written, by the chain of hashes.',
    }),
  })
  .meta({ id: 'Timeline' });

/** What happened to a case. */
export function timelineRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/cases/{caseId}/timeline',
    tag: 'cases',
    summary: 'What happened to a case, from its beginning: who in which role did what and why',
    params: z.object({ caseId }),
    answers: { 200: Timeline },
    problems: [],
    handler: async (c) => ({ status: 200, body: await timelineFor(c, c.params.caseId) }),
  });
}

export async function timelineFor(c: Context, id: string): Promise<z.input<typeof Timeline>> {
  const { db } = c.deps;
  const { procedure, outside } = await seenCase(c, id);
  const head = await db.case.findUniqueOrThrow({ where: { id }, select: { seq: true, headHash: true } });
  // Up to the head that was read: the case may go on in between.
  const rows = await db.timeline.findMany({ where: { caseId: id, seq: { lte: head.seq } }, orderBy: { seq: 'asc' } });
  const submissionIds = rows.flatMap(({ submissionId }) => submissionId ?? []);
  const table = tableOf(procedure);
  const chosen = rows.map((row) => idsIn(fieldsOf(table, row), offerOf(row)?.data ?? {}));
  const [names, submissions] = await Promise.all([
    namesOf(
      db,
      {
        persons: [
          ...rows.flatMap((row) => [row.actorId, offerOf(row)?.personId, leaverOf(row)]),
          ...chosen.flatMap((ids) => ids.persons),
        ],
        organisations: [...rows.map((row) => row.actorOrganisationId), ...chosen.flatMap((ids) => ids.organisations)],
        units: chosen.flatMap((ids) => ids.units),
      },
      c.today,
    ),
    db.submission.findMany({ where: { id: { in: submissionIds } }, select: { id: true, body: true } }),
  ]);
  const typed = new Map(submissions.map(({ id, body }) => [id, readSubmission(c.deps.keys, c.log, id, body)]));
  return {
    items: rows.map((row) =>
      entry(table, row, { ...names, outside: outside?.name }, typed.get(row.submissionId ?? '')?.reason ?? null),
    ),
    chain: isIntact(rows, head.headHash) ? 'intact' : 'broken',
  };
}

const leaverOf = (row: Row) => leaverIn(transitionOf(row).cause);

function offerOf(row: Row) {
  const { cause } = transitionOf(row);
  return cause.kind === 'offer' ? cause.offer : undefined;
}

const fieldsOf = (table: Procedure, row: Row) => {
  const { kind, fromStage, taskId, outcome } = row;
  return kind === 'submit'
    ? startForm(table, offerOf(row)?.data?.memberId).fields
    : (ruleOnRecord(table, fromStage ?? '', taskId)?.outcomes?.[outcome ?? '']?.fields ?? {});
};

function entry(
  table: Procedure,
  row: Row,
  names: Names & { outside?: string },
  reason: string | null,
): z.input<typeof Entry> {
  const offer = offerOf(row);
  const stage = (id: string) => ({ id, title: table.steps[id]?.title ?? id });
  const data = offer?.data ?? {};
  const { recalculation } = transitionOf(row).facts;
  const found = causeTitle(table, row);
  const outcome = row.outcome ? { id: row.outcome, title: found ?? momentTitle(row.outcome) } : null;
  const leaver = leaverOf(row);
  const shown = {
    kind: { id: row.kind, title: offer ? actions[offer.action] : (kindTitles[row.kind] ?? row.kind) },
    actor: row.actorId ? names.person(row.actorId) : null,
    role: row.actorRole ? { id: row.actorRole, title: roleTitle(row.actorRole) } : null,
    organisation: row.actorOrganisationId ? names.organisation(row.actorOrganisationId) : null,
    to: offer?.personId ? names.person(offer.personId) : null,
    outcome,
    fromStage: row.fromStage ? stage(row.fromStage) : null,
    toStage: stage(row.toStage),
  };
  return {
    seq: row.seq,
    at: written(row.at),
    text: recalculation
      ? recalculationText(recalculation)
      : inWords(shown, offer?.origin && origins[offer.origin], leaver && names.person(leaver).name),
    ...shown,
    reason,
    data: Object.entries(fieldsOf(table, row)).flatMap(([name, field]) => {
      const value = data[name];
      return value === undefined ? [] : [{ title: field.title, text: fieldText(field, value, names, names.outside) }];
    }),
    byTimeout: row.byTimeout,
  };
}

type Shown = Pick<
  z.input<typeof Entry>,
  'kind' | 'actor' | 'role' | 'organisation' | 'to' | 'outcome' | 'fromStage' | 'toStage'
>;

/**
 * @param system by what the case began where no person started it, in words
 * @param leaver the name of him whose tasks went back
 */
function inWords(
  { kind, actor, role, organisation, to, outcome, fromStage, toStage }: Shown,
  system?: string,
  leaver?: string,
): string {
  const whither = fromStage?.id === toStage.id ? '' : `，进入“${toStage.title}”`;
  if (leaver) return `${kind.title}：${leaver}${outcome?.title ?? ''}`;
  if (!actor && !system) return `${kind.title}：${outcome?.title ?? ''}${whither}`;
  const who = system ?? `${organisation?.name ?? ''}${role?.title ?? ''} ${actor?.name}`.trim();
  // A submission may be the review of it as well.
  const passed = kind.id === 'submit' && outcome ? `，同时视为“${fromStage?.title}”${outcome.title}` : '';
  const what = kind.id === 'decide' ? (outcome?.title ?? kind.title) : kind.title + passed;
  return `${who}：${what}${to ? `给${to.name}` : ''}${whither}`;
}
