import { randomUUID } from 'node:crypto';
import type { Readers } from '../../domain/case/readers';
import { serve } from '../api/served';
import { START } from '../support/business-time';
import { setReaders } from '../support/readers';
import { Looking, type Secret, type Seen, tellsOf } from '../support/surfaces';
import { syntheticIdentity } from '../support/town';
import { transfers } from '../support/transfers';

// The lists on which a transfer can stand and a visit cannot: what is done beside it, batches, statistics, the comparison
// with the national system. As it is, with readers of its own, and discreet.

const t = transfers();
let look: Looking;
const people: Record<string, string> = {};
// Not by its title: the lists of transfers are called so.
const secret = { name: '例员丙寅', title: '组织关系接转的名单' } as Secret;
const one = { memberId: '', sideTaskId: '', batchId: '' };

const roles = [
  { side: 'source', roles: ['secretary'] },
  { side: 'source-committee', roles: ['organisation-officer'] },
] as const;

const variants: Record<'ordinary' | 'restricted' | 'discreet', Readers | undefined> = {
  ordinary: undefined,
  restricted: { roles, subject: 'nothing' },
  discreet: { roles, subject: 'nothing', discreet: true },
};

const STATISTICS = '/procedures/relation-transfer/statistics';
const period = 'from=2054-01-01';

/** What a comparison made now says of the register; nothing where one may make none. */
async function compared(personId: string): Promise<Seen> {
  const roster = `姓名,公民身份号码,所在党支部\n例员,${syntheticIdentity()},示例东社区第一党支部\n`;
  const answer = await fetch(`${look.api.url}/api/v1/national/differences?organisationId=${t.town.east}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await look.tokenOf(personId)}`,
      'content-type': 'text/csv',
      'idempotency-key': randomUUID(),
    },
    body: roster,
  });
  if (answer.status !== 201) return { status: answer.status, texts: [] };
  const { id } = (await answer.json()) as { id: string };
  return await look.json(personId, 'GET', `/national/differences/${id}/rows?limit=100`);
}

/** How many transfers are counted as started, as a text that tells if it is one. */
async function counted(personId: string): Promise<Seen> {
  const path = `${STATISTICS}?${period}&organisationId=${t.town.east}`;
  const { status, body } = await look.ask(personId, 'GET', path);
  return { status, texts: body.total?.values.started === 1 ? [secret.number] : [] };
}

async function countedInFile(personId: string): Promise<Seen> {
  const path = `${STATISTICS}/export?${period}&organisationId=${t.town.east}`;
  const { status, texts } = await look.file(personId, path);
  const total = texts.find((text) => text.includes('"合计"'));
  return { status, texts: total && JSON.parse(total)[2] === 1 ? [secret.number] : [] };
}

/** A line of that file has no number: whom it is for tells. */
async function startsInFile(personId: string): Promise<Seen> {
  const { status, texts } = await look.file(personId, '/starts/export');
  return { status, texts: texts.map((text) => (text.includes(secret.name) ? secret.number : text)) };
}

type Get = (personId: string) => Promise<Seen>;
const json =
  (path: () => string): Get =>
  (personId) =>
    look.json(personId, 'GET', path());
const file =
  (path: () => string): Get =>
  (personId) =>
    look.file(personId, path());

const names = `${STATISTICS}/names?figure=started&${period}&limit=100`;

/** By surface: who sees the transfer when it is ordinary, restricted, discreet. */
const surfaces: Record<string, [get: Get, ordinary: string, restricted: string, discreet: string]> = {
  'work beside cases': [json(() => '/side-tasks?limit=100'), 'colleague officer street', 'officer', 'officer'],
  'work beside cases, in a file': [file(() => '/side-tasks/export'), 'colleague officer street', 'officer', ''],
  'one of it': [json(() => `/side-tasks/${one.sideTaskId}`), 'colleague officer street', 'officer', 'officer'],
  人户分离: [
    json(() => '/procedures/relation-transfer/lists/household-apart?limit=100'),
    'colleague officer secretary street west',
    'officer secretary',
    'officer secretary',
  ],
  批次明细: [json(() => `/batches/${one.batchId}/rows`), 'colleague officer street', 'officer', 'officer'],
  '批次明细, in a file': [file(() => `/batches/${one.batchId}/rows/export`), 'colleague officer street', 'officer', ''],
  statistics: [counted, 'auditor colleague officer street', 'officer', 'officer'],
  'statistics, in a file': [countedInFile, 'auditor colleague officer street', 'officer', ''],
  'the names of a figure': [
    json(() => `${names}&organisationId=${t.town.east}`),
    'colleague officer street',
    'officer',
    'officer',
  ],
  'the names of a figure, in a file': [
    file(() => `${STATISTICS}/names/export?figure=started&${period}&organisationId=${t.town.east}`),
    'colleague officer street',
    'officer',
    '',
  ],
  'starts that no person made': [json(() => '/starts?limit=100'), 'administrator', '', ''],
  'starts that no person made, in a file': [startsInFile, 'administrator', '', ''],
  'the national system': [compared, 'colleague officer street', 'officer', ''],
  'what is typed there': [
    json(() => `/cases/${secret.caseId}/national`),
    'colleague officer street',
    'officer',
    'officer',
  ],
};

