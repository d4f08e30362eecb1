import { randomUUID } from 'node:crypto';
import { digestBatch } from '../../activities/digest';
import { atTime } from '../../domain/time/dates';
import { ensureSchedules } from '../../worker/schedules';
import { sendDue } from '../../worker/sender';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

// Cases begin on Monday, 2054-11-23, at ten.
const t = transfers();
const TUESDAY = '2054-11-24';
const half = (day: string) => atTime(day, 8, 30);

async function digestOf(personId: string, day: string): Promise<string[] | undefined> {
  const where = { personId_caseId_localDate: { personId, caseId: 'digest', localDate: new Date(day) } };
  return (await t.house.db.notice.findUnique({ where }))?.lines;
}

async function write(day: string): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await digestBatch(t.house.db, day, half(day), after);
}

const nameOf = async (memberId: string) =>
  (await t.house.db.member.findUniqueOrThrow({ where: { id: memberId } })).name;

test('what is due today, past due and due this week, side tasks and lines to pass on, with counts and first names', async () => {
  const { house, town } = t;
  const { people } = town;
  const travellers = [];
  for (let n = 0; n < 4; n++) travellers.push(await travel(t, 'BRANCH_REVIEW'));
  const due = (caseId: string | undefined, day: string) =>
    house.owner.task.updateMany({ where: { caseId, closedAt: null }, data: { dueOn: new Date(day) } });
  await due(travellers[0]?.caseId, '2054-11-23');
  await due(travellers[1]?.caseId, TUESDAY);
  await due(travellers[2]?.caseId, '2054-11-27');
  await due(travellers[3]?.caseId, '2054-12-01');
  const { memberId, personId } = await town.member(town.east1);
  const side = { kind: 'national-out', memberId, openedAt: new Date(), organisationId: town.east };
  await house.owner.sideTask.create({ data: { id: randomUUID(), ...side } });
  await house.owner.relayLine.create({
    data: {
      id: randomUUID(),
      noticeId: randomUUID(),
      personId,
      organisationId: town.east1,
      reason: 'failed',
      createdAt: new Date(),
    },
  });
  await write(TUESDAY);
  const names = await Promise.all(travellers.map(({ memberId: id }) => nameOf(id)));
  const toTell = (await house.db.person.findUniqueOrThrow({ where: { id: personId } })).name;
  expect(await digestOf(people.east1Secretary, TUESDAY)).toEqual([
    `已超期1件：${names[0]}`,
    `今天到期1件：${names[1]}`,
    `本周到期1件：${names[2]}`,
    `待人工转告1件：${toTell}`,
  ]);
  expect(await digestOf(people.eastOfficer, TUESDAY)).toEqual([
    `配套事项（全国系统登记、转正、原任职务等）1件：${await nameOf(memberId)}`,
  ]);
  // Nothing to say to these.
  expect(await digestOf(people.west1Secretary, TUESDAY)).toBeUndefined();
  expect(await digestOf(people.administrator, TUESDAY)).toBeUndefined();
});

test('calls of a group stand in the digest of its leader, and in that of the branch where nobody leads it', async () => {
  const { house, town } = t;
  const day = '2054-11-26';
  const { memberId } = await town.member(town.west1, { groupId: town.westGroup });
  const call = { kind: 'life-call', memberId, openedAt: new Date(), organisationId: town.westGroup };
  const { id } = await house.owner.sideTask.create({ data: { id: randomUUID(), ...call } });
  const name = await nameOf(memberId);
  await write(day);
  const ofBranch = `配套事项（全国系统登记、转正、原任职务等）1件：${name}`;
  expect(await digestOf(town.people.west1Secretary, day)).toEqual([ofBranch]);
  await house.owner.notice.deleteMany({ where: { caseId: 'digest', localDate: new Date(day) } });
  const leader = await town.person('group-leader', town.westGroup);
  await write(day);
  expect(await digestOf(leader, day)).toEqual([`连续两次缺席，待联系1件：${name}`]);
  expect(await digestOf(town.people.west1Secretary, day)).toBeUndefined();
  await house.owner.sideTask.delete({ where: { id } });
});

test('once a person and day, also when the schedule runs twice at once and again later', async () => {
  const { house, town } = t;
  const day = '2054-11-25';
  const run = async () => {
    const args: [number] = [half(day) - Date.now()];
    const options = { workflowId: `daily-digest-${randomUUID()}`, taskQueue: house.config.temporal.taskQueue, args };
    await house.client.workflow.execute('dailyDigest', options);
  };
  await Promise.all([run(), run()]);
  const first = await digestOf(town.people.east1Secretary, day);
  expect(first?.[0]).toContain('已超期2件');
  await run();
  const count = await house.db.notice.count({ where: { caseId: 'digest', localDate: new Date(day) } });
  expect(count).toBe(2);
  expect(await digestOf(town.people.east1Secretary, day)).toEqual(first);
  await sendDue(house.db, half(day) + 60_000);
  const where = { personId: town.people.east1Secretary, caseId: 'digest', localDate: new Date(day) };
  expect(await house.db.notice.findFirst({ where })).toMatchObject({ audience: 'office', urgent: false });
  expect((await house.db.notice.findFirst({ where }))?.deliveredAt).not.toBeNull();
});

test('its schedule is made once and runs at half past eight in Shanghai', async () => {
  const { client, config } = t.house;
  await ensureSchedules(client, config.temporal.taskQueue);
  await ensureSchedules(client, config.temporal.taskQueue);
  const { info, spec } = await client.schedule.getHandle('daily-digest').describe();
  expect(spec.timezone).toBe('Asia/Shanghai');
  expect(info.nextActionTimes[0]?.toISOString()).toMatch(/T00:30:00/);
});

test('of hundreds of role holders each gets his own, batch by batch', async () => {
  const { house, town } = t;
  const day = '2054-11-26';
  const branch = town.west2;
  const ids = Array.from({ length: 420 }, () => randomUUID());
  await house.owner.person.createMany({ data: ids.map((id) => ({ id, name: '示例乙' })) });
  await house.owner.roleHolding.createMany({
    data: ids.map((personId) => ({
      id: randomUUID(),
      personId,
      organisationId: branch,
      role: 'secretary',
      fromDate: new Date('2020-01-01'),
    })),
  });
  const { memberId } = await town.member(branch);
  const side = { kind: 'national-in', memberId, openedAt: new Date(), organisationId: branch };
  await house.owner.sideTask.create({ data: { id: randomUUID(), ...side } });
  await write(day);
  const where = { personId: { in: ids }, caseId: 'digest', localDate: new Date(day) };
  expect(await house.db.notice.count({ where })).toBe(420);
});

test('none where the setting says so, and none for a day that is nearly over', async () => {
  const { house, town } = t;
  const off = {
    organisationId: town.east,
    key: 'digest',
    value: false,
    reason: '示例',
    setBy: town.people.administrator,
  };
  await house.db.setting.create({ data: { ...off, at: new Date() } });
  await write('2054-11-27');
  expect(await digestOf(town.people.east1Secretary, '2054-11-27')).toBeUndefined();
  await house.db.setting.create({ data: { ...off, value: true, at: new Date() } });
  expect(await digestBatch(house.db, '2054-11-28', atTime('2054-11-28', 20), '')).toBeNull();
  expect(await digestOf(town.people.east1Secretary, '2054-11-28')).toBeUndefined();
});
