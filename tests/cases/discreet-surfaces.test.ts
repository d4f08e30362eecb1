import type { Readers } from '../../domain/case/readers';
import { atTime, type Instant } from '../../domain/time/dates';
import { serve } from '../api/served';
import { START } from '../support/business-time';
import { setReaders } from '../support/readers';
import { Looking, type Secret, type Seen, tellsOf } from '../support/surfaces';
import { transfers } from '../support/transfers';

// Every surface of the API on which a case can stand, and who sees it there: of a procedure as it is, of one with readers
// of its own, and of one that is discreet. The case is a visit to a 口袋党员.

const t = transfers();
let look: Looking;
let at: Instant = START;
/** After the visit is due. */
const LATER = atTime('2055-01-05', 10);

const people: Record<string, string> = {};
interface Visit extends Secret {
  memberId: string;
  /** Whom it is about. */
  personId: string;
  taskId: string;
}
const open = { title: '口袋党员走访' } as Visit;
const closed = { title: '口袋党员走访' } as Visit;

const roles = [
  { side: 'branch', roles: ['secretary', 'discipline-commissioner'] },
  { side: 'committee', roles: ['organisation-officer'] },
] as const;

const variants: Record<string, Readers | undefined> = {
  ordinary: undefined,
  restricted: { roles, subject: 'all' },
  'discreet, the subject all': { roles, subject: 'all', discreet: true },
  'discreet, the subject the outcome': { roles, subject: 'outcome', discreet: true },
  'discreet, the subject nothing': { roles, subject: 'nothing', discreet: true },
};

const KEEPERS = 'committee officer receiver receiverDeputy secretary starter street';
const READERS = 'discipline inspector officer receiver secretary starter';
/** Those of them who keep members somewhere, and may export. */
const KEEPING = 'officer receiver secretary starter';

interface Surface {
  get: (personId: string) => Promise<Seen>;
  /** Which case is looked for; the open one if not said. */
  of?: Visit;
  /** Bytes do not tell: whoever gets them sees it. */
  byStatus?: true;
  ordinary: string;
  restricted: string;
  discreet: string;
  /** When it is looked at, if not later. */
  at?: Instant;
  /** A file takes a second to be made: it is given to few, once. */
  file?: true;
  /** Under which readings of the subject he sees it, too. */
  subject?: readonly Readers['subject'][];
}

const json =
  (path: string, method = 'GET', body?: object) =>
  (personId: string) =>
    look.json(personId, method, path, body);

/** A list, and the same as a file: no file has what is discreet. */
const inList = (ordinary: string, restricted: string, subject?: Surface['subject']) => ({
  ordinary,
  restricted,
  discreet: restricted,
  ...(subject && { subject }),
});
const inFile = (path: string, ordinary: string, restricted: string): Surface => ({
  get: (personId) => look.file(personId, path),
  file: true,
  ordinary,
  restricted,
  discreet: '',
});

const oneCase = (path: () => string): Surface => ({
  get: (personId) => look.raw(personId, path()),
  byStatus: true,
  ...inList(KEEPERS, READERS, ['all']),
});

const FILE_READERS = ['secretary', 'starter', 'street', 'inspector', 'subject'];

const AUDIT = 'administrator auditor inspector';

