import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Client } from 'pg';
import pino from 'pino';
import { decisionOf } from '../../api/http/idempotency';
import { together } from '../../cases/together';
import type { BallotOpened } from '../../domain/effects/ballots';
import { ballotIdOf } from '../../registers/ballots/ballot-id';
import { ballotCount } from '../../registers/ballots/count';
import { ballotEffects } from '../../registers/ballots/effects';
import { type Office, openOffice } from '../api/office';
import { type Served, serve } from '../api/served';
import { databaseUrl } from '../support/stack';

let office: Office;
let api: Served;
let lines = '';

beforeAll(async () => {
  office = await openOffice();
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk;
      done();
    },
  });
  api = await serve(office.house, { log: pino({ level: 'trace' }, sink) });
});
afterAll(async () => {
  await api?.stop();
  await office?.close();
});

// Words that are nowhere else, so that they can be looked for.
const word = () => `w${randomUUID().replaceAll('-', '')}`;
const [AGREE, AGAINST, PLAN] = [word(), word(), word()];
const items = [{ id: PLAN, title: '同意年度计划' }];
const choices = [
  { id: AGREE, title: '赞成' },
  { id: AGAINST, title: '反对' },
];

const step = (caseId: string) => ({ caseId, seq: 2, at: Date.now(), actorId: null });

async function open(caseId: string, values: BallotOpened): Promise<string> {
  const statements = ballotEffects.open.statements?.(values, step(caseId)) ?? [];
  await office.house.db.$transaction((tx) => together(tx, statements));
  return ballotIdOf(caseId, values.key);
}

async function close(id: string): Promise<void> {
  const { caseId, key } = await office.house.db.ballot.findUniqueOrThrow({ where: { id } });
  const statements = ballotEffects.close.statements?.({ key }, step(caseId)) ?? [];
  await office.house.db.$transaction((tx) => together(tx, statements));
}

/** A ballot with its voters, each with a session. */
async function opened(number: number, caseId = `appraisal-${randomUUID()}`) {
  const voters = await Promise.all(Array.from({ length: number }, () => office.town.person()));
  const id = await open(caseId, { key: 'one', title: '示例测评', items, choices, voters });
  const tokens = await Promise.all(voters.map((voter) => api.tokenOf(voter)));
  return { id, voters: voters.map((personId, index) => ({ personId, token: tokens[index] as string })) };
}

const vote = (id: string, token: string, choice: string, key?: string) =>
  api.call('POST', `/api/v1/ballots/${id}/votes`, { token, body: { votes: { [PLAN]: choice } }, ...(key && { key }) });
const look = async (id: string, token: string) => (await api.call('GET', `/api/v1/ballots/${id}`, { token })).body;
const told = ({ status, body }: { status: number; body: { type?: string } }) =>
  body.type === undefined ? status : body.type.replace('urn:dangwu:problem:', '');

/** Every row of every table as text, bytes in hex. */
async function everything(): Promise<string[]> {
  const { owner } = office.house;
  const tables = await owner.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const rows = await Promise.all(
    tables.map(({ name }) => owner.$queryRawUnsafe<{ text: string }[]>(`SELECT t::text AS text FROM "${name}" t`)),
  );
  return rows.flat().map(({ text }) => text);
}

test('twenty vote at once, each twice: twenty votes are counted, and nothing says who voted what', async () => {
  const { owner, keys } = office.house;
  const { id, voters } = await opened(20);
  // Eleven for, nine against; who comes again has changed his mind.
  const choiceOf = (index: number) => (index % 20 < 11 ? AGREE : AGAINST);
  const answers = await Promise.all(
    [...voters, ...voters].map(({ token }, index) =>
      vote(id, token, index < 20 ? choiceOf(index) : choiceOf(index) === AGREE ? AGAINST : AGREE),
    ),
  );
  const outcomes = answers.map(told);
  for (const index of voters.keys()) {
    expect([outcomes[index], outcomes[index + 20]].sort()).toEqual([201, 'already-voted']);
  }
  const open = await look(id, voters[0]?.token as string);
  expect(open).toMatchObject({ eligible: 20, cast: 20, mayVote: true, voted: true, sums: null, closedAt: null });
  await close(id);
  const agreed = answers.filter(({ status }, index) => {
    const sent = index < 20 ? choiceOf(index) : choiceOf(index) === AGREE ? AGAINST : AGREE;
    return status === 201 && sent === AGREE;
  }).length;
  expect((await look(id, voters[0]?.token as string)).sums).toEqual([
    { item: PLAN, choice: AGREE, votes: agreed },
    { item: PLAN, choice: AGAINST, votes: 20 - agreed },
  ]);

  // The choices stand in the paper, and nowhere else in the whole database, nor in the log.
  const rows = await everything();
  expect(rows.filter((row) => row.includes(AGREE) || row.includes(AGAINST))).toEqual([expect.stringContaining(id)]);
  expect(lines).toContain('"route":"/api/v1/ballots/{id}/votes"');
  expect(lines).not.toContain(AGREE);
  expect(lines).not.toContain(AGAINST);
  // Nor do they as hashes, from which two choices are soon found.
  const requests = await owner.request.findMany({ where: { route: `POST /api/v1/ballots/${id}/votes` } });
  expect(requests).toHaveLength(20);
  expect(new Set(requests.map(({ bodyHash }) => Buffer.from(bodyHash).toString('hex'))).size).toBe(1);
  const all = rows.join('\n');
  for (const choice of [AGREE, AGAINST]) {
    const content = { query: {}, body: { votes: { [PLAN]: choice } }, file: undefined };
    for (const { key } of requests) {
      const { bodyHashes } = decisionOf('', '', key, content, keys.lookup);
      expect(all).not.toContain((bodyHashes[0] as Buffer).toString('hex'));
    }
  }
  // What is on record of a voter says that he voted.
  const audit = await owner.audit.findMany({ where: { objectKind: 'ballot', objectId: id } });
  expect(audit.map(({ action, detail }) => [action, detail])).toEqual(Array.from({ length: 20 }, () => ['voted', {}]));
});

