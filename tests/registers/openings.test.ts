import { isOpenOn, suits } from '../../domain/registrants/suits';
import { Prisma } from '../../prisma/generated/client';
import { openOnSql, suitsSql } from '../../registers/openings/suits-sql';
import { type DutyOffice, openDutyOffice } from './duty-office';
import { registrantOf } from './registered';

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
});
afterAll(() => office.close());

const item = () => ({
  kind: 'item',
  organisationId: office.town.east,
  title: '清洁楼道',
  details: '每月一次',
  service: 'environment',
  capacity: 1,
});

const entered = async (more: object = {}) =>
  (await office.as(office.town.people.eastOfficer, 'POST', '/openings', { ...item(), ...more })).body.id as string;

const claim = (personId: string, id: string, body: object = { note: '周六上午打扫' }) =>
  office.as(personId, 'POST', `/openings/${id}/claims`, body);

const linesTo = async (personId: string) =>
  (await office.house.db.notice.findMany({ where: { personId } })).flatMap(({ lines }) => lines);

const choose = (personId: string, id: string, what: string, body?: object) =>
  office.as(personId, 'POST', `/commitments/${id}/${what}`, body);

test('an item has to be claimed with a note; who comes when none is free waits, and is told when one is freed', async () => {
  const id = await entered();
  const [first, second, third] = [
    await registrantOf(office, office.town.east),
    await registrantOf(office, office.town.east),
    await registrantOf(office, office.town.east),
  ];
  expect(await office.refused(first.personId, 'POST', `/openings/${id}/claims`, {})).toBe('400 invalid-input');
  const held = await claim(first.personId, id);
  expect(held.body).toMatchObject({
    state: { id: 'held' },
    position: null,
    note: '周六上午打扫',
    choices: ['record', 'give-up'],
  });
  expect((await claim(second.personId, id)).body).toMatchObject({ state: { id: 'waiting' }, position: 1 });
  expect((await claim(third.personId, id)).body).toMatchObject({ state: { id: 'waiting' }, position: 2 });
  expect(await office.refused(first.personId, 'POST', `/openings/${id}/claims`, { note: '再来' })).toBe(
    '409 already-claimed',
  );
  await choose(first.personId, held.body.id, 'give-up', {});
  expect(await linesTo(second.personId)).toEqual([
    '“清洁楼道”名额已满，您排在候补第1位，有空余时将依次通知您',
    '“清洁楼道”有了空余名额，已按先后顺序轮到您，现已认领成功',
  ]);
  const own = (personId: string) => office.as(personId, 'GET', '/commitments?own=true');
  expect((await own(second.personId)).body.items[0]).toMatchObject({ state: { id: 'held' }, cause: { id: 'next' } });
  expect((await own(third.personId)).body.items[0]).toMatchObject({ state: { id: 'waiting' }, position: 1 });
});

const post = () => ({
  ...item(),
  kind: 'post',
  title: '政策宣传员',
  service: 'education',
  post: 'policy',
  layer: 'ordinary',
  goal: '宣传政策',
  hours: 4,
});

/** A post that the meeting has agreed to: no worker runs here, so its case is not there. */
async function openedPost(more: object = {}) {
  const id = await entered({ ...post(), ...more });
  await office.house.owner.opening.update({ where: { id }, data: { openFrom: new Date('2026-03-02') } });
  return id;
}

