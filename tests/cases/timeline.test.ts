import { isIntact } from '../../cases/chain';
import { transitionOf } from '../../cases/state-of';
import { apply } from '../../domain/case/apply';
import type { CaseState } from '../../domain/case/state';
import { canonical } from '../../platform/hash';
import type { Prisma } from '../../prisma/generated/client';
import { relationTransfer } from '../../procedures/relation-transfer/table';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

const intact = async (caseId: string): Promise<boolean> => {
  const { headHash } = await t.house.db.case.findUniqueOrThrow({ where: { id: caseId } });
  return isIntact(await t.driver.timeline(caseId), headHash);
};

/** The story as its timeline tells it. */
const told = async (caseId: string) =>
  (await t.driver.timeline(caseId)).reduce<CaseState | undefined>(
    (state, row) => apply(relationTransfer, state, transitionOf(row)),
    undefined,
  );

test('the timeline alone tells the whole state of a case, whatever it went through', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
  await driver.forwardTo(caseId, '2054-12-14');
  await driver.around(caseId, people.east1Secretary, 'claim');
  await driver.around(
    caseId,
    people.east1Secretary,
    'delegate',
    await town.person('organisation-commissioner', town.east1),
  );
  await driver.decide(caseId, people.east1Secretary, 'explained');
  await driver.decide(caseId, people.eastOfficer, 'issue', { distance: 'Province' });
  await driver.decide(caseId, personId, 'report');
  await driver.decide(caseId, people.westOfficer, 'archive');
  await driver.forwardTo(caseId, '2055-02-01');
  await driver.decide(caseId, people.westOfficer, 'accept', { branchId: town.west1 });
  expect(canonical(await told(caseId))).toBe(canonical(await driver.state(caseId)));
  expect(await intact(caseId)).toBe(true);
});

test.each<[string, (caseId: string) => Promise<unknown>]>([
  ['who decided', (caseId) => change(caseId, { actorId: t.town.people.streetOfficer })],
  ['what was decided', (caseId) => change(caseId, { outcome: 'refuse' })],
  ['when', (caseId) => change(caseId, { at: new Date('2054-11-22') })],
  ['that it was by time', (caseId) => change(caseId, { byTimeout: true })],
  ['what is behind the row', (caseId) => change(caseId, { transition: {} })],
  ['the hash itself', (caseId) => change(caseId, { hash: new Uint8Array(32) })],
  ['the newest row', (caseId) => t.house.owner.timeline.deleteMany({ where: { caseId, seq: 4 } })],
  ['a row between', (caseId) => t.house.owner.timeline.deleteMany({ where: { caseId, seq: 3 } })],
])('even the owner of the tables does not change it unseen: %s', async (_what, tamper) => {
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  expect(await intact(caseId)).toBe(true);
  await tamper(caseId);
  expect(await intact(caseId)).toBe(false);
});

const change = (caseId: string, data: Prisma.TimelineUpdateManyMutationInput) =>
  t.house.owner.timeline.updateMany({ where: { caseId, seq: 3 }, data });
