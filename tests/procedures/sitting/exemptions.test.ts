import { addDays, addMonths, localDate } from '../../../domain/time/dates';
import { type Office, openOffice } from '../../api/office';
import { download } from '../../lists/download';
import { syntheticIdentity } from '../../support/town';

let office: Office;
const today = localDate(Date.now());

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const typeOf = (told: { body: { type?: string } }) => told.body.type?.replace('urn:dangwu:problem:', '');
const enter = (as: string, body: object, key?: string) => office.as(as, 'POST', '/exemptions', body, key);
const list = async (as: string, query = '') =>
  (await office.as(as, 'GET', `/exemptions${query}`)).body.items as {
    id: string;
    member: { id: string };
    kind: { id: string };
    state: { id: string };
    fromDate: string;
    lastDay: string;
    renewed: boolean;
    mayChange: boolean;
  }[];

const asked = (memberId: string, more: object = {}) => ({
  memberId,
  kind: 'listed',
  fromDate: today,
  basis: '例院诊断书，支委会同意',
  ...more,
});

it('is entered by the branch committee with what it rests on, which stays sealed and is read on record', async () => {
  const { people, member, east1 } = office.town;
  const { memberId, personId } = await member(east1);
  const made = await enter(people.east1Secretary, asked(memberId));
  expect(made).toMatchObject({
    status: 201,
    body: { kind: { title: '年老体弱' }, state: { id: 'current' }, hasBasis: true, mayChange: true },
  });
  expect(made.body.lastDay).toBe(addDays(addMonths(today, 12), -1));
  expect(JSON.stringify(made.body)).not.toContain('诊断书');
  const { basis } = await office.house.db.exemption.findUniqueOrThrow({ where: { id: made.body.id } });
  expect(Buffer.from(basis as Uint8Array).toString('utf8')).not.toContain('诊断书');
  const read = (as: string) => office.as(as, 'GET', `/exemptions/${made.body.id}`);
  expect((await read(people.streetOfficer)).body.basis).toBe('例院诊断书，支委会同意');
  const readings = () => office.house.db.audit.count({ where: { objectId: made.body.id, action: 'read' } });
  expect(await readings()).toBe(1);
  expect((await read(personId)).body).toMatchObject({ basis: '例院诊断书，支委会同意', mayChange: false });
  expect(await readings()).toBe(1);
  for (const other of [people.west1Secretary, people.administrator, (await member(east1)).personId]) {
    expect((await read(other)).status).toBe(404);
  }
  const audits = await office.house.db.audit.findMany({ where: { objectId: made.body.id } });
  expect(JSON.stringify(audits)).not.toContain('诊断书');
});

it('is entered by no one else, of no one else, not of oneself, and not twice for the same days', async () => {
  const { people, member, east1, west1 } = office.town;
  const { memberId, personId } = await member(east1);
  expect((await enter(people.west1Secretary, asked(memberId))).status).toBe(404);
  expect(typeOf(await enter(personId, asked(memberId)))).toBe('not-allowed');
  expect((await enter(people.east1Secretary, asked((await member(west1)).memberId))).status).toBe(404);
  await office.house.owner.roleHolding.create({
    data: { id: memberId, personId, organisationId: east1, role: 'secretary', fromDate: new Date('2020-01-01') },
  });
  expect(typeOf(await enter(personId, asked(memberId)))).toBe('own-case');
  const gone = await member(east1, { standing: 'ended' });
  expect(typeOf(await enter(people.east1Secretary, asked(gone.memberId)))).toBe('member-not-active');
  const both = await Promise.all([1, 2].map(() => enter(people.east1Secretary, asked(memberId))));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(typeOf(await enter(people.eastOfficer, asked(memberId, { fromDate: addDays(today, 30) })))).toBe(
    'exemption-overlaps',
  );
  expect((await enter(people.eastOfficer, asked(memberId, { kind: 'ill', toDate: addDays(today, 30) }))).status).toBe(
    201,
  );
});

it('lasts a year at most, and days that make no sense are refused', async () => {
  const { people, member, east1 } = office.town;
  const { memberId } = await member(east1);
  const last = addDays(addMonths(today, 12), -1);
  const wrong = await enter(people.east1Secretary, asked(memberId, { toDate: addDays(last, 1) }));
  expect(wrong.body.errors).toMatchObject([{ pointer: '/toDate', detail: expect.stringContaining('12 个月') }]);
  const before = await enter(people.east1Secretary, asked(memberId, { toDate: addDays(today, -1) }));
  expect(typeOf(before)).toBe('invalid-input');
  expect((await enter(people.east1Secretary, asked(memberId, { basis: ' ' }))).status).toBe(400);
  expect((await enter(people.east1Secretary, asked(memberId, { toDate: last }))).status).toBe(201);
});

