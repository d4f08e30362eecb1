import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import { problems } from '../../domain/words/problems';
import { byId, day, line, month } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { duesRulesAt } from '../../procedures/dues-round/rules-here';
import { PaymentLine, paymentLine } from '../../registers/dues/payment-lists/lines';
import { paymentList } from '../../registers/dues/payment-lists/lists';
import {
  confirmLine,
  leaveLine,
  type PaymentPart,
  payLine,
  reopenLine,
  type Settling,
} from '../../registers/dues/payment-lists/settle-line';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';

/** Fen of one payment: more than anybody pays. */
const MOST_FEN = 100_000_000;
const MOST_TOGETHER = 50;

const Part = z.strictObject({
  memberId: z.uuid(),
  fen: z.int().min(1).max(MOST_FEN),
  months: z.array(month).max(36).meta({ description: 'The oldest that are owed where there are none.' }),
  proxy: z.boolean().optional().meta({ description: 'Paid by somebody else; the member has agreed.' }),
  older: z
    .strictObject({ reason: line(200), approvedOn: day })
    .optional()
    .meta({
      description: 'Why months are paid that lie further back than the rule allows, and when that was approved.',
    }),
});

const Settled = z.strictObject({
  settled: z.int(),
  left: z
    .array(z.strictObject({ lineId: z.uuid(), problem: z.string(), title: z.string() }))
    .meta({ description: 'Lines that were not settled, and why: somebody was first, or more is owed by now.' }),
});

const paymentProblems = [
  'not-allowed',
  'not-found',
  'payment-line-settled',
  'payment-line-sum',
  'member-not-active',
  'date-out-of-range',
  'dues-too-old',
  'dues-sum-too-small',
  'dues-months-gap',
  'dues-one-off',
  'list-line-used',
] as const;

