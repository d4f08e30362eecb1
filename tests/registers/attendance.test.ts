import { randomUUID } from 'node:crypto';
import { atTime } from '../../domain/time/dates';
import type { Prisma } from '../../prisma/generated/client';
import { closeAttendance } from '../../registers/attendance/close';
import { freezeAttendance } from '../../registers/attendance/freeze';
import { lifeFactsStatement } from '../../registers/attendance/life-facts';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

const at = atTime('2054-03-31', 23, 30);

/** As the role that the product has, so that its rights are tried as well. */
const run = async (statements: readonly Prisma.Sql[]) => {
  for (const statement of statements) await house.db.$executeRaw(statement);
};

/** A sitting on the last evening of March: in Greenwich that is another hour of the same month, an hour later another month. */
async function sitting(hosts: string[], kinds = ['assembly', 'theme-day']): Promise<string> {
  const id = randomUUID();
  await house.owner.sitting.create({
    data: {
      ...{ id, caseId: `sitting-${id}`, organisationId: hosts[0] as string, title: '示例', kinds, place: '示例活动室' },
      ...{ beginsAt: new Date(at), endsAt: new Date(at + 3_600_000), status: 'notified' },
      hosts: { create: hosts.map((organisationId) => ({ organisationId })) },
    },
  });
  return id;
}

const marked = (sittingId: string, memberId: string, data: Prisma.AttendanceUncheckedUpdateInput) =>
  house.owner.attendance.update({ where: { sittingId_memberId: { sittingId, memberId } }, data });

const close = (id: string) => run(closeAttendance(id, { actorId: null, at, makeUpUntil: '2054-04-15' }));

/** What is said of the members, in their order; nothing: undefined. */
async function factsOf(fact: string, members: { memberId: string }[]) {
  const rows = await house.owner.dutyFact.findMany({ where: { fact } });
  return members.map(({ memberId }) => {
    const found = rows.find((row) => row.memberId === memberId);
    return found && [found.month, found.duty, found.source, found.verdict, found.basis].join(' ');
  });
}

const exempt = (memberId: string, kind: string, more: Partial<Prisma.ExemptionUncheckedCreateInput> = {}) =>
  house.owner.exemption.create({
    data: {
      ...{ id: randomUUID(), memberId, kind, fromDate: new Date('2054-01-01'), organisationId: town.east1 },
      ...{ enteredBy: town.people.east1Secretary, enteredAt: new Date(at), ...more },
    },
  });

test('who is on the list of a sitting on its day, and who stands apart', async () => {
  const [plain, floating, tagged, ill, over, ended, lost, elsewhere] = [
    await town.member(town.east1),
    await town.member(town.east1, { tags: ['floating'] }),
    await town.member(town.east1, { tags: ['floating'] }),
    await town.member(town.east1),
    await town.member(town.east1),
    await town.member(town.east1),
    await town.member(town.east1, { standing: 'lost' }),
    await town.member(town.east1),
  ] as const;
  const other = await town.member(town.east2);
  await house.owner.member.update({ where: { id: floating.memberId }, data: { alsoId: town.west1 } });
  await exempt(ill.memberId, 'ill', { toDate: new Date('2054-03-31') });
  await exempt(over.memberId, 'ill', { toDate: new Date('2054-03-30') });
  await exempt(ended.memberId, 'listed', { endedOn: new Date('2054-03-31') });
  await exempt(elsewhere.memberId, 'listed');
  await exempt(elsewhere.memberId, 'elsewhere');

  const id = await sitting([town.east1]);
  // On the list by a request for leave, and of another branch by its day.
  for (const { memberId } of [plain, other]) {
    await house.owner.attendance.create({
      data: { sittingId: id, memberId, branchId: town.east1, leaveKind: 'ill', leaveStatus: 'granted' },
    });
  }
  await run(freezeAttendance(id, at));
  const rows = await house.owner.attendance.findMany({ where: { sittingId: id } });
  const lines = Object.fromEntries(rows.map(({ memberId, apart, mark }) => [memberId, `${apart} ${mark}`]));
  expect(lines).toEqual({
    [plain.memberId]: 'null leave',
    [floating.memberId]: 'floating null',
    [tagged.memberId]: 'null null',
    [ill.memberId]: 'ill null',
    [over.memberId]: 'null null',
    [ended.memberId]: 'null null',
    [elsewhere.memberId]: 'elsewhere null',
  });
  expect(lines[lost.memberId]).toBeUndefined();

  const both = await sitting([town.east1, town.east2]);
  await run(freezeAttendance(both, at));
  const joint = await house.owner.attendance.findMany({ where: { sittingId: both } });
  expect(joint).toHaveLength(rows.length + 1);
  expect(joint.find(({ memberId }) => memberId === other.memberId)?.branchId).toBe(town.east2);
});

