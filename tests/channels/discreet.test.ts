import { randomUUID } from 'node:crypto';
import { digestBatch } from '../../activities/digest';
import type { Readers } from '../../domain/case/readers';
import { atTime, type Instant } from '../../domain/time/dates';
import { deliverDue } from '../../worker/delivering';
import { sendDue } from '../../worker/sender';
import { serve } from '../api/served';
import { START } from '../support/business-time';
import { setReaders } from '../support/readers';
import { Looking, type Secret, tells, tellsOf } from '../support/surfaces';
import { refusal, transfers } from '../support/transfers';
import { PostOffice } from './post-office';

// What people are told of a case that not everybody may know of: in the inbox those who read it, outside nobody. Beside
// each, the same of an ordinary case.

const GENERIC = '您有一项党务事项，请登录系统查看，或与所在党支部联系';
const t = transfers();
const post = new PostOffice();
let look: Looking;
let at: Instant = START;
const people: Record<string, string> = {};

const visits = [
  { side: 'branch', roles: ['secretary'] },
  { side: 'committee', roles: ['organisation-officer'] },
] as const;
const discreet: Readers = { roles: visits, subject: 'nothing', discreet: true };

/** Everything that left the house so far. */
const outside = () => [
  ...post.smtp.mails.map(({ head, body }) => `${head}\n${body}`),
  ...post.sms.taken.map(({ parameters }) => JSON.stringify(parameters)),
  ...post.wecom.seen.map(({ text }) => text),
];

/** Hands over what is due by then, and sends it. */
async function told(when: Instant): Promise<void> {
  while ((await sendDue(t.house.db, when)) > 0);
  await post.round(when);
  while (await deliverDue(post.telling, when));
}

async function hold(personId: string, role: string, organisationId: string): Promise<void> {
  const data = { id: randomUUID(), personId, role, organisationId, fromDate: new Date('2020-01-01') };
  await t.house.owner.roleHolding.create({ data });
}

beforeAll(async () => {
  look = new Looking(await serve(t.house, { clock: () => at }));
  await post.open(t);
  const { town } = t;
  Object.assign(people, {
    secretary: town.people.east1Secretary,
    second: await town.person('secretary', town.east1),
    officer: town.people.eastOfficer,
    starter: await town.person('organisation-commissioner', town.east),
    // His office is told of the third visit; he does not read it.
    commissioner: await town.person('organisation-commissioner', town.east),
    committee: await town.person('secretary', town.east),
    street: town.people.streetOfficer,
    receiver: town.people.west1Secretary,
    administrator: town.people.administrator,
  });
  const setting = { key: 'office-sms', value: true, reason: '示例', setBy: people.administrator as string };
  await t.house.db.setting.create({ data: { ...setting, organisationId: town.street, at: new Date(START) } });
  await post.reach(people.secretary as string, { mail: 'secretary@example.org' });
  await post.reach(people.second as string, { wecomId: 'second' });
  await post.reach(people.receiver as string, { mobile: '13900000020' });
});
afterEach(() => {
  setReaders('pocket-visit', undefined);
  setReaders('relation-transfer', undefined);
  at = START;
});
afterAll(async () => {
  await look.api.stop();
  await post.shut();
});

interface Known extends Secret {
  personId: string;
}

/** A visit that came to nothing three times, is urged and copied, and falls due on 10 December. */
async function dueVisit(name: string): Promise<Known> {
  at = START;
  const { memberId, personId } = await t.town.member(t.town.east1, { tags: ['pocket'], name });
  const starter = people.starter as string;
  const secretary = people.secretary as string;
  const data = { receivingOrganisationId: t.town.west1 };
  const { body } = await look.ask(starter, 'POST', '/procedures/pocket-visit/cases', { memberId, data });
  const caseId = body.id as string;
  for (let round = 0; round < 3; round++) {
    await t.driver.decide(caseId, secretary, 'not-found', { way: 'home', nextOn: '2054-12-10' });
  }
  expect((await look.ask(starter, 'POST', `/cases/${caseId}/actions/urge`)).status).toBe(200);
  const copy = { personId: people.officer };
  expect((await look.ask(starter, 'POST', `/cases/${caseId}/actions/copy`, copy)).status).toBe(200);
  // Read, it passes on to nobody.
  await look.ask(secretary, 'GET', `/tasks/${(await t.driver.task(caseId)).id}`);
  await t.driver.forwardTo(caseId, '2054-12-10', 10);
  return { caseId, number: body.number, name, title: '口袋党员走访', personId };
}

async function digests(day: string): Promise<void> {
  const morning = atTime(day, 8, 30);
  for (let after: string | null = ''; after !== null; ) after = await digestBatch(t.house.db, day, morning, after);
}

