import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import pino from 'pino';
import type { CaseGateway } from '../../cases/case-gateway';
import { type Office, openOffice } from '../api/office';
import { type Served, serve } from '../api/served';
import { apiChild } from '../support/api-child';
import { type Called, type Seated, seatedSitting } from '../support/seated';
import { databaseUrl } from '../support/stack';
import { until } from '../support/until';

let office: Office;
let api: Served;
let admin: Client;
let lines = '';

/** Whoever votes reaches no case: whatever Temporal keeps, it is not told of a vote. */
const noCases = new Proxy({} as CaseGateway, {
  get() {
    throw new Error('a vote went to a case');
  },
});

beforeAll(async () => {
  office = await openOffice();
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk;
      done();
    },
  });
  api = await serve(office.house, { log: pino({ level: 'trace' }, sink), cases: noCases });
  const { shared, config } = office.house;
  admin = new Client({ connectionString: databaseUrl(shared, 'postgres', config.temporal.taskQueue) });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await api?.stop();
  await office?.close();
});

const secretary = () => office.town.people.east1Secretary;
const send = (path: string, body: object = {}) => office.as(secretary(), 'POST', path, body);
const told = ({ status, body }: { status: number; body: { type?: string } | undefined }) =>
  body?.type === undefined ? status : body.type.replace('urn:dangwu:problem:', '');

interface Voting {
  sitting: Seated;
  path: string;
  ballotId: string;
  voters: (Called & { token: string })[];
}

const matterOf = async ({ sitting }: Pick<Voting, 'sitting'>) =>
  (await office.as(secretary(), 'GET', `/sittings/${sitting.id}/matters`)).body.items[0];

/** A matter of a sitting on which those who are there vote by phone. */
async function voting(
  there: number,
  away = 0,
  matter: object = { kind: 'resolution', title: '通过年度工作计划' },
): Promise<Voting> {
  const sitting = await seatedSitting(office, { there, away });
  const { body } = await send(`/sittings/${sitting.id}/matters`, matter);
  const path = `/sittings/${sitting.id}/matters/${body.id}/ballot`;
  expect(told(await send(path))).toBe(204);
  const { ballot } = await matterOf({ sitting });
  expect(ballot).toMatchObject({ eligible: there, cast: 0, open: true });
  const tokens = await Promise.all(sitting.there.map(({ personId }) => api.tokenOf(personId)));
  const voters = sitting.there.map((one, index) => ({ ...one, token: tokens[index] as string }));
  return { sitting, path, ballotId: ballot.id, voters };
}

const vote = (ballotId: string, token: string, choice: string, key: string = randomUUID(), item = 'matter') =>
  api.call('POST', `/api/v1/ballots/${ballotId}/votes`, { token, key, body: { votes: { [item]: choice } } });

