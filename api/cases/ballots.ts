import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { checkVotes } from '../../domain/ballots/paper';
import { byId, text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { ballotPaperOf } from '../../registers/ballots/ballot-paper';
import { castVotes } from '../../registers/ballots/cast';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { pointer } from '../http/invalid';
import { Ballot, ballotView } from './ballot-view';
import { seenCase } from './case-row';
import { caseId } from './cases';

const Vote = z
  .strictObject({
    votes: z.record(text(50), text(50)).meta({ description: 'A choice for each item.' }),
  })
  .meta({ id: 'Vote', example: { votes: { '6f1c2d3e-0000-4000-8000-000000000001': 'agree' } } });

/** 无记名投票: what waits for my vote, and voting. */
export function ballotsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/ballots',
    tag: 'ballots',
    summary: 'Open ballots in which I may vote and have not; or those of a case, open or not',
    query: z.strictObject({ caseId: caseId.optional() }),
    answers: { 200: z.strictObject({ items: z.array(Ballot) }) },
    problems: ['not-found'],
    async handler(c) {
      const { personId } = c.actor;
      const of = c.query.caseId;
      if (of !== undefined) await seenCase(c, of);
      const found = await c.deps.db.ballot.findMany({
        where: of === undefined ? { closedAt: null, voters: { some: { personId, voted: false } } } : { caseId: of },
        include: { voters: { where: { personId } } },
        orderBy: { openedAt: 'asc' },
      });
      const items = await Promise.all(found.map(({ voters: [mine = null], ...row }) => ballotView(c, row, mine)));
      return { status: 200, body: { items } };
    },
  });

  api.route({
    method: 'get',
    path: '/ballots/{id}',
    tag: 'ballots',
    summary: 'A ballot: what it asks, whether I have voted, and, once it is closed, the sums',
    params: byId,
    answers: { 200: Ballot },
    problems: [],
    async handler(c) {
      const { ballot, voter } = await seenBallot(c, c.params.id);
      return { status: 200, body: await ballotView(c, ballot, voter) };
    },
  });

  api.route({
    method: 'post',
    path: '/ballots/{id}/votes',
    tag: 'ballots',
    summary: 'Vote, once',
    description:
      'What was voted is added to the sums and kept nowhere else. A repeat with the same Idempotency-Key is answered that ' +
      'I have voted, whatever it holds: what was sent first is not there to be compared.',
    idempotent: true,
    traceless: true,
    params: byId,
    body: Vote,
    answers: { 201: z.strictObject({ id: z.uuid(), voted: z.literal(true) }) },
    problems: ['not-eligible', 'already-voted', 'ballot-closed'],
    async handler(c) {
      const { ballot, voter } = await seenBallot(c, c.params.id);
      if (!voter) throw new Problem('not-eligible');
      const wrong = checkVotes(ballotPaperOf(ballot), c.body.votes);
      if (wrong.length) {
        const errors = wrong.map(({ item, text }) => ({ pointer: pointer(['votes', item]), detail: text }));
        throw new Problem('invalid-input', { errors });
      }
      const { personId } = c.actor;
      return await once(c, async (tx) => {
        const refused = await castVotes(tx, c.deps.keys, { ballotId: ballot.id, personId, votes: c.body.votes });
        if (refused) throw new Problem(refused.type);
        await recordAudit(tx, {
          actorId: personId,
          at: c.at,
          action: 'voted',
          objectKind: 'ballot',
          objectId: ballot.id,
        });
        return { status: 201 as const, body: { id: ballot.id, voted: true as const } };
      });
    },
  });
}

/**
 * A ballot for one who is on its roll, or may read its case.
 * @throws Problem `not-found` for anybody else
 */
async function seenBallot(c: Context, id: string) {
  const { personId } = c.actor;
  const found = await c.deps.db.ballot.findUnique({ where: { id }, include: { voters: { where: { personId } } } });
  if (!found) throw new Problem('not-found');
  const { voters, ...ballot } = found;
  const [voter = null] = voters;
  if (!voter) await seenCase(c, ballot.caseId);
  return { ballot, voter };
}
