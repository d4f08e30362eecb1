import { randomUUID } from 'node:crypto';
import { record } from '../../activities/record/record';
import type { Offer } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import { CatchUp } from '../../worker/catch-up';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

/** A request that was never answered, as the API leaves it when it dies. */
const unanswered = (personId: string, route: string, decisionId: string, at: Date) => ({
  personId,
  route,
  key: randomUUID(),
  bodyHash: new Uint8Array(32),
  decisionId,
  at,
});

test('a decision in doubt is caught up with though more requests than a round looks at came to nothing after it', async () => {
  const { house, town, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const { id: taskId } = await driver.task(caseId);
  const actorId = town.people.east1Secretary;
  const offer: Offer = { decisionId: randomUUID(), actorId, action: 'decide', outcome: 'pass', taskId };
  const state: CaseState = await driver.state(caseId);
  const at = state.stageSince + 1_000;
  await record(house.db, house.keys, {
    procedure: 'relation-transfer',
    caseId,
    state,
    cause: { kind: 'offer', offer },
    at,
  });
  const now = Date.now();
  const route = `POST /api/v1/tasks/${taskId}/decision`;
  await house.db.request.createMany({
    data: [
      unanswered(actorId, route, offer.decisionId, new Date(now - 60_000)),
      ...Array.from({ length: 120 }, () => unanswered(actorId, route, randomUUID(), new Date(now - 30_000))),
    ],
  });
  const heard = async () => JSON.stringify(await (await house.client.workflow.getHandle(caseId).fetchHistory()).events);
  expect(await heard()).not.toContain(offer.decisionId);
  const doubts = new CatchUp(house.db, house.client);
  for (let round = 0; round < 2; round++) await doubts.round(now);
  expect(await heard()).toContain(offer.decisionId);
  // The story goes on from there.
  expect((await driver.decide(caseId, town.people.eastOfficer, 'issue')).seq).toBe(3);
});
