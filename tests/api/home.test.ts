import { randomUUID } from 'node:crypto';
import { changesIn } from '../../api/http/changes';
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
