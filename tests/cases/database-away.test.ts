import { activityInfo, sleep } from '@temporalio/activity';
import type { RecordInput } from '../../activities/contract';
import { record } from '../../activities/record/record';
import { workerWith } from '../support/other-worker';
import { refusal, transfers } from '../support/transfers';

const t = transfers({ withWorker: false });

test.each([
  ['fails at once', async () => Promise.reject(new Error('no connection'))],
  ['hangs', async () => sleep(30_000)],
])('a database that %s: the step is recorded the patient way, once it answers', async (_how, away) => {
  const { house, town, driver } = t;
  const tries = { local: 0, patient: 0 };
  const worker = await workerWith(house, {
    record: async (input: RecordInput) => {
      tries[activityInfo().isLocal ? 'local' : 'patient']++;
      if (activityInfo().isLocal) await away();
      if (tries.patient === 1) throw new Error('not yet');
      return await record(house.db, house.keys, input);
    },
  });
  try {
    const { memberId, personId } = await town.member(town.east1);
    const start = {
      decisionId: crypto.randomUUID(),
      actorId: personId,
      action: 'submit',
      submissionId: await driver.submission(personId),
      data: { memberId, targetOrganisationId: town.west1 },
    } as const;
    expect(await refusal(house.gatewayWith({ deadline: 1_000 }).start('relation-transfer', start))).toEqual({
      type: 'outcome-unknown',
    });
    expect(await house.gateway.start('relation-transfer', start)).toMatchObject({ seq: 1, stage: 'BRANCH_REVIEW' });
    expect(tries.local).toBeLessThanOrEqual(6);
    expect(tries.patient).toBe(2);
    expect(await house.db.case.count({ where: { memberId } })).toBe(1);
  } finally {
    await worker.stop();
  }
});
