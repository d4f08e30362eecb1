import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { paysByBase } from '../../domain/dues/payer-classes';
import { monthAfter, monthOfDay } from '../../domain/time/months';
import { byId, month } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { duesRulesAt } from '../../procedures/dues-round/rules-here';
import { answerDeclaration, declareBase } from '../../registers/dues/declaration';
import { type BaseGiven, enterBase } from '../../registers/dues/enter-base';
import { type MemberRow, memberSubject } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { demandDues } from './dues-read';
import { payerClass } from './dues-schemas';

/** Months ahead for which somebody may say already what he will pay. */
const AHEAD = 12;

/** Fen a month: more is a slip of the pen. */
const MOST = 100_000_000;

const BaseInput = z
  .strictObject({
    fromMonth: month.meta({ description: 'From which month it holds: where pay has changed, its month.' }),
    payerClass,
    base: z
      .int()
      .min(1)
      .max(MOST)
      .optional()
      .meta({ description: 'Fen a month after tax; of who pays by what he has.' }),
    quarterly: z.boolean().default(false).meta({ description: '按季交纳，须经支部同意' }),
    elsewhere: z.boolean().default(false).meta({ description: '在流入地交纳' }),
  })
  .meta({ id: 'DuesBaseInput' });

const Declared = z
  .strictObject({
    confirmed: z.boolean(),
    monthlyFen: z.int().nullable().meta({ description: 'Fen a month; null: not confirmed yet.' }),
  })
  .meta({ id: 'DuesDeclared' });

const Answer = z.strictObject({ confirm: z.boolean() }).meta({ id: 'DuesDeclarationAnswer' });

/** 党费基数: what a member declares, and who confirms it. */
export function duesBasesRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/members/{id}/dues-bases',
    tag: 'dues',
    summary: 'Declare what a member’s dues rest on; by who may enter dues, and not of himself, it holds at once',
    idempotent: true,
    params: byId,
    body: BaseInput,
    answers: { 201: Declared },
    problems: ['not-allowed', 'date-out-of-range', 'member-not-active'],
    async handler(c) {
      const row = await demandDues(c, 'dues.declare', c.params.id);
      checkBase(c.body, row);
      const given = { ...c.body, memberId: row.id };
      const holds = row.id !== c.actor.memberId && may(c.actor, 'dues.write', memberSubject(row));
      return await once(c, async (tx) => {
        const current = monthOfDay(c.today);
        const { baseBack } = await duesRulesAt(tx, row.branchId, c.today);
        const { fromMonth } = c.body;
        if (fromMonth < monthAfter(current, -baseBack) || fromMonth > monthAfter(current, AHEAD))
          throw new Problem('date-out-of-range', { extras: { field: 'fromMonth' } });
        const monthlyFen = holds ? await enter(c, tx, row, given) : null;
        if (!holds) await declareBase(tx, { ...given, by: c.actor.personId, at: c.at, keys: c.deps.keys });
        await audit(c, tx, holds ? 'set' : 'declared', row.id);
        return { status: 201 as const, body: { confirmed: holds, monthlyFen } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/dues-declarations/{id}/answer',
    tag: 'dues',
    summary: 'Confirm what a member declared, or send it back',
    description: 'Nobody confirms his own.',
    idempotent: true,
    params: byId,
    body: Answer,
    answers: { 200: Declared },
    problems: ['not-allowed', 'own-case', 'already-decided', 'member-not-active'],
    async handler(c) {
      const there = await c.deps.db.duesDeclaration.findUnique({ where: { id: c.params.id } });
      if (!there) throw new Problem('not-found');
      const row = await demandDues(c, 'dues.write', there.memberId);
      if (row.id === c.actor.memberId) throw new Problem('own-case');
      return await once(c, async (tx) => {
        const { confirm } = c.body;
        const by = { id: there.id, confirm, by: c.actor.personId, at: c.at, keys: c.deps.keys };
        const given = await answerDeclaration(tx, by);
        const monthlyFen = confirm ? await enter(c, tx, row, given) : null;
        await audit(c, tx, confirm ? 'confirmed' : 'refused', row.id);
        return { status: 200 as const, body: { confirmed: confirm, monthlyFen } };
      });
    },
  });
}

function checkBase(body: z.output<typeof BaseInput>, { standing }: MemberRow): void {
  if (standing !== 'normal' && standing !== 'lost') throw new Problem('member-not-active');
  if (paysByBase(body.payerClass) === (body.base !== undefined)) return;
  const detail = body.base === undefined ? '必填' : '此类党员按固定数额交纳，不应填写';
  throw new Problem('invalid-input', { errors: [{ pointer: '/base', detail }] });
}

async function enter(c: Context, tx: Transaction, { branchId }: MemberRow, given: BaseGiven): Promise<number> {
  const rates = await duesRulesAt(tx, branchId, c.today);
  return await enterBase(tx, { ...given, rates, enteredBy: c.actor.personId, at: c.at, keys: c.deps.keys });
}

const audit = (c: Context, tx: Transaction, action: string, memberId: string) =>
  recordAudit(tx, { actorId: c.actor.personId, at: c.at, action, objectKind: 'dues-base', objectId: memberId });