async function digestOf(personId: string | undefined, day: string): Promise<string[]> {
  const where = { personId, caseId: 'digest', localDate: new Date(day) };
  return (await t.house.db.notice.findFirst({ where }))?.lines ?? [];
}

describe('those who hold an office', () => {
  const HEARD = atTime('2054-12-10', 12);
  let ordinary: Known;
  let secret: Known;

  beforeAll(async () => {
    ordinary = await dueVisit('例员丁卯');
    await digests('2054-12-09');
    await told(HEARD);
    setReaders('pocket-visit', discreet);
    secret = await dueVisit('例员戊辰');
    await digests('2054-12-10');
    await told(HEARD + 60_000);
  });

  async function inboxes(of: Known): Promise<string> {
    at = HEARD + 120_000;
    setReaders('pocket-visit', of === secret ? discreet : undefined);
    const hearing: string[] = [];
    for (const [who, personId] of Object.entries({ ...people, subject: of.personId })) {
      const read = new Looking(look.api);
      if (tellsOf(of, await read.json(personId, 'GET', '/notices?limit=100'))) hearing.push(who);
    }
    return hearing.sort().join(' ');
  }

  test('in the inbox, of an ordinary case whoever is to be told; of a discreet one who reads it', async () => {
    expect(await inboxes(ordinary)).toBe('commissioner officer receiver second secretary starter');
    expect(await inboxes(secret)).toBe('officer receiver second secretary starter');
  });

  test('his own inbox as a file says no more than what leaves the house', async () => {
    at = HEARD + 120_000;
    setReaders('pocket-visit', discreet);
    const { texts } = await new Looking(look.api).file(people.secretary as string, '/notices/export');
    expect(texts.some((text) => tells(secret, text))).toBe(false);
    expect(texts.some((text) => text.includes(GENERIC))).toBe(true);
    setReaders('pocket-visit', undefined);
    const open = await new Looking(look.api).file(people.secretary as string, '/notices/export');
    expect(open.texts.some((text) => tells(secret, text))).toBe(true);
  });

  test('by mail, SMS and WeCom nothing of it is said', () => {
    const all = outside();
    expect(all.filter((text) => tells(secret, text))).toEqual([]);
    expect(all.filter((text) => text.includes(secret.name))).toEqual([]);
    // Of the ordinary one it is, by each way as far as that goes: a mail in full, an SMS its kind.
    const { mails } = post.smtp;
    expect(mails.some(({ to, body }) => to[0] === 'secretary@example.org' && tells(ordinary, body))).toBe(true);
    expect(mails.some(({ to, body }) => to[0] === 'secretary@example.org' && body.includes(GENERIC))).toBe(true);
    const matters = post.sms.taken.map(({ parameters }) => parameters);
    expect(matters).toContainEqual({ count: '1', matter: '党务事项' });
    expect(matters).toContainEqual(expect.objectContaining({ matter: '口袋党员走访' }));
    const { seen } = post.wecom;
    expect(seen.some(({ touser, text }) => touser === 'second' && tells(ordinary, text))).toBe(true);
    expect(seen.some(({ touser, text }) => touser === 'second' && text.includes(GENERIC))).toBe(true);
  });

  test('the digest counts it for who is asked, without a name', async () => {
    for (const asked of [people.secretary, people.receiver]) {
      expect(await digestOf(asked, '2054-12-09')).toEqual([`本周到期1件：${ordinary.name}`]);
      expect(await digestOf(asked, '2054-12-10')).toEqual(['今天到期2件：一项不公开事项等']);
    }
    for (const other of [people.commissioner, people.committee, people.street]) {
      expect(await digestOf(other, '2054-12-10')).toEqual([]);
    }
  });

  test('work beside a discreet case stands in the digest of who reads it', async () => {
    setReaders('pocket-visit', discreet);
    const { memberId } = await t.house.db.case.findUniqueOrThrow({ where: { id: secret.caseId } });
    const side = {
      kind: 'national-out',
      memberId: memberId as string,
      caseId: secret.caseId,
      openedAt: new Date(START),
    };
    await t.house.owner.sideTask.create({ data: { id: randomUUID(), ...side, organisationId: t.town.east } });
    const day = '2054-12-11';
    await digests(day);
    const beside = async (personId: string | undefined) =>
      (await digestOf(personId, day)).filter((line) => line.startsWith('配套事项'));
    expect(await beside(people.officer)).toEqual(['配套事项（全国系统登记、转正、原任职务等）1件：一项不公开事项']);
    expect(await beside(people.committee)).toEqual([]);
  });

  test('copied, it goes only to who may read it', async () => {
    at = START;
    const starter = people.starter as string;
    const copied = (personId: string | undefined) =>
      refusal(t.driver.act(secret.caseId, { actorId: starter, action: 'copy', personId }));
    await hold(secret.personId, 'secretary', t.town.east1);
    setReaders('pocket-visit', discreet);
    for (const other of [people.street, people.committee, secret.personId]) {
      expect(await copied(other)).toMatchObject({ type: 'invalid-input' });
    }
    setReaders('pocket-visit', { ...discreet, discreet: undefined });
    expect(await copied(secret.personId)).toMatchObject({ type: 'invalid-input' });
    await t.driver.act(secret.caseId, { actorId: starter, action: 'copy', personId: people.street });
    expect(await t.house.db.caseReader.count({ where: { caseId: secret.caseId } })).toBe(2);
  });
});

