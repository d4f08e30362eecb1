import { streamLimits } from '../../api/oversight/events';
import { setReaders } from '../support/readers';
import { until } from '../support/until';
import { type Office, openOffice } from './office';
import { type Served, serve } from './served';

// What is told of what moves, to whom, on real servers: the stream is read as a browser reads it.

let office: Office;
let api: Served;

beforeAll(async () => {
  office = await openOffice();
  api = await serve(office.house, { eventsBeat: 300 });
});
afterEach(() => setReaders('relation-transfer', undefined));
afterAll(async () => {
  await api?.stop();
  await office?.close();
});

/** An open stream, and what it has said so far. */
async function listenAs(personId: string) {
  const token = await api.tokenOf(personId);
  const stop = new AbortController();
  const answer = await fetch(`${api.url}/api/v1/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  const seen = { text: '', ended: false, beats: 0 };
  const reader = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      seen.text += value;
    }
  })().then(
    () => {
      seen.ended = true;
    },
    () => {
      seen.ended = true;
    },
  );
  const comesTo = (fits: () => boolean) => until(fits, { pause: 20, instead: () => seen });
  const says = (text: string) => comesTo(() => seen.text.includes(text));
  // The first sign of life comes when it listens.
  await says(': \n\n');
  const close = async () => {
    stop.abort();
    await reading;
  };
  return { token, answer, seen, says, comesTo, close };
}

const moved = (caseId: string) => `event: case\ndata: ${JSON.stringify({ id: caseId })}\n\n`;

test('who may see a case hears that it moved, with its id and nothing else; another hears nothing', async () => {
  const { people } = office.town;
  const secretary = await listenAs(people.east1Secretary);
  const stranger = await listenAs(people.administrator);
  expect(secretary.answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const { caseId, personId } = await office.started();
  await secretary.says(moved(caseId));
  await secretary.says('event: tasks\ndata: {}\n\n');
  const subject = await listenAs(personId);
  expect((await office.decide(people.east1Secretary, caseId, 'pass')).status).toBe(200);
  await subject.says(moved(caseId));
  const beats = () => stranger.seen.text.split(': \n\n').length;
  const before = beats();
  await stranger.comesTo(() => beats() > before + 1);
  expect(stranger.seen.text).not.toContain('event:');
  const told = secretary.seen.text.replace(/^retry: \d+\n\n/, '').split('\n\n');
  expect(told.filter((one) => !/^(: ?|event: \w+\ndata: \{("id":"[\w-]+")?\}|)$/.test(one))).toEqual([]);
  await Promise.all([secretary, stranger, subject].map((one) => one.close()));
});

test('a discreet case tells nothing to who may not read it', async () => {
  const { people } = office.town;
  setReaders('relation-transfer', {
    roles: [{ roles: ['discipline-commissioner'] }],
    subject: 'nothing',
    discreet: true,
  });
  const officer = await listenAs(people.eastOfficer);
  const secretary = await listenAs(people.east1Secretary);
  const { caseId } = await office.started();
  await secretary.says(moved(caseId));
  const beats = () => officer.seen.text.split(': \n\n').length;
  const before = beats();
  await officer.comesTo(() => beats() > before + 1);
  expect(officer.seen.text).not.toContain('event:');
  await Promise.all([secretary, officer].map((one) => one.close()));
});

test('a stream ends with its session', async () => {
  const stream = await listenAs(office.town.people.east1Secretary);
  const told = await api.call('DELETE', '/api/v1/session', { token: stream.token });
  expect(told.status).toBe(204);
  await stream.comesTo(() => stream.seen.ended);
});

test('after the connection to the database was lost who listens is told to ask again, and hears what comes', async () => {
  const { people } = office.town;
  const stream = await listenAs(people.east1Secretary);
  await office.house.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  await stream.says('event: again\n');
  const { caseId } = await office.started();
  await stream.says(moved(caseId));
  await stream.close();
});

test('one person has only so many, and a server that is drained ends them', async () => {
  const other = await serve(office.house);
  const token = await other.tokenOf(office.town.people.east1Secretary);
  const ask = () => fetch(`${other.url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` } });
  const open = await Promise.all(Array.from({ length: streamLimits.person }, ask));
  expect(open.map(({ status }) => status)).toEqual(open.map(() => 200));
  const more = await other.call('GET', '/api/v1/events', { token });
  expect([more.status, more.body.type]).toEqual([429, 'urn:dangwu:problem:too-many-requests']);
  const texts = Promise.all(open.map((one) => one.text()));
  // Longer than a test may last: it is not used up.
  await other.stop(600_000);
  expect((await texts).every((text) => text.startsWith('retry:'))).toBe(true);
});
