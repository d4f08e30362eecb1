import { randomUUID } from 'node:crypto';
import { checkMemberDates } from '../../domain/people/member-dates';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { memberSymptoms } from '../../registers/check-up/member-symptoms';
import { type Served, serve } from '../api/served';
import { pagesOf } from '../papers/desk';
import { type House, openHouse } from '../support/house';
import { setReaders } from '../support/readers';
import { buildTown, type Town } from '../support/town';
import { aboutOf, download, expectNeutral, hostile, pages } from './download';

let house: House;
let town: Town;
let api: Served;
let officer: string;
const NOW = Date.parse('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house, { clock: () => NOW });
  officer = await api.tokenOf(town.people.streetOfficer);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const get = (token: string, path: string) => api.call('GET', `/api/v1${path}`, { token });
const counted = async (token: string, query = '') => {
  const { body } = await get(token, `/check-up${query}`);
  const found = (body.symptoms as { id: string; count: number }[]).map(({ id, count }) => [id, count]);
  return Object.fromEntries(found) as Record<string, number>;
};
const named = async (token: string, symptom: string) =>
  (await get(token, `/check-up/found?symptom=${symptom}`)).body.items.map(({ name }: { name: string }) => name);

/** What makes a member sound in every other respect. */
const sound = { phone: '19900000000', groupId: undefined };

test('each symptom is counted, opens to its names, and leads to what mends it', async () => {
  const { east1, west1 } = town;
  const before = await counted(officer);
  const over = { kind: 'probationary', joinedOn: '2025-10-20', fullOn: undefined, name: '例期满' } as const;
  const { memberId } = await town.member(east1, { ...sound, ...over });
  await town.member(east1, {
    ...sound,
    name: '例未满',
    kind: 'probationary',
    joinedOn: '2025-11-23',
    fullOn: undefined,
  });
  await town.member(east1, { name: '例无话' });
  await town.member(east1, { ...sound, name: '例重复' });
  await town.member(west1, { ...sound, name: '例重复' });
  await town.member(east1, { ...sound, name: '例口袋', tags: ['pocket'] });
  const after = await counted(officer);
  const more = (id: string) => (after[id] ?? 0) - (before[id] ?? 0);
  expect(more('probation-over')).toBe(1);
  expect(more('no-phone')).toBe(1);
  // Born on one day, as all of this town are.
  expect(more('likely-double')).toBe(2);
  expect(more('pocket-unvisited')).toBe(1);
  // Of west1 alone has a group.
  expect(more('no-group')).toBe(1);
  expect(await named(officer, 'likely-double')).toEqual(['例重复', '例重复']);
  const [item] = (await get(officer, '/check-up/found?symptom=probation-over')).body.items;
  expect(item).toMatchObject({
    name: '例期满',
    place: { id: east1 },
    note: '预备期至2026年10月20日',
    mend: { at: 'member', id: memberId, procedure: null },
  });
  const [pocket] = (await get(officer, '/check-up/found?symptom=pocket-unvisited')).body.items;
  expect(pocket.mend).toMatchObject({ at: 'start', procedure: { id: 'pocket-visit', title: '口袋党员走访' } });
});

test('one sees what one reaches: a branch its own, half of a double not at all, and figures as many as names', async () => {
  const secretary = await api.tokenOf(town.people.west1Secretary);
  const mine = await counted(secretary);
  expect(mine['likely-double']).toBe(0);
  const all = await counted(officer);
  for (const [token, figures] of [
    [secretary, mine],
    [officer, all],
  ] as const) {
    const items = await pages(api, token, '/check-up/found');
    for (const [id, count] of Object.entries(figures)) {
      const behind = items.filter(({ symptom }) => (symptom as { id: string }).id === id);
      expect([id, behind.length]).toEqual([id, count]);
    }
  }
  const narrowed = await counted(officer, `?organisationId=${town.west1}`);
  expect(narrowed['no-group']).toBe(all['no-group']);
  expect(narrowed['probation-over']).toBe(0);
  const leader = await api.tokenOf(await town.person('group-leader', town.westGroup));
  for (const path of ['/check-up', '/check-up/found', '/check-up/registered', '/check-up/print'])
    expect((await get(leader, path)).status).toBe(403);
});

test('an administrator, who reads no cases, is shown nothing of cases; readings are on record', async () => {
  const administrator = await api.tokenOf(town.people.administrator);
  const figures = await counted(administrator);
  expect(Object.keys(figures)).not.toContain('letter-expired');
  expect(Object.keys(await counted(officer))).toContain('letter-expired');
  expect((await get(administrator, '/check-up/found?symptom=letter-expired')).body.items).toEqual([]);
  await get(administrator, '/check-up/found?symptom=no-phone');
  const read = await house.db.audit.findFirstOrThrow({
    where: { actorId: town.people.administrator, objectKind: 'check-up' },
    orderBy: { seq: 'desc' },
  });
  expect([read.action, read.objectId]).toEqual(['read', 'no-phone']);
  // The seven of the town, and the group's leader.
  const registered = (await get(administrator, '/check-up/registered')).body;
  expect(registered).toEqual({ organisations: 8, people: 8, members: await house.db.member.count() });
});

test('of organisations: no secretary, too many members, too few, no committee; of roles: a term that is over, no sign-in', async () => {
  const { east2 } = town;
  expect(await named(officer, 'no-secretary')).toContain('示例西社区第二党支部');
  expect(await named(officer, 'no-secretary')).not.toContain('示例东社区第二党支部');
  expect(await named(officer, 'branch-too-small')).toContain('示例东社区第二党支部');
  for (let at = 0; at < 51; at++) await town.member(east2, sound);
  const [large] = (await get(officer, '/check-up/found?symptom=branch-too-large')).body.items;
  expect(large).toMatchObject({
    name: '示例东社区第二党支部',
    note: '现有党员51名',
    mend: { at: 'organisation', id: east2 },
  });
  const [bare] = (await get(officer, '/check-up/found?symptom=branch-without-committee')).body.items;
  expect(bare.note).toBe('正式党员51名，登记的委员1名');
  // All three branch secretaries hold office since 2020.
  expect(await named(officer, 'term-over')).toHaveLength(3);
  const [holder] = (await get(officer, '/check-up/found?symptom=no-sign-in')).body.items;
  expect(holder.mend.at).toBe('organisation');
});

test('days that contradict each other are found by the rule that every entrance has', async () => {
  const symptom = memberSymptoms.find(({ id }) => id === 'dates-apart');
  if (!symptom) throw new Error('no such symptom');
  const days = ['1950-03-01', '1956-09-26', '1975-05-01', '1977-08-18', '1990-03-01', '1991-02-28', '2027-01-01'];
  const reader = { today: '2026-11-23' } as never;
  for (const birth of ['1938-09-27', '1973-03-02', '1990-03-01']) {
    for (const joinedOn of days)
      for (const fullOn of [undefined, ...days])
        for (const kind of ['full', 'probationary']) {
          const wrong = checkMemberDates({ birth, kind, joinedOn, fullOn }, '2026-11-23').length > 0;
          const [row] = await house.db.$queryRaw<{ found: boolean | null }[]>`
            SELECT coalesce(${symptom.when(reader)}, false) AS found
              FROM (SELECT ${toDbDate(birth)}::date AS birth_date, ${toDbDate(joinedOn)}::date AS joined_on,
                           ${fullOn ? toDbDate(fullOn) : null}::date AS full_on, ${kind}::text AS kind) m`;
          expect([birth, joinedOn, fullOn, kind, row?.found]).toEqual([birth, joinedOn, fullOn, kind, wrong]);
        }
  }
});

test('as Excel it holds what the list shows, formula text stays text', async () => {
  for (const name of hostile.slice(0, 2)) await town.member(town.east1, { name });
  const file = await download(api, officer, '/check-up/found/export?symptom=no-phone');
  expect(file.status).toBe(200);
  expectNeutral(file);
  expect(file.rows.map((row) => row.姓名或组织)).toEqual(await named(officer, 'no-phone'));
  expect(aboutOf(file)).toMatchObject({ '筛选：检查项': '没有联系电话' });
});

test('it prints on one sheet of A4, however many names there are', async () => {
  const answer = await fetch(`${api.url}/api/v1/check-up/print`, { headers: { authorization: `Bearer ${officer}` } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const sheets = await pagesOf(Buffer.from(await answer.arrayBuffer()));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain('名册体检');
  expect(sheets[0]).toContain('没有联系电话');
});

test('an expired letter is found for who reads the case, and leads to it', async () => {
  const { memberId } = await town.member(town.east1, { ...sound, name: '例持信' });
  const caseId = `relation-transfer-${randomUUID()}`;
  const at = new Date(NOW);
  await house.owner.$executeRaw(Prisma.sql`
    INSERT INTO "case" (id, procedure, number, organisation_id, subject_kind, subject_id, member_id, rule_set, stage, stage_since,
                        seq, state, started_at, head_hash)
    VALUES (${caseId}, 'relation-transfer', '2026-JZ-999999', ${town.east}::uuid, 'member', ${memberId}::uuid, ${memberId}::uuid,
            'x', 'ISSUED', ${at}, 1, '{}', ${at}, '\\x00')`);
  const letter = { caseId, organisationId: town.east, number: 'L-1', issuedOn: new Date('2026-09-01') };
  await house.owner.letter.create({ data: { ...letter, validUntil: new Date('2026-11-22') } });
  const [item] = (await get(officer, '/check-up/found?symptom=letter-expired')).body.items;
  expect(item).toMatchObject({ name: '例持信', note: '有效期至2026年11月22日', mend: { at: 'case', id: caseId } });
  // Of a case that only some read, its letter stands nowhere for the others.
  setReaders('relation-transfer', { roles: [], subject: 'nothing', discreet: true });
  expect(await named(officer, 'letter-expired')).toEqual([]);
  expect((await counted(officer))['letter-expired']).toBe(0);
  setReaders('relation-transfer', undefined);
  await house.owner.letter.updateMany({ where: { caseId }, data: { validUntil: new Date('2026-11-23') } });
  expect(await named(officer, 'letter-expired')).toEqual([]);
});
