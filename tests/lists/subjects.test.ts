import { digestBatch } from '../../activities/digest';
import { lockStanding } from '../../activities/record/standing';
import { foresee } from '../../api/rules/foresee';
import type { Subject } from '../../domain/case/subject';
import { addDays, atTime, localDate } from '../../domain/time/dates';
import { type Desk, openDesk, pagesOf } from '../papers/desk';
import { START } from '../support/business-time';
import { copyCase } from '../support/copy-case';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { download } from './download';

// Cases about a member, a person from elsewhere, an organisation and a matter, as every list and paper shows them.

const t = transfers();
let desk: Desk;

const kinds = ['member', 'person', 'organisation', 'matter'] as const;
type Kind = (typeof kinds)[number];
/** By what a case is about: its id, that of the subject, and how it is called. */
const of = {} as Record<Kind, { caseId: string; subject: Subject; name: string }>;
/** The person from elsewhere: he holds the office that is asked. */
let stranger: string;

beforeAll(async () => {
  desk = await openDesk(t);
  const { house, town } = t;
  const { caseId, memberId, personId } = await travel(t, 'BRANCH_REVIEW');
  stranger = await town.person('secretary', town.east1);
  const nameOf = async (id: string) => (await house.db.person.findUniqueOrThrow({ where: { id } })).name;
  const member = await house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  of.member = { caseId, subject: { kind: 'member', id: memberId, personId }, name: member.name };
  const copy = async (subject: Subject, name: string) => ({
    caseId: await copyCase(house.owner, caseId, subject),
    subject,
    name,
  });
  of.person = await copy({ kind: 'person', id: stranger }, await nameOf(stranger));
  of.organisation = await copy({ kind: 'organisation', id: town.east2 }, '示例东社区第二党支部');
  const title = '2054年第一次支部党员大会';
  const id = '6f1c2d3e-0000-4000-8000-000000000001';
  of.matter = await copy({ kind: 'matter', of: 'sitting', id, title }, title);
});
afterAll(() => desk.close());

const shown = (kind: Kind) => {
  const { subject, name } = of[kind];
  return {
    subject: { kind, id: subject.id, name },
    member: kind === 'member' ? { id: subject.id, name } : null,
  };
};
// biome-ignore lint/suspicious/noExplicitAny: items of any list.
const items = async (personId: string, path: string): Promise<any[]> => {
  const told = await desk.ask(personId, 'GET', path);
  expect(told.status).toBe(200);
  return told.body.items;
};

test.each(kinds)('a case about a %s is in the lists of cases and tasks, and is read', async (kind) => {
  const { eastOfficer, east1Secretary } = t.town.people;
  const { caseId, subject, name } = of[kind];
  const [listed, ...more] = await items(eastOfficer, `/cases?subjectId=${subject.id}`);
  expect(more).toEqual([]);
  expect(listed).toMatchObject({ id: caseId, ...shown(kind) });
  const task = (await items(east1Secretary, '/tasks?list=todo')).find((one) => one.case.id === caseId);
  expect(task).toMatchObject(shown(kind));
  const { status, body } = await desk.ask(eastOfficer, 'GET', `/cases/${caseId}`);
  expect([status, body.tasks.length]).toEqual([200, 1]);
  expect(body).toMatchObject(shown(kind));
  const [found] = await t.house.db.$transaction(async (tx) => [await lockStanding(tx, caseId, undefined, {}, [])]);
  expect(found?.subjectName).toBe(name);
});

test('a member is found by his own filter, and by it nobody else', async () => {
  const { eastOfficer } = t.town.people;
  const found = async (id: string) => (await items(eastOfficer, `/cases?memberId=${id}`)).map((one) => one.id);
  expect(await found(of.member.subject.id)).toEqual([of.member.caseId]);
  for (const kind of ['person', 'organisation', 'matter'] as const)
    expect(await found(of[kind].subject.id)).toEqual([]);
});

test('the order of the list and its pages stay what they were', async () => {
  const { eastOfficer } = t.town.people;
  const all = (await items(eastOfficer, '/cases')).map((one) => one.id);
  expect([...all].sort()).toEqual(kinds.map((kind) => of[kind].caseId).sort());
  expect(all).toEqual([...all].sort());
  const { body } = await desk.ask(eastOfficer, 'GET', '/cases?limit=2');
  const rest = await items(eastOfficer, `/cases?limit=2&cursor=${encodeURIComponent(body.next)}`);
  expect([...body.items, ...rest].map((one) => one.id)).toEqual(all);
});

