import { randomUUID } from 'node:crypto';
import { DAY, HOUR, MINUTE } from '../../domain/time/dates';
import type { Renderer } from '../../papers/renderer';
import { openRenderer } from '../../procedures/open-renderer';
import { linkTokenHash, newLinkToken } from '../../registers/unit-links/link-token';
import { sealLiaison } from '../../registers/units/liaison';
import { mailLetters, offerLetters } from '../../worker/mailing-letters';
import { type Served, serve } from '../api/served';
import { MORNING, postOffice } from './post-office';
import { senderThatDies } from './sender-that-dies';

// 感谢信 and 反馈函 by mail and by link: to whom, at most once, and what a person does where the program could not.

const office = postOffice();
let api: Served;
let renderer: Renderer;
let token: string;
let now = MORNING;
let serial = 0;

beforeAll(async () => {
  const { house, town } = office;
  api = await serve(house, { clock: () => now });
  renderer = openRenderer();
  token = await api.tokenOf(await town.person('community-worker', town.east));
});
afterAll(async () => {
  await renderer?.close();
  await api?.stop();
});
beforeEach(() => {
  now = MORNING;
  office.use();
});

const reach = (unitId: string, mail: string | null) =>
  office.house.owner.unit.update({
    where: { id: unitId },
    data: { liaison: mail ? sealLiaison(office.house.keys, unitId, { name: '例联络', mail }) : null },
  });

/** A unit with a party organisation, plainly synthetic. @param mail of its liaison */
async function unitWith(mail: string | null): Promise<string> {
  const id = randomUUID();
  await office.house.owner.unit.create({
    data: {
      ...{ id, keptBy: office.town.east, name: `示例单位${++serial}`, partyName: `示例单位${serial}党支部` },
      createdAt: new Date(MORNING),
    },
  });
  await reach(id, mail);
  return id;
}

interface Written {
  id: string;
  roundId: string;
  name: string;
  personId: string;
}

/** A round of reviewed 感谢信, one to each unit; null: to somebody himself. */
async function round(unitIds: readonly (string | null)[]): Promise<Written[]> {
  const { owner } = office.house;
  const { east } = office.town;
  const roundId = randomUUID();
  await owner.letterRound.create({
    data: {
      ...{ id: roundId, kind: 'thanks', communityId: east, period: String(2100 + ++serial) },
      draftedOn: new Date(MORNING),
    },
  });
  const letters: Written[] = [];
  for (const [nth, unitId] of unitIds.entries()) {
    const name = `例谢${++serial}`;
    const [id, personId, registrantId] = [randomUUID(), randomUUID(), randomUUID()];
    await owner.person.create({ data: { id: personId, name } });
    await owner.registrant.create({
      data: {
        ...{ id: registrantId, personId, unitId, communityId: east, standing: 'serving' },
        ...{ standingSince: new Date(MORNING), listedOn: new Date(MORNING) },
      },
    });
    await owner.unitLetter.create({
      data: {
        ...{ id, roundId, communityId: east, unitId, personId, registrantId, state: 'reviewed', number: nth + 1 },
        ...{ reviewedBy: personId, reviewedAt: new Date(MORNING), services: 3, minutes: 180 },
        facts: { kinds: { relief: { times: 3, days: 3, minutes: 180 } }, days: 3 },
      },
    });
    letters.push({ id, roundId, name, personId });
  }
  return letters;
}

const letterOf = ({ id }: { id: string }) => office.house.owner.unitLetter.findUniqueOrThrow({ where: { id } });
const send = async ({ roundId }: Written, way: 'mail' | 'link' | 'paper') =>
  (await api.call('POST', `/api/v1/letter-rounds/${roundId}/send`, { token, body: { way } })).body;
const hand = ({ id }: Written, as: string) =>
  api.call('POST', `/api/v1/unit-letters/${id}/hand`, { token, body: { as } });
const mail = (at: number) => mailLetters({ ...office.telling, renderer }, at);
const mailsTo = (address: string) => office.smtp.mails.filter(({ to }) => to.includes(address));

const decoded = (part: string) =>
  Buffer.from(
    part
      .split(/\n\n|\r\n\r\n/)
      .slice(1)
      .join('')
      .split('--')[0] ?? '',
    'base64',
  );

