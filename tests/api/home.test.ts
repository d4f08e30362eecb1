import { randomUUID } from 'node:crypto';
import { changesIn } from '../../api/http/changes';
import { addDays, localDate } from '../../domain/time/dates';
import { seedSitting } from '../procedures/sitting/seed';
import { enterRegistrant } from '../registers/registrant-town';
import { until } from '../support/until';
import { type Office, openOffice } from './office';

// The first page: its counts are those of the lists, and what it offers is what the case offers.

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const all = async (personId: string, path: string) => {
  const items: Record<string, unknown>[] = [];
  let cursor = '';
  do {
    const { body } = await office.as(personId, 'GET', `${path}${path.includes('?') ? '&' : '?'}limit=1${cursor}`);
    items.push(...body.items);
    cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
  } while (cursor);
  return items;
};

test('every count of the first page is the length of its list, for everybody', async () => {
  const { people, east, west, east1, west1 } = office.town;
  const issued = await office.started(west1);
  const expired = await office.started(west1);
  // Only where it stands is looked at: its way there takes months.
  await office.house.owner.case.update({ where: { id: expired.caseId }, data: { stage: 'EXPIRED' } });
  const { memberId } = await office.town.member(east1);
  await office.house.owner.member.update({ where: { id: memberId }, data: { tags: ['pocket'] } });
  const worker = await office.town.person('community-worker', east);
  const since = '2026-01-05';
  for (const [communityId, standing] of [
    ...[east, east, west].map((community) => [community, 'unreported'] as const),
    ...([
      [east, 'never-came'],
      [east, 'serving'],
    ] as const),
  ])
    await enterRegistrant({ house: office.house }, { communityId, periods: [{ standing, from: since }] });
  const seen: string[] = [];
  for (const personId of [people.east1Secretary, people.eastOfficer, people.administrator, issued.personId, worker]) {
    const { body: home } = await office.as(personId, 'GET', '/home');
    for (const [list, count] of Object.entries(home.counts)) {
      expect([list, (await all(personId, `/tasks?list=${list}`)).length]).toEqual([list, count]);
    }
    expect(await all(personId, '/notices?unread=true')).toHaveLength(home.unread);
    for (const { id, count, procedure, list, page } of home.attention) {
      const path = list ? `/procedures/${procedure}/lists/${list}` : (page ?? `/cases?attention=${id}`);
      expect([id, (await all(personId, path)).length]).toEqual([id, count]);
      seen.push(id);
    }
  }
  expect(seen).toEqual(expect.arrayContaining(['pocket-visit.pocket-members', 'relation-transfer.letters-expired']));
  const counted = async (personId: string) =>
    (await office.as(personId, 'GET', '/home')).body.attention.flatMap(
      ({ id, count }: { id: string; count: number }) => (id.startsWith('double-registration.') ? [[id, count]] : []),
    );
  const ofEast = [
    ['double-registration.unreported', 2],
    ['double-registration.never-came', 1],
  ];
  expect(await counted(people.eastOfficer)).toEqual(ofEast);
  expect(await counted(worker)).toEqual(ofEast);
  expect(await counted(people.east1Secretary)).toEqual([]);
});

test('the likeliest outcome is what the case offers first without a reason', async () => {
  const { people } = office.town;
  const { caseId } = await office.started();
  const { body: home } = await office.as(people.east1Secretary, 'GET', '/home');
  const { body: about } = await office.as(people.east1Secretary, 'GET', `/cases/${caseId}`);
  const line = home.todo.find((one: { case: { id: string } }) => one.case.id === caseId);
  const offered = about.tasks[0].outcomes.find((one: { input: { required: string[] } }) => {
    return !one.input.required.includes('reason');
  });
  expect(line.likeliest).toEqual({ id: offered.id, title: offered.title, ready: true });
  const done = await office.as(people.east1Secretary, 'POST', `/tasks/${line.id}/decision`, { outcome: offered.id });
  expect(done.status).toBe(200);
});

test('what is counted holds while nothing moves, and is counted anew at once when a case does or he himself acts', async () => {
  const { people, east1 } = office.town;
  const home = async (personId: string) => (await office.as(personId, 'GET', '/home')).body;
  const pocket = async (personId: string) =>
    (await home(personId)).attention.find(({ id }: { id: string }) => id === 'pocket-visit.pocket-members')?.count ?? 0;
  // Nothing is remembered before it is heard what moves.
  const heard = () => changesIn(office.house.db).mark(people.streetOfficer);
  await until(() => heard() !== undefined);

  // Another's change of a register tells nobody: for half a minute it is not counted by who has looked.
  const there = await pocket(people.streetOfficer);
  const { memberId } = await office.town.member(east1);
  await office.house.owner.member.update({ where: { id: memberId }, data: { tags: ['pocket'] } });
  expect(await pocket(people.streetOfficer)).toBe(there);
  await office.as(people.streetOfficer, 'POST', `/notices/${randomUUID()}/read`);
  expect(await pocket(people.streetOfficer)).toBe(there + 1);

  const before = (await home(people.eastOfficer)).counts;
  const { caseId } = await office.started();
  expect((await home(people.eastOfficer)).counts).toEqual({ ...before, coming: before.coming + 1 });
  await office.decide(people.east1Secretary, caseId, 'pass');
  expect((await home(people.eastOfficer)).counts).toEqual({ ...before, todo: before.todo + 1 });
});

