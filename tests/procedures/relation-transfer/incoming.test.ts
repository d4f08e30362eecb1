import { randomUUID } from 'node:crypto';
import { unseal } from '../../../registers/members/member-row';
import { type Served, serve } from '../../api/served';
import { syntheticIdentity } from '../../support/town';
import { refusal, transfers } from '../../support/transfers';
import { arrive, bearer, elsewhere, leave, letter } from './elsewhere';

const t = transfers();

let api: Served;
beforeAll(async () => {
  api = await serve(t.house, { clock: () => Date.now() + t.house.clockOffset });
});
afterAll(() => api.stop());

const memberOf = (id: string) => t.house.db.member.findUniqueOrThrow({ where: { id } });

test('a letter brings a member: entered, accepted, placed, receipt sent', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, memberId, number, outsideId, typed } = await arrive(t);
  expect(number).toMatch(/^2054-JZ-\d{6}$/);
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    variant: 'incoming',
    outsideId,
    organisationId: town.west,
    stage: 'IN_COMMITTEE',
  });
  const arriving = await memberOf(memberId);
  expect(arriving).toMatchObject({
    standing: 'arriving',
    branchId: town.west1,
    name: '示例来者',
    sex: expect.any(String),
  });
  expect(unseal(house.keys, 'identityNumber', memberId, arriving.identityNumber)).toBe(typed.identityNumber);
  expect(await driver.task(caseId)).toMatchObject({ seats: [{ organisationId: town.west }] });

  const token = await api.tokenOf(people.west1Secretary);
  const seen = (await api.call('GET', `/api/v1/cases/${caseId}`, { token })).body;
  expect(seen).toMatchObject({
    variant: { id: 'incoming', title: '外系统转入' },
    outside: { id: outsideId },
    incomingLetter: { number: '示组转〔2054〕第12号', validUntil: '2054-12-31', reportedOn: '2054-11-20' },
    letter: null,
  });
  expect(seen.proposal.data.find(({ name }: { name: string }) => name === 'outsideOrganisationId').text).toContain(
    '示例外市',
  );
  const listed = await api.call('GET', '/api/v1/members?limit=100', { token });
  expect(listed.body.items.some(({ id }: { id: string }) => id === memberId)).toBe(false);

  await driver.decide(caseId, people.westOfficer, 'accept');
  expect((await driver.decide(caseId, people.west1Secretary, 'place', { groupId: town.westGroup })).stage).toBe(
    'RECEIVED',
  );
  expect(await memberOf(memberId)).toMatchObject({ standing: 'normal', branchId: town.west1, groupId: town.westGroup });
  expect(await house.db.relationChange.findUniqueOrThrow({ where: { caseId } })).toMatchObject({
    fromId: null,
    toId: town.west1,
    outsideId,
  });
  expect((await driver.decide(caseId, people.westOfficer, 'receipt')).stage).toBe('CLOSED');
  const timeline = await api.call('GET', `/api/v1/cases/${caseId}/timeline`, { token });
  expect(timeline.body.chain).toBe('intact');
});

test('who had left for another system comes back as himself', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const identityNumber = syntheticIdentity('19700505');
  const gone = await leave(t, 'ISSUED', { member: { identityNumber, name: '例员归来' } });
  const proof = { handler: '示例经办人', phone: '010-60000017' };
  await driver.decide(gone.caseId, people.eastOfficer, 'receipt', { receiptOn: '2054-11-23' }, proof);
  const typed = bearer({ identityNumber: identityNumber.toLowerCase(), name: '例员归来', joinedOn: '2000-07-01' });
  const first = await arrive(t, { typed });
  expect(first.memberId).toBe(gone.memberId);
  expect(await memberOf(first.memberId)).toMatchObject({ standing: 'arriving', branchId: town.west1 });
  // The letter goes back: he has left as before.
  expect((await driver.decide(first.caseId, people.westOfficer, 'refuse')).stage).toBe('CANCELLED');
  expect(await house.db.case.findUniqueOrThrow({ where: { id: first.caseId } })).toMatchObject({ ending: 'refused' });
  expect(await memberOf(first.memberId)).toMatchObject({ standing: 'transferred', branchId: town.east1 });

  const second = await arrive(t, { typed });
  await driver.decide(second.caseId, people.westOfficer, 'accept');
  await driver.decide(second.caseId, people.west1Secretary, 'place');
  expect(second.memberId).toBe(gone.memberId);
  expect(await memberOf(second.memberId)).toMatchObject({ standing: 'normal', branchId: town.west1 });
});

