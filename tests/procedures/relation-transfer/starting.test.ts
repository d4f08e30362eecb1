import { refusal, transfers } from '../../support/transfers';

const t = transfers();

test('a secretary who starts it has reviewed it by that, and the first row says so', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId } = await town.member(town.east1);
  const { caseId, stage } = await driver.start(people.east1Secretary, memberId, town.west1);
  expect(stage).toBe('OUT_COMMITTEE');
  const [first, ...more] = await driver.timeline(caseId);
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    kind: 'submit',
    fromStage: 'BRANCH_REVIEW',
    outcome: 'pass',
    actorId: people.east1Secretary,
    actorRole: 'secretary',
    toStage: 'OUT_COMMITTEE',
  });
});

test('what the secretary submits again after a refusal is his review again', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId } = await town.member(town.east1);
  const { caseId } = await driver.start(people.east1Secretary, memberId, town.west1);
  expect((await driver.decide(caseId, people.eastOfficer, 'refuse')).stage).toBe('DRAFT');
  expect((await driver.decide(caseId, people.east1Secretary, 'submit')).stage).toBe('OUT_COMMITTEE');
});

test.each(['deputy-secretary', 'organisation-commissioner', 'group-leader'] as const)(
  'a %s of the branch may start it; the secretary still reviews it',
  async (role) => {
    const { driver, town } = t;
    const starter = await town.person(role, town.east1);
    const { memberId } = await town.member(town.east1);
    const { caseId, stage } = await driver.start(starter, memberId, town.west1);
    expect(stage).toBe('BRANCH_REVIEW');
    const [first] = await driver.timeline(caseId);
    expect(first).toMatchObject({ kind: 'submit', fromStage: null, outcome: null, actorRole: role });
  },
);

test('nobody else may start it; who may not see the member is not told that there is one', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId } = await town.member(town.east1);
  const other = await town.member(town.east1);
  const start = async (actorId: string) => (await refusal(driver.start(actorId, memberId, town.west1))).type;
  expect(await start(people.eastOfficer)).toBe('not-allowed');
  expect(await start(await town.person('discipline-commissioner', town.east1))).toBe('not-allowed');
  for (const actorId of [other.personId, people.east2Secretary, people.westOfficer]) {
    expect(await start(actorId)).toBe('not-found');
  }
});

test('a role counts from its first day to its last', async () => {
  const { driver, town, house } = t;
  const { memberId } = await town.member(town.east2);
  const starter = await town.person('group-leader', town.east2);
  const holding = await house.db.roleHolding.findFirstOrThrow({ where: { personId: starter } });
  const held = (fromDate: string, toDate: string) =>
    house.db.roleHolding.update({
      where: { id: holding.id },
      data: { fromDate: new Date(fromDate), toDate: new Date(toDate) },
    });
  await held('2054-11-24', '2054-12-31');
  expect((await refusal(driver.start(starter, memberId, town.west1))).type).toBe('not-found');
  await held('2054-01-01', '2054-11-22');
  expect((await refusal(driver.start(starter, memberId, town.west1))).type).toBe('not-found');
  await held('2054-11-23', '2054-11-23');
  expect((await driver.start(starter, memberId, town.west1)).stage).toBe('BRANCH_REVIEW');
});

test('not to his own branch, a group, an organisation that is closed or that nobody knows', async () => {
  const { driver, town, house } = t;
  const { memberId, personId } = await town.member(town.east1);
  const to = async (target: string) => (await refusal(driver.start(personId, memberId, target))).type;
  expect(await to(town.east1)).toBe('same-branch');
  expect(await to(town.westGroup)).toBe('target-not-able');
  expect(await to('00000000-0000-4000-8000-000000000000')).toBe('target-not-able');
  await house.owner.organisation.update({ where: { id: town.west2 }, data: { closedOn: new Date('2054-01-01') } });
  expect(await to(town.west2)).toBe('target-not-able');
});

test('not for a member whom nobody knows, by the API nor past it', async () => {
  const { driver, town, house } = t;
  const { east1Secretary: actorId } = town.people;
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect((await refusal(driver.start(actorId, nobody, town.west1))).type).toBe('not-found');
  for (const memberId of [nobody, 'nobody']) {
    const past = house.gateway.start('relation-transfer', {
      decisionId: crypto.randomUUID(),
      actorId,
      action: 'submit',
      submissionId: await driver.submission(actorId),
      data: { memberId, targetOrganisationId: town.west1 },
    });
    expect((await refusal(past)).type).toBe('not-found');
  }
});

test('one open transfer a member: of twenty starts at once one stands, the others learn its number', async () => {
  const { driver, town, house } = t;
  const { memberId, personId } = await town.member(town.east1);
  const starts = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      driver.start(n % 2 ? personId : town.people.east1Secretary, memberId, n % 3 ? town.west1 : town.east2).then(
        ({ number }) => ({ number, stands: true }),
        async (error) => ({ ...(await refusal(Promise.reject(error))), stands: false }),
      ),
    ),
  );
  const stood = starts.filter(({ stands }) => stands);
  expect(stood).toHaveLength(1);
  const { number } = stood[0] as { number: string };
  expect(starts.filter(({ stands }) => !stands)).toEqual(
    Array.from({ length: 19 }, () => ({ type: 'already-open', number, stands: false })),
  );
  expect(await house.db.case.count({ where: { memberId } })).toBe(1);
});

test('when it has ended, another may begin', async () => {
  const { driver, town } = t;
  const { memberId, personId } = await town.member(town.east1);
  const { caseId } = await driver.start(personId, memberId, town.west1);
  await driver.act(caseId, { actorId: personId, action: 'withdraw' });
  expect((await driver.start(personId, memberId, town.west1)).stage).toBe('BRANCH_REVIEW');
});