test('from the database alone nobody sees what a vote has changed', async () => {
  const { owner } = office.house;
  const { id, voters } = await opened(7);
  const sums = async () => (await owner.ballot.findUniqueOrThrow({ where: { id } })).sums;
  const seen: Buffer[] = [];
  expect(await sums()).toBeNull();
  for (const [index, { token }] of voters.entries()) {
    expect((await vote(id, token, index === 0 ? AGAINST : AGREE)).status).toBe(201);
    seen.push(Buffer.from((await sums()) as Uint8Array));
  }
  expect(new Set(seen.map(({ length }) => length)).size).toBe(1);
  expect(new Set(seen.map((bytes) => bytes.toString('hex'))).size).toBe(7);
  // One row for all votes: none has a place, a transaction or a time of its own.
  expect(await owner.ballot.count({ where: { id } })).toBe(1);
  await close(id);
  const { sums: shown } = await look(id, voters[0]?.token as string);
  expect(shown).toEqual([
    { item: PLAN, choice: AGREE, votes: 6 },
    { item: PLAN, choice: AGAINST, votes: 1 },
  ]);
});

/** How often a word stands in bytes. */
function timesIn(bytes: Buffer, word: string): number {
  let times = 0;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) times++;
  return times;
}

test('in the files of the database, deleted versions of rows included, both choices stand as often as each other', async () => {
  const { shared, config, owner } = office.house;
  const { id, voters } = await opened(9);
  const admin = new Client({ connectionString: databaseUrl(shared, 'postgres', config.temporal.taskQueue) });
  await admin.connect();
  try {
    const { rows: found } = await admin.query<{ folder: string; database: string }>(
      `SELECT current_setting('data_directory') AS folder, oid::text AS database
         FROM pg_database WHERE datname = current_database()`,
    );
    const [{ folder, database }] = found as [{ folder: string; database: string }];
    // Versions of before are gone, and none of after this may be pruned away while an older transaction could read it.
    await owner.$executeRaw`VACUUM FULL ballot`;
    await admin.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await admin.query('SELECT 1');
    /** How often each choice stands in what a backup would copy. */
    const standing = async () => {
      await admin.query('CHECKPOINT');
      const files = join(folder, 'base', database);
      const bytes = readdirSync(files).map((name) => readFileSync(join(files, name)));
      return [AGREE, AGAINST].map((choice) => bytes.reduce((sum, file) => sum + timesIn(file, choice), 0));
    };
    const [before] = (await standing()) as [number, number];
    for (const [index, { token }] of voters.entries()) await vote(id, token, index < 7 ? AGREE : AGAINST);
    // The paper is written again with each vote, both choices on it, whichever was made.
    expect(await standing()).toEqual([before + 9, before + 9]);
  } finally {
    await admin.end();
  }
});

test('a repeat with the same key is answered as the first was, and changes nothing', async () => {
  const { db, keys } = office.house;
  const { id, voters } = await opened(7);
  const key = randomUUID();
  const { token } = voters[0] as (typeof voters)[0];
  const [first, second] = [await vote(id, token, AGREE, key), await vote(id, token, AGAINST, key)];
  expect([first.status, first.body]).toEqual([201, { id, voted: true }]);
  expect([second.status, second.body]).toEqual([201, { id, voted: true }]);
  for (const other of voters.slice(1, 3)) await vote(id, other.token, AGREE);
  await close(id);
  expect(await ballotCount(db, keys, id)).toEqual({
    eligible: 7,
    cast: 3,
    sums: [
      { item: PLAN, choice: AGREE, votes: 3 },
      { item: PLAN, choice: AGAINST, votes: 0 },
    ],
  });
  // His vote is in: the key still says so, another one that there is nothing left to do.
  expect(told(await vote(id, token, AGREE, key))).toBe(201);
  expect(told(await vote(id, token, AGREE))).toBe('already-voted');
});

