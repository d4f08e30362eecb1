import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

const t = transfers();

const typeOf = async (offer: Promise<unknown>) => (await refusal(offer)).type;

test('withdrawn by its starter while nobody has decided', async () => {
  const { driver, town, house } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  const withdraw = (actorId: string) => driver.act(caseId, { actorId, action: 'withdraw' });
  expect(await typeOf(withdraw(town.people.east1Secretary))).toBe('not-allowed');
  expect((await withdraw(personId)).stage).toBe('CANCELLED');
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending: 'withdrawn' });
  expect(await house.db.task.findFirstOrThrow({ where: { caseId } })).toMatchObject({
    outcome: null,
    byTimeout: false,
  });
  expect(await typeOf(withdraw(personId))).toBe('case-closed');
});

test('not withdrawn any more once somebody else has decided', async () => {
  const { driver, town } = t;
  const { caseId, personId } = await travel(t, 'OUT_COMMITTEE');
  expect(await typeOf(driver.act(caseId, { actorId: personId, action: 'withdraw' }))).toBe(
    'already-decided-by-someone',
  );
  await driver.decide(caseId, town.people.eastOfficer, 'refuse');
  expect(await typeOf(driver.act(caseId, { actorId: personId, action: 'withdraw' }))).toBe(
    'already-decided-by-someone',
  );
});

test('a secretary withdraws what he started, his own review notwithstanding', async () => {
  const { driver, town } = t;
  const { memberId } = await town.member(town.east1);
  const { caseId } = await driver.start(town.people.east1Secretary, memberId, town.west1);
  const withdrawn = await driver.act(caseId, { actorId: town.people.east1Secretary, action: 'withdraw' });
  expect(withdrawn.stage).toBe('CANCELLED');
});

test('urged once a day, whoever does it', async () => {
  const { driver, town, house } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  const urge = (actorId: string) => driver.act(caseId, { actorId, action: 'urge' });
  expect(await typeOf(urge(town.people.east2Secretary))).toBe('not-found');
  expect((await urge(personId)).stage).toBe('BRANCH_REVIEW');
  expect(await typeOf(urge(personId))).toBe('already-urged');
  expect(await typeOf(urge(town.people.eastOfficer))).toBe('already-urged');
  const told = await house.db.notice.findMany({ where: { caseId, personId: town.people.east1Secretary } });
  expect(told.flatMap(({ lines }) => lines).filter((line) => line.startsWith('催办：'))).toHaveLength(1);
  await driver.forwardTo(caseId, '2054-11-24', 0, 1);
  expect((await urge(town.people.eastOfficer)).stage).toBe('BRANCH_REVIEW');
});

test('copied to somebody in office, who may read it from then on', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const stranger = await town.member(town.west2);
  const copy = (actorId: string, personId?: string) => driver.act(caseId, { actorId, action: 'copy', personId });
  expect(await typeOf(copy(people.east1Secretary))).toBe('invalid-input');
  expect(await typeOf(copy(people.east1Secretary, 'somebody'))).toBe('invalid-input');
  expect(await typeOf(copy(people.east1Secretary, stranger.personId))).toBe('invalid-input');
  expect(await typeOf(copy(people.east2Secretary, people.east2Secretary))).toBe('not-found');
  await copy(people.east1Secretary, people.east2Secretary);
  expect(await house.db.caseReader.findMany({ where: { caseId } })).toEqual([
    { caseId, personId: people.east2Secretary },
  ]);
  const told = await house.db.notice.findFirstOrThrow({ where: { caseId, personId: people.east2Secretary } });
  expect(told.lines).toEqual([expect.stringContaining('现处于“支部审核”')]);
});

test('claimed: nobody else decides it until it is released', async () => {
  const { driver, town, house } = t;
  const { eastOfficer } = town.people;
  const colleague = await town.person('organisation-officer', town.east);
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  expect(await typeOf(driver.around(caseId, town.people.east1Secretary, 'claim'))).toBe('not-allowed');
  await driver.around(caseId, eastOfficer, 'claim');
  const { id } = await driver.task(caseId);
  expect((await house.db.task.findUniqueOrThrow({ where: { id } })).claimedBy).toBe(eastOfficer);
  const issue = () => driver.decide(caseId, colleague, 'issue', {});
  const taken = { type: 'task-claimed', actorId: eastOfficer };
  expect(await refusal(issue())).toMatchObject(taken);
  expect(await refusal(driver.around(caseId, colleague, 'claim'))).toMatchObject(taken);
  expect(await refusal(driver.around(caseId, colleague, 'release'))).toMatchObject(taken);
  expect(await refusal(driver.around(caseId, colleague, 'hand-over', colleague))).toMatchObject(taken);
  await driver.around(caseId, eastOfficer, 'release');
  expect((await house.db.task.findUniqueOrThrow({ where: { id } })).claimedBy).toBeNull();
  expect((await issue()).stage).toBe('ISSUED');
});

test('a claim does not keep off what others than its holder may do', async () => {
  const { driver, town } = t;
  const { caseId, personId } = await travel(t, 'ISSUED');
  await driver.around(caseId, personId, 'claim');
  expect((await driver.decide(caseId, town.people.eastOfficer, 'revoke')).stage).toBe('CANCELLED');
});

