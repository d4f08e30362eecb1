import { randomUUID } from 'node:crypto';
import { linesOutside, matterOf } from '../../channels/texts';
import { assignmentState, workVerdict } from '../../domain/duties/assignments';
import type { LocalDate } from '../../domain/time/dates';
import { type DutyOffice, openDutyOffice } from './duty-office';

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
});
afterAll(() => office.close());

/** A task of the secretary of east1 to a new member of it. */
async function given(dueOn: LocalDate = '2026-03-20', title = '联系第三单元老党员') {
  const member = await office.town.member(office.town.east1);
  const body = { memberIds: [member.memberId], title, dueOn };
  const told = await office.as(office.town.people.east1Secretary, 'POST', '/assignments', body);
  expect(told.status).toBe(201);
  return { ...member, id: told.body.ids[0] as string };
}

const factsOf = async (memberId: string) =>
  (await office.house.db.dutyFact.findMany({ where: { memberId } })).map(
    ({ duty, month, source, fact, verdict, basis }) => ({ duty, month, source, fact, verdict, basis }),
  );

const linesOf = async (personId: string) =>
  (await office.house.db.notice.findMany({ where: { personId }, orderBy: { localDate: 'asc' } })).flatMap(
    ({ lines }) => lines,
  );

const say = (personId: string, id: string, what: string, body?: object) =>
  office.as(personId, 'POST', `/assignments/${id}/${what}`, body);