/** Settling the lines of a list. */
export function paymentLinesRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/payment-lists/{id}/confirm',
    tag: 'dues',
    summary: 'Confirm several clear lines together, as they were proposed',
    description: 'Each line by itself: one that somebody settled meanwhile, or that fits no more, is left and named.',
    idempotent: true,
    params: byId,
    body: z
      .strictObject({
        lines: z
          .array(z.strictObject({ lineId: z.uuid(), memberId: z.uuid(), months: z.array(month).min(1).max(36) }))
          .min(1)
          .max(MOST_TOGETHER),
      })
      .meta({ id: 'PaymentConfirmation' }),
    answers: { 200: Settled.meta({ id: 'PaymentsConfirmed' }) },
    problems: ['not-allowed', 'not-found'],
    async handler(c) {
      const listId = await writable(c, c.params.id);
      return await once(c, async (tx) => {
        const settling = await settlingOf(c, tx, c.params.id);
        const left: z.output<typeof Settled>['left'] = [];
        for (const { lineId, memberId, months } of c.body.lines) {
          const problem = await confirmed(c, tx, { listId, lineId, memberId, months }, settling);
          if (problem) left.push({ lineId, problem: problem.type, title: problems[problem.type].title });
        }
        const settled = c.body.lines.length - left.length;
        await audited(c, tx, listId, { settled, left: left.length });
        return { status: 200 as const, body: { settled, left } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/payment-lists/{id}/lines/{lineId}/settle',
    tag: 'dues',
    summary: 'Say whose dues a line is, of one member or of several, and of which months',
    idempotent: true,
    params: oneLine,
    body: z.strictObject({ parts: z.array(Part).min(1).max(20) }).meta({ id: 'PaymentSettlement' }),
    answers: { 200: PaymentLine },
    problems: [...paymentProblems],
    handler: (c) =>
      changed(c, async (tx, settling) => {
        const { parts } = c.body;
        if (new Set(parts.map(({ memberId }) => memberId)).size < parts.length)
          throw new Problem('invalid-input', { errors: [{ pointer: '/parts', detail: '同一党员请只填一行' }] });
        for (const { memberId } of parts) await payable(c, tx, memberId);
        await payLine(tx, c.params.lineId, parts as PaymentPart[], settling);
      }),
  });

  api.route({
    method: 'post',
    path: '/payment-lists/{id}/lines/{lineId}/not-dues',
    tag: 'dues',
    summary: 'Say that a line is no dues, and why',
    idempotent: true,
    params: oneLine,
    body: z.strictObject({ reason: line(200) }).meta({ id: 'PaymentNotDues' }),
    answers: { 200: PaymentLine },
    problems: ['not-allowed', 'not-found', 'payment-line-settled'],
    handler: (c) => changed(c, (tx, settling) => leaveLine(tx, c.params.lineId, c.body.reason, settling)),
  });

  api.route({
    method: 'post',
    path: '/payment-lists/{id}/lines/{lineId}/reopen',
    tag: 'dues',
    summary: 'Open a line again that was said to be no dues, or whose payment was countered',
    idempotent: true,
    params: oneLine,
    body: z.strictObject({}).meta({ id: 'PaymentReopening' }),
    answers: { 200: PaymentLine },
    problems: ['not-allowed', 'not-found', 'payment-line-settled', 'payment-line-not-free'],
    handler: (c) => changed(c, (tx) => reopenLine(tx, c.params.lineId)),
  });
}

const oneLine = z.object({ id: z.uuid(), lineId: z.uuid() });

/** @returns the list's id @throws Problem `not-found`, `not-allowed` */
async function writable(c: Context, id: string): Promise<string> {
  const { path } = await paymentList(c, id);
  demand(c.actor, 'payment-list.write', { paths: [path] });
  return id;
}

/** By the rules of the branch whose list it is. */
async function settlingOf(c: Context, tx: Transaction, listId: string): Promise<Settling> {
  const { branchId } = await tx.paymentList.findUniqueOrThrow({ where: { id: listId }, select: { branchId: true } });
  const rules = await duesRulesAt(tx, branchId, c.today);
  return { by: c.actor.personId, at: c.at, keys: c.deps.keys, rules };
}

/** Whose dues somebody may take: of a member whom he keeps. @throws Problem `not-found` */
async function payable(c: Context, tx: Transaction, memberId: string): Promise<void> {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { branch: { select: { path: true } } },
  });
  if (!member) throw new Problem('not-found');
  demand(c.actor, 'payment-list.write', { paths: [member.branch.path] });
}

interface Confirmed {
  listId: string;
  lineId: string;
  memberId: string;
  months: string[];
}

/** Settles one of several. @returns why it was not; nothing of it is written then */
async function confirmed(
  c: Context,
  tx: Transaction,
  { listId, lineId, memberId, months }: Confirmed,
  settling: Settling,
) {
  try {
    if (!(await tx.paymentListLine.count({ where: { id: lineId, listId } }))) throw new Problem('not-found');
    await payable(c, tx, memberId);
    await confirmLine(tx, lineId, { memberId, months }, settling);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function audited(c: Context, tx: Transaction, id: string, detail: Record<string, unknown>): Promise<void> {
  const entry = { actorId: c.actor.personId, at: c.at, action: 'settled', objectKind: 'payment-list', objectId: id };
  await recordAudit(tx, { ...entry, detail });
}

/** Does something with one line, and answers with what it is then. */
async function changed(
  c: Context<z.output<typeof oneLine>>,
  change: (tx: Transaction, settling: Settling) => Promise<void>,
) {
  const { id, lineId } = c.params;
  await writable(c, id);
  const { list } = await paymentList(c, id);
  await once(c, async (tx) => {
    if (!(await tx.paymentListLine.count({ where: { id: lineId, listId: id } }))) throw new Problem('not-found');
    await change(tx, await settlingOf(c, tx, id));
    await audited(c, tx, id, { lineId });
    return { status: 200 as const };
  });
  const body = await paymentLine(c, list, lineId);
  if (!body) throw new Problem('not-found');
  return { status: 200 as const, body };
}
