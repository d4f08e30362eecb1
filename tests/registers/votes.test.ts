import { randomUUID } from 'node:crypto';
import { type Office, openOffice } from '../api/office';
import { type Seated, seatedSitting } from '../support/seated';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const secretary = () => office.town.people.east1Secretary;
const send = (who: string, path: string, body?: object) => office.as(who, 'POST', path, body ?? {});
const told = ({ status, body }: { status: number; body: { type?: string } | undefined }) =>
  body?.type === undefined ? status : body.type.replace('urn:dangwu:problem:', '');
const at = (sitting: Seated, more = '') => `/sittings/${sitting.id}/matters${more}`;
const look = async (sitting: Seated, who = secretary()) => (await office.as(who, 'GET', at(sitting))).body;

async function added(
  sitting: Seated,
  matter: object = { kind: 'resolution', title: '通过年度工作计划' },
): Promise<string> {
  const { status, body } = await send(secretary(), at(sitting), matter);
  expect(status).toBe(201);
  return body.id;
}

const hands = (yes: number, no: number, abstain = 0, more = {}) => ({
  ...{ how: 'hand', votes: [{ item: 'matter', yes, no, abstain }] },
  ...more,
});
const entered = (sitting: Seated, matter: string, body: object, who = secretary()) =>
  send(who, at(sitting, `/${matter}/results`), body);

test('a resolution by hand: who is due and came is read off the list, and what was counted has to fit', async () => {
  const sitting = await seatedSitting(office, { there: 8, away: 5 });
  const matter = await added(sitting);
  const [before] = (await look(sitting)).items;
  expect(before).toMatchObject({ serial: 1, eligible: 13, present: 8, missing: 0, result: null, withdrawn: false });
  expect(told(await entered(sitting, matter, hands(7, 2)))).toBe('sums-impossible');
  expect(told(await entered(sitting, matter, hands(7, 0)))).toBe('sums-impossible');
  expect(told(await entered(sitting, matter, hands(7, 2, 0, { present: 9 })))).toBe('sums-impossible');
  expect(told(await entered(sitting, matter, hands(7, 1, 0, { written: 1 })))).toBe('sums-impossible');
  expect(told(await entered(sitting, matter, hands(7, 1, 0, { counters: [secretary()] })))).toBe('counters-unfit');
  expect(
    told(await entered(sitting, matter, { ...hands(7, 1), votes: [{ item: 'else', yes: 7, no: 1, abstain: 0 }] })),
  ).toBe('sums-impossible');
  expect(told(await entered(sitting, matter, hands(7, 1)))).toBe(204);
  const [{ result }] = (await look(sitting)).items;
  expect(result).toMatchObject({ how: { id: 'hand' }, eligible: 13, present: 8, papers: 8, leftOut: 0, why: null });
  expect(result.items).toEqual([
    { id: 'matter', title: '通过年度工作计划', yes: 7, no: 1, abstain: 0, needed: 7, passed: true },
  ]);
  expect(told(await entered(sitting, matter, hands(6, 2)))).toBe('matter-closed');
  expect(told(await send(secretary(), at(sitting, `/${matter}/withdrawal`)))).toBe('matter-closed');
});

test('without quorum a vote is refused with the number that is missing, and nothing is on record', async () => {
  const sitting = await seatedSitting(office, { there: 5, away: 8 });
  const matter = await added(sitting);
  const refused = await entered(sitting, matter, hands(5, 0));
  expect([told(refused), refused.body.missing, refused.body.eligible, refused.body.present]).toEqual([
    'quorum-missing',
    2,
    13,
    5,
  ]);
  expect((await look(sitting)).items[0]).toMatchObject({ missing: 2, result: null });
  // Somebody had left before the vote: the list says seven, the room six.
  const seven = await seatedSitting(office, { there: 7, away: 6 });
  const second = await added(seven);
  const left = await entered(seven, second, hands(6, 0, 0, { present: 6 }));
  expect([told(left), left.body.missing]).toEqual(['quorum-missing', 1]);
  expect(told(await entered(seven, second, hands(6, 1)))).toBe(204);
  expect((await look(seven)).items[0].result.items[0]).toMatchObject({ needed: 7, passed: false });
});