test('as many votes as voters: the ballot closes with its sums as the result, and who comes after it is refused', async () => {
  const { sitting, path, ballotId, voters } = await voting(12, 3);
  const choice = (index: number) => (index < 8 ? 'yes' : index < 10 ? 'no' : 'abstain');
  // Each from two phones at the same instant.
  const answers = await Promise.all(
    voters.flatMap(({ token }, index) => [vote(ballotId, token, choice(index)), vote(ballotId, token, choice(index))]),
  );
  for (const index of voters.keys()) {
    expect(
      answers
        .slice(index * 2, index * 2 + 2)
        .map(told)
        .sort(),
    ).toEqual([201, 'already-voted']);
  }
  expect(told(await vote(ballotId, await api.tokenOf(sitting.away[0]?.personId as string), 'yes'))).toBe('not-found');
  expect(await matterOf({ sitting })).toMatchObject({ ballot: { cast: 12, open: true }, result: null });
  expect(told(await send(path))).toBe('ballot-still-open');
  expect(told(await send(path.replace('/ballot', '/withdrawal')))).toBe('ballot-still-open');
  expect(told(await send(`${path}/closing`))).toBe(204);
  expect(told(await send(`${path}/closing`))).toBe('matter-closed');
  const { result, ballot } = await matterOf({ sitting });
  expect(ballot).toMatchObject({ cast: 12, open: false });
  expect(result).toMatchObject({ how: { id: 'electronic' }, eligible: 15, present: 12, papers: 12, spoilt: 0 });
  expect(result.items).toEqual([
    { id: 'matter', title: '通过年度工作计划', yes: 8, no: 2, abstain: 2, needed: 8, passed: true },
  ]);
  const again = await send(path.replace('/ballot', '/results'), {
    ...{ how: 'hand', why: 'miscounted', votes: [{ item: 'matter', yes: 12, no: 0, abstain: 0 }] },
  });
  expect(told(again)).toBe('matter-closed');
  const late = await voting(7);
  expect(told(await send(`${late.path}/closing`))).toBe(204);
  expect(told(await vote(late.ballotId, late.voters[0]?.token as string, 'yes'))).toBe('ballot-closed');
  // Nobody voted: there is no result, and papers may follow.
  expect((await matterOf(late)).result).toBeNull();
  const [one, two] = late.voters.map(({ personId }) => personId);
  const papers = {
    how: 'paper',
    collected: 7,
    counters: [one, two],
    votes: [{ item: 'matter', yes: 7, no: 0, abstain: 0 }],
  };
  expect(told(await send(late.path.replace('/ballot', '/results'), papers))).toBe(204);
});

test('whoever votes while the ballot closes is in the result, or is told that it is closed', async () => {
  const { sitting, path, ballotId, voters } = await voting(14);
  for (const { token } of voters.slice(0, 3)) await vote(ballotId, token, 'yes');
  const closing = delay(5).then(() => send(`${path}/closing`));
  const answers = await Promise.all(voters.slice(3).map(({ token }) => vote(ballotId, token, 'no')));
  expect(told(await closing)).toBe(204);
  const outcomes = answers.map(told);
  expect(outcomes.filter((one) => one !== 201 && one !== 'ballot-closed')).toEqual([]);
  const counted = outcomes.filter((one) => one === 201).length;
  const { result } = await matterOf({ sitting });
  expect([result.papers, result.items[0].yes, result.items[0].no]).toEqual([3 + counted, 3, counted]);
});

test('six use paper; without quorum no ballot opens; an election has no more votes than seats', async () => {
  const open = async (there: number, away: number, matter?: object, status = 'open') => {
    const sitting = await seatedSitting(office, { there, away, status });
    const persons = sitting.there.slice(0, 3).map(({ personId }) => personId);
    const body = matter ? { ...matter, persons } : { kind: 'resolution', title: '通过年度工作计划' };
    const { id } = (await send(`/sittings/${sitting.id}/matters`, body)).body;
    return await send(`/sittings/${sitting.id}/matters/${id}/ballot`);
  };
  expect(told(await open(6, 0))).toBe('too-few-voters');
  const short = await open(7, 9);
  expect([told(short), short.body.missing]).toEqual(['quorum-missing', 1]);
  expect(told(await open(8, 0, undefined, 'closed'))).toBe('sitting-not-held');
  const notFive = await open(7, 2, { kind: 'election', seats: 2 });
  expect([told(notFive), notFive.body.missing]).toEqual(['quorum-missing', 1]);
  const sitting = await seatedSitting(office, { there: 9 });
  const persons = sitting.there.slice(0, 3).map(({ personId }) => personId) as [string, string, string];
  const { id } = (await send(`/sittings/${sitting.id}/matters`, { kind: 'election', persons, seats: 2 })).body;
  const path = `/sittings/${sitting.id}/matters/${id}/ballot`;
  expect(told(await send(path))).toBe(204);
  const { ballot } = await matterOf({ sitting });
  for (const [index, { personId }] of sitting.there.entries()) {
    const token = await api.tokenOf(personId);
    const mark = (yes: boolean[]) => Object.fromEntries(persons.map((one, at) => [one, yes[at] ? 'yes' : 'no']));
    const cast = (votes: object) => api.call('POST', `/api/v1/ballots/${ballot.id}/votes`, { token, body: { votes } });
    expect(told(await cast(mark([true, true, true])))).toBe('invalid-input');
    expect(told(await cast(mark([true, index < 5, index >= 5])))).toBe(201);
  }
  expect(told(await send(`${path}/closing`))).toBe(204);
  const { items } = (await matterOf({ sitting })).result;
  expect(items.map(({ yes, passed }: { yes: number; passed: boolean }) => [yes, passed])).toEqual([
    [9, true],
    [5, true],
    [4, false],
  ]);
});

