import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RecordInput, RecordOutcome } from '../../activities/contract';
import { record } from '../../activities/record/record';
import { openCase } from '../../cases/open-case';
import { caseIdOf } from '../../domain/case/ids';
import { relationTransfer } from '../../procedures/relation-transfer/table';
import { START } from '../support/business-time';
import { copyCase } from '../support/copy-case';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

test('one open case of a procedure for a subject and an episode; a closed one bars nothing', async () => {
  const { house } = t;
  const { caseId, memberId } = await travel(t, 'BRANCH_REVIEW');
  const { number } = await house.owner.case.findUniqueOrThrow({ where: { id: caseId } });
  const asked = (episode?: string) => house.db.$transaction((tx) => openCase(tx, relationTransfer, memberId, episode));
  expect(await asked()).toEqual({ type: 'already-open', detail: { number } });
  expect(await asked('2026')).toBeUndefined();
  await house.owner.case.update({ where: { id: caseId }, data: { episode: '2026' } });
  expect(await asked()).toBeUndefined();
  expect(await asked('2026')).toEqual({ type: 'already-open', detail: { number } });
  await house.owner.case.update({ where: { id: caseId }, data: { closedAt: new Date() } });
  expect(await asked('2026')).toBeUndefined();
});

test.each(['person', 'organisation', 'matter'] as const)(
  'the table itself holds it, whatever it is about: %s',
  async (kind) => {
    const { house } = t;
    const { caseId } = await travel(t, 'BRANCH_REVIEW');
    const subject =
      kind === 'matter' ? { kind, of: 'sitting', id: randomUUID(), title: '第一次' } : { kind, id: randomUUID() };
    const first = await copyCase(house.owner, caseId, subject);
    await expect(copyCase(house.owner, caseId, subject)).rejects.toThrow('case_one_open');
    await house.owner.case.update({ where: { id: first }, data: { closedAt: new Date() } });
    expect(await copyCase(house.owner, caseId, subject)).not.toBe(first);
  },
);

test('who comes past the lock is on record first: the start learns of it, and is not an error', async () => {
  const { house, town, driver } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const { memberId, personId } = await town.member(town.east1);
  const offer = await driver.startOffer(personId, memberId, town.west1);
  const procedure = relationTransfer.id;
  const input: RecordInput = {
    procedure,
    caseId: caseIdOf(procedure, offer.decisionId),
    cause: { kind: 'offer', offer },
    at: START,
  };
  let begun: Promise<RecordOutcome> | undefined;
  const blocked = async () => {
    const [found] = await house.db.$queryRaw<[{ waiting: number }]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'transactionid'`;
    return found.waiting > 0;
  };
  const id = await house.owner.$transaction(
    async (tx) => {
      // Another start that has locked nothing, and commits while this one waits for it at the index.
      const other = await copyCase(tx as typeof house.owner, caseId, { kind: 'member', id: memberId, personId });
      begun = record(house.db, house.keys, input);
      while (!(await blocked())) await delay(20);
      return other;
    },
    { timeout: 30_000 },
  );
  const { number } = await house.owner.case.findUniqueOrThrow({ where: { id } });
  expect(await begun).toEqual({ refused: { type: 'already-open', detail: { number } } });
  expect(await house.owner.case.count({ where: { memberId } })).toBe(1);
});