test('sittings that are called and what is to be done beside cases stand with their day, for the offices themselves', async () => {
  const { house, town } = office;
  const { people, east, east1, east2 } = town;
  const today = localDate(Date.now());
  const sitting = async (organisationId: string, status: string, days: number, kinds = ['theme-day']) =>
    (
      await seedSitting(house.owner, {
        organisationId,
        kinds,
        status,
        on: addDays(today, days),
        studyMinutes: 0,
        lines: [],
      })
    ).id;
  const called = await sitting(east1, 'notified', 3);
  const now = await sitting(east1, 'open', 1);
  const committee = await sitting(east1, 'notified', 2, ['committee']);
  for (const [status, days] of [
    ['planned', 3],
    ['cancelled', 3],
    ['notified', 20],
    ['archived', -1],
  ] as const)
    await sitting(east1, status, days);
  const beside = await sitting(east2, 'notified', 4);
  const above = await sitting(east, 'notified', 5, ['committee']);
  const { memberId, personId } = await town.member(east1);
  const guest = {
    branchId: east1,
    memberId,
    mark: null,
    apart: null,
    madeUpOn: null,
    madeUpMinutes: null,
    asked: false,
  };
  const listed = await seedSitting(house.owner, {
    ...{
      organisationId: east2,
      kinds: ['lecture'],
      status: 'open',
      on: addDays(today, 6),
      studyMinutes: 0,
      lines: [guest],
    },
  });
  const sideTask = async (organisationId: string, days: number | null, status = 'open') => {
    const dueOn = days === null ? null : new Date(addDays(today, days));
    const { memberId: of } = await town.member(organisationId);
    const row = {
      ...{ id: randomUUID(), kind: 'life-call', memberId: of, organisationId },
      ...{ openedAt: new Date(), dueOn, status },
    };
    await house.owner.sideTask.create({
      data: { ...row, ...(status === 'done' && { closedAt: new Date(), doneOn: dueOn }) },
    });
    return row;
  };
  const call = await sideTask(east1, 7);
  for (const [days, status] of [
    [7, 'done'],
    [null, 'open'],
    [-2, 'open'],
    [30, 'open'],
  ] as const)
    await sideTask(east1, days, status);
  const home = async (who: string) => {
    const { sittings, sideTasks } = (await office.as(who, 'GET', '/home')).body;
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    return [ids(sittings), ids(sideTasks)];
  };
  // Another session each: what a session has counted holds for a while.
  const secretary = await town.person('secretary', east1);
  expect(await home(secretary)).toEqual([[now, committee, called], [call.id]]);
  expect(await home(await town.person('secretary', east2))).toEqual([[beside, listed.id], []]);
  expect(await home(await town.person('organisation-officer', east))).toEqual([[above], []]);
  expect(await home(await town.person('community-worker', east1))).toEqual([[], []]);
  // A member: his branch's before its list is frozen, but not of its committee, and where he stands on a list.
  expect(await home(personId)).toEqual([[now, called, listed.id], []]);
  const { body } = await office.as(secretary, 'GET', '/home');
  expect(body.sittings[0]).toMatchObject({
    place: '示例活动室',
    organisation: { id: east1 },
    beginsAt: expect.any(String),
  });
  expect(body.sideTasks[0]).toMatchObject({ member: { id: call.memberId }, dueOn: addDays(today, 7) });
  expect((await office.as(people.administrator, 'GET', '/home')).body).toMatchObject({ sittings: [], sideTasks: [] });
});

test('nothing is counted beyond a hundred', async () => {
  const { personId } = await office.started();
  const { house } = office;
  await house.owner.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, lines, audience, created_at, not_before, delivered_at)
    SELECT gen_random_uuid(), ${personId}::uuid, 'none', '2020-01-01'::date + n, '{}', 'member', now(), now(), now()
      FROM generate_series(1, 120) n`;
  expect((await office.as(personId, 'GET', '/home')).body.unread).toBe(100);
});

test('a case is found by its number as people type it', async () => {
  const { people } = office.town;
  const { caseId, told } = await office.started();
  const short = String(told.body.number)
    .toLowerCase()
    .replace(/-0+(?=\d+$)/, '-');
  for (const number of [told.body.number, short]) {
    const { body } = await office.as(people.east1Secretary, 'GET', `/cases?number=${encodeURIComponent(number)}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([caseId]);
  }
  const { body } = await office.as(people.administrator, 'GET', `/cases?number=${short}`);
  expect(body.items).toEqual([]);
});
