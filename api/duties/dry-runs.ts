import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandDuty, mayDuty } from '../../access/duty-scope';
import { duties } from '../../domain/duties/duties';
import { codes } from '../../domain/people/member-codes';
import { byId, month, paragraph } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { lookRules } from '../../procedures/three-nots/rules';
import { confirmDryRun } from '../../registers/duties/dry-run';
import { answerLine, dryRunAnswers, dryRunLines } from '../../registers/duties/dry-run-lines';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';

const Line = z.strictObject({
  id: z.uuid(),
  duty: titled,
  month,
  answer: orNull(titled),
  reason: z.string().nullable(),
  stands: z.boolean().meta({ description: 'False: facts were corrected since, and it is no question any more.' }),
  mine: z.boolean().meta({ description: 'Of myself: somebody else answers it.' }),
});

const ShownDryRun = z
  .strictObject({
    organisation: named,
    month: month.meta({ description: 'The last month that was looked at in it.' }),
    begunAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable(),
    confirmedBy: orNull(named),
    members: z.array(z.strictObject({ member: named, lines: z.array(Line) })),
    unanswered: z.int(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'DryRun' });

const DryRunAnswerInput = z
  .strictObject({
    answer: z.enum(codes(dryRunAnswers)),
    reason: paragraph(500).optional().meta({ description: '免的理由，最多 500 字；加密保存' }),
  })
  .meta({ id: 'DryRunAnswerInput' });

async function shown(c: Context, id: string): Promise<z.input<typeof ShownDryRun>> {
  const { db } = c.deps;
  const place = await db.organisation.findUnique({ where: { id } });
  const run = place && (await db.dryRun.findUnique({ where: { organisationId: id } }));
  if (!run || !mayDuty(c.actor, 'duty.read', { path: place.path })) throw new Problem('not-found');
  const by =
    run.confirmedBy && (await db.person.findUnique({ where: { id: run.confirmedBy }, select: { name: true } }));
  const rows = await dryRunLines(c, id);
  const members = new Map<string, z.input<typeof ShownDryRun>['members'][number]>();
  for (const { memberId, name, duty, answer, ...line } of rows) {
    const one = members.get(memberId) ?? { member: { id: memberId, name }, lines: [] };
    members.set(memberId, one);
    one.lines.push({
      ...line,
      duty: { id: duty, title: duties[duty] },
      answer: answer && { id: answer, title: dryRunAnswers[answer] },
      mine: memberId === c.actor.memberId,
    });
  }
  return {
    organisation: { id, name: place.name },
    month: run.month,
    begunAt: written(run.begunAt),
    confirmedAt: run.confirmedAt && written(run.confirmedAt),
    confirmedBy: run.confirmedBy ? { id: run.confirmedBy, name: by ? by.name : '—' } : null,
    members: [...members.values()],
    unanswered: rows.filter(({ answer, stands }) => stands && !answer).length,
    mayAnswer: run.confirmedAt === null && mayDuty(c.actor, 'duty.write', { path: place.path }),
  };
}

/** The first look of a branch: gone through name by name, and confirmed; nobody is told before. */
export function dryRunsRoutes(api: Api): void {
  const tag = 'duties';

  api.route({
    method: 'get',
    path: '/organisations/{id}/dry-run',
    tag,
    summary: 'What the first look at a branch proposes, name by name',
    params: byId,
    answers: { 200: ShownDryRun },
    problems: [],
    handler: async (c) => ({ status: 200, body: await shown(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/dry-run-lines/{id}/answer',
    tag,
    summary: 'Say of a proposed month whether it is right, excused, or a mistake',
    description: 'May be said otherwise until the look is confirmed; nobody says it of himself.',
    idempotent: true,
    params: byId,
    body: DryRunAnswerInput,
    answers: { 200: ShownDryRun },
    problems: ['not-allowed', 'own-case', 'dry-run-confirmed'],
    async handler(c) {
      const { body } = await once(c, async (tx) => ({
        status: 200 as const,
        body: await answerLine(tx, c, c.params.id, c.body),
      }));
      return { status: 200, body: await shown(c, body) };
    },
  });

  api.route({
    method: 'post',
    path: '/organisations/{id}/dry-run/confirm',
    tag,
    summary: 'Confirm the first look of a branch: those who still stand in a streak are watched from now on',
    idempotent: true,
    params: byId,
    answers: { 200: ShownDryRun },
    problems: ['not-allowed', 'dry-run-unanswered', 'dry-run-confirmed'],
    async handler(c) {
      await once(c, async (tx) => {
        const place = await tx.organisation.findUnique({ where: { id: c.params.id } });
        const run = place && (await tx.dryRun.findUnique({ where: { organisationId: place.id } }));
        if (!run) throw new Problem('not-found');
        demandDuty(c.actor, 'duty.write', { path: place.path });
        const by = { organisationId: place.id, personId: c.actor.personId, at: c.at };
        if (run.confirmedAt) throw new Problem('dry-run-confirmed');
        const begun = await confirmDryRun(tx, { ...by, mostIdle: lookRules(c.today).mostIdle });
        if (begun === null) throw new Problem('dry-run-unanswered');
        const entry = { actorId: c.actor.personId, at: c.at, action: 'confirmed', objectKind: 'dry-run' };
        await recordAudit(tx, { ...entry, objectId: place.id });
        return { status: 200 as const, body: null };
      });
      return { status: 200, body: await shown(c, c.params.id) };
    },
  });
}