describe('a post', () => {
  it('is a draft that nobody can take up; its case waits to begin', async () => {
    const id = await entered(post());
    const { personId } = await registrantOf(office, office.town.east);
    expect(await office.refused(personId, 'POST', `/openings/${id}/claims`, {})).toBe('409 opening-closed');
    expect(await office.house.db.pendingStart.findMany({ where: { subject: id } })).toMatchObject([
      { procedure: 'post-assignment', origin: 'register', status: 'waiting' },
    ]);
  });

  it('is given when both sides have chosen, the days of 公示 are over and he has promised', async () => {
    office.on('2026-03-02');
    const id = await openedPost();
    const { personId } = await registrantOf(office, office.town.east);
    const next = await registrantOf(office, office.town.east);
    const { eastOfficer } = office.town.people;
    const claimed = (await claim(personId, id, {})).body;
    expect(claimed).toMatchObject({ state: { id: 'chosen' } });
    await claim(next.personId, id, {});
    const agreed = await choose(eastOfficer, claimed.id, 'agree');
    // Five working days from Monday the 2nd.
    expect(agreed.body).toMatchObject({ state: { id: 'posted' }, publicUntil: '2026-03-09' });
    expect(await office.refused(personId, 'POST', `/commitments/${claimed.id}/promise`, {})).toBe(
      '409 post-still-public',
    );
    office.on('2026-03-10');
    const promised = await choose(personId, claimed.id, 'promise', {});
    expect(promised.body).toMatchObject({ state: { id: 'held' }, promisedOn: '2026-03-10', assignedOn: '2026-03-10' });
    const why = '身体原因';
    await choose(eastOfficer, claimed.id, 'release', { cause: 'illness', why });
    expect((await office.as(personId, 'GET', `/commitments/${claimed.id}`)).body).toMatchObject({
      state: { id: 'released' },
      cause: { id: 'illness' },
      why,
      choices: [],
    });
    expect((await office.as(next.personId, 'GET', '/commitments?own=true')).body.items[0].state.id).toBe('chosen');
    // He is a member of no branch here that could visit him.
    expect(await office.house.db.sideTask.count({ where: { kind: 'life-visit' } })).toBe(0);
    const told = await office.house.db.auditHead.count();
    expect(told).toBeGreaterThan(0);
    expect(JSON.stringify(await office.house.db.audit.findMany())).not.toContain(why);
  });

  it('whoever leaves it because he is ill is visited by his branch, which is asked once', async () => {
    const { eastOfficer, east1Secretary } = office.town.people;
    const { memberId, personId } = await office.town.member(office.town.east1);
    const why = '示例：住院治疗';
    const visits = async () => (await office.as(east1Secretary, 'GET', '/side-tasks?kind=life-visit')).body;
    for (const [ends, count] of [
      [{ cause: 'wish', why }, 0],
      [{ cause: 'illness', why }, 1],
      [{ cause: 'illness', why }, 1],
    ] as const) {
      office.on('2026-03-02');
      const { id } = (await claim(personId, await openedPost(), {})).body;
      await choose(eastOfficer, id, 'agree');
      office.on('2026-03-10');
      expect((await choose(personId, id, 'promise', {})).body).toMatchObject({ state: { id: 'held' } });
      expect((await choose(eastOfficer, id, 'release', ends)).body).toMatchObject({ state: { id: 'released' } });
      expect((await visits()).items).toHaveLength(count);
    }
    expect((await visits()).items).toMatchObject([
      { member: { id: memberId }, status: { id: 'open' }, case: null, dueOn: null, choices: ['done', 'not-needed'] },
    ]);
    // Why he left the post is not said with it.
    expect(JSON.stringify(await visits())).not.toContain(why);
  });

  it('goes to nobody against his will, to the old and ill not at all, and to nobody as a third one', async () => {
    office.on('2026-03-02');
    const { east1Secretary, eastOfficer } = office.town.people;
    const id = await openedPost({ capacity: 9 });
    const { memberId, personId } = await office.town.member(office.town.east1);
    const path = `/openings/${id}/claims`;
    expect(await office.refused(eastOfficer, 'POST', path, { memberId })).toBe('400 invalid-input');
    expect(await office.refused(east1Secretary, 'POST', path, { memberId, yesOn: '2026-03-03' })).toBe(
      '400 invalid-input',
    );
    expect(await office.refused(eastOfficer, 'POST', path, { memberId, yesOn: '2026-03-01' })).toBe('201');
    for (const left of [1, 0]) {
      const other = await openedPost();
      expect(await office.refused(personId, 'POST', `/openings/${other}/claims`, {})).toBe(
        left ? '201' : '422 posts-already-two',
      );
    }
    const old = await office.town.member(office.town.east1);
    await office.as(east1Secretary, 'POST', '/exemptions', {
      ...{ memberId: old.memberId, kind: 'listed', fromDate: '2026-03-01', basis: '年事已高，行动不便' },
    });
    expect(await office.refused(old.personId, 'POST', path, {})).toBe('422 holder-exempt');
    const elsewhere = await office.town.member(office.town.west1);
    expect(await office.refused(elsewhere.personId, 'POST', path, {})).toBe('422 opening-elsewhere');
    const { personId: gone } = await registrantOf(office, office.town.east, { standing: 'moved' });
    expect(await office.refused(gone, 'POST', path, {})).toBe('422 registrant-not-active');
  });
});

test('whom an opening suits is the same in SQL as in domain', async () => {
  const times = [[], ['holiday'], ['weekend-day', 'holiday'], ['weekday-day']];
  const talents = [[], ['law'], ['arts', 'law'], ['other']];
  const spans = [
    { from: '2026-03-01', until: null },
    { from: '2026-03-03', until: '2026-03-03' },
    { from: '2026-02-01', until: '2026-03-01' },
  ];
  for (const asked of times) {
    for (const wanted of talents) {
      for (const { from, until } of spans) {
        const rows = await office.house.db.$queryRaw<
          { times: string[]; talents: string[]; suits: boolean; open: boolean }[]
        >(
          Prisma.sql`
          WITH o AS (SELECT ${asked}::text[] AS times, ${wanted}::text[] AS talents, ${from}::date AS open_from,
                            ${until}::date AS open_until, NULL::date AS closed_on),
               r AS (SELECT t.v::text[] AS times, q.v::text[] AS talents
                       FROM jsonb_array_elements(${JSON.stringify(times)}::jsonb) a
                      CROSS JOIN LATERAL (SELECT coalesce(array_agg(e), '{}') AS v FROM jsonb_array_elements_text(a) e) t
                      CROSS JOIN jsonb_array_elements(${JSON.stringify(talents)}::jsonb) b
                      CROSS JOIN LATERAL (SELECT coalesce(array_agg(e), '{}') AS v FROM jsonb_array_elements_text(b) e) q)
          SELECT r.times, r.talents, ${suitsSql} AS suits, ${openOnSql(Prisma.sql`${'2026-03-02'}::date`)} AS open FROM o, r`,
        );
        expect(rows).toHaveLength(16);
        for (const row of rows) {
          expect(row.suits).toBe(suits({ times: asked, talents: wanted }, row));
          expect(row.open).toBe(isOpenOn({ openFrom: from, openUntil: until ?? undefined }, '2026-03-02'));
        }
      }
    }
  }
});
