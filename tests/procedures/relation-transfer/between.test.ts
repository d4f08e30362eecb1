import { travel } from '../../support/journey';
import { transfers } from '../../support/transfers';

const t = transfers();

const member = (id: string) => t.house.db.member.findUniqueOrThrow({ where: { id } });

test('between two committees: everybody on the way acts once and the member moves once, when he is placed', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  const { caseId, number, stage } = await driver.start(personId, memberId, town.west1);
  expect(number).toMatch(/^2054-JZ-\d{6}$/);
  expect(stage).toBe('BRANCH_REVIEW');
  expect((await driver.decide(caseId, people.east1Secretary, 'pass')).stage).toBe('OUT_COMMITTEE');
  expect((await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 })).stage).toBe('ISSUED');
  expect((await driver.decide(caseId, personId, 'report')).stage).toBe('IN_COMMITTEE');
  expect((await driver.decide(caseId, people.westOfficer, 'accept')).stage).toBe('IN_BRANCH');
  expect((await member(memberId)).branchId).toBe(town.east1);
  const placed = await driver.decide(caseId, people.west1Secretary, 'place', { groupId: town.westGroup });
  expect(placed).toMatchObject({ caseId, number, seq: 6, stage: 'RECEIVED' });
  expect(await member(memberId)).toMatchObject({ branchId: town.west1, groupId: town.westGroup });
  expect((await driver.decide(caseId, people.westOfficer, 'receipt')).stage).toBe('CLOSED');
  await house.client.workflow.getHandle(caseId).result();

  const row = await house.db.case.findUniqueOrThrow({ where: { id: caseId }, include: { tasks: true } });
  expect(row).toMatchObject({ ending: 'received', seq: 7, dueOn: null });
  expect(row.tasks.map((task) => task.outcome).sort()).toEqual(
    ['accept', 'issue', 'pass', 'place', 'receipt', 'report'].sort(),
  );
  expect(row.tasks.every((task) => task.closedAt && !task.byTimeout)).toBe(true);
  expect(await house.db.relationChange.findMany({ where: { memberId } })).toEqual([
    expect.objectContaining({ caseId, fromId: town.east1, toId: town.west1 }),
  ]);
  expect(await house.db.letter.findMany({ where: { caseId } })).toEqual([expect.objectContaining({ voidedOn: null })]);
  expect(await house.db.upcoming.count({ where: { caseId } })).toBe(0);
});

test('the timeline says who did what in which role, and every number only goes up', async () => {
  const { caseId } = await travel(t, 'CLOSED');
  const rows = await t.driver.timeline(caseId);
  expect(rows.map(({ seq, kind, outcome, actorRole, toStage }) => [seq, kind, outcome, actorRole, toStage])).toEqual([
    [1, 'submit', null, 'member', 'BRANCH_REVIEW'],
    [2, 'decide', 'pass', 'secretary', 'OUT_COMMITTEE'],
    [3, 'decide', 'issue', 'organisation-officer', 'ISSUED'],
    [4, 'decide', 'report', 'member', 'IN_COMMITTEE'],
    [5, 'decide', 'accept', 'organisation-officer', 'IN_BRANCH'],
    [6, 'decide', 'place', 'secretary', 'RECEIVED'],
    [7, 'decide', 'receipt', 'organisation-officer', 'CLOSED'],
  ]);
  expect(rows.every(({ actorId, decisionId }) => actorId && decisionId)).toBe(true);
});

test('即将办理 names the steps that follow and who will be asked', async () => {
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  const { town, house } = t;
  const coming = await house.db.upcoming.findMany({ where: { caseId }, orderBy: { position: 'asc' } });
  const stages = [...new Set(coming.map(({ stage }) => stage))];
  expect(stages).toEqual(['OUT_COMMITTEE', 'ISSUED', 'IN_COMMITTEE', 'IN_BRANCH', 'RECEIVED']);
  expect(coming.find(({ stage }) => stage === 'ISSUED')).toMatchObject({ personId });
  expect(coming.find(({ stage }) => stage === 'IN_BRANCH')).toMatchObject({
    organisationId: town.west1,
    role: 'secretary',
  });
});
