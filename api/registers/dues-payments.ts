import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { byId, day, month, paragraph, personName } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { duesRulesAt } from '../../procedures/dues-round/rules-here';
import { counterPayment } from '../../registers/dues/counter-payment';
import { enterPayment } from '../../registers/dues/enter-payment';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { pastedPayments } from './dues-pasted';
import { demandDues } from './dues-read';
import { way } from './dues-schemas';

/** Fen of one payment: more is a slip of the pen. */
const MOST = 10_000_000;

const paid = {
  fen: z.int().min(1).max(MOST),
  way,
  paidOn: day,
  months: z
    .array(month)
    .max(24)
    .optional()
    .meta({ description: 'For which months; the oldest open ones where absent.' }),
};

const PaymentInput = z
  .strictObject({
    ...paid,
    proxy: z.boolean().default(false).meta({ description: '代交，本人已同意' }),
    older: z
      .strictObject({ reason: paragraph(500), approvedOn: day })
      .optional()
      .meta({ description: '补交 beyond the months of the rule: why, and when the 上一级党委 approved it.' }),
  })
  .meta({ id: 'DuesPaymentInput' });

const PaymentMade = z
  .strictObject({
    paymentId: z.uuid(),
    receiptNo: z.string(),
    months: z.array(z.strictObject({ month, fen: z.int() })),
    more: z.int().meta({ description: 'Fen of it that nobody owed (自愿多交), part of the last month.' }),
  })
  .meta({ id: 'DuesPaymentMade' });

/** Rows that are entered at once: each takes a receipt, and all are one transaction. */
const MOST_ROWS = 100;

const Pasted = z
  .strictObject({
    rows: z
      .array(z.strictObject({ name: personName, memberId: z.uuid().optional(), ...paid }))
      .min(1)
      .max(MOST_ROWS),
  })
  .meta({ id: 'DuesPaymentsPasted', description: 'By name within the branch; of two of a name also by id.' });

const Counter = z.strictObject({ reason: paragraph(500) }).meta({ id: 'DuesPaymentCounter' });
const Countered = z.strictObject({ months: z.array(month) }).meta({ id: 'DuesPaymentCountered' });

const refusals = [
  'not-allowed',
  'date-out-of-range',
  'member-not-active',
  'dues-too-old',
  'dues-sum-too-small',
  'dues-months-gap',
  'dues-one-off',
] as const;

/** 党费交纳: entered one by one or pasted, and countered. */
export function duesPaymentsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/members/{id}/dues-payments',
    tag: 'dues',
    summary: 'Enter a payment of a member; it gets a receipt',
    idempotent: true,
    params: byId,
    body: PaymentInput,
    answers: { 201: PaymentMade },
    problems: refusals,
    async handler(c) {
      const row = await demandDues(c, 'dues.write', c.params.id);
      return await once(c, async (tx) => {
        const rules = await duesRulesAt(tx, row.branchId, c.today);
        const made = await enterPayment(tx, { ...c.body, memberId: row.id, rules, ...by(c) });
        await audit(c, tx, 'created', made.paymentId);
        return { status: 201 as const, body: made };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/organisations/{id}/dues-payments',
    tag: 'dues',
    summary: 'Enter many payments of a branch at once, all of them or none',
    description: 'What is wrong is told by row: `/rows/3/name`.',
    idempotent: true,
    params: byId,
    body: Pasted,
    answers: { 201: z.strictObject({ made: z.array(PaymentMade) }).meta({ id: 'DuesPaymentsMade' }) },
    problems: ['not-allowed'],
    async handler(c) {
      const place = await c.deps.db.organisation.findUnique({ where: { id: c.params.id } });
      if (place?.kind !== 'branch' || !may(c.actor, 'organisation.read', { paths: [place.path] }))
        throw new Problem('not-found');
      if (!may(c.actor, 'dues.write', { paths: [place.path] })) throw new Problem('not-allowed');
      return await once(c, async (tx) => {
        const rules = await duesRulesAt(tx, place.id, c.today);
        const made = await pastedPayments(tx, place.id, c.body.rows, { rules, ...by(c) });
        for (const one of made) await audit(c, tx, 'created', one.paymentId);
        return { status: 201 as const, body: { made } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/dues-payments/{id}/counter',
    tag: 'dues',
    summary: 'Take back a payment that was entered by mistake: a counter-entry with its reason',
    idempotent: true,
    params: byId,
    body: Counter,
    answers: { 200: Countered },
    problems: ['not-allowed', 'dues-countered'],
    async handler(c) {
      const payment = await c.deps.db.duesPayment.findUnique({ where: { id: c.params.id } });
      const branch = payment && (await c.deps.db.organisation.findUnique({ where: { id: payment.branchId } }));
      if (!payment || !branch || !may(c.actor, 'dues.read', { paths: [branch.path] })) throw new Problem('not-found');
      demand(c.actor, 'dues.write', { paths: [branch.path] });
      return await once(c, async (tx) => {
        const { personId, at, keys } = { personId: c.actor.personId, at: c.at, keys: c.deps.keys };
        const wish = { paymentId: payment.id, reason: c.body.reason, by: personId, at, keys };
        const { months } = await counterPayment(tx, wish);
        await audit(c, tx, 'countered', payment.id);
        return { status: 200 as const, body: { months } };
      });
    },
  });
}

const by = ({ actor, at, deps }: Context) => ({ enteredBy: actor.personId, at, keys: deps.keys });

const audit = (c: Context, tx: Transaction, action: string, objectId: string) =>
  recordAudit(tx, { actorId: c.actor.personId, at: c.at, action, objectKind: 'dues-payment', objectId });
