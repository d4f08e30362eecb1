import { record } from '../../../activities/record/record';
import type { Answer } from '../../../domain/case/offer';
import { refusal } from '../../support/transfers';
import { until } from '../../support/until';
import { heardOnce } from './heard-once';
import { begin, decide, rounds, taskOf, toWait, working } from './round';
import { CERTIFIED, hasHeard, heard, NOTED, tell, tellIn, toldTo } from './seen';

// Facts of which a round of the made-up procedure is told: while nobody works, rolled back, when it has ended, and with
// the step on record that they brought, of which its workflow has not heard.

const t = rounds({ withWorker: false });

const atWait = async () => {
  const { caseId } = await begin(t);
  await toWait(t, caseId);
  return caseId;
};

const certify = (caseId: string, fact: string) => tell(t, caseId, CERTIFIED, fact);
const toldOf = (caseId: string) => toldTo(t, caseId);
const hears = (caseId: string, count: number) => hasHeard(t, caseId, count);

describe('a fact', () => {
  test('that goes on record while no worker runs is heard when one comes; several in the order of their time', async () => {
    const caseId = await working(t, atWait);
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