test('a correction is another row in the place of the one that stands; both stay', async () => {
  const { owner } = office.house;
  const sitting = await seatedSitting(office, { there: 8 });
  const matter = await added(sitting);
  expect(told(await entered(sitting, matter, hands(4, 4, 0, { why: 'mistyped' })))).toBe('matter-closed');
  expect(told(await entered(sitting, matter, hands(4, 4)))).toBe(204);
  const both = await Promise.all([
    entered(sitting, matter, hands(5, 3, 0, { why: 'mistyped' })),
    entered(sitting, matter, hands(6, 2, 0, { why: 'miscounted' })),
  ]);
  expect(both.map(told)).toEqual([204, 204]);
  const rows = await owner.matterResult.findMany({ where: { matterId: matter }, orderBy: { enteredAt: 'asc' } });
  expect(rows).toHaveLength(3);
  // One after the other: a chain, never two that take the place of the same.
  expect(new Set(rows.map(({ replaces }) => replaces)).size).toBe(3);
  const [{ result, corrected }] = (await look(sitting)).items;
  expect(corrected).toBe(2);
  expect(result.items[0].passed).toBe(true);
  expect(result.id).toBe(rows.find(({ id }) => !rows.some(({ replaces }) => replaces === id))?.id);
});

test('two who enter the first result at once: one is on record, the other is told', async () => {
  const sitting = await seatedSitting(office, { there: 8 });
  const matter = await added(sitting);
  const both = await Promise.all([entered(sitting, matter, hands(8, 0)), entered(sitting, matter, hands(0, 8))]);
  expect(both.map(told).sort()).toEqual([204, 'matter-closed']);
  expect(await office.house.owner.matterResult.count({ where: { matterId: matter } })).toBe(1);
});

test('papers are counted by two who came and are not voted on; counted and void papers are those that came back', async () => {
  const sitting = await seatedSitting(office, { there: 9, away: 2 });
  const [one, two, three] = sitting.there as [Seated['there'][0], Seated['there'][0], Seated['there'][0]];
  const matter = await added(sitting, { kind: 'admission', persons: [one.personId] });
  const papers = (counters: string[], yes: number, more = {}) => ({
    ...{ how: 'paper', collected: 9, spoilt: 1, counters },
    votes: [{ item: one.personId, yes, no: 8 - yes, abstain: 0 }],
    ...more,
  });
  const enter = (body: object) => entered(sitting, matter, body);
  const counters = [two.personId, three.personId];
  expect(told(await enter(papers([two.personId], 7)))).toBe('counters-unfit');
  expect(told(await enter(papers([two.personId, two.personId], 7)))).toBe('counters-unfit');
  expect(told(await enter(papers([two.personId, one.personId], 7)))).toBe('counters-unfit');
  expect(told(await enter(papers([two.personId, sitting.away[0]?.personId as string], 7)))).toBe('counters-unfit');
  expect(told(await enter(papers(counters, 7, { collected: 10 })))).toBe('sums-impossible');
  expect(told(await enter(papers(counters, 7, { spoilt: 0 })))).toBe('sums-impossible');
  expect(told(await enter(papers(counters, 7, { collected: undefined })))).toBe('sums-impossible');
  expect(told(await enter({ how: 'hand', votes: [{ item: one.personId, yes: 9, no: 0, abstain: 0 }] }))).toBe(
    'secret-vote-needed',
  );
  // An opinion in writing of one who could not come: ten papers, one of them void.
  expect(told(await enter(papers(counters, 7, { collected: 12, written: 3 })))).toBe('sums-impossible');
  const votes = [{ item: one.personId, yes: 6, no: 2, abstain: 1 }];
  expect(told(await enter(papers(counters, 6, { collected: 10, written: 1, votes })))).toBe(204);
  const [{ result, title, secret }] = (await look(sitting)).items;
  const { name } = await office.house.db.person.findUniqueOrThrow({ where: { id: one.personId } });
  expect([title, secret]).toEqual([`发展党员、转正：${name}`, true]);
  expect(result).toMatchObject({ how: { id: 'paper' }, eligible: 11, present: 9, written: 1, papers: 9, spoilt: 1 });
  expect(result.counters.map(({ id }: { id: string }) => id)).toEqual(counters);
  // Six of eleven due is more than half.
  expect(result.items[0]).toMatchObject({ title: name, yes: 6, needed: 6, passed: true });
});