test('administrators learn which office is vacant, and of what not', async () => {
  const { owner, db } = t.house;
  const root = { id: randomUUID(), code: 'lone', name: '示例孤社区党委', kind: 'committee', path: '/lone/' };
  await owner.organisation.create({ data: { ...root, mayApproveProbationary: true } });
  const branch = { id: randomUUID(), code: 'lone1', name: '示例孤社区党支部', kind: 'branch', path: '/lone/lone1/' };
  await owner.organisation.create({ data: { ...branch, parentId: root.id } });
  const administrator = await t.town.person('administrator', root.id);
  const leader = await t.town.person('group-leader', branch.id);
  const { memberId } = await t.town.member(branch.id, { tags: ['pocket'], name: '例员己巳' });
  setReaders('pocket-visit', discreet);
  const { body } = await look.ask(leader, 'POST', '/procedures/pocket-visit/cases', { memberId, data: {} });
  const [notice] = await db.notice.findMany({ where: { personId: administrator, caseId: body.id } });
  expect(notice?.lines).toEqual(['有一项不公开事项没有可办理的人，请任命：示例孤社区党支部书记']);
  at = atTime('2054-12-14', 12);
  await told(at);
  const inbox = await new Looking(look.api).ask(administrator, 'GET', '/notices');
  expect(inbox.body.items).toMatchObject([{ caseId: 'discreet', lines: notice?.lines }]);
});

describe('the one whom it is about', () => {
  const readers = (subject: Readers['subject']): Readers => ({
    roles: [{ roles: ['secretary', 'organisation-officer'] }],
    subject,
    discreet: true,
  });
  const variants = {
    ordinary: undefined,
    all: readers('all'),
    outcome: readers('outcome'),
    nothing: readers('nothing'),
  };
  const WAYS = {
    mail: { informBy: 'mail', mail: 'm@example.org' },
    sms: { informBy: 'sms', mobile: '13900000021' },
    wecom: { informBy: 'wecom', wecomId: 'm' },
    phone: { informBy: 'phone' },
  };
  let serial = 0;

  /** A transfer that his secretary started and took back: he is told of the end. */
  async function takenBack(contact: object): Promise<Known> {
    const name = `例员庚${'午辛未壬申癸酉甲戌乙亥丙子丁丑戊寅'[serial++]}`;
    const secretary = people.secretary as string;
    const { memberId, personId } = await post.member(contact);
    await t.house.owner.member.update({ where: { id: memberId }, data: { name } });
    const { caseId, number } = await t.driver.start(secretary, memberId, t.town.west1);
    await t.driver.act(caseId, { actorId: secretary, action: 'withdraw' });
    return { caseId, number, name, title: '组织关系接转', personId };
  }

  test.each(['ordinary', 'all', 'outcome', 'nothing'] as const)('%s: by every way', async (variant) => {
    setReaders('relation-transfer', variants[variant]);
    for (const [way, contact] of Object.entries(WAYS)) {
      const when = atTime('2054-12-15', 10, serial);
      const secret = await takenBack(contact);
      const queued = await t.house.db.notice.findMany({ where: { personId: secret.personId } });
      expect(queued).toHaveLength(variant === 'nothing' ? 0 : 1);
      await told(when);
      at = when;
      const read = new Looking(look.api);
      const inbox = await read.json(secret.personId, 'GET', '/notices');
      expect([way, tellsOf(secret, inbox)]).toEqual([way, variant !== 'nothing']);
      const left = outside().some((text) => tells(secret, text));
      expect([way, left]).toEqual([way, variant === 'ordinary' && (way === 'mail' || way === 'wecom')]);

      // What a person passes on: in his list, printed, and as a file.
      const secretary = people.secretary as string;
      const lists = [
        await read.json(secretary, 'GET', '/relay-lines?limit=100'),
        await read.raw(secretary, '/relay-lines/print'),
        await read.file(secretary, '/relay-lines/export'),
      ];
      const byHand = variant === 'ordinary' && way === 'phone';
      expect(lists.map((list) => tellsOf(secret, list))).toEqual([byHand, byHand, byHand]);
      const isThere = variant !== 'nothing' && way === 'phone';
      expect(lists.map(({ texts }) => texts.some((text) => text.includes(secret.personId)))[0]).toBe(isThere);
      at = START;
    }
  });
});