/** When a session was last seen, and that a worker is alive, is noted now and then, whatever is asked. */
const BY_THE_CLOCK = ['session', 'heartbeat'];

/** Every row of every table as text, with its table before it. */
async function everyRow(): Promise<Set<string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await admin.query<{ text: string }>(`SELECT t::text AS text FROM "${name}" t`);
    for (const { text } of rows) found.add(`${name} ${text}`);
  }
  return found;
}

const masked = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d)?/g, 'time')
    .replace(/\\\\?x([0-9a-f]+)/g, (_, hex: string) => `bytes ${hex.length / 2}`)
    .replace(/[A-Za-z0-9+/]{40,}=*/g, (sealed) => `sealed ${sealed.length}`);

test('a vote for it and one against it do the same to the whole database and the log, but for ids, times and sealed bytes', async () => {
  const { path, ballotId, voters } = await voting(9);
  const done: string[][] = [];
  const logged: string[] = [];
  // The first one makes the first sealed value, as any first voter does.
  await vote(ballotId, voters[0]?.token as string, 'abstain');
  for (const [index, choice] of (['yes', 'no', 'yes', 'abstain'] as const).entries()) {
    const before = await everyRow();
    lines = '';
    expect(told(await vote(ballotId, voters[index + 1]?.token as string, choice))).toBe(201);
    // The line of a request is written when its answer has gone, which may be after it has come.
    await until(() => lines.includes('/votes'));
    const after = await everyRow();
    const changed = [
      ...[...before].filter((row) => !after.has(row)).map((row) => `- ${masked(row)}`),
      ...[...after].filter((row) => !before.has(row)).map((row) => `+ ${masked(row)}`),
    ];
    done.push(changed.filter((row) => !BY_THE_CLOCK.includes(row.split(' ')[1] as string)).sort());
    logged.push(masked(lines).replace(/\d+(\.\d+)?/g, 'n'));
  }
  // What a vote changes is known: his line, the sums, that he asked and that he voted.
  const tables = new Set(done[0]?.map((row) => row.split(' ')[1]));
  expect([...tables].sort()).toEqual(['audit', 'audit_head', 'ballot', 'ballot_voter', 'request']);
  for (const other of done.slice(1)) expect(other).toEqual(done[0]);
  expect(logged[0]).toContain('/ballots/{id}/votes');
  for (const other of logged.slice(1)) expect(other).toBe(logged[0]);

  // Nor does what comes of it lead back: the result was written by whoever closed, in one transaction of its own.
  for (const { token } of voters.slice(5)) await vote(ballotId, token, 'yes');
  expect(told(await send(`${path}/closing`))).toBe(204);
  const { rows } = await admin.query<{ closing: string; votes: string[] }>(
    `SELECT (SELECT DISTINCT v.xmin::text FROM matter_votes v JOIN matter_result r ON r.id = v.result_id
              WHERE r.ballot_id = $1) AS closing,
            (SELECT array_agg(xmin::text) FROM ballot_voter WHERE ballot_id = $1) AS votes`,
    [ballotId],
  );
  expect(rows[0]?.votes).toHaveLength(9);
  expect(rows[0]?.votes).not.toContain(rows[0]?.closing);
  // Whoever voted is named where it says that he may and did, and beside no sum.
  const named = [...(await everyRow())].filter((row) => row.includes(voters[2]?.personId as string));
  const besides = named.filter((row) => row.includes(ballotId)).map((row) => row.split(' ')[0]);
  expect(besides.sort()).toEqual(['audit', 'ballot_voter', 'request']);
  expect(named.filter((row) => /^(matter_result|matter_votes|ballot) /.test(row))).toEqual([]);
});