it('a street that says so shortens how long one may be', async () => {
  const { people, member, west1, west } = office.town;
  const set = { organisationId: west, value: 6, effectiveFrom: today, reason: '本社区半年一核' };
  await office.house.owner.$executeRaw`
    INSERT INTO rule_override (id, organisation_id, procedure, parameter, value, reason, effective_from, set_by, at)
    VALUES (gen_random_uuid(), ${set.organisationId}::uuid, 'sitting', 'exemptionMonths', '6'::jsonb, ${set.reason},
            ${set.effectiveFrom}::date, ${people.westOfficer}::uuid, now())`;
  const { memberId } = await member(west1);
  expect((await enter(people.west1Secretary, asked(memberId))).body.lastDay).toBe(addDays(addMonths(today, 6), -1));
});

it('is renewed from where it ends; who ends soon stands in the list of those until then', async () => {
  const { people, member, east1 } = office.town;
  const { memberId } = await member(east1);
  const old = await enter(
    people.east1Secretary,
    asked(memberId, { fromDate: addDays(today, -300), toDate: addDays(today, 10) }),
  );
  expect(old.status).toBe(201);
  const renew = (as: string, body: object) => office.as(as, 'POST', `/exemptions/${old.body.id}/renew`, body);
  expect((await renew(people.west1Secretary, { basis: '例' })).status).toBe(404);
  const next = await renew(people.east1Secretary, { basis: '支委会再次讨论，仍须免除' });
  expect(next.body).toMatchObject({ fromDate: addDays(today, 11), state: { id: 'coming' } });
  expect(next.body.lastDay).toBe(addDays(addMonths(addDays(today, 11), 12), -1));
  const both = await list(people.east1Secretary, `?memberId=${memberId}`);
  expect(both.map(({ state, renewed }) => [state.id, renewed])).toEqual([
    ['coming', false],
    ['current', true],
  ]);
  expect((await list(people.east1Secretary, `?memberId=${memberId}&status=current`)).length).toBe(1);
  expect(typeOf(await renew(people.east1Secretary, { basis: '又一次' }))).toBe('exemption-overlaps');
});

it('is ended by day, or taken back as a mistake; once', async () => {
  const { people, member, east1 } = office.town;
  const entered = async (more = {}) =>
    (await enter(people.east1Secretary, asked((await member(east1)).memberId, more))).body.id as string;
  const end = (id: string, endedOn: string, as = people.east1Secretary) =>
    office.as(as, 'POST', `/exemptions/${id}/end`, { endedOn });
  const mistake = await entered();
  expect(typeOf(await end(mistake, addDays(today, -1)))).toBe('date-out-of-range');
  expect((await end(mistake, today)).body).toMatchObject({
    state: { id: 'ended' },
    lastDay: addDays(today, -1),
    mayChange: false,
  });
  expect(typeOf(await end(mistake, today))).toBe('conflict');
  const later = await entered({ fromDate: addDays(today, -40) });
  expect((await end(later, addDays(today, 5))).body).toMatchObject({
    state: { id: 'current' },
    lastDay: addDays(today, 4),
  });
  expect(typeOf(await office.as(people.east1Secretary, 'POST', `/exemptions/${mistake}/renew`, { basis: '例' }))).toBe(
    'conflict',
  );
  expect((await list(people.east1Secretary, '?status=ended')).map(({ id }) => id)).toContain(mistake);
});

it('who might be exempt is proposed by age or because he cannot move about, and nothing comes of it by itself', async () => {
  const { people, member, east2, east } = office.town;
  const year = Number(today.slice(0, 4));
  const born = (age: number, more = {}) =>
    member(east2, { identityNumber: syntheticIdentity(`${year - age}0101`), ...more });
  const old = await born(75);
  const young = await born(74);
  const lame = await born(40, { tags: ['immobile'] });
  const listed = await born(80);
  expect((await enter(people.east2Secretary, asked(listed.memberId))).status).toBe(201);
  const proposals = async (as: string) => (await office.as(as, 'GET', '/exemptions/proposals')).body.items;
  const found = await proposals(people.east2Secretary);
  const ids = found.map(({ member: { id } }: { member: { id: string } }) => id).sort();
  expect(ids).toEqual([old.memberId, lame.memberId].sort());
  expect(ids).not.toContain(young.memberId);
  expect(await proposals(people.west1Secretary)).toEqual([]);
  await office.house.owner.$executeRaw`
    INSERT INTO rule_override (id, organisation_id, procedure, parameter, value, reason, effective_from, set_by, at)
    VALUES (gen_random_uuid(), ${east}::uuid, 'sitting', 'exemptionAge', '74'::jsonb, '例', ${today}::date,
            ${people.eastOfficer}::uuid, now())`;
  expect(await proposals(people.east2Secretary)).toHaveLength(3);
  expect(await office.house.db.exemption.count({ where: { memberId: old.memberId } })).toBe(0);
});

it('stands in an Excel file without what it rests on', async () => {
  const { people } = office.town;
  const file = await download(office.api, await office.api.tokenOf(people.east1Secretary), '/exemptions/export');
  expect(file.rows.length).toBe((await list(people.east1Secretary, '?limit=100')).length);
  expect(file.rows[0]).toMatchObject({ 所在党支部: '示例东社区第一党支部', 有依据: '是' });
  expect(JSON.stringify(file.rows)).not.toContain('诊断书');
});