test('who is due: full members of that day with the vote, the old and ill too; not those left out by consent', async () => {
  const { owner, keys } = office.house;
  const { town } = office;
  const probationary = await town.member(town.east1, {
    kind: 'probationary',
    joinedOn: '2026-03-01',
    fullOn: undefined,
  });
  const stopped = await town.member(town.east1);
  await owner.member.update({ where: { id: stopped.memberId }, data: { standing: 'stopped' } });
  const elsewhere = await town.member(town.west1);
  const sitting = await seatedSitting(office, { there: 9, away: 4, members: [probationary, stopped] });
  await owner.attendance.create({
    data: { sittingId: sitting.id, memberId: elsewhere.memberId, branchId: town.west1, mark: 'present' },
  });
  const [ill, abroad, detained] = sitting.away as [Seated['away'][0], Seated['away'][0], Seated['away'][0]];
  const key = { sittingId_memberId: { sittingId: sitting.id, memberId: ill.memberId } };
  await owner.attendance.update({ where: key, data: { apart: 'ill' } });
  await added(sitting);
  const numbers = async () => {
    const [{ eligible, present, missing }] = (await look(sitting)).items;
    return [eligible, present, missing];
  };
  // 13 on the branch's list, one probationary, one stopped: both of them among the nine who came.
  expect(await numbers()).toEqual([11, 7, 0]);
  const leave = (memberId: string, kind: string, basis = '2026年3月12日大会决议，3月20日社区党委同意') =>
    send(secretary(), `/sittings/${sitting.id}/left-out`, { memberId, kind, basis });
  expect(told(await leave(ill.memberId, 'bedridden'))).toBe(204);
  expect(told(await leave(ill.memberId, 'bedridden'))).toBe('conflict');
  expect(told(await leave(abroad.memberId, 'abroad'))).toBe(204);
  expect(told(await leave(sitting.there[3]?.memberId as string, 'bedridden'))).toBe('left-out-is-present');
  expect(told(await leave(randomUUID(), 'abroad'))).toBe('not-called');
  expect(await numbers()).toEqual([9, 7, 0]);
  // He has no vote, whether he came or not.
  expect(told(await leave(detained.memberId, 'detained', '区监委2026年第3号通报'))).toBe(204);
  expect(told(await leave(sitting.there[3]?.memberId as string, 'on-probation', '区纪委2026年第4号决定'))).toBe(204);
  expect(await numbers()).toEqual([7, 6, 0]);
  // He who was left out came after all: he votes and counts.
  const late = { sittingId_memberId: { sittingId: sitting.id, memberId: abroad.memberId } };
  await owner.attendance.update({ where: late, data: { mark: 'late' } });
  expect(await numbers()).toEqual([8, 7, 0]);
  const { leftOut } = await look(sitting);
  expect(leftOut.map(({ kind }: { kind: { id: string } }) => kind.id)).toEqual([
    'bedridden',
    'abroad',
    'detained',
    'on-probation',
  ]);
  expect(leftOut[2].basis).toBe('区监委2026年第3号通报');
  // On what it rests is personal: sealed in its row.
  const row = await owner.leftOut.findFirstOrThrow({ where: { memberId: detained.memberId } });
  expect(Buffer.from(row.basis).toString('utf8')).not.toContain('区监委');
  expect(keys.field.length).toBeGreaterThan(0);
  expect(told(await send(secretary(), `/sittings/${sitting.id}/left-out/${ill.memberId}/end`))).toBe(204);
  expect(told(await send(secretary(), `/sittings/${sitting.id}/left-out/${ill.memberId}/end`))).toBe('not-found');
  expect(await numbers()).toEqual([9, 7, 0]);
  expect(await owner.leftOut.count({ where: { memberId: ill.memberId, takenBackAt: { not: null } } })).toBe(1);
});