const surfaces: Record<string, Surface> = {
  cases: { get: json('/cases?limit=100'), ...inList(KEEPERS, READERS, ['all']) },
  'cases of a member': {
    get: (personId) => look.json(personId, 'GET', `/cases?memberId=${open.memberId}`),
    ...inList(KEEPERS, READERS, ['all']),
  },
  'closed cases': {
    get: json('/cases?open=false&limit=100'),
    of: closed,
    ...inList(KEEPERS, 'discipline inspector officer secretary starter', ['all', 'outcome']),
  },
  '/cases/export': inFile('/cases/export', KEEPERS, `${KEEPING} inspector`),
  'a case': oneCase(() => `/cases/${open.caseId}`),
  'its timeline': oneCase(() => `/cases/${open.caseId}/timeline`),
  'its attachments': oneCase(() => `/cases/${open.caseId}/attachments`),
  'its papers': oneCase(() => `/cases/${open.caseId}/documents`),
  'its whole file': oneCase(() => `/cases/${open.caseId}/file`),
  'its task': oneCase(() => `/tasks/${open.taskId}`),
  'a closed case': {
    ...oneCase(() => `/cases/${closed.caseId}`),
    of: closed,
    ...inList(KEEPERS, 'discipline inspector officer secretary starter', ['all', 'outcome']),
  },
  'the timeline of a closed case': {
    ...oneCase(() => `/cases/${closed.caseId}/timeline`),
    of: closed,
    ...inList(KEEPERS, 'discipline inspector officer secretary starter', ['all']),
  },
  待办: { get: json('/tasks?limit=100'), ...inList('receiver secretary', 'receiver secretary') },
  '/tasks/export': inFile('/tasks/export', 'receiver secretary', 'receiver secretary'),
  已办: { get: json('/tasks?list=done&limit=100'), of: closed, ...inList('receiver', '') },
  未办结: { get: json('/tasks?list=unfinished&limit=100'), ...inList('starter', 'starter') },
  '/tasks/export 未办结': inFile('/tasks/export?list=unfinished', 'starter', 'starter'),
  已超期: { get: json('/tasks?list=overdue&limit=100'), ...inList(KEEPERS, KEEPING) },
  交接清单: {
    get: json('/handovers?limit=100'),
    ...inList('committee officer secretary starter street', 'officer secretary starter'),
  },
  '/handovers/export': inFile(
    '/handovers/export',
    'committee officer secretary starter street',
    'officer secretary starter',
  ),
  '/tasks/export 已超期': inFile('/tasks/export?list=overdue', KEEPERS, KEEPING),
  口袋党员: { get: json('/procedures/pocket-visit/lists/pocket-members?limit=100'), ...inList(KEEPERS, KEEPING) },
  '/procedures/pocket-visit/lists/pocket-members/export': inFile(
    '/procedures/pocket-visit/lists/pocket-members/export',
    KEEPERS,
    KEEPING,
  ),
  'search for the member': {
    get: (personId) => look.json(personId, 'POST', '/members/search', { text: open.name }),
    ...inList('', ''),
  },
  'the member': { get: (personId) => look.json(personId, 'GET', `/members/${open.memberId}`), ...inList('', '') },
  '/members/export': inFile('/members/export', '', ''),
  audit: { get: json('/audit?objectKind=case&limit=100'), ordinary: AUDIT, restricted: AUDIT, discreet: 'inspector' },
  '/audit/export': inFile('/audit/export?objectKind=case', AUDIT, AUDIT),
  'what a calendar would move': {
    get: json('/calendar/2054/preview', 'POST', {
      off: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', '12-23'],
      work: [],
    }),
    at: START,
    ...inList('administrator', ''),
  },
  'a second start, looked at': {
    get: (personId) =>
      look.json(personId, 'POST', '/procedures/pocket-visit/preview', { memberId: open.memberId, data: {} }),
    ...inList('committee groupLeader officer secretary starter', 'officer secretary starter'),
  },
  'a second start': {
    get: async (personId) => {
      const seen = await look.json(personId, 'POST', '/procedures/pocket-visit/cases', {
        memberId: open.memberId,
        data: {},
      });
      return { ...seen, status: seen.status === 409 ? 200 : seen.status };
    },
    ...inList('committee groupLeader officer secretary starter', 'officer secretary starter'),
  },
};