test('a claim falls when the task is late, so that the level above can act', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.around(caseId, town.people.east1Secretary, 'claim');
  await driver.forwardTo(caseId, '2054-11-30', 23, 50);
  expect((await driver.task(caseId)).seats).toHaveLength(1);
  await driver.forwardTo(caseId, '2054-12-01');
  expect(await driver.task(caseId)).not.toHaveProperty('claimedBy');
  expect((await driver.decide(caseId, town.people.eastOfficer, 'pass')).stage).toBe('OUT_COMMITTEE');
});

test('delegated: the one asked and the one who asked may act, nobody else', async () => {
  const { driver, town, house } = t;
  const { eastOfficer } = town.people;
  const colleague = await town.person('organisation-officer', town.east);
  const chief = await town.person('secretary', town.east);
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  await driver.around(caseId, eastOfficer, 'delegate', chief);
  expect(await refusal(driver.decide(caseId, colleague, 'issue'))).toMatchObject({
    type: 'task-claimed',
    actorId: chief,
  });
  const told = await house.db.notice.findMany({ where: { caseId, personId: chief } });
  expect(told.flatMap(({ lines }) => lines).at(-1)).toContain('已委派给您');
  expect((await driver.decide(caseId, chief, 'issue')).stage).toBe('ISSUED');
  const row = (await driver.timeline(caseId)).at(-1);
  expect(row).toMatchObject({ actorId: chief, actorRole: 'secretary', actorOrganisationId: town.east });
});

test('released after it was delegated: the one asked is out of it', async () => {
  const { driver, town } = t;
  const { eastOfficer } = town.people;
  const chief = await town.person('secretary', town.east);
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  await driver.around(caseId, eastOfficer, 'claim');
  await driver.around(caseId, eastOfficer, 'delegate', chief);
  await driver.around(caseId, eastOfficer, 'release');
  expect(await typeOf(driver.decide(caseId, chief, 'issue'))).toBe('not-allowed');
  expect((await driver.decide(caseId, eastOfficer, 'issue')).stage).toBe('ISSUED');
});

test('handed over, and on: only the last one may act, as long as he holds an office', async () => {
  const { driver, town, house } = t;
  const { eastOfficer } = town.people;
  const chief = await town.person('secretary', town.east);
  const deputy = await town.person('deputy-secretary', town.east);
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  await driver.around(caseId, eastOfficer, 'hand-over', chief);
  expect(await typeOf(driver.decide(caseId, eastOfficer, 'issue'))).toBe('not-allowed');
  await driver.around(caseId, chief, 'hand-over', deputy);
  expect(await typeOf(driver.decide(caseId, chief, 'issue'))).toBe('not-allowed');
  const held = { where: { personId: deputy } };
  await house.db.roleHolding.updateMany({ ...held, data: { toDate: new Date('2054-11-22') } });
  expect(await typeOf(driver.decide(caseId, deputy, 'issue'))).toBe('not-allowed');
  await house.db.roleHolding.updateMany({ ...held, data: { toDate: null } });
  expect((await driver.decide(caseId, deputy, 'issue')).stage).toBe('ISSUED');
});

test.each(['delegate', 'hand-over'] as const)(
  '%s only to somebody else, in office there, and not the member',
  async (action) => {
    const { driver, town } = t;
    const { eastOfficer, westOfficer } = town.people;
    const { caseId, personId } = await travel(t, 'OUT_COMMITTEE');
    const to = (whom?: string) => typeOf(driver.around(caseId, eastOfficer, action, whom));
    expect(await to()).toBe('invalid-input');
    expect(await to('somebody')).toBe('invalid-input');
    expect(await to(eastOfficer)).toBe('invalid-input');
    expect(await to(westOfficer)).toBe('invalid-input');
    expect(await to((await town.member(town.east1)).personId)).toBe('invalid-input');
    // Who works there in a role that may not act on it, and who may act elsewhere.
    expect(await to(await town.person('community-worker', town.east))).toBe('invalid-input');
    expect(await to(town.people.east1Secretary)).toBe('invalid-input');
    expect(await to(personId)).toBe('own-case');
  },
);

test('a task that is not there, an outcome that is not offered, a value that nobody asked for', async () => {
  const { driver, town } = t;
  const { east1Secretary: actorId } = town.people;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const act = (taskId: string) => driver.act(caseId, { actorId, action: 'decide', outcome: 'pass', taskId, data: {} });
  expect(await typeOf(act(`${caseId}.99`))).toBe('not-found');
  expect(await refusal(driver.decide(caseId, actorId, 'issue'))).toEqual({
    type: 'outcome-not-offered',
    stage: 'BRANCH_REVIEW',
  });
  expect(await typeOf(driver.decide(caseId, actorId, 'constructor'))).toBe('outcome-not-offered');
  expect(await refusal(driver.decide(caseId, actorId, 'pass', { validityDays: 30 }))).toEqual({
    type: 'invalid-input',
    field: 'validityDays',
  });
});