describe('a task that a branch gave', () => {
  it('is told, agreed and done: a fact of the month of its day, whoever noted it', async () => {
    office.on('2026-03-02');
    const { east1Secretary } = office.town.people;
    const { id, memberId, personId } = await given();
    expect(await linesOf(personId)).toEqual([
      '党支部请您承担一项工作：联系第三单元老党员，2026年3月20日前完成。能否承担，请答复',
    ]);
    expect((await say(personId, id, 'answer', { answer: 'yes' })).body).toMatchObject({
      state: { id: 'agreed' },
      choices: ['report'],
    });
    expect(await factsOf(memberId)).toEqual([]);
    office.on('2026-03-18');
    expect((await say(personId, id, 'report')).body.state.title).toBe('本人报告已完成，待核实');
    const key = randomUUID();
    const note = { result: 'done', doneOn: '2026-03-17' };
    const noted = await office.as(east1Secretary, 'POST', `/assignments/${id}/note`, note, key);
    expect(noted.body).toMatchObject({ state: { id: 'done' }, note: { seq: 1, doneOn: '2026-03-17' } });
    const fact = { duty: 'work', month: '2026-03', source: 'assignments', fact: id, verdict: 'done', basis: 'done' };
    expect(await factsOf(memberId)).toEqual([fact]);
    // The same request again is the same note.
    expect((await office.as(east1Secretary, 'POST', `/assignments/${id}/note`, note, key)).status).toBe(200);
    expect(await office.house.db.assignmentNote.count({ where: { assignmentId: id } })).toBe(1);
  });

  it('tells outside the inbox only that there is something', () => {
    const notice = { caseId: `duty:${randomUUID()}`, lines: ['“联系老党员”到2026年3月20日没有完成，党支部已登记'] };
    expect(linesOutside(notice).join()).not.toContain('联系老党员');
    expect(matterOf(notice.caseId)).toBe('党务事项');
  });

  it('is missed only where he agreed, its day has passed and a person says so; a correction takes it back', async () => {
    office.on('2026-03-02');
    const { east1Secretary } = office.town.people;
    const { id, memberId, personId } = await given();
    const note = (body: object) => office.refused(east1Secretary, 'POST', `/assignments/${id}/note`, body);
    office.on('2026-03-21');
    expect(await note({ result: 'not-done' })).toBe('422 assignment-not-agreed');
    office.on('2026-03-20');
    await say(personId, id, 'answer', { answer: 'yes' });
    expect(await note({ result: 'not-done' })).toBe('422 assignment-not-due');
    office.on('2026-03-21');
    expect(
      (await office.as(east1Secretary, 'GET', `/assignments?memberId=${memberId}&overdue=true`)).body.items,
    ).toMatchObject([{ id, overdue: true }]);
    // Nobody is asked to note it: it is worth a look, counted as the list has it, and not once it is noted.
    const lookedAt = async () => {
      const { body } = await office.as(east1Secretary, 'GET', '/home');
      return body.attention.find(({ id: what }: { id: string }) => what === 'three-nots.overdue-assignments');
    };
    const { items } = (await office.as(east1Secretary, 'GET', '/assignments?overdue=true&limit=100')).body;
    expect(await lookedAt()).toMatchObject({ count: items.length, page: '/assignments?overdue=true' });
    expect(await factsOf(memberId)).toEqual([]);
    expect(await note({ result: 'not-done' })).toBe('200');
    expect(await factsOf(memberId)).toMatchObject([{ month: '2026-03', verdict: 'missed', basis: 'not-done' }]);
    expect((await linesOf(personId)).at(-1)).toContain('没有完成，党支部已登记');
    office.on('2026-04-02');
    expect(await note({ result: 'excused', why: '住院' })).toBe('409 conflict');
    expect(await note({ result: 'excused', corrects: 1 })).toBe('400 invalid-input');
    expect(await note({ result: 'excused', why: '住院', corrects: 1 })).toBe('200');
    expect(await factsOf(memberId)).toMatchObject([{ month: '2026-03', verdict: 'excused', basis: 'excused' }]);
    expect((await linesOf(personId)).at(-1)).toContain('已更正为：有正当理由');
    expect(await note({ result: 'done', doneOn: '2026-03-25', why: '当时已完成，漏记', corrects: 2 })).toBe('200');
    expect(await factsOf(memberId)).toMatchObject([{ month: '2026-03', verdict: 'done', basis: 'done-late' }]);
    const rows = await office.house.db.assignmentNote.findMany({
      where: { assignmentId: id },
      orderBy: { seq: 'asc' },
    });
    expect(rows.map(({ result }) => result)).toEqual(['not-done', 'excused', 'done']);
    expect(JSON.stringify(await office.house.db.audit.findMany({ where: { objectId: id } }))).not.toContain('住院');
  });

  it('is no duty where he says no, says nothing, or it is withdrawn', async () => {
    office.on('2026-05-04');
    const { east1Secretary } = office.town.people;
    const [no, silent, gone] = [await given('2026-05-10'), await given('2026-05-10'), await given('2026-05-10')];
    expect(await office.refused(no.personId, 'POST', `/assignments/${no.id}/answer`, { answer: 'no' })).toBe(
      '400 invalid-input',
    );
    const declined = await say(no.personId, no.id, 'answer', { answer: 'no', why: '照顾病人' });
    expect(declined.body).toMatchObject({ state: { id: 'declined' }, answer: { why: '照顾病人' } });
    expect(await linesOf(east1Secretary)).toContain('“联系第三单元老党员”有答复：不能承担');
    expect((await say(east1Secretary, gone.id, 'withdraw')).body.state.id).toBe('withdrawn');
    office.on('2026-05-11');
    for (const { id } of [no, silent]) {
      const path = `/assignments/${id}/note`;
      expect(await office.refused(east1Secretary, 'POST', path, { result: 'not-done' })).toBe(
        '422 assignment-not-agreed',
      );
    }
    expect(await office.refused(east1Secretary, 'POST', `/assignments/${gone.id}/note`, { result: 'not-done' })).toBe(
      '409 assignment-withdrawn',
    );
    for (const { memberId } of [no, silent, gone]) expect(await factsOf(memberId)).toEqual([]);
  });

  it('may be answered by word of mouth: noted with the day, and he hears of it', async () => {
    office.on('2026-06-01');
    const { east1Secretary } = office.town.people;
    const { id, personId } = await given('2026-06-20');
    office.on('2026-06-03');
    const path = `/assignments/${id}/answer`;
    expect(await office.refused(east1Secretary, 'POST', path, { answer: 'yes' })).toBe('400 invalid-input');
    expect(await office.refused(east1Secretary, 'POST', path, { answer: 'yes', toldOn: '2026-05-31' })).toBe(
      '422 date-out-of-range',
    );
    const told = await say(east1Secretary, id, 'answer', { answer: 'yes', toldOn: '2026-06-02' });
    expect(told.body.answer).toMatchObject({ answer: 'yes', toldOn: '2026-06-02', by: { id: east1Secretary } });
    expect((await linesOf(personId)).at(-1)).toContain('党支部登记了您');
    expect(await office.refused(personId, 'POST', path, { answer: 'no', why: '没有答应过' })).toBe(
      '409 assignment-answered',
    );
  });
});