// Where this case cannot stand: other procedures' (discreet-transfers.test.ts), what people are told
// (channels/discreet.test.ts), and registers that know no case.
const ELSEWHERE = [
  '/approvals/export',
  '/audit/checks/export',
  '/batches/export',
  '/batches/{id}/rows/export',
  '/boards/export',
  '/boards/names/export',
  '/books/export',
  '/books/{committeeId}/entries/export',
  '/check-up/found/export',
  '/commitments/export',
  '/council-seats/export',
  '/deliveries/export',
  '/dues-figures/export',
  '/dues-figures/names/export',
  '/exemptions/export',
  '/exemptions/proposals/export',
  '/grids/export',
  '/hand-overs/export',
  '/hand-overs/{id}/payments/export',
  '/imports/export',
  '/imports/{id}/errors/export',
  '/joint-figures/export',
  '/joint-projects/export',
  '/large-gifts/export',
  '/letter-rounds/export',
  '/life/attendance/export',
  '/life/attendance/lines/export',
  '/life/attendance/members/export',
  '/life/plan/export',
  '/life/plan/lines/export',
  '/life/study/export',
  '/national/differences/{id}/export',
  '/never-came/export',
  '/notices/export',
  '/openings/export',
  '/organisations/export',
  '/organisations/{id}/life/{year}/export',
  '/outside-organisations/export',
  '/pairings/export',
  '/payment-lists/export',
  '/payment-lists/{id}/lines/export',
  '/people/export',
  '/procedures/dues-hand-over/lists/unpublished/export',
  '/procedures/dues-hand-over/lists/unsettled-lines/export',
  '/procedures/dues-round/lists/arrears/export',
  '/procedures/dues-round/lists/bases-open/export',
  '/procedures/dues-round/lists/months/export',
  '/procedures/relation-transfer/lists/household-apart/export',
  '/procedures/relation-transfer/statistics/export',
  '/procedures/relation-transfer/statistics/names/export',
  '/procedures/sitting/lists/exemptions-ending/export',
  '/procedures/sitting/lists/study-short/export',
  '/procedures/sitting/statistics/export',
  '/procedures/sitting/statistics/names/export',
  '/registrant-lists/export',
  '/registrant-lists/{id}/lines/export',
  '/registrants/export',
  '/relay-lines/export',
  '/resources/export',
  '/service-figures/export',
  '/services/export',
  '/side-tasks/export',
  '/sittings/export',
  '/sittings/{id}/attendance/export',
  '/starts/export',
  '/sweeps/export',
  '/unit-letters/export',
  '/unit-links/export',
  '/unit-opinions/export',
  '/units/export',
];

/** A visit to a marked member of east1 with this name, whom west1 is to receive. */
async function visit(name: string, into: Visit): Promise<void> {
  const { memberId, personId } = await t.town.member(t.town.east1, { tags: ['pocket'], name });
  const told = await look.ask(people.starter as string, 'POST', '/procedures/pocket-visit/cases', {
    memberId,
    data: { receivingOrganisationId: t.town.west1 },
  });
  expect(told.status).toBe(201);
  const { id: caseId, number } = told.body;
  Object.assign(into, { caseId, number, name, memberId, personId, taskId: (await t.driver.task(caseId)).id });
}