test('refused, who never was here is shown nowhere and taken up by his next letter', async () => {
  const { driver, town } = t;
  const { people } = town;
  const first = await arrive(t);
  expect((await driver.decide(first.caseId, people.westOfficer, 'archive')).stage).toBe('ARCHIVE');
  await driver.decide(first.caseId, people.westOfficer, 'received');
  await driver.decide(first.caseId, people.westOfficer, 'refuse');
  const token = await api.tokenOf(people.streetOfficer);
  const body = { text: first.typed.identityNumber };
  expect((await api.call('POST', '/api/v1/members/search', { token, body, key: null })).body.items).toEqual([]);
  const second = await arrive(t, { typed: { ...first.typed, phone: '13900000044' } });
  expect(second.memberId).toBe(first.memberId);
});

test('a member who is here is not taken in a second time; one whose transfer is open neither', async () => {
  const { town, house } = t;
  const identityNumber = syntheticIdentity();
  const { memberId } = await town.member(town.east1, { identityNumber });
  expect((await refusal(arrive(t, { typed: bearer({ identityNumber }) }))).type).toBe('member-already-here');
  await house.owner.member.update({ where: { id: memberId }, data: { standing: 'ended' } });
  expect((await refusal(arrive(t, { typed: bearer({ identityNumber }) }))).type).toBe('member-not-active');
  const { typed, number } = await arrive(t);
  expect(await refusal(arrive(t, { typed }))).toEqual({ type: 'already-open', number });
});

test('validity stops on the day of reporting, and not before', async () => {
  const dated = (letterValidUntil: string, reportedOn: string) => arrive(t, { data: { letterValidUntil, reportedOn } });
  expect(await refusal(dated('2054-11-19', '2054-11-20'))).toEqual({
    type: 'letter-expired',
    validUntil: '2054-11-19',
  });
  expect(await refusal(dated('2054-12-31', '2054-10-31'))).toMatchObject({
    type: 'date-out-of-range',
    field: 'reportedOn',
  });
  expect(await refusal(dated('2054-12-31', '2054-12-30'))).toMatchObject({ type: 'date-out-of-range' });
  // Reported on its last day, entered two days later.
  expect((await dated('2054-11-21', '2054-11-21')).stage).toBe('IN_COMMITTEE');
});

test('what was typed wrongly is named field by field, before anything is written', async () => {
  const { town, house } = t;
  const token = await api.tokenOf(town.people.westOfficer);
  const data = letter(await elsewhere(t), town.west1);
  const wrong = bearer({
    identityNumber: '990001198503020011',
    joinedOn: '2054-02-30',
    kind: 'half',
    fullOn: '2099-01-01',
  });
  const counts = () => Promise.all([house.db.submission.count(), house.db.member.count(), house.db.person.count()]);
  const before = await counts();
  const pointers = async (typed: object) => {
    const told = await api.call('POST', '/api/v1/procedures/relation-transfer/cases', { token, body: { data, typed } });
    expect(told.status).toBe(400);
    return told.body.errors.map(({ pointer }: { pointer: string }) => pointer);
  };
  expect(await pointers(wrong)).toEqual(['/typed/identityNumber', '/typed/kind', '/typed/joinedOn', '/typed/fullOn']);
  expect(await pointers(bearer({ joinedOn: '1980-01-01', fullOn: '1979-01-01' }))).toEqual([
    '/typed/joinedOn',
    '/typed/fullOn',
  ]);
  expect(await pointers(bearer({ kind: 'probationary' }))).toEqual(['/typed/fullOn']);
  // The rules of the register and of the import: eighteen years, a year of probation, nations as on the identity card.
  expect(await pointers(bearer({ joinedOn: '2003-03-01', fullOn: '2004-02-28' }))).toEqual([
    '/typed/joinedOn',
    '/typed/fullOn',
  ]);
  expect(await pointers(bearer({ ethnicity: '某族' }))).toEqual(['/typed/ethnicity']);
  expect(await counts()).toEqual(before);
});

test('his nation is kept as on his identity card, and his dues are not paid years ahead', async () => {
  const { house } = t;
  const { memberId } = await arrive(t, { typed: bearer({ ethnicity: '穿青人', name: '示例\u200B来者' }) });
  expect(await house.db.member.findUniqueOrThrow({ where: { id: memberId as string } })).toMatchObject({
    ethnicity: '穿青人',
    name: '示例来者',
  });
  expect(await refusal(arrive(t, { data: { duesPaidTo: '2055-12' } }))).toMatchObject({
    type: 'date-out-of-range',
  });
});

test('who may enter it: who keeps the members of the committee, or the secretary of the branch', async () => {
  const { driver, town } = t;
  const data = letter(await elsewhere(t), town.west1);
  for (const actorId of [
    town.people.eastOfficer,
    town.people.streetOfficer,
    await town.person('group-leader', town.west1),
  ]) {
    expect((await refusal(driver.arrive(actorId, data, bearer()))).type).toBe('not-allowed');
  }
  expect((await driver.arrive(town.people.west1Secretary, data, bearer())).stage).toBe('IN_COMMITTEE');
  const committee = { ...data, targetOrganisationId: town.west };
  const { caseId } = await driver.arrive(town.people.westOfficer, committee, bearer());
  const accept = (branchId?: string) =>
    driver.decide(caseId, town.people.westOfficer, 'accept', branchId ? { branchId } : {});
  expect(await refusal(accept())).toEqual({ type: 'invalid-input', field: 'branchId' });
  expect((await accept(town.west1)).stage).toBe('IN_BRANCH');
});