it('is seen by the branch committee, the 组织员 above and himself, and by nobody else', async () => {
  office.on('2026-07-01');
  const { town } = office;
  const { people } = town;
  const { id, personId } = await given('2026-07-20');
  const other = await town.member(town.east1);
  const discipline = await town.person('discipline-commissioner', town.east1);
  const leader = await town.person('group-leader', town.east1);
  const worker = await town.person('community-worker', town.east);
  const auditor = await town.person('auditor', town.street);
  const sees = [people.east1Secretary, people.eastOfficer, people.streetOfficer, discipline, personId];
  const above = await town.person('secretary', town.east);
  const not = [
    above,
    people.east2Secretary,
    people.westOfficer,
    people.administrator,
    leader,
    worker,
    auditor,
    other.personId,
  ];
  for (const one of sees) expect(await office.refused(one, 'GET', `/assignments/${id}`)).toBe('200');
  for (const one of not) {
    expect(await office.refused(one, 'GET', `/assignments/${id}`)).toBe('404 not-found');
    const listed = await office.as(one, 'GET', '/assignments');
    expect(listed.status === 403 || listed.body.items.every((item: { id: string }) => item.id !== id)).toBe(true);
    for (const [what, body] of [
      ['answer', { answer: 'yes' }],
      ['report', undefined],
      ['note', { result: 'done', doneOn: '2026-07-01' }],
      ['withdraw', undefined],
    ] as const) {
      expect(await office.refused(one, 'POST', `/assignments/${id}/${what}`, body)).toBe('404 not-found');
    }
  }
  // Who reads it does not yet act on it, and nobody notes his own.
  expect(
    await office.refused(discipline, 'POST', `/assignments/${id}/note`, { result: 'done', doneOn: '2026-07-01' }),
  ).toBe('403 not-allowed');
  const mine = { memberIds: [other.memberId], title: '打扫活动室', dueOn: '2026-07-10' };
  await office.house.owner.roleHolding.create({
    data: {
      ...{ id: randomUUID(), personId: other.personId, organisationId: town.east1, role: 'deputy-secretary' },
      fromDate: new Date('2020-01-01'),
    },
  });
  const own = (await office.as(people.east1Secretary, 'POST', '/assignments', mine)).body.ids[0];
  expect(
    await office.refused(other.personId, 'POST', `/assignments/${own}/note`, { result: 'done', doneOn: '2026-07-01' }),
  ).toBe('403 own-case');
  expect(await office.refused(people.west1Secretary, 'POST', '/assignments', mine)).toBe('404 not-found');
  expect(await office.refused(people.east1Secretary, 'POST', '/assignments', { ...mine, dueOn: '2026-06-30' })).toBe(
    '422 date-out-of-range',
  );
});

test('where it stands follows what was said of it, the newest note first', () => {
  const facts = { answer: null, reported: false, withdrawn: false, result: null } as const;
  expect(assignmentState(facts)).toBe('asked');
  expect(assignmentState({ ...facts, answer: 'yes', reported: true })).toBe('reported');
  expect(assignmentState({ ...facts, answer: 'yes', reported: true, result: 'not-done' })).toBe('not-done');
  expect(assignmentState({ ...facts, answer: 'no' })).toBe('declined');
  expect(workVerdict('done', '2026-03-20', '2026-03-20').basis).toBe('done');
  expect(workVerdict('done', '2026-03-20', '2026-03-21').basis).toBe('done-late');
});