beforeAll(async () => {
  look = new Looking(await serve(t.house, { clock: () => at }));
  const { town } = t;
  const { street, east, east1, west1 } = town;
  const inspector = await town.person('auditor', street);
  const also = { organisationId: east1, role: 'discipline-commissioner', fromDate: new Date('2020-01-01') };
  await t.house.owner.roleHolding.create({ data: { id: crypto.randomUUID(), personId: inspector, ...also } });
  Object.assign(people, {
    secretary: town.people.east1Secretary,
    discipline: await town.person('discipline-commissioner', east1),
    groupLeader: await town.person('group-leader', east1),
    worker: await town.person('community-worker', east1),
    officer: town.people.eastOfficer,
    committee: await town.person('secretary', east),
    starter: await town.person('organisation-commissioner', east),
    street: town.people.streetOfficer,
    receiver: town.people.west1Secretary,
    receiverDeputy: await town.person('deputy-secretary', west1),
    elsewhere: town.people.east2Secretary,
    auditor: await town.person('auditor', street),
    // An auditor who reads it by another role.
    inspector,
    administrator: town.people.administrator,
  });
  await visit('例员甲子', open);
  await visit('例员乙丑', closed);
  await t.driver.decide(closed.caseId, people.receiver as string, 'willing', { way: 'home' });
  // Somebody left the branch who had its task in hand.
  const gone = { id: crypto.randomUUID(), roleId: crypto.randomUUID(), personId: await town.person() };
  const left = { ...gone, organisationId: east1, role: 'secretary', endedOn: new Date('2054-11-01'), at: new Date(at) };
  const held = { how: 'seat', caseId: open.caseId, taskId: open.taskId, stage: 'VISIT' };
  await t.house.db.handover.create({ data: { ...left, items: { create: held } } });
  // Sessions of that day.
  look = new Looking(look.api);
  at = LATER;
});
afterEach(() => setReaders('pocket-visit', undefined));
afterAll(() => look.api.stop());

/** Who sees a case on a surface by the table. */
function expected(surface: Surface, readers: Readers | undefined): string[] {
  const names = readers ? (readers.discreet ? surface.discreet : surface.restricted) : surface.ordinary;
  const subject = surface.subject?.includes(readers?.subject ?? 'all') ? ['subject'] : [];
  return [...names.split(' ').filter(Boolean), ...subject].sort();
}

describe.each(Object.keys(variants))('%s', (variant) => {
  const readers = variants[variant];
  beforeEach(() => setReaders('pocket-visit', readers));

  // What a file holds of what is discreet does not hang on its subject.
  const again = readers?.discreet && readers.subject !== 'nothing';
  const looked = Object.keys(surfaces).filter((name) => !(again && surfaces[name]?.file));
  test.each(looked)('%s', async (name) => {
    const surface = surfaces[name] as Surface;
    const of = surface.of ?? open;
    const seeing: string[] = [];
    const asked = { ...people, subject: of.personId };
    at = surface.at ?? LATER;
    for (const [who, personId] of Object.entries(asked)) {
      if (surface.file && !FILE_READERS.includes(who)) continue;
      const seen = await surface.get(personId);
      if (surface.byStatus ? seen.status === 200 : tellsOf(of, seen)) seeing.push(who);
    }
    const table = expected(surface, readers).filter((who) => !surface.file || FILE_READERS.includes(who));
    expect(seeing.sort()).toEqual(table);
  });
});

test('every list that is exported is in the table, or named as one of another place', () => {
  const exports = Object.keys(look.api.document.paths).flatMap((path) =>
    path.endsWith('/export') ? [path.replace('/api/v1', '')] : [],
  );
  const inTable = Object.keys(surfaces).map((name) => name.split(' ')[0] as string);
  expect(exports.filter((path) => !inTable.includes(path)).sort()).toEqual(ELSEWHERE);
});

test('who may know how it ended is told that, and nothing more', async () => {
  setReaders('pocket-visit', { roles, subject: 'outcome', discreet: true });
  const { body } = await look.ask(closed.personId, 'GET', `/cases/${closed.caseId}`);
  expect(body).toMatchObject({
    number: closed.number,
    stage: { title: '办结' },
    ending: { title: '愿意接转' },
    closedAt: expect.stringMatching(/^2054-11-23/),
  });
  const told = JSON.stringify(body);
  for (const personId of Object.values(people)) expect(told).not.toContain(personId);
  for (const organisationId of [t.town.east1, t.town.east, t.town.west1]) expect(told).not.toContain(organisationId);
  const [item] = (await look.ask(closed.personId, 'GET', '/cases')).body.items;
  expect(item).toMatchObject({ number: closed.number, ending: { title: '愿意接转' }, sides: [], startedAt: null });
});
