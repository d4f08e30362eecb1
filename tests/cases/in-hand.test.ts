import { caseIdOf } from '../../domain/case/ids';
import type { Offer } from '../../domain/case/offer';
import { transfers } from '../support/transfers';

const t = transfers();

const CASES = 60;
/** temporal.api.enums.v1.PendingWorkflowTaskState: a worker has it. */
const STARTED = 2;

// What a worker has taken and not given back within three seconds is lost, and read and done anew: after a moment in which it
// stood still that must not be so much that it takes three seconds once more.
test('of many cases that begin at once a worker has a few in hand, and the others wait with the server', async () => {
  const { house, town, driver } = t;
  const offers: Offer[] = [];
  for (let n = 0; n < CASES; n++) {
    const { personId, memberId } = await town.member(town.east1);
    offers.push(await driver.startOffer(personId, memberId, town.west1));
  }
  const inHand = async ({ decisionId }: Offer) => {
    const handle = house.client.workflow.getHandle(caseIdOf('relation-transfer', decisionId));
    const { raw } = await handle.describe().catch(() => ({ raw: undefined }));
    return raw?.pendingWorkflowTask?.state === STARTED;
  };
  let going = true;
  const starts = Promise.all(offers.map((offer) => house.gateway.start('relation-transfer', offer))).finally(() => {
    going = false;
  });
  let most = 0;
  while (going) most = Math.max(most, (await Promise.all(offers.map(inHand))).filter(Boolean).length);
  expect(new Set((await starts).map(({ seq }) => seq))).toEqual(new Set([1]));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(12);
});