test('of a 支委会 its committee is on the list, of a 党小组会 the members of the group', async () => {
  const [secretary, plain, grouped] = [
    await town.member(town.west1),
    await town.member(town.west1),
    await town.member(town.west1, { groupId: town.westGroup }),
  ] as const;
  const role = { personId: secretary.personId, organisationId: town.west1, fromDate: new Date('2020-01-01') };
  await house.owner.roleHolding.create({ data: { id: randomUUID(), role: 'organisation-commissioner', ...role } });
  await house.owner.roleHolding.create({
    data: { ...role, id: randomUUID(), role: 'secretary', personId: plain.personId, toDate: new Date('2054-03-30') },
  });
  const on = async (id: string) => {
    await run(freezeAttendance(id, at));
    return (await house.owner.attendance.findMany({ where: { sittingId: id } })).map(({ memberId }) => memberId);
  };
  expect(await on(await sitting([town.west1], ['committee']))).toEqual([secretary.memberId]);
  expect(await on(await sitting([town.westGroup], ['group']))).toEqual([grouped.memberId]);
});

test('what a closed sitting says of each, and what it says when a line is corrected or the sitting taken back', async () => {
  const members = await Promise.all(Array.from({ length: 9 }, () => town.member(town.west2)));
  const [present, late, absent, onLeave, asked, madeUp, apart, apartCame, unmarked] = members.map(
    ({ memberId }) => memberId,
  ) as [string, string, string, string, string, string, string, string, string];
  // Came to the branch after the last word of the sitting had gone out: not to come is not held against him.
  const [unknowing, guest] = [await town.member(town.west2), await town.member(town.west2)];
  members.push(unknowing, guest);
  for (const memberId of [apart, apartCame]) await exempt(memberId, 'listed');
  const id = await sitting([town.west2]);
  await run(freezeAttendance(id, at));
  const called = members.slice(0, 9).map(({ memberId }) => memberId);
  await house.owner.attendance.updateMany({
    where: { sittingId: id, apart: null, memberId: { in: called } },
    data: { calledAt: new Date(at) },
  });
  await marked(id, guest.memberId, { mark: 'present' });
  await marked(id, present, { mark: 'present' });
  await marked(id, late, { mark: 'late' });
  await marked(id, absent, { mark: 'absent' });
  await marked(id, onLeave, { leaveKind: 'ill', leaveStatus: 'granted' });
  await marked(id, asked, { leaveKind: 'other', leaveStatus: 'asked' });
  await marked(id, apartCame, { mark: 'present' });

  // An open list says nothing.
  await run([lifeFactsStatement(id, at)]);
  expect(await factsOf(id, members)).toEqual(members.map(() => undefined));

  await close(id);
  await marked(id, madeUp, {
    ...{ madeUpOn: new Date('2054-04-03'), madeUpHow: 'read', madeUpMinutes: 60, madeUpBy: town.people.west1Secretary },
  });
  await run([lifeFactsStatement(id, at)]);
  const said = (verdict: string, basis = verdict) => `2054-03 life attendance ${verdict} ${basis}`;
  const first = [
    ...[said('done', 'present'), said('done', 'late'), said('missed', 'absent'), said('excused', 'leave'), undefined],
    ...[said('done', 'made-up'), said('excused', 'listed'), said('done', 'present'), said('missed', 'absent')],
    ...[undefined, said('done', 'present')],
  ];
  expect(await factsOf(id, members)).toEqual(first);

  // 补假, and a request that is refused after all.
  await marked(id, unmarked, { mark: 'leave', leaveKind: 'other', leaveStatus: 'granted' });
  await marked(id, asked, { leaveStatus: 'refused' });
  expect(await house.db.$executeRaw(lifeFactsStatement(id, at + 1))).toBe(2);
  expect(await factsOf(id, members)).toEqual(
    first.map(
      (one, index) => [one, said('missed', 'absent'), said('excused', 'leave')][[-1, 4, 8].indexOf(index)] ?? one,
    ),
  );

  await house.owner.sitting.update({ where: { id }, data: { status: 'cancelled' } });
  await run([lifeFactsStatement(id, at + 2)]);
  expect(await factsOf(id, members)).toEqual(
    members.map((one) => (one === unknowing ? undefined : said('void', 'withdrawn'))),
  );
});