test('whoever votes while the ballot closes is in the sums, or is told that it is closed', async () => {
  const { db, keys } = office.house;
  const { id, voters } = await opened(12);
  const [first, ...rest] = voters.map(
    ({ token }) =>
      () =>
        vote(id, token, AGREE),
  );
  await first?.();
  const answers = await Promise.all([
    ...rest.slice(0, 6).map((send) => send()),
    close(id).then(() => undefined),
    ...rest.slice(6).map((send) => send()),
  ]);
  const outcomes = answers.flatMap((answer) => (answer ? told(answer) : []));
  expect(outcomes.filter((one) => one !== 201 && one !== 'ballot-closed')).toEqual([]);
  const cast = 1 + outcomes.filter((one) => one === 201).length;
  const count = await ballotCount(db, keys, id);
  expect(count.cast).toBe(cast);
  expect(await look(id, voters[11]?.token as string)).toMatchObject({ cast, closedAt: expect.any(String) });
  const late = await opened(7);
  await close(late.id);
  expect(told(await vote(late.id, late.voters[0]?.token as string, AGREE))).toBe('ballot-closed');
});

test('of so few papers that they would tell who voted what no sums are told', async () => {
  const { db, keys } = office.house;
  const { id, voters } = await opened(7);
  for (const { token } of voters.slice(0, 2)) await vote(id, token, AGREE);
  await close(id);
  expect(await ballotCount(db, keys, id)).toEqual({ eligible: 7, cast: 2 });
  expect(await look(id, voters[0]?.token as string)).toMatchObject({ cast: 2, sums: null });
  await expect(opened(6)).rejects.toThrow('needs 7 voters');
});

test('who may see a ballot, who may vote, and what waits for him', async () => {
  const { people } = office.town;
  const { caseId } = await office.started();
  const { id, voters } = await opened(7, caseId);
  const { token } = voters[0] as (typeof voters)[0];
  const mine = async () => (await api.call('GET', '/api/v1/ballots', { token })).body.items;
  expect(await mine()).toEqual([expect.objectContaining({ id, title: '示例测评', mayVote: true, voted: false })]);
  await vote(id, token, AGREE);
  expect(await mine()).toEqual([]);
  const keeper = await api.tokenOf(people.eastOfficer);
  expect(await look(id, keeper)).toMatchObject({ mayVote: false, voted: false, eligible: 7, cast: 1, sums: null });
  expect(told(await vote(id, keeper, AGREE))).toBe('not-eligible');
  const ofCase = (who: string) => api.call('GET', `/api/v1/ballots?caseId=${caseId}`, { token: who });
  expect((await ofCase(keeper)).body.items).toEqual([expect.objectContaining({ id, mayVote: false, cast: 1 })]);
  const stranger = await api.tokenOf(await office.town.person());
  expect(told(await ofCase(stranger))).toBe('not-found');
  expect((await look(id, stranger)).type).toBe('urn:dangwu:problem:not-found');
  expect(told(await vote(id, stranger, AGREE))).toBe('not-found');
  expect(told(await vote(randomUUID(), token, AGREE))).toBe('not-found');
});

test('a person who is voted on is named; what is wrong with a paper is said item by item', async () => {
  const { db } = office.house;
  const { voters } = await opened(7);
  const [one, two] = [voters[0] as (typeof voters)[0], voters[1] as (typeof voters)[0]];
  const id = await open('term-x', {
    ...{ key: 'one', title: '示例选举', voters: voters.map(({ personId }) => personId) },
    items: [{ id: one.personId }, { id: two.personId }],
    choices: [{ id: 'agree', title: '赞成', most: 1 }, ...choices],
  });
  const { name } = await db.person.findUniqueOrThrow({ where: { id: one.personId } });
  expect((await look(id, one.token)).paper.items[0]).toEqual({ id: one.personId, title: name });
  const send = (votes: object) =>
    api.call('POST', `/api/v1/ballots/${id}/votes`, { token: one.token, body: { votes } });
  const both = await send({ [one.personId]: 'agree', [two.personId]: 'agree' });
  expect([both.status, both.body.errors]).toEqual([
    400,
    [{ pointer: `/votes/${two.personId}`, detail: '“赞成”最多选 1 项' }],
  ]);
  const odd = await send({ 'a/b': 'agree', [one.personId]: 'agree' });
  expect(odd.body.errors).toEqual([
    { pointer: '/votes/a~1b', detail: '不应有此项' },
    { pointer: `/votes/${two.personId}`, detail: '必选一项' },
  ]);
  expect((await look(id, one.token)).cast).toBe(0);
});

test('sums that are not of as many papers as voted are no result', async () => {
  const { db, owner, keys } = office.house;
  const { id, voters } = await opened(7);
  for (const { token } of voters) await vote(id, token, AGREE);
  await close(id);
  const first = { ballotId: id, personId: voters[0]?.personId as string };
  await owner.ballotVoter.update({ where: { ballotId_personId: first }, data: { voted: false } });
  await expect(ballotCount(db, keys, id)).rejects.toThrow('do not agree with its roll');
});
