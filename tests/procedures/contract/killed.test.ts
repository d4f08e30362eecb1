import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultPoint } from '../../../platform/fault-point';
import { pastOf } from '../../faults/history';
import { Driver } from '../../support/transfer';
import { refusal } from '../../support/transfers';
import { until } from '../../support/until';
import { workerChild } from '../../support/worker-child';
import { heardOnce } from './heard-once';
import { MODULE } from './made-up';
import { begin, decide, rounds, taskOf, toWait, working } from './round';
import { CERTIFIED, hasHeard, tell, toldTo } from './seen';

// News of the made-up procedure while its worker is killed between fact, news and step; that Temporal and PostgreSQL are
// killed besides is in tests/faults.

const t = rounds({ withWorker: false });

const waitingRound = () =>
  working(t, async () => {
    const { caseId } = await begin(t);
    await toWait(t, caseId);
    return caseId;
  });

const certify = (caseId: string, fact: string) => tell(t, caseId, CERTIFIED, fact);
const toldOf = (caseId: string) => toldTo(t, caseId);
const hears = (caseId: string, count: number) => hasHeard(t, caseId, count);

/** The next worker dies at a point, as the one that is told of a fact. */
async function dieAt(point: FaultPoint): Promise<void> {
  const faults = mkdtempSync(join(tmpdir(), 'dangwu-news-'));
  try {
    writeFileSync(join(faults, point), '');
    const child = workerChild(t.house, { module: MODULE, faults });
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
  } finally {
    rmSync(faults, { recursive: true });
  }
}

/** How many steps are on record, and of how many the workflow has heard. */
async function steps(caseId: string): Promise<{ onRecord: number; heard: number }> {
  const { adopted } = await pastOf(t.house.client, t.house.keys, caseId);
  return { onRecord: (await t.driver.timeline(caseId)).length, heard: adopted.length };
}

describe('a worker that is killed', () => {
  test.each<[FaultPoint, number]>([
    ['record-uncommitted', 0],
    ['record-committed', 1],
  ])(
    'at %s of news: another goes on, and the fact is heard once',
    async (point, kept) => {
      const caseId = await waitingRound();
      const before = await steps(caseId);
      await certify(caseId, 'first');
      await dieAt(point);
      expect(await steps(caseId)).toEqual({ onRecord: before.onRecord + kept, heard: before.heard });
      expect((await toldOf(caseId)).filter(({ heardSeq }) => heardSeq !== null)).toHaveLength(kept);
      await certify(caseId, 'first');
      await certify(caseId, 'second');
      await working(t, async () => {
        await hears(caseId, 2);
        await certify(caseId, 'first');
        await certify(caseId, 'second');
        expect(await toldOf(caseId)).toHaveLength(2);
        expect(await heardOnce(t, caseId, ['first', 'second'])).toEqual([]);
        expect((await decide(t, caseId, t.town.people.east1Secretary, 'call-off')).stage).toBe('VOTE');
      });
      expect(await heardOnce(t, caseId, ['first', 'second'])).toEqual([]);
    },
    120_000,
  );

  test('between the signal and the mark that the case was told: it is told again, and hears it once', async () => {
    const caseId = await waitingRound();
    await certify(caseId, 'first');
    await dieAt('case-woken');
    expect((await toldOf(caseId)).map(({ wokenAt }) => wokenAt)).toEqual([null]);
    await certify(caseId, 'first');
    await working(t, async () => {
      await hears(caseId, 1);
      await certify(caseId, 'second');
      await certify(caseId, 'third');
      await until(async () => (await t.driver.stage(caseId)) === 'VOTE');
    });
    const { events = [] } = await t.house.client.workflow.getHandle(caseId).fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionSignaledEventAttributes).length).toBeGreaterThan(1);
    expect(await heardOnce(t, caseId, ['first', 'second', 'third'])).toEqual([]);
  });

  test.each(['before', 'after'])(
    'with a step on record of which its workflow has not heard, and a decision for the task %s that step comes',
    async (task) => {
      const caseId = await waitingRound();
      const { people } = t.town;
      const old = await taskOf(t, caseId);
      await certify(caseId, 'first');
      await dieAt('record-committed');
      const now = await taskOf(t, caseId);
      expect(now.id).not.toBe(old.id);
      const patient = new Driver(t.house, () => t.house.gateway);
      const taskId = (task === 'before' ? old : now).id;
      const submissionId = await patient.submission(people.east1Secretary);
      const offered = patient.act(caseId, {
        ...{ actorId: people.east1Secretary, action: 'decide', outcome: 'call-off', taskId, submissionId },
      });
      const answered = task === 'before' ? refusal(offered) : offered;
      await new Promise((done) => setTimeout(done, 1_000));
      const { seq } = await t.driver.state(caseId);
      await working(t, async () => {
        const answer = await answered;
        if (task === 'before') expect(answer).toEqual({ type: 'task-closed', seq });
        else expect(answer).toMatchObject({ seq: seq + 1, stage: 'VOTE' });
        if (task === 'before') await decide(t, caseId, people.east1Secretary, 'call-off');
        await until(async () => (await toldOf(caseId)).every(({ wokenAt }) => wokenAt));
        // The vote has begun: nobody waits for it any more.
        await certify(caseId, 'late');
        await until(async () => (await toldOf(caseId)).every(({ wokenAt }) => wokenAt));
      });
      expect((await t.driver.state(caseId)).seq).toBe(seq + 1);
      expect(await heardOnce(t, caseId, ['first'])).toEqual([]);
    },
    120_000,
  );
});
