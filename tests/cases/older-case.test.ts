import { timelineRow } from '../../activities/record/timeline';
import { findDifferences } from '../../activities/reproject/reproject';
import { end, restart } from '../../activities/reproject/workflows';
import { transitionOf } from '../../cases/state-of';
import { apply } from '../../domain/case/apply';
import type { CaseState } from '../../domain/case/state';
import { theMemberOf } from '../../domain/case/subject';
import { GENESIS } from '../../platform/hash';
import { asJson } from '../../prisma/json';
import { relationTransfer } from '../../procedures/relation-transfer/table';
import { type Desk, openDesk } from '../papers/desk';
import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

// Cases of before there were others than members: their state has `memberId` and `memberPersonId`, and keeps them.

const t = transfers();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(t);
});
afterAll(() => desk.close());

/** Puts a case on record as it stood then, and has its workflow go on from there. */
async function older(caseId: string): Promise<void> {
  const { house } = t;
  const { owner } = house;
  const rows = await t.driver.timeline(caseId);
  await end(house.client, caseId, false);
  await owner.timeline.deleteMany({ where: { caseId } });
  let state: CaseState | undefined;
  let hash: Uint8Array = GENESIS;
  for (const row of rows) {
    const transition = transitionOf(row);
    const { opening } = transition.facts;
    if (opening) {
      const { subject, ...rest } = opening;
      if (subject?.kind !== 'member') throw new Error('it is older already');
      const keys = { memberId: subject.id, memberPersonId: subject.personId };
      transition.facts.opening = { ...rest, ...keys };
    }
    const after = apply(relationTransfer, state, transition);
    const written = timelineRow(relationTransfer, state, transition, after, hash);
    await owner.$executeRaw(written.insert);
    [state, hash] = [after, written.hash];
  }
  await owner.case.update({
    where: { id: caseId },
    data: { state: asJson(state as CaseState), headHash: new Uint8Array(hash) },
  });
  const { taskQueue } = house.config.temporal;
  await restart(house.client, taskQueue, relationTransfer.id, state as CaseState, house.clockOffset);
}

const differences = async (caseId: string) => {
  const { house } = t;
  const { taskQueue } = house.config.temporal;
  return (await findDifferences(house.owner, house.client, taskQueue, { caseId })).differences;
};

test('its row still reads, it goes on to its end in its own shape, and nothing is otherwise than its timeline says', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, memberId, personId } = await travel(t, 'BRANCH_REVIEW');
  await older(caseId);
  expect(await driver.state(caseId)).toMatchObject({ memberId, memberPersonId: personId });
  expect(await differences(caseId)).toEqual([]);
  const { name } = await house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  const { body } = await desk.ask(personId, 'GET', `/cases/${caseId}`);
  expect(body).toMatchObject({
    subject: { kind: 'member', id: memberId, name },
    member: { id: memberId, name },
    startedBy: { id: personId },
  });
  expect((await refusal(driver.start(personId, memberId, town.west2))).type).toBe('already-open');
  // He is asked, moved and told as whom the older keys say.
  await driver.decide(caseId, people.east1Secretary, 'pass');
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  expect((await driver.task(caseId)).seats).toContainEqual({ via: 'first', personId });
  const notices = await house.db.notice.findMany({ where: { caseId, personId } });
  expect(notices.flatMap(({ lines }) => lines).join()).toContain(`${name}的组织关系接转（`);
  await driver.decide(caseId, personId, 'report');
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  await driver.decide(caseId, people.westOfficer, 'receipt');
  const state = await driver.state(caseId);
  expect(state).toMatchObject({ ending: 'received', memberId, memberPersonId: personId });
  expect('subject' in state).toBe(false);
  expect(await differences(caseId)).toEqual([]);
  expect((await house.db.member.findUniqueOrThrow({ where: { id: memberId } })).branchId).toBe(town.west1);
});

test('nobody decides in his own older case', async () => {
  const { driver, town } = t;
  const { caseId, memberId, personId } = await travel(t, 'BRANCH_REVIEW');
  await older(caseId);
  await t.house.owner.roleHolding.create({
    data: {
      ...{ id: crypto.randomUUID(), personId, organisationId: town.east1, role: 'secretary' },
      fromDate: new Date('2050-01-01'),
    },
  });
  expect((await refusal(driver.decide(caseId, personId, 'pass'))).type).toBe('own-case');
  expect(theMemberOf(await driver.state(caseId))).toBe(memberId);
});

test('a case that begins now says its subject, and not the older keys', async () => {
  const { driver } = t;
  const { caseId, memberId, personId } = await travel(t, 'BRANCH_REVIEW');
  const state = await driver.state(caseId);
  expect(state.subject).toEqual({ kind: 'member', id: memberId, personId });
  expect(Object.keys(state).filter((key) => key.startsWith('member'))).toEqual([]);
  const row = await t.house.db.case.findUniqueOrThrow({ where: { id: caseId } });
  expect(row).toMatchObject({ subjectKind: 'member', subjectId: memberId, memberId, subjectTitle: null, episode: '' });
});
