import { z } from 'zod';
import { leftOutCodes } from '../../domain/votes/left-out';
import { anyId, byId, paragraph } from '../../lists/inputs';
import { countAgain, leaveOut } from '../../registers/votes/leaving-out';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { votedSitting } from './voted-sitting';

const NewLeftOut = z
  .strictObject({
    memberId: z.uuid(),
    kind: z.enum(leftOutCodes),
    basis: paragraph(500).meta({ description: 'Which consent above, which resolution, which document.' }),
  })
  .meta({
    id: 'NewLeftOut',
    example: {
      memberId: '6f1c2d3e-0000-4000-8000-000000000001',
      kind: 'bedridden',
      basis: '2026年3月12日支部党员大会决议，3月20日社区党委同意',
    },
  });

/** 不计算在应到会人数内. */
export function leftOutRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/sittings/{id}/left-out',
    tag: 'votes',
    summary: 'Leave a member out of those who are due, with the basis on record',
    idempotent: true,
    params: byId,
    body: NewLeftOut,
    answers: { 204: 'On record' },
    problems: ['not-allowed', 'not-called', 'left-out-is-present', 'conflict'],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        await leaveOut(tx, c, sitting, c.body);
        return { status: 204 as const };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/left-out/{memberId}/end',
    tag: 'votes',
    summary: 'Count a member among those who are due again',
    idempotent: true,
    params: z.object({ id: anyId, memberId: z.uuid() }),
    answers: { 204: 'On record' },
    problems: ['not-allowed'],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        await countAgain(tx, c, sitting, c.params.memberId);
        return { status: 204 as const };
      });
    },
  });
}