test('whoever does it all himself may take it back until the member is placed, and no longer', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const actorId = await town.person('organisation-officer', town.west);
  const held = { personId: actorId, organisationId: town.west1, role: 'secretary', fromDate: new Date('2020-01-01') };
  await house.owner.roleHolding.create({ data: { id: randomUUID(), ...held } });
  const data = letter(await elsewhere(t), town.west1);
  const accepted = async () => {
    const { caseId } = await driver.arrive(actorId, data, bearer());
    await driver.decide(caseId, actorId, 'accept');
    return caseId;
  };
  const withdraw = (caseId: string) => driver.act(caseId, { actorId, action: 'withdraw' });
  expect((await withdraw(await accepted())).stage).toBe('CANCELLED');
  const caseId = await accepted();
  await driver.decide(caseId, actorId, 'place');
  expect((await refusal(withdraw(caseId))).type).toBe('already-decided-by-someone');
  expect((await driver.decide(caseId, people.westOfficer, 'receipt')).stage).toBe('CLOSED');
});

test('two letters for one identity number at once make one member and one case; a repeat makes nothing', async () => {
  const { driver, town, house } = t;
  const data = letter(await elsewhere(t), town.west1);
  const typed = bearer();
  const secretary = town.people.west1Secretary;
  const key = randomUUID();
  const both = await Promise.allSettled([
    driver.arrive(town.people.westOfficer, data, typed, key),
    driver.arrive(secretary, data, typed),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(lost.reason.type).toBe('already-open');
  const before = await house.db.member.count();
  const repeated = await Promise.allSettled([driver.arrive(town.people.westOfficer, data, typed, key)]);
  expect(repeated[0]?.status).toBe(both[0]?.status);
  expect(await house.db.member.count()).toBe(before);
});

test('a preview tells who would act and what stands against it, and changes nothing', async () => {
  const { town, house } = t;
  const token = await api.tokenOf(town.people.westOfficer);
  const preview = async (body: object) =>
    (await api.call('POST', '/api/v1/procedures/relation-transfer/preview', { token, body, key: null })).body;
  const count = await house.db.member.count();
  const data = letter(await elsewhere(t), town.west1);
  const shown = await preview({ data, typed: bearer() });
  expect(shown).toMatchObject({ blocked: [], variant: { id: 'incoming' }, as: { id: 'organisation-officer' } });
  expect(shown.steps.map(({ stage }: { stage: { id: string } }) => stage.id)).toEqual([
    'IN_COMMITTEE',
    'IN_BRANCH',
    'RECEIVED',
  ]);
  const identityNumber = syntheticIdentity();
  const { memberId } = await town.member(town.west1, { identityNumber });
  const known = await preview({ data, typed: bearer({ identityNumber }) });
  expect(known.blocked).toMatchObject([{ id: 'member-already-here' }]);
  expect(await house.db.member.count()).toBe(count + 1);
  const looked = { actorId: town.people.westOfficer, action: 'looked-up', objectId: memberId };
  expect(await house.db.audit.count({ where: looked })).toBe(1);

  const body = { memberId, data: { outsideOrganisationId: data.outsideOrganisationId } };
  const secretary = await api.tokenOf(town.people.west1Secretary);
  const path = '/api/v1/procedures/relation-transfer/preview';
  const leaving = (await api.call('POST', path, { token: secretary, body, key: null })).body;
  expect(leaving).toMatchObject({ blocked: [], variant: { id: 'outgoing' }, as: { id: 'secretary' } });
});

test('a case is found by its letter, however the number is written', async () => {
  const { caseId } = await arrive(t, { data: { letterNumber: '示寻转〔2054〕第0712号' } });
  const token = await api.tokenOf(t.town.people.westOfficer);
  const found = async (number: string) => {
    const told = await api.call('GET', `/api/v1/cases?paperNumber=${encodeURIComponent(number)}`, { token });
    return told.body.items.map(({ id }: { id: string }) => id);
  };
  const forms = [
    '示寻转〔2054〕第0712号',
    '示寻转[2054]712',
    '示寻转【2054】 712 号',
    '示寻转（２０５４）第７１２号',
    '2054-712',
  ];
  for (const form of forms) expect([form, await found(form)]).toEqual([form, [caseId]]);
  for (const other of ['示寻转〔2054〕第71号', '12', '〔〕']) expect(await found(other)).not.toContain(caseId);
});