test('in the committee its members vote, whoever else is in the room', async () => {
  const { owner } = office.house;
  const { town } = office;
  const roles = ['secretary', 'organisation-commissioner', 'discipline-commissioner'] as const;
  const sitting = await seatedSitting(office, { there: 4, away: 1, branchId: town.east2 });
  const holders = [sitting.there[0], sitting.there[1], sitting.away[0]] as Seated['there'];
  for (const [index, { personId }] of holders.entries()) {
    const held = { id: randomUUID(), personId, organisationId: town.east2, role: roles[index] as string };
    await owner.roleHolding.create({ data: { ...held, fromDate: new Date('2024-01-01') } });
  }
  const keeper = town.people.east2Secretary;
  const { body } = await send(keeper, at(sitting), { kind: 'committee', title: '研究发展计划' });
  const [matter] = (await look(sitting, keeper)).items;
  expect([matter.eligible, matter.present, matter.missing]).toEqual([3, 2, 0]);
  expect(told(await entered(sitting, body.id, hands(2, 0), keeper))).toBe(204);
  expect((await look(sitting, keeper)).items[0].result.items[0]).toMatchObject({ needed: 2, passed: true });
});

test('what is wrong with a matter is said; one that nobody voted on can be withdrawn', async () => {
  const sitting = await seatedSitting(office, { there: 3, status: 'planned' });
  const [one, two] = sitting.there.map(({ personId }) => personId) as [string, string];
  const wrong = async (matter: object) => (await send(secretary(), at(sitting), matter)).body.errors?.[0]?.pointer;
  expect(await wrong({ kind: 'resolution' })).toBe('/title');
  expect(await wrong({ kind: 'resolution', title: '示例', persons: [one] })).toBe('/persons');
  expect(await wrong({ kind: 'admission', persons: [one, two] })).toBe('/persons');
  expect(await wrong({ kind: 'admission', title: '示例', persons: [one] })).toBe('/title');
  expect(await wrong({ kind: 'election', persons: [one, one] })).toBe('/persons');
  expect(await wrong({ kind: 'election', persons: [one, two], seats: 3 })).toBe('/seats');
  expect(await wrong({ kind: 'election', persons: [randomUUID()] })).toBe('/persons');
  expect(await wrong({ kind: 'resolution', title: '示例', organisationId: office.town.west1 })).toBe('/organisationId');
  const ids = await Promise.all([added(sitting), added(sitting), added(sitting)]);
  expect((await look(sitting)).items.map(({ serial }: { serial: number }) => serial)).toEqual([1, 2, 3]);
  expect(told(await entered(sitting, ids[0] as string, hands(3, 0)))).toBe('sitting-not-held');
  expect(told(await send(secretary(), at(sitting, `/${ids[1]}/withdrawal`)))).toBe(204);
  expect(told(await send(secretary(), at(sitting, `/${ids[1]}/withdrawal`)))).toBe('matter-closed');
});

test('who keeps a sitting enters votes, who was called to it reads them, nobody else learns of them', async () => {
  const { town } = office;
  const keeper = await town.person();
  const sitting = await seatedSitting(office, { there: 4, keeperId: keeper });
  const matter = (await send(keeper, at(sitting), { kind: 'resolution', title: '通过年度工作计划' })).body.id;
  const member = sitting.there[0]?.personId as string;
  const read = await look(sitting, member);
  expect(read).toMatchObject({ mayKeep: false, present: [], members: [], leftOut: [] });
  expect(read.items).toHaveLength(1);
  expect(told(await entered(sitting, matter, hands(4, 0), member))).toBe('not-allowed');
  expect(told(await send(member, at(sitting), { kind: 'resolution', title: '示例' }))).toBe('not-allowed');
  for (const stranger of [town.people.west1Secretary, town.people.administrator, await town.person()]) {
    expect(told(await office.as(stranger, 'GET', at(sitting)))).toBe('not-found');
    expect(told(await entered(sitting, matter, hands(4, 0), stranger))).toBe('not-found');
  }
  // Why somebody is left out is not for whoever keeps the list that evening.
  const leftOut = { memberId: sitting.there[1]?.memberId, kind: 'detained', basis: '区监委2026年第3号通报' };
  expect(told(await send(keeper, `/sittings/${sitting.id}/left-out`, leftOut))).toBe('not-allowed');
  expect(await look(sitting, keeper)).toMatchObject({ mayKeep: true, mayLeaveOut: false, leftOut: [] });
  expect(told(await entered(sitting, matter, hands(4, 0), town.people.eastOfficer))).toBe(204);
  const other = await seatedSitting(office, { there: 3 });
  expect(told(await entered(other, matter, hands(3, 0)))).toBe('not-found');
});
