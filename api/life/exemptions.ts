import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { rulesFor } from '../../cases/rules';
import { notHere } from '../../domain/people/member-codes';
import { addDays } from '../../domain/time/dates';
import { byId, day, paragraph } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { exemptionProposals } from '../../procedures/sitting/exemption-proposals';
import { sittingRules } from '../../procedures/sitting/rules';
import { openBasis } from '../../registers/life/exemption-basis';
import { endExemption, enterExemption } from '../../registers/life/exemption-changes';
import { exemptionList, mayKeepExemption, seenExemptions } from '../../registers/life/exemption-list';
import {
  Exemption,
  type ExemptionRow,
  exemptionKind,
  exemptionRows,
  toExemption,
} from '../../registers/life/exemption-rows';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { declaredListRoute } from '../http/list-routes';

const basis = paragraph(500).meta({
  description: '依据, kept sealed: a medical paper, the branch committee’s decision.',
});

const ExemptionInput = z
  .strictObject({
    memberId: z.uuid(),
    kind: exemptionKind,
    fromDate: day,
    toDate: day.optional().meta({ description: 'As long as the rule allows where it is left out.' }),
    basis,
  })
  .meta({ id: 'ExemptionInput' });

const ExemptionRenewal = z.strictObject({ toDate: day.optional(), basis }).meta({ id: 'ExemptionRenewal' });

const ExemptionEnd = z
  .strictObject({
    endedOn: day.meta({
      description: 'The first day on which it holds no longer; its first day where it was entered by mistake.',
    }),
  })
  .meta({ id: 'ExemptionEnd' });

const WithBasis = Exemption.extend({ basis: z.string().nullable() }).meta({ id: 'ExemptionWithBasis' });

/** 免除硬性要求: entered, renewed and ended by the branch committee, by name and never by age alone. */
export function exemptionsRoutes(api: Api): void {
  declaredListRoute(api, { path: '/exemptions', tag: 'life' }, exemptionList);
  declaredListRoute(api, { path: '/exemptions/proposals', tag: 'life' }, exemptionProposals);

  api.route({
    method: 'get',
    path: '/exemptions/{id}',
    tag: 'life',
    summary: 'One of them with what it rests on; reading is on record',
    params: byId,
    answers: { 200: WithBasis },
    problems: [],
    handler: (c) =>
      c.deps.db.$transaction(async (tx) => {
        const row = await seen(c, tx, c.params.id);
        const { basis: sealed } = await tx.exemption.findUniqueOrThrow({ where: { id: row.id } });
        if (row.memberId !== c.actor.memberId) await recordAudit(tx, entry(c, 'read', row.id));
        const body = { ...shown(c, row), basis: sealed && openBasis(c.deps.keys, row.id, sealed) };
        return { status: 200 as const, body };
      }),
  });

  api.route({
    method: 'post',
    path: '/exemptions',
    tag: 'life',
    summary: 'Put a member of my branch on the list, on what it rests',
    idempotent: true,
    body: ExemptionInput,
    answers: { 201: Exemption },
    problems: ['not-found', 'not-allowed', 'own-case', 'member-not-active', 'exemption-overlaps'],
    handler: (c) =>
      once(c, async (tx) => {
        const member = await tx.member.findUnique({ where: { id: c.body.memberId }, include: memberInclude });
        if (!member || !may(c.actor, 'member.read', memberSubject(member))) throw new Problem('not-found');
        if (!may(c.actor, 'exemption.write', { paths: [member.branch.path] })) throw new Problem('not-allowed');
        if (member.id === c.actor.memberId) throw new Problem('own-case');
        if ([...notHere, 'ended', 'stopped'].includes(member.standing)) throw new Problem('member-not-active');
        const months = await monthsAt(c, tx, member.branch.id);
        const id = await enterExemption(c, tx, { ...c.body, organisationId: member.branch.id }, months);
        await recordAudit(tx, entry(c, 'created', id, { memberId: member.id, kind: c.body.kind }));
        const body = shown(c, await seen(c, tx, id));
        return { status: 201 as const, body, headers: { Location: `/api/v1/exemptions/${id}` } };
      }),
  });

  api.route({
    method: 'post',
    path: '/exemptions/{id}/renew',
    tag: 'life',
    summary: 'Renew it: another of the same kind from where it ends, or from today when it has ended',
    idempotent: true,
    params: byId,
    body: ExemptionRenewal,
    answers: { 201: Exemption },
    problems: ['not-allowed', 'own-case', 'conflict', 'exemption-overlaps'],
    handler: (c) =>
      once(c, async (tx) => {
        const row = await kept(c, tx, c.params.id);
        if (row.lastDay === null || row.state === 'ended') throw new Problem('conflict');
        const next = addDays(fromDbDate(row.lastDay), 1);
        const fromDate = next < c.today ? c.today : next;
        const given = { ...c.body, fromDate, kind: row.kind, memberId: row.memberId, organisationId: row.branchId };
        const id = await enterExemption(c, tx, given, await monthsAt(c, tx, row.branchId));
        await recordAudit(tx, entry(c, 'created', id, { memberId: row.memberId, kind: row.kind, renews: row.id }));
        const body = shown(c, await seen(c, tx, id));
        return { status: 201 as const, body, headers: { Location: `/api/v1/exemptions/${id}` } };
      }),
  });

  api.route({
    method: 'post',
    path: '/exemptions/{id}/end',
    tag: 'life',
    summary: 'End it before its day, or take it back when it was entered by mistake; once',
    idempotent: true,
    params: byId,
    body: ExemptionEnd,
    answers: { 200: Exemption },
    problems: ['not-allowed', 'own-case', 'conflict', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => {
        const { id } = await kept(c, tx, c.params.id);
        await endExemption(c, tx, id, c.body.endedOn);
        await recordAudit(tx, entry(c, 'closed', id, { endedOn: c.body.endedOn }));
        return { status: 200 as const, body: shown(c, await seen(c, tx, id)) };
      }),
  });
}

const shown = (c: Context, row: ExemptionRow) => toExemption(row, mayKeepExemption(c, row));

const entry = (c: Context, action: string, objectId: string, detail?: Record<string, unknown>) => ({
  ...{ actorId: c.actor.personId, at: c.at, objectKind: 'exemption', action, objectId },
  ...(detail && { detail }),
});

async function monthsAt(c: Context, tx: Transaction, branchId: string): Promise<number> {
  return (await rulesFor(tx, sittingRules, branchId, c.today)).rules.exemptionMonths;
}

/** One that the reader may see. @throws Problem `not-found` */
async function seen(c: Context, tx: Transaction, id: string): Promise<ExemptionRow> {
  const question = exemptionRows(c.today, [seenExemptions(c), Prisma.sql`e.id = ${id}::uuid`]);
  const [row] = await tx.$queryRaw<ExemptionRow[]>(question);
  if (!row) throw new Problem('not-found');
  return row;
}

/** One that he may change. @throws Problem `not-found`, `not-allowed`, `own-case` */
async function kept(c: Context, tx: Transaction, id: string): Promise<ExemptionRow> {
  const row = await seen(c, tx, id);
  if (row.memberId === c.actor.memberId) throw new Problem('own-case');
  demand(c.actor, 'exemption.write', { paths: [row.path], memberId: row.memberId });
  return row;
}