test('a person from elsewhere sees his own case, and decides nothing in it by his office', async () => {
  const { caseId } = of.person;
  expect((await items(stranger, '/tasks?list=todo')).map((one) => one.case.id).sort()).toEqual(
    kinds
      .filter((kind) => kind !== 'person')
      .map((kind) => of[kind].caseId)
      .sort(),
  );
  const { body } = await desk.ask(stranger, 'GET', `/cases/${caseId}`);
  expect([body.tasks[0].outcomes, body.tasks[0].actions]).toEqual([[], []]);
  const { body: other } = await desk.ask(stranger, 'GET', `/cases/${of.matter.caseId}`);
  expect(other.tasks[0].outcomes.length).toBeGreaterThan(0);
  // Without the office only what is about him is left.
  await t.house.owner.roleHolding.updateMany({
    where: { personId: stranger },
    data: { toDate: new Date('2054-01-01') },
  });
  expect((await items(stranger, '/cases')).map((one) => one.id)).toEqual([caseId]);
  expect((await desk.ask(stranger, 'GET', `/cases/${caseId}`)).status).toBe(200);
  for (const kind of ['member', 'organisation', 'matter'] as const)
    expect((await desk.ask(stranger, 'GET', `/cases/${of[kind].caseId}`)).status).toBe(404);
  await t.house.owner.roleHolding.updateMany({ where: { personId: stranger }, data: { toDate: null } });
});

test('the files of Excel name what each is about', async () => {
  const token = await desk.api.tokenOf(t.town.people.east1Secretary);
  const names = kinds.map((kind) => of[kind].name).sort();
  for (const path of ['/cases/export', '/tasks/export']) {
    const { status, rows } = await download(desk.api, token, path);
    expect(status).toBe(200);
    expect(rows.map((row) => row.姓名或名称).sort()).toEqual(names);
  }
});

test.each([
  ['member', '党员姓名'],
  ['person', '姓名'],
  ['organisation', '党组织'],
  ['matter', '名称'],
] as const)('一案一卷 of a case about a %s', async (kind, title) => {
  const { caseId, name } = of[kind];
  const { status, bytes } = await desk.download(t.town.people.eastOfficer, `/cases/${caseId}/file`);
  expect(status).toBe(200);
  const pages = await pagesOf(bytes);
  expect(pages[0]).toContain(`${title}${name}`);
  expect(pages[2]).toContain(`组织关系接转申请表${kind === 'member' ? '姓名' : title}${name}`);
  expect(pages.join('').includes('身份证号')).toBe(kind === 'member');
});

test('the digest names them, but to nobody his own', async () => {
  const { house, town } = t;
  const day = localDate(START);
  const due = (kind: Kind, on: string) =>
    house.owner.task.updateMany({ where: { caseId: of[kind].caseId }, data: { dueOn: new Date(on) } });
  for (const kind of kinds) await due(kind, kind === 'member' ? day : addDays(day, -1));
  for (let after: string | null = ''; after !== null; )
    after = await digestBatch(house.db, day, atTime(day, 8, 30), after);
  const linesOf = async (personId: string) =>
    (await house.db.notice.findFirstOrThrow({ where: { personId, caseId: 'digest' } })).lines;
  const named = (...late: Kind[]) => late.map((kind) => of[kind].name).sort();
  const [late, today] = await linesOf(town.people.east1Secretary);
  expect(late).toMatch(/^已超期3件：/);
  expect(late?.split('：')[1]?.split('、').sort()).toEqual(named('person', 'organisation', 'matter'));
  expect(today).toBe(`今天到期1件：${of.member.name}`);
  const [others] = await linesOf(stranger);
  expect(others).toMatch(/^已超期2件：/);
  expect(others?.split('：')[1]?.split('、').sort()).toEqual(named('organisation', 'matter'));
});

test('what a year of the calendar would move names them', async () => {
  const { house } = t;
  const dueOn = new Date('2054-11-30');
  await house.owner.case.updateMany({ data: { dueOn } });
  const { moves } = await foresee(house.db, 2054, { off: ['11-24', '11-25', '11-26'], work: [] }, START);
  expect(moves.map(({ subject }) => subject).sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(
    [...kinds].sort().map((kind) => shown(kind).subject),
  );
});
