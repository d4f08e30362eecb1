import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, demandSomewhere } from '../../access/may';
import { rulesFor } from '../../cases/rules';
import { codes } from '../../domain/people/member-codes';
import { byId, day, line } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { duesHandOverRules } from '../../procedures/dues-hand-over/rules';
import { giftWays, LargeGift, largeGiftColumns, largeGiftFilters, largeGifts } from '../../registers/dues/large-gifts';
import { committeeOf } from '../../registers/organisations/organisations';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const MOST_FEN = 1_000_000_000;
const Id = z.strictObject({ id: z.uuid() }).meta({ id: 'LargeGiftId' });

/** 大额党费: what somebody gives at once and of himself goes upward whole, in a ledger of its own. 第十一条 */
export function largeGiftsRoutes(api: Api): void {
  listRoute(api, {
    path: '/large-gifts',
    tag: 'dues',
    summary: 'What members gave at once, 1,000 yuan and more, and whether it went upward; newest first',
    filters: largeGiftFilters,
    item: LargeGift,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'book.read');
      return largeGifts(c, query);
    },
    file: {
      id: 'large-gifts',
      title: '大额党费台账',
      columns: largeGiftColumns,
      words: { open: { true: '尚未上缴' } },
    },
  });

  api.route({
    method: 'post',
    path: '/large-gifts',
    tag: 'dues',
    summary: 'Enter what a member gave at once, of himself',
    idempotent: true,
    body: z
      .strictObject({
        memberId: z.uuid(),
        fen: z.int().min(1).max(MOST_FEN),
        paidOn: day,
        way: z.enum(codes(giftWays)),
      })
      .meta({ id: 'LargeGiftEntered' }),
    answers: { 201: Id },
    problems: ['not-allowed', 'not-found', 'date-out-of-range', 'gift-too-small'],
    async handler(c) {
      const { memberId, fen, paidOn, way } = c.body;
      const member = await c.deps.db.member.findUnique({ where: { id: memberId }, include: { branch: true } });
      if (!member) throw new Problem('not-found');
      demand(c.actor, 'book.write', { paths: [member.branch.path] });
      if (paidOn > c.today) throw new Problem('date-out-of-range');
      return await once(c, async (tx) => {
        const committee = await committeeOf(tx, member.branch.path);
        if (!committee) throw new Problem('not-found');
        const { rules } = await rulesFor(tx, duesHandOverRules, committee.id, c.today);
        if (fen < rules.large) throw new Problem('gift-too-small');
        const id = randomUUID();
        const by = { enteredBy: c.actor.personId, enteredAt: new Date(c.at) };
        const places = { branchId: member.branchId, committeeId: committee.id };
        await tx.largeGift.create({ data: { id, memberId, ...places, fen, paidOn: new Date(paidOn), way, ...by } });
        await audited(c, tx, 'created', id);
        return { status: 201 as const, body: { id } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/large-gifts/{id}/forward',
    tag: 'dues',
    summary: 'Say that it went upward, and by which receipt',
    idempotent: true,
    params: byId,
    body: z.strictObject({ forwardedOn: day, receiptNo: line(50).optional() }).meta({ id: 'LargeGiftForwarded' }),
    answers: { 200: Id },
    problems: ['not-allowed', 'not-found', 'date-out-of-range', 'gift-forwarded'],
    async handler(c) {
      const { forwardedOn, receiptNo = null } = c.body;
      const gift = await seenGift(c, c.params.id);
      if (forwardedOn > c.today || forwardedOn < gift.paidOn.toISOString().slice(0, 10))
        throw new Problem('date-out-of-range');
      return await once(c, async (tx) => {
        const done = await tx.largeGift.updateMany({
          where: { id: gift.id, forwardedOn: null, counteredAt: null },
          data: { forwardedOn: new Date(forwardedOn), receiptNo },
        });
        if (!done.count) throw new Problem('gift-forwarded');
        await audited(c, tx, 'changed', gift.id);
        return { status: 200 as const, body: { id: gift.id } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/large-gifts/{id}/counter',
    tag: 'dues',
    summary: 'Take back one that was entered by mistake and has not gone upward',
    idempotent: true,
    params: byId,
    body: z.strictObject({}).meta({ id: 'LargeGiftCounter' }),
    answers: { 200: Id },
    problems: ['not-allowed', 'not-found', 'gift-forwarded'],
    async handler(c) {
      const gift = await seenGift(c, c.params.id);
      return await once(c, async (tx) => {
        const done = await tx.largeGift.updateMany({
          where: { id: gift.id, forwardedOn: null, counteredAt: null },
          data: { counteredAt: new Date(c.at) },
        });
        if (!done.count) throw new Problem('gift-forwarded');
        await audited(c, tx, 'countered', gift.id);
        return { status: 200 as const, body: { id: gift.id } };
      });
    },
  });
}

async function seenGift(c: Context, id: string) {
  const gift = await c.deps.db.largeGift.findUnique({ where: { id } });
  const branch = gift && (await c.deps.db.organisation.findUnique({ where: { id: gift.branchId } }));
  if (!gift || !branch) throw new Problem('not-found');
  demand(c.actor, 'book.write', { paths: [branch.path] });
  return gift;
}

async function audited(c: Context, tx: Transaction, action: string, objectId: string) {
  await recordAudit(tx, { actorId: c.actor.personId, at: c.at, action, objectKind: 'large-gift', objectId });
}
