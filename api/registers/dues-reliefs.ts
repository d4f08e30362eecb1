import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { byId, month, paragraph } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { endRelief } from '../../registers/dues/end-relief';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { demandDues, mayEndReliefs } from './dues-read';

const ReliefEnd = z
  .strictObject({
    fromMonth: month.meta({ description: 'From which month on he pays again; ahead, and not billed yet.' }),
    reason: paragraph(500).meta({ description: 'Kept sealed.' }),
  })
  .meta({ id: 'DuesReliefEnd' });

const ReliefEnded = z.strictObject({ fromMonth: month }).meta({ id: 'DuesReliefEnded' });

/** 少交免交: ended before its time by the level that approves it. */
export function duesReliefsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/dues-reliefs/{id}/end',
    tag: 'dues',
    summary: 'End a 少交免交 early: from which month, and why',
    description: 'By who keeps dues above the branch. The member and his branch are told.',
    idempotent: true,
    params: byId,
    body: ReliefEnd,
    answers: { 200: ReliefEnded },
    problems: ['not-allowed', 'relief-ended', 'relief-month-billed', 'date-out-of-range'],
    async handler(c) {
      const relief = await c.deps.db.duesRelief.findUnique({ where: { id: c.params.id }, select: { memberId: true } });
      if (!relief) throw new Problem('not-found');
      const row = await demandDues(c, 'dues.write', relief.memberId);
      if (!mayEndReliefs(c, row)) throw new Problem('not-allowed');
      return await once(c, async (tx) => {
        const { fromMonth, reason } = c.body;
        const by = { by: c.actor.personId, at: c.at, keys: c.deps.keys };
        await endRelief(tx, { reliefId: c.params.id, memberId: row.id, fromMonth, reason, ...by });
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'dues-relief', objectId: c.params.id };
        await recordAudit(tx, { ...entry, action: 'closed', detail: { fromMonth } });
        return { status: 200 as const, body: { fromMonth } };
      });
    },
  });
}
