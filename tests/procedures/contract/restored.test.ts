import { repairAll } from '../../../activities/reproject/mend';
import { putBackAll } from '../../../activities/reproject/put-back';
import { findDifferences } from '../../../activities/reproject/reproject';
import { Points } from '../../operations/points';
import { databaseUrl } from '../../support/stack';
import { heardOnce } from './heard-once';
import { begin, rounds, toWait, working } from './round';
import { CERTIFIED, hasHeard, tell } from './seen';

// News of the made-up procedure when its registers are taken back to an older point, or what is kept of it is damaged.

const t = rounds({ withWorker: false });

let points: Points;
beforeAll(async () => {
  const { shared, config } = t.house;
  points = await Points.open(databaseUrl(shared, 'postgres', new URL(config.databaseUrl).pathname.slice(1)));
});
afterAll(() => points.close());

const certify = (caseId: string, fact: string) => tell(t, caseId, CERTIFIED, fact);

const hears = (caseId: string, count: number) => hasHeard(t, caseId, count);

async function differences(caseId: string) {
  const { house } = t;
  return (await findDifferences(house.owner, house.client, house.config.temporal.taskQueue, { caseId })).differences;
}

test('a step of news that is put on record again has heard its fact: neither the row nor its teller brings it twice', async () => {
  const [known, unknown] = await working(t, async () => {
    const both = [(await begin(t)).caseId, (await begin(t)).caseId] as const;
    for (const caseId of both) await toWait(t, caseId);
    return both;
  });
  await certify(known, 'first');
  await points.keep();
  await certify(unknown, 'first');
  await working(t, () => Promise.all([known, unknown].map((caseId) => hears(caseId, 1))));
  await points.back();
  for (const caseId of [known, unknown]) {
    const lost = await differences(caseId);
    expect(lost.map(({ kind }) => kind)).toEqual(['workflow-ahead']);
    expect(await putBackAll(t.house.owner, t.house.client, lost)).toMatchObject({ steps: 1, left: [] });
    expect(await heardOnce(t, caseId, ['first'])).toEqual([]);
  }
  await working(t, async () => {
    for (const caseId of [known, unknown]) {
      await certify(caseId, 'first');
      await certify(caseId, 'second');
      await hears(caseId, 2);
      expect(await heardOnce(t, caseId, ['first', 'second'])).toEqual([]);
    }
  });
});

test.each([
  ['a fact that was heard', 'UPDATE case_news SET heard_seq = NULL WHERE case_id = $1'],
  ['by which step it was heard', 'UPDATE case_news SET heard_seq = heard_seq - 1 WHERE case_id = $1'],
  ['the row of a fact', 'DELETE FROM case_news WHERE case_id = $1'],
  ['what was told', `UPDATE case_news SET data = '{"mark":"otherwise"}' WHERE case_id = $1`],
])('%s is changed: that is found, and mended from the timeline', async (_, damage) => {
  const caseId = await working(t, async () => {
    const round = await begin(t);
    await toWait(t, round.caseId);
    await certify(round.caseId, 'first');
    await hears(round.caseId, 1);
    return round.caseId;
  });
  expect(await points.run(damage, [caseId])).toBe(1);
  const found = await differences(caseId);
  expect(found.map(({ kind }) => kind)).toEqual(['news']);
  expect(await repairAll(t.house.owner, found)).toEqual([caseId]);
  expect(await differences(caseId)).toEqual([]);
  await working(t, async () => {
    await certify(caseId, 'first');
    await certify(caseId, 'second');
    await hears(caseId, 2);
  });
  expect(await heardOnce(t, caseId, ['first', 'second'])).toEqual([]);
});

test('a fact that no step has heard is not kept as heard: mended, it is heard', async () => {
  const caseId = await working(t, async () => {
    const round = await begin(t);
    await toWait(t, round.caseId);
    return round.caseId;
  });
  await certify(caseId, 'first');
  await points.run('UPDATE case_news SET heard_seq = 2, woken_at = at WHERE case_id = $1', [caseId]);
  const found = await differences(caseId);
  expect(found.map(({ kind }) => kind)).toEqual(['news']);
  expect(await repairAll(t.house.owner, found)).toEqual([caseId]);
  await working(t, () => hears(caseId, 1));
  expect(await heardOnce(t, caseId, ['first'])).toEqual([]);
});