beforeAll(async () => {
  look = new Looking(await serve(t.house, { clock: () => START }));
  const { town, house, driver } = t;
  const { street, east, east1, west1 } = town;
  Object.assign(people, {
    secretary: town.people.east1Secretary,
    officer: town.people.eastOfficer,
    colleague: await town.person('organisation-commissioner', east),
    street: town.people.streetOfficer,
    west: town.people.west1Secretary,
    elsewhere: town.people.east2Secretary,
    auditor: await town.person('auditor', street),
    administrator: town.people.administrator,
  });
  const { memberId } = await town.member(east1, { name: secret.name });
  await house.owner.member.update({ where: { id: memberId }, data: { alsoId: west1 } });
  const begun = await driver.start(people.secretary as string, memberId, west1);
  await driver.decide(begun.caseId, people.officer as string, 'issue', { validityDays: 30 });
  const { id } = await house.db.sideTask.findFirstOrThrow({ where: { caseId: begun.caseId } });
  Object.assign(secret, { caseId: begun.caseId, number: begun.number });
  Object.assign(one, { memberId, sideTaskId: id, batchId: randomUUID() });
  await batch();
});
afterEach(() => setReaders('relation-transfer', undefined));
afterAll(() => look.api.stop());

/** The transfer as it would stand in a batch: begun by one row, and what stands against the next. */
async function batch(): Promise<void> {
  const { owner } = t.house;
  const at = { createdAt: new Date(START) };
  const of = { procedure: 'relation-transfer', batchId: one.batchId, actorId: people.officer as string };
  const begun = { title: '丙寅批次', kind: 'graduates', organisationId: t.town.east, status: 'done' };
  await owner.batch.create({
    data: { ...begun, ...at, id: one.batchId, procedure: of.procedure, createdBy: of.actorId },
  });
  const row = { ...of, ...at, subject: one.memberId, data: { memberId: one.memberId, turn: 0 } };
  const problem = [{ type: 'already-open', column: '身份证号', detail: { number: secret.number } }];
  await owner.pendingStart.createMany({
    data: [
      { ...row, id: randomUUID(), episode: '1', position: 2, status: 'started', caseId: secret.caseId },
      { ...row, id: randomUUID(), episode: '2', position: 3, status: 'refused', problem },
    ],
  });
  // The same as if a sweep had begun it.
  const { batchId: _, actorId: __, ...swept } = row;
  const begunBy = { id: randomUUID(), episode: '2054', origin: 'sweep', originId: '示例', status: 'started' };
  await owner.pendingStart.create({ data: { ...swept, ...begunBy, caseId: secret.caseId } });
}

describe.each(['ordinary', 'restricted', 'discreet'] as const)('%s', (variant) => {
  beforeEach(() => setReaders('relation-transfer', variants[variant]));

  test.each(Object.keys(surfaces))('%s', async (name) => {
    const [get, ordinary, restricted, discreet] = surfaces[name] as (typeof surfaces)[string];
    const seeing: string[] = [];
    for (const [who, personId] of Object.entries(people)) {
      if (tellsOf(secret, await get(personId))) seeing.push(who);
    }
    expect(seeing.sort().join(' ')).toBe({ ordinary, restricted, discreet }[variant]);
  });
});

test('work beside a case is done by who may read the case', async () => {
  setReaders('relation-transfer', variants.restricted);
  const close = { status: 'done', doneOn: '2054-11-23' };
  const path = `/side-tasks/${one.sideTaskId}/close`;
  expect((await look.ask(people.colleague as string, 'POST', path, close)).status).toBe(404);
  expect((await look.ask(people.officer as string, 'POST', path, close)).status).toBe(200);
  const reopen = `/side-tasks/${one.sideTaskId}/reopen`;
  expect((await look.ask(people.colleague as string, 'POST', reopen, { reason: '误登' })).status).toBe(404);
});

test('of starts that no person made, who administers learns that there was one, and not for whom', async () => {
  const starts = async (variant: keyof typeof variants) => {
    setReaders('relation-transfer', variants[variant]);
    const { body } = await look.ask(people.administrator as string, 'GET', '/starts');
    return body.items.map(({ procedure, subject }: { procedure: { id: string }; subject: { name: string } | null }) => [
      procedure.id,
      subject?.name,
    ]);
  };
  expect(await starts('ordinary')).toEqual([['relation-transfer', secret.name]]);
  expect(await starts('restricted')).toEqual([['relation-transfer', undefined]]);
  expect(await starts('discreet')).toEqual([['不公开', undefined]]);
  const { texts } = await look.file(people.administrator as string, '/starts/export');
  expect(texts.filter((text) => text.includes('"组织关系接转"'))).toEqual([]);
});

test('a batch of what is discreet is there for who made it, and for nobody else', async () => {
  setReaders('relation-transfer', variants.discreet);
  const listed = async (personId: string) => {
    const { items } = (await look.ask(personId, 'GET', '/batches')).body;
    const { status } = await look.ask(personId, 'GET', `/batches/${one.batchId}`);
    return [items.length, status];
  };
  expect(await listed(people.officer as string)).toEqual([1, 200]);
  expect(await listed(people.street as string)).toEqual([0, 404]);
  const { texts } = await look.file(people.officer as string, '/batches/export');
  expect(texts.filter((text) => text.includes('丙寅批次'))).toEqual([]);
});