test('letters leave as PDF, to the liaison or to himself, each once, although the server is away for a while', async () => {
  const { house } = office;
  const [first, second] = [await unitWith('first@example.org'), await unitWith('second@example.org')];
  const letters = await round([first, second, null, null, await unitWith(null)]);
  const [a, b, himself, unwilling, unreached] = letters as [Written, Written, Written, Written, Written];
  await office.reach(himself.personId, { mail: 'himself@example.org' });
  await office.reach(unwilling.personId, { mail: 'unwilling@example.org', optOut: ['mail'] });
  expect(await send(a, 'mail')).toEqual({ sent: 0, queued: 5 });
  // Said once more, nothing is given twice.
  expect(await send(a, 'mail')).toEqual({ sent: 0, queued: 0 });

  office.use({ SMTP_URL: 'smtp://127.0.0.1:1' });
  await mail(MORNING);
  expect(await letterOf(a)).toMatchObject({ state: 'reviewed', attempts: 1, fault: null, offeredAt: null });
  expect((await letterOf(a)).nextAt?.getTime()).toBeGreaterThan(MORNING);
  expect(office.smtp.mails).toEqual([]);

  office.use();
  await house.owner.channelPause.deleteMany();
  // Two workers at once, until nothing is left.
  for (let at = MORNING + HOUR; at < MORNING + 2 * HOUR; at += 10 * MINUTE) await Promise.all([mail(at), mail(at)]);
  expect(office.smtp.mails.map(({ to }) => to.join()).sort()).toEqual([
    ...['first@example.org', 'himself@example.org', 'second@example.org'],
  ]);
  const states = await Promise.all(letters.map(letterOf));
  expect(states.map(({ state, way, fault }) => [state, way, fault])).toEqual([
    ...[a, b, himself].map(() => ['sent', 'mail', null]),
    ['reviewed', 'mail', 'opted-out'],
    ['reviewed', 'mail', 'no-address'],
  ]);
  const [one] = mailsTo('first@example.org');
  const raw = `${one?.head}\n\n${one?.body}`;
  const [, text = '', pdf = ''] = raw.split(/\n--[-\w=.?]+/);
  expect(decoded(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(decoded(text).toString()).toContain('附件是');
  // Whom it is about stands in the attachment alone.
  const heads = [...(one?.head ?? '').matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, word = '']) => word);
  const sayable = `${raw}${decoded(text)}${Buffer.concat(heads.map((word) => Buffer.from(word, 'base64')))}`;
  expect(sayable).toContain('感谢信');
  for (const personal of [a.name, '例联络']) expect(sayable).not.toContain(personal);

  // What the program could not send a person answers: another address, or paper.
  const shown = await api.call('GET', `/api/v1/unit-letters?roundId=${a.roundId}&stuck=true`, { token });
  expect(shown.body.items.map(({ fault }: { fault: { title: string } }) => fault.title).sort()).toEqual([
    ...['本人已关闭邮件通知', '没有登记邮箱'],
  ]);
  expect((await api.call('GET', `/api/v1/letter-rounds/${a.roundId}`, { token })).body).toMatchObject({
    ...{ letters: { reviewed: 2, sent: 3 }, onTheWay: 0, stuck: 2 },
  });
  await reach((await letterOf(unreached)).unitId as string, 'found@example.org');
  expect((await hand(unreached, 'mail')).status).toBe(200);
  expect((await hand(unwilling, 'paper')).body).toMatchObject({ way: null, fault: null, state: { id: 'reviewed' } });
  await mail(MORNING + 3 * HOUR);
  expect(mailsTo('found@example.org')).toHaveLength(1);
  expect(await send(a, 'paper')).toEqual({ sent: 1, queued: 0 });
  expect(await letterOf(unwilling)).toMatchObject({ state: 'sent', way: 'paper' });
  expect(mailsTo('unwilling@example.org')).toEqual([]);
});

test('a wrong address is shown and not tried again; what may have gone out a person clears up, and it goes to nobody twice', async () => {
  const wrong = await unitWith('wrong@example.org');
  const [letter, lost] = (await round([wrong, await unitWith('lost@example.org')])) as [Written, Written];
  office.smtp.refuses.set('wrong@example.org', 550);
  await send(letter, 'mail');
  office.smtp.loseAnswer = 1;
  await mail(MORNING);
  for (let at = MORNING + HOUR; at < MORNING + DAY; at += HOUR) await mail(at);
  expect(await letterOf(letter)).toMatchObject({ state: 'reviewed', fault: 'smtp-550', nextAt: null, attempts: 1 });
  expect(await letterOf(lost)).toMatchObject({ state: 'reviewed', fault: 'unclear', nextAt: null, attempts: 1 });
  const { items } = (await api.call('GET', `/api/v1/unit-letters?roundId=${letter.roundId}`, { token })).body;
  expect(items.map(({ fault }: { fault: { title: string } }) => fault.title).sort()).toEqual([
    '可能已经发出，未能确认，请先问对方是否收到',
    '邮箱拒收（smtp-550），请核对邮箱地址',
  ]);
  // Nothing that is said of all says anything of the one that may have gone out.
  expect(await send(letter, 'paper')).toEqual({ sent: 1, queued: 0 });
  expect(await letterOf(letter)).toMatchObject({ way: 'paper' });
  expect((await hand(letter, 'mail')).body.type).toMatch(/letter-not-reviewed$/);
  expect((await hand(lost, 'went')).body).toMatchObject({ state: { id: 'sent' }, way: { id: 'mail' } });
  expect(mailsTo('lost@example.org')).toHaveLength(1);

  const [corrected] = (await round([wrong])) as [Written];
  await send(corrected, 'mail');
  expect((await hand(corrected, 'went')).body.type).toMatch(/letter-not-unclear$/);
  await mail(MORNING);
  await reach(wrong, 'right@example.org');
  expect((await hand(corrected, 'mail')).status).toBe(200);
  await mail(MORNING);
  expect(mailsTo('right@example.org')).toHaveLength(1);
  expect(await letterOf(corrected)).toMatchObject({ state: 'sent', fault: null });
});

