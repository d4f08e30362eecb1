import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '../../../activities/record/record';
import type { Answer } from '../../../domain/case/offer';
import type { FaultPoint } from '../../../platform/fault-point';
import { pastOf } from '../../faults/history';
import { Driver } from '../../support/transfer';
import { refusal } from '../../support/transfers';
import { workerChild } from '../../support/worker-child';
import { heardOnce } from './heard-once';
import { MODULE } from './made-up';
import { begin, decide, rounds, taskOf, toWait, working } from './round';
import { heard, tell, tellIn, until } from './seen';

// News of the made-up procedure while its worker is killed between fact, news and step; that Temporal and PostgreSQL are
// killed besides is in tests/faults.

const CERTIFIED = 'example-certified';
const NOTED = 'example-noted';

const t = rounds({ withWorker: false });

const waitingRound = () =>
  working(t, async () => {
    const { caseId } = await begin(t);
    await toWait(t, caseId);
    return caseId;
  });

const certify = (caseId: string, fact: string) => tell(t, caseId, CERTIFIED, fact);
const toldOf = (caseId: string) => t.house.db.caseNews.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
const hears = (caseId: string, count: number) =>
  until(async () => (await heard(t, caseId)).length >= count && (await toldOf(caseId)).every(({ wokenAt }) => wokenAt));

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
  }, 120_000);

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
      const patient = new Driver(t.house, () => t.house.gatewayWith({ deadline: 60_000 }));
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

describe('a fact', () => {
  test('that goes on record while no worker runs is heard when one comes; several in the order of their time', async () => {
    const caseId = await waitingRound();
    await certify(caseId, 'first');
    await certify(caseId, 'second');
    await tell(t, caseId, NOTED, 'noted');
    await certify(caseId, 'first');
    expect(await heard(t, caseId)).toEqual([]);
    await working(t, () => hears(caseId, 2));
    expect(await heard(t, caseId)).toEqual(['first', 'second']);
    expect((await t.driver.state(caseId)).data.noted).toBe(1);
    expect(await heardOnce(t, caseId, ['first', 'second'])).toEqual([]);
  });

  describe('while a worker runs', () => {
    beforeAll(async () => {
      t.house.worker = await t.house.startWorker();
    });

    const atWait = async () => {
      const { caseId } = await begin(t);
      await toWait(t, caseId);
      return caseId;
    };

    /** A step of news goes on record of which the workflow hears nothing, as when worker and server die there. */
    async function unheard(caseId: string, type: string, fact: string): Promise<void> {
      const { house, driver } = t;
      await house.db.$transaction(async (tx) => {
        await tellIn(tx, caseId, type, fact);
        await tx.caseNews.updateMany({ where: { caseId, fact }, data: { wokenAt: new Date() } });
      });
      const state = await driver.state(caseId);
      const at = driver.clocks.now(caseId);
      const put = await record(house.db, house.keys, {
        ...{ procedure: 'contract', caseId, state, cause: { kind: 'news' }, at },
      });
      expect(put).toHaveProperty('transition.seq', state.seq + 1);
    }

    const callOff = (caseId: string): Promise<Answer> => decide(t, caseId, t.town.people.east1Secretary, 'call-off');

    test('whose step the workflow has not heard of is adopted before a decision that comes to it', async () => {
      const renewed = await atWait();
      const before = await t.driver.state(renewed);
      await unheard(renewed, CERTIFIED, 'first');
      await unheard(renewed, CERTIFIED, 'second');
      expect(await callOff(renewed)).toMatchObject({ seq: before.seq + 3, stage: 'VOTE' });
      expect(await heardOnce(t, renewed, ['first', 'second'])).toEqual([]);

      // One that leaves the task open.
      const same = await atWait();
      await unheard(same, NOTED, 'noted');
      expect((await callOff(same)).stage).toBe('VOTE');
      expect(await heardOnce(t, same, [])).toEqual([]);
    });

    test('whose step led on, unheard: the decision learns that its task is closed', async () => {
      const caseId = await atWait();
      for (const fact of ['first', 'second']) await unheard(caseId, CERTIFIED, fact);
      const { id: taskId } = await taskOf(t, caseId);
      await unheard(caseId, CERTIFIED, 'third');
      const { seq, stage } = await t.driver.state(caseId);
      expect(stage).toBe('VOTE');
      const actorId = t.town.people.east1Secretary;
      const submissionId = await t.driver.submission(actorId);
      const late = { actorId, action: 'decide', outcome: 'call-off', taskId, submissionId } as const;
      expect(await refusal(t.driver.act(caseId, late))).toEqual({ type: 'task-closed', seq });
      expect(await heardOnce(t, caseId, ['first', 'second', 'third'])).toEqual([]);
    });

    test('that is told again is heard by its workflow, which adopts the step that it has not heard of', async () => {
      const caseId = await atWait();
      await unheard(caseId, CERTIFIED, 'first');
      await certify(caseId, 'first');
      await certify(caseId, 'second');
      await hears(caseId, 2);
      expect(await heardOnce(t, caseId, ['first', 'second'])).toEqual([]);
    });

    test('that is rolled back tells nobody', async () => {
      const caseId = await atWait();
      const undone = t.house.db.$transaction(async (tx) => {
        await tellIn(tx, caseId, CERTIFIED, 'undone');
        throw new Error('the fact does not stand');
      });
      await expect(undone).rejects.toThrow('the fact does not stand');
      await certify(caseId, 'stands');
      await hears(caseId, 1);
      expect((await toldOf(caseId)).map(({ fact }) => fact)).toEqual(['stands']);
      expect(await heardOnce(t, caseId, ['stands'])).toEqual([]);
      // When it stands after all, it is told.
      await certify(caseId, 'undone');
      await hears(caseId, 2);
      expect(await heard(t, caseId)).toEqual(['stands', 'undone']);
    });

    test('of a case that has ended is not told; told while it ended, it is heard by nobody and troubles nobody', async () => {
      const { caseId } = await begin(t);
      const other = await atWait();
      const actorId = t.town.people.east1Secretary;
      await t.house.db.$transaction(
        async (tx) => {
          await tellIn(tx, caseId, CERTIFIED, 'meanwhile');
          const ended = await t.driver.act(caseId, { actorId, action: 'withdraw' });
          expect(ended.stage).toBe('DROPPED');
        },
        { timeout: 20_000 },
      );
      await certify(caseId, 'afterwards');
      await certify(other, 'first');
      await hears(other, 1);
      await until(async () => (await toldOf(caseId)).every(({ wokenAt }) => wokenAt));
      expect((await toldOf(caseId)).map(({ fact, heardSeq }) => [fact, heardSeq])).toEqual([['meanwhile', null]]);
      expect(await heardOnce(t, caseId, [])).toEqual([]);
      expect(await heardOnce(t, other, ['first'])).toEqual([]);
    });
  });
});