/** Holds whoever votes between his line of the roll and the sums. */
async function holding(work: (held: () => Promise<number>) => Promise<void>): Promise<void> {
  await admin.query(`
    CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$;
    CREATE TRIGGER hold BEFORE UPDATE OF sums ON ballot FOR EACH ROW EXECUTE FUNCTION hold();
    SELECT pg_advisory_lock(4711);`);
  const waiting = async () =>
    (
      await admin.query<{ pid: number }>(
        "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted",
      )
    ).rows[0]?.pid;
  const held = () => until(waiting);
  try {
    await work(held);
  } finally {
    await admin.query('SELECT pg_advisory_unlock_all()');
    while ((await waiting()) !== undefined) await delay(50);
    await admin.query('DROP TRIGGER hold ON ballot; DROP FUNCTION hold()');
  }
}

/** What stands of one voter, and whether the urn is empty. */
async function standsOf({ ballotId, voters }: Voting, index: number) {
  const voter = await office.house.owner.ballotVoter.findUniqueOrThrow({
    where: { ballotId_personId: { ballotId, personId: voters[index]?.personId as string } },
  });
  const { sums } = await office.house.owner.ballot.findUniqueOrThrow({ where: { id: ballotId } });
  return { voted: voter.voted, empty: sums === null };
}

/** Everybody else votes no; then the sums have to be those of the papers. */
async function closedWith(one: Voting, yes: number): Promise<void> {
  for (const { token } of one.voters.slice(1)) expect(told(await vote(one.ballotId, token, 'no'))).toBe(201);
  expect(told(await send(`${one.path}/closing`))).toBe(204);
  const { result } = await matterOf(one);
  expect([result.papers, result.items[0].yes, result.items[0].no]).toEqual([
    one.voters.length,
    yes,
    one.voters.length - 1,
  ]);
}

test('a connection that is cut between the two rows leaves neither; the same vote sent again counts once', async () => {
  const one = await voting(8);
  const [token, key] = [one.voters[0]?.token as string, randomUUID()];
  await holding(async (held) => {
    const sent = vote(one.ballotId, token, 'yes', key);
    await admin.query('SELECT pg_terminate_backend($1)', [await held()]);
    expect((await sent).status).toBeGreaterThanOrEqual(500);
  });
  expect(await standsOf(one, 0)).toEqual({ voted: false, empty: true });
  const again = await Promise.all([vote(one.ballotId, token, 'yes', key), vote(one.ballotId, token, 'yes', key)]);
  expect(again.map(told)).toEqual([201, 201]);
  expect(told(await vote(one.ballotId, token, 'yes'))).toBe('already-voted');
  await closedWith(one, 1);
});

test('a process that is killed between the two rows leaves neither; the same vote sent again counts once', async () => {
  const one = await voting(8);
  const [token, key] = [one.voters[0]?.token as string, randomUUID()];
  const { child, url } = await apiChild(office.house);
  const path = `/api/v1/ballots/${one.ballotId}/votes`;
  await holding(async (held) => {
    const sent = fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ votes: { matter: 'yes' } }),
    }).catch(() => 'cut');
    await held();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await sent).toBe('cut');
  });
  expect(await standsOf(one, 0)).toEqual({ voted: false, empty: true });
  expect(told(await vote(one.ballotId, token, 'yes', key))).toBe(201);
  expect(told(await vote(one.ballotId, token, 'yes', key))).toBe(201);
  await closedWith(one, 1);
});