test('a sender killed between sending and recording: nobody sends it again, and a person is told', async () => {
  const [letter] = (await round([await unitWith('killed-letter@example.org')])) as [Written];
  await send(letter, 'mail');
  const { signal, text } = await senderThatDies(office, 'letters');
  expect(signal).toBe('SIGKILL');
  for (const personal of ['killed-letter@example.org', letter.name, '例联络']) expect(text).not.toContain(personal);
  expect(await letterOf(letter)).toMatchObject({ state: 'reviewed', attempts: 1, fault: null });
  // In the hand of the dead until its lease is over: nobody decides about it, and nobody takes it.
  expect((await hand(letter, 'mail')).body.type).toMatch(/letter-on-its-way$/);
  await mail(MORNING + 4 * MINUTE);
  expect(await letterOf(letter)).toMatchObject({ state: 'reviewed', fault: null });
  for (const minutes of [6, 60, 600]) await mail(MORNING + minutes * MINUTE);
  expect(await letterOf(letter)).toMatchObject({ state: 'reviewed', fault: 'unclear', nextAt: null, attempts: 1 });
  expect(mailsTo('killed-letter@example.org')).toHaveLength(1);
  // The unit has not got it, says the person: then it goes again, under the same Message-ID.
  expect((await hand(letter, 'mail')).status).toBe(200);
  now = MORNING + DAY;
  await mail(now);
  expect(await letterOf(letter)).toMatchObject({ state: 'sent', way: 'mail' });
  expect(new Set(mailsTo('killed-letter@example.org').map(({ messageId }) => messageId)).size).toBe(1);
});

/** A link of a unit, as it is made for it. @returns its token */
async function linkOf(unitId: string, purpose = 'feedback'): Promise<string> {
  const made = newLinkToken();
  await office.house.owner.unitLink.create({
    data: {
      ...{ id: randomUUID(), unitId, communityId: office.town.east, purpose, tokenHash: linkTokenHash(made) },
      ...{ createdBy: office.town.people.eastOfficer as string, createdAt: new Date(MORNING) },
      expiresAt: new Date(MORNING + DAY),
    },
  });
  return made;
}

test('by link the unit sees and fetches its own letters, as soon as it has one; another unit’s it does not', async () => {
  const [own, other] = [await unitWith(null), await unitWith(null)];
  const [letter, elsewhere, himself] = (await round([own, other, null])) as [Written, Written, Written];
  expect(await send(letter, 'link')).toEqual({ sent: 0, queued: 2 });
  expect((await hand(himself, 'link')).body.type).toMatch(/letter-without-unit$/);
  const foreign = await linkOf(other);
  await offerLetters(office.telling, MORNING);
  expect(await letterOf(letter)).toMatchObject({ state: 'reviewed', way: 'link', fault: 'no-link' });
  expect(await letterOf(elsewhere)).toMatchObject({ state: 'sent', way: 'link', fault: null });
  const opened = await linkOf(own);
  await offerLetters(office.telling, MORNING + MINUTE);
  expect(await letterOf(letter)).toMatchObject({ state: 'sent', way: 'link', fault: null, receivedOn: null });

  const by = (link: string) => ({ headers: { 'dangwu-link': link } });
  const listed = async (link: string) => (await api.call('GET', '/api/v1/unit-link/letters', by(link))).body.items;
  expect(await listed(opened)).toMatchObject([{ id: letter.id, kind: { id: 'thanks' }, name: letter.name }]);
  expect((await listed(foreign)).map(({ id }: { id: string }) => id)).toEqual([elsewhere.id]);
  const sheet = async (link: string) => {
    const answer = await fetch(`${api.url}/api/v1/unit-link/letters/${letter.id}/sheet`, by(link));
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const listOnly = await linkOf(own, 'list');
  expect([(await sheet(foreign)).status, (await sheet(listOnly)).status]).toEqual([404, 404]);
  expect((await letterOf(letter)).receivedOn).toBeNull();
  const fetched = await sheet(opened);
  expect([fetched.status, fetched.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect((await letterOf(letter)).receivedOn).toEqual(new Date('2054-11-23'));
  // Who is the unit's own no longer is shown to it no longer.
  await office.house.owner.registrant.updateMany({ where: { personId: letter.personId }, data: { unitId: other } });
  expect(await listed(opened)).toEqual([]);
  expect((await sheet(opened)).status).toBe(404);
});
