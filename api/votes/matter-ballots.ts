import { closeMatterBallot, openMatterBallot } from '../../registers/votes/matter-ballot';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { byMatter } from './matters';
import { voteRulesOf } from './rules-of-sitting';
import { votedSitting } from './voted-sitting';

/** 在线无记名投票 on a matter of a sitting: opened and closed here; people vote at `POST /ballots/{id}/votes`. */
export function matterBallotsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/sittings/{id}/matters/{matterId}/ballot',
    tag: 'votes',
    summary: 'Open a secret ballot to those who are there and may vote; fewer than seven use paper',
    idempotent: true,
    params: byMatter,
    answers: { 204: 'Open' },
    problems: [
      'not-allowed',
      'sitting-not-held',
      'matter-closed',
      'ballot-still-open',
      'quorum-missing',
      'too-few-voters',
    ],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        const rule = await voteRulesOf(tx, sitting.caseId);
        await openMatterBallot(tx, c, sitting, { id: c.params.matterId, rule });
        return { status: 204 as const };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/matters/{matterId}/ballot/closing',
    tag: 'votes',
    summary: 'Close the ballot: its sums are the result',
    description:
      'Of one or two papers sums would tell who voted what: there is no result, and it is voted on by paper.',
    idempotent: true,
    params: byMatter,
    answers: { 204: 'Closed' },
    problems: ['not-allowed', 'matter-closed'],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        const rule = await voteRulesOf(tx, sitting.caseId);
        await closeMatterBallot(tx, c, sitting, { id: c.params.matterId, rule });
        return { status: 204 as const };
      });
    },
  });
}
