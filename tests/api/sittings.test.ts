import { atTime, DAY, MINUTE } from '../../domain/time/dates';
import { serve } from './served';
import { answered, BEGINS, CLOSES, openSittingHouse, type SittingHouse, type SittingMember } from './sitting-house';

let t: SittingHouse;
beforeAll(async () => {
  t = await openSittingHouse();
});
afterAll(() => t?.stop());
beforeEach(() => {
  t.now = BEGINS;
});

const markOf = async (id: string, memberId: string) =>
  (await t.house.owner.attendance.findUnique({ where: { sittingId_memberId: { sittingId: id, memberId } } }))?.mark;
const linesOf = async (personId: string, id: string) =>
  (await t.as(personId, 'GET', `/sittings/${id}/attendance?limit=100`)).body.items as {
    member: { id: string };
    leave: { reason: string | null } | null;
    told: { title: string } | null;
  }[];
const mark = (personId: string, id: string, marks: object[], restPresent = false) =>
  t.as(personId, 'POST', `/sittings/${id}/attendance`, { marks, restPresent });
const switchOn = (organisationId: string) =>
  t.as(t.town.people.administrator, 'POST', '/settings/phone-sign-in', { organisationId, value: true, reason: '试用' });

describe('who reads and keeps it', () => {
  test('the offices of its hosts and those above; a member the head and his own line; a leader his group', async () => {
    const { town } = t;
    const { people } = town;
    const [one, grouped] = [
      await town.member(town.west1),
      await town.member(town.west1, { groupId: town.westGroup }),
    ] as const;
    const far = await town.member(town.east2);
    const keeper = await town.member(town.west2);
    const leader = await town.person('group-leader', town.westGroup);
    const discipline = await town.person('discipline-commissioner', town.west1);
    const auditor = await town.person('auditor', town.street);
    const id = await t.opened([town.west1], { keeperId: keeper.personId });
    const who = {
      ...{ secretary: people.west1Secretary, officer: people.westOfficer, street: people.streetOfficer },
      ...{ discipline, leader, keeper: keeper.personId, member: one.personId },
      ...{ neighbour: people.east2Secretary, otherOfficer: people.eastOfficer, far: far.personId, auditor },
    };
    const told: Record<string, unknown[]> = {};
    for (const [name, personId] of Object.entries(who)) {
      const head = await t.as(personId, 'GET', `/sittings/${id}`);
      const list = await t.as(personId, 'GET', `/sittings/${id}/attendance`);
      const marked = await mark(personId, id, [{ memberId: one.memberId, mark: 'present' }]);
      const seen = head.status === 200 ? (head.body.counts ? 'whole' : 'head') : 404;
      told[name] = [seen, list.body.items?.length ?? list.status, answered(marked)];
    }
    expect(told).toEqual({
      secretary: ['whole', 2, 200],
      officer: ['whole', 2, 200],
      street: ['whole', 2, 200],
      discipline: ['whole', 2, 'not-allowed'],
      leader: ['head', 1, 'not-allowed'],
      keeper: ['whole', 2, 200],
      member: ['head', 1, 'not-allowed'],
      neighbour: [404, 404, 'not-found'],
      otherOfficer: [404, 404, 'not-found'],
      far: [404, 404, 'not-found'],
      auditor: [404, 404, 'not-found'],
    });
    expect((await linesOf(leader, id)).map(({ member }) => member.id)).toEqual([grouped.memberId]);
    expect((await linesOf(one.personId, id)).map(({ member }) => member.id)).toEqual([one.memberId]);
    const listed = async (personId: string) => (await t.as(personId, 'GET', '/sittings')).body.items?.length;
    expect(await listed(people.west1Secretary)).toBe(1);
    expect(await listed(people.east2Secretary)).toBe(0);
    expect(await listed(one.personId)).toBeUndefined();
  });

  test('of a 支委会 a member of the branch who is not called learns nothing', async () => {
    const member = await t.town.member(t.town.west2);
    const id = await t.opened([t.town.west2], { kinds: ['committee'] });
    expect(answered(await t.as(member.personId, 'GET', `/sittings/${id}`))).toBe('not-found');
    expect((await t.as(member.personId, 'GET', '/me/sittings')).body.coming).toEqual([]);
  });
});

describe('keeping it', () => {
  test('three keepers at once on 300 lines: none is lost, and where two meet the later learns of it', async () => {
    const { town } = t;
    const members = await t.crowd(town.east2, 300);
    const ids = members.map(({ memberId }) => memberId);
    const id = await t.opened([town.east2]);
    const keepers = [
      town.people.east2Secretary,
      town.people.eastOfficer,
      await town.person('deputy-secretary', town.east2),
    ];
    const said = ['present', 'late', 'absent'] as const;
    // 80 lines of his own each, and 60 which all of them mark; in pieces, and in another order each.
    const own = (keeper: number) => ids.slice(keeper * 80, keeper * 80 + 80);
    const all = ids.slice(240);
    const conflicts = await Promise.all(
      keepers.map(async (personId, keeper) => {
        const lines = [...own(keeper), ...all];
        const ordered = keeper === 1 ? lines.toReversed() : keeper === 2 ? lines.toSorted() : lines;
        const lost: string[] = [];
        for (let from = 0; from < ordered.length; from += 20) {
          const marks = ordered
            .slice(from, from + 20)
            .map((memberId) => ({ memberId, mark: said[keeper], seen: null }));
          const told = await mark(personId, id, marks);
          expect(answered(told)).toBe(200);
          lost.push(...told.body.conflicts);
        }
        return lost;
      }),
    );
    const rows = await t.house.owner.attendance.findMany({ where: { sittingId: id } });
    const now = new Map(rows.map((row) => [row.memberId, row]));
    for (const keeper of keepers.keys()) {
      expect(own(keeper).map((one) => now.get(one)?.mark)).toEqual(own(keeper).map(() => said[keeper]));
    }
    for (const line of all) {
      const winner = keepers.indexOf(now.get(line)?.markedBy ?? '');
      expect(now.get(line)?.mark).toBe(said[winner]);
      expect(keepers.flatMap((_, keeper) => (conflicts[keeper]?.includes(line) ? [] : [keeper]))).toEqual([winner]);
    }
    // Seen as it stands now, it is replaced.
    const [line] = all as [string];
    const seen = now.get(line)?.markedAt?.toISOString();
    const again = await mark(keepers[0] as string, id, [{ memberId: line, mark: 'leave', seen }]);
    expect(again.body).toMatchObject({ conflicts: [], lines: [{ mark: 'leave' }] });
    const stale = await mark(keepers[1] as string, id, [{ memberId: line, mark: 'present', seen }]);
    expect(stale.body).toMatchObject({ conflicts: [line], lines: [{ mark: 'leave' }] });
  });

  test('everybody present in one stroke: not who has leave, stands apart or is marked; then the exceptions', async () => {
    const { town } = t;
    const [plain, late, away, leave, gone] = [
      await town.member(town.east1),
      await town.member(town.east1),
      await town.member(town.east1, { tags: ['floating'], alsoId: town.west1 }),
      await town.member(town.east1),
      await town.member(town.east1),
    ] as const;
    const secretary = town.people.east1Secretary;
    const id = await t.notified([town.east1]);
    t.now = atTime('2054-03-16', 10, 0);
    const asked = { memberId: leave.memberId, kind: 'business', reason: '出差' };
    expect((await t.as(secretary, 'POST', `/sittings/${id}/leave`, asked)).body.leave.status).toBe('granted');
    expect(answered(await mark(secretary, id, [{ memberId: plain.memberId, mark: 'present' }]))).toBe(
      'sign-in-not-yet',
    );
    t.now = BEGINS;
    await t.freeze(id);
    const told = await mark(
      secretary,
      id,
      [
        { memberId: late.memberId, mark: 'late' },
        { memberId: '00000000-0000-4000-8000-000000000001', mark: 'late' },
      ],
      true,
    );
    expect(told.body.unknown).toEqual(['00000000-0000-4000-8000-000000000001']);
    const marks = async () =>
      await Promise.all([plain, late, away, leave, gone].map((one) => markOf(id, one.memberId)));
    expect(await marks()).toEqual(['present', 'late', null, 'leave', 'present']);
    await mark(secretary, id, [
      { memberId: gone.memberId, mark: null },
      { memberId: away.memberId, mark: 'present' },
    ]);
    expect(await marks()).toEqual(['present', 'late', 'present', 'leave', null]);
    const { counts } = (await t.as(secretary, 'GET', `/sittings/${id}`)).body;
    expect(counts).toMatchObject({ called: 4, apart: 1, present: 2, late: 1, leave: 1, unmarked: 1, absent: 0 });
    t.now = CLOSES;
    await t.close(id);
    expect(await marks()).toEqual(['present', 'late', 'present', 'leave', 'absent']);
    expect(answered(await mark(secretary, id, [{ memberId: gone.memberId, mark: 'present' }]))).toBe(
      'attendance-closed',
    );
    expect(answered(await mark(secretary, id, [], true))).toBe('attendance-closed');
  });

  test('what is sent wrong is refused', async () => {
    const secretary = t.town.people.east1Secretary;
    const id = await t.opened([t.town.east1]);
    for (const body of [
      {},
      { marks: 'all' },
      { marks: [{ memberId: 'x', mark: 'present' }] },
      { marks: [{ memberId: secretary, mark: 'here' }] },
      { marks: [{ memberId: secretary, mark: 'present', seen: 'yesterday' }] },
      { marks: Array.from({ length: 501 }, () => ({ memberId: secretary, mark: null })) },
      { marks: [], restPresent: 'yes' },
    ]) {
      expect(answered(await t.as(secretary, 'POST', `/sittings/${id}/attendance`, body))).toBe('invalid-input');
    }
    expect(answered(await t.as(secretary, 'GET', '/sittings/x'))).toBe('not-found');
  });
});

describe('by phone', () => {
  test('only where it is switched on, in time, with the code on the wall; the keeper has the last word', async () => {
    const { town } = t;
    const [one, two, three] = [
      await town.member(town.west2),
      await town.member(town.west2),
      await town.member(town.west2),
    ] as const;
    const other = await town.member(town.west1);
    const officer = town.people.westOfficer;
    const id = await t.opened([town.west2]);
    const come = async ({ personId }: SittingMember, code: string) =>
      answered(await t.as(personId, 'POST', `/sittings/${id}/sign-in`, { code }));
    expect(answered(await t.as(officer, 'POST', `/sittings/${id}/code`))).toBe('phone-sign-in-off');
    expect(await come(one, '000000')).toBe('phone-sign-in-off');
    expect(answered(await switchOn(town.west))).toBe(201);
    const [first, second] = [
      await t.as(officer, 'POST', `/sittings/${id}/code`),
      await t.as(officer, 'POST', `/sittings/${id}/code`),
    ];
    const { code } = first.body;
    expect(code).toMatch(/^\d{6}$/);
    expect(second.body.code).toBe(code);
    expect(answered(await t.as(one.personId, 'POST', `/sittings/${id}/code`))).toBe('not-allowed');
    const row = await t.house.owner.sitting.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(row.code as Uint8Array).toString('latin1')).not.toContain(code);

    t.now = BEGINS - 31 * MINUTE;
    expect(await come(one, code)).toBe('sign-in-not-yet');
    t.now = BEGINS - 29 * MINUTE;
    const wrong = code === '123456' ? '654321' : '123456';
    expect(await come(one, wrong)).toBe('wrong-sitting-code');
    expect((await t.as(one.personId, 'GET', `/sittings/${id}`)).body.may.signIn).toBe(true);
    expect(await come(one, ` ${code} `)).toBe(200);
    expect(await come(one, code)).toBe(200);
    expect((await t.as(one.personId, 'GET', `/sittings/${id}`)).body.may.signIn).toBe(false);
    expect(await come(other, code)).toBe('not-found');
    t.now = BEGINS + 11 * MINUTE;
    expect(await come(two, code)).toBe(200);
    await mark(officer, id, [{ memberId: three.memberId, mark: 'absent' }]);
    expect(await come(three, code)).toBe('marked-by-keeper');
    const marks = await Promise.all([one, two, three].map(({ memberId }) => markOf(id, memberId)));
    expect(marks).toEqual(['present', 'late', 'absent']);
  });

  test('who tries codes is stopped after ten wrong ones', async () => {
    const { town, house } = t;
    const one = await town.member(town.east2);
    const id = await t.opened([town.east2]);
    await switchOn(town.east2);
    await t.as(town.people.east2Secretary, 'POST', `/sittings/${id}/code`);
    const strict = await serve(house, { config: house.config, clock: () => t.now });
    const token = await strict.tokenOf(one.personId);
    const told: (string | number)[] = [];
    for (let tries = 0; tries < 11; tries++) {
      const call = { token, body: { code: 'x' } };
      told.push(answered(await strict.call('POST', `/api/v1/sittings/${id}/sign-in`, call)));
    }
    await strict.stop();
    expect(told).toEqual([...Array.from({ length: 10 }, () => 'wrong-sitting-code'), 'too-many-requests']);
  });

  test('closed while forty phones sign in: each is in or finds it closed, and none is half of both', async () => {
    const { town } = t;
    const members = await t.crowd(town.east1, 40);
    const id = await t.opened([town.east1]);
    await switchOn(town.east1);
    const { code } = (await t.as(town.people.east1Secretary, 'POST', `/sittings/${id}/code`)).body;
    for (const { personId } of members) await t.as(personId, 'GET', '/me/sittings');
    const signsIn = async ({ personId }: { personId: string }) =>
      answered(await t.as(personId, 'POST', `/sittings/${id}/sign-in`, { code }));
    // Some are in, most come in the same moment, and some after it: so it goes both ways however slow the machine is.
    const first = await Promise.all(members.slice(0, 4).map(signsIn));
    const [, ...meanwhile] = await Promise.all([t.close(id), ...members.slice(4, 36).map(signsIn)]);
    const last = await Promise.all(members.slice(36).map(signsIn));
    const answers = [...first, ...meanwhile, ...last];
    expect(new Set(answers)).toEqual(new Set([200, 'attendance-closed']));
    const found = await Promise.all(
      members.map(async ({ memberId, personId }) => [
        await markOf(id, memberId),
        await t.fact(id, memberId),
        (await t.toldOf(id, personId)).length,
      ]),
    );
    expect(found).toEqual(
      answers.map((told) => (told === 200 ? ['present', 'done present', 0] : ['absent', 'missed absent', 1])),
    );
  });
});

describe('leave', () => {
  test('asked after the notice, answered by another; what he says why stands nowhere in clear', async () => {
    const { town } = t;
    const { people } = town;
    const [one, two] = [await town.member(town.east2), await town.member(town.east2)] as const;
    const leader = await town.person('group-leader', town.east2);
    const id = await t.notified([town.east2]);
    const ask = async (personId: string, more = {}) =>
      await t.as(personId, 'POST', `/sittings/${id}/leave`, { kind: 'ill', reason: '住院示例理由', ...more });
    const answer = async (personId: string, memberId: string, granted: boolean) =>
      answered(await t.as(personId, 'POST', `/sittings/${id}/leave/answer`, { memberId, granted }));
    t.now = atTime('2054-03-15', 9, 0);
    expect((await ask(one.personId)).body).toMatchObject({
      mark: null,
      leave: { status: 'asked', reason: '住院示例理由' },
    });
    expect(answered(await ask(two.personId, { memberId: one.memberId }))).toBe('not-allowed');
    expect((await ask(leader, { memberId: two.memberId })).body.leave.status).toBe('asked');
    expect(await answer(leader, two.memberId, true)).toBe('not-allowed');
    expect(await answer(people.east2Secretary, one.memberId, true)).toBe(200);
    expect(await answer(people.east2Secretary, one.memberId, false)).toBe('already-decided');
    expect(answered(await ask(one.personId))).toBe('leave-not-needed');
    expect(await answer(people.east2Secretary, two.memberId, false)).toBe(200);
    expect((await ask(two.personId)).body.leave.status).toBe('asked');
    const discipline = await town.person('discipline-commissioner', town.east2);
    const reasons = async (personId: string) =>
      new Set((await linesOf(personId, id)).map(({ leave }) => leave?.reason ?? null));
    expect(await reasons(people.east2Secretary)).toContain('住院示例理由');
    expect(await reasons(discipline)).toEqual(new Set([null]));
    const kept = await t.house.owner.$queryRaw<{ text: string }[]>`
      SELECT a::text AS text FROM attendance a UNION ALL SELECT r::text FROM request r UNION ALL SELECT u::text FROM audit u`;
    const hex = Buffer.from('住院示例理由', 'utf8').toString('hex');
    expect(kept.filter(({ text }) => text.includes('住院示例理由') || text.includes(hex))).toEqual([]);

    // Who may answer heard of it once a day, unnamed; who asked hears the answer.
    expect(await t.toldOf(id, people.east2Secretary)).toEqual([expect.stringMatching(/^3月17日召开的.+有人请假/)]);
    expect(await t.toldOf(id, one.personId)).toEqual([expect.stringContaining('您的请假已批准')]);
    expect(await t.toldOf(id, two.personId)).toEqual([expect.stringContaining('您的请假没有批准')]);

    // He comes after all, and then does not.
    expect(answered(await t.as(one.personId, 'POST', `/sittings/${id}/leave/withdraw`, {}))).toBe(200);
    expect((await ask(one.personId)).body.leave.status).toBe('asked');
    t.now = CLOSES;
    await t.freeze(id);
    await mark(people.east2Secretary, id, [], true);
    await mark(
      people.east2Secretary,
      id,
      [one, two].map(({ memberId }) => ({ memberId, mark: null })),
    );
    await t.close(id);
    // Nobody has answered: nothing is said of them, and nobody is told.
    expect([await t.fact(id, one.memberId), await t.fact(id, two.memberId)]).toEqual([undefined, undefined]);
    const absence = async (personId: string) =>
      (await t.toldOf(id, personId)).filter((text) => text.startsWith('您没有参加')).length;
    expect(await absence(two.personId)).toBe(0);
    expect(answered(await ask(one.personId))).toBe('attendance-closed');
    t.now = CLOSES + DAY;
    expect(await answer(people.east2Secretary, one.memberId, true)).toBe(200);
    expect(await answer(people.east2Secretary, two.memberId, false)).toBe(200);
    expect(await t.fact(id, one.memberId)).toBe('excused leave');
    expect(await t.fact(id, two.memberId)).toBe('missed absent');
    expect([await absence(one.personId), await absence(two.personId)]).toEqual([0, 1]);
    expect((await t.toldOf(id, one.personId)).at(-1)).toContain('您的补假已批准');
  });

  test('nobody answers his own', async () => {
    const { town } = t;
    const one = await town.member(town.west2);
    const role = { personId: one.personId, organisationId: town.west2, role: 'secretary' };
    await t.house.owner.roleHolding.create({
      data: { ...role, id: crypto.randomUUID(), fromDate: new Date('2020-01-01') },
    });
    const id = await t.notified([town.west2]);
    const asked = await t.as(one.personId, 'POST', `/sittings/${id}/leave`, { kind: 'family', reason: '家中有事' });
    expect(asked.body.leave.status).toBe('asked');
    const own = { memberId: one.memberId, granted: true };
    expect(answered(await t.as(one.personId, 'POST', `/sittings/${id}/leave/answer`, own))).toBe('own-case');
    expect(answered(await t.as(town.people.westOfficer, 'POST', `/sittings/${id}/leave/answer`, own))).toBe(200);
  });
});

describe('after closing', () => {
  const correct = async (personId: string, id: string, memberId: string, to: string, why = 'mistake') =>
    answered(await t.as(personId, 'POST', `/sittings/${id}/corrections`, { memberId, to, why }));

  test('a mistake and a late leave take the absence back, with the fact of the month and with word to him', async () => {
    const { town } = t;
    const { people } = town;
    const [one, two, three] = [
      await town.member(town.west1),
      await town.member(town.west1),
      await town.member(town.west1),
    ] as const;
    const id = await t.opened([town.west1]);
    expect(await correct(people.west1Secretary, id, one.memberId, 'present')).toBe('attendance-open');
    t.now = CLOSES;
    await mark(people.west1Secretary, id, [{ memberId: three.memberId, mark: 'present' }]);
    await t.close(id);
    const facts = async () => await Promise.all([one, two, three].map(({ memberId }) => t.fact(id, memberId)));
    expect(await facts()).toEqual(['missed absent', 'missed absent', 'done present']);
    expect(await t.toldOf(id, one.personId)).toEqual([expect.stringContaining('您没有参加')]);
    expect((await linesOf(people.west1Secretary, id)).map(({ told }) => told?.title ?? null)).toContain('等待发送');

    t.now = CLOSES + DAY;
    expect(await correct(people.west1Secretary, id, one.memberId, 'present')).toBe(200);
    expect(await correct(people.west1Secretary, id, two.memberId, 'leave', 'late-leave')).toBe(200);
    expect(await facts()).toEqual(['done present', 'excused leave', 'done present']);
    for (const { personId } of [one, two]) {
      expect((await t.toldOf(id, personId)).at(-1)).toContain('您的缺席记录已更正');
    }
    expect(await correct(people.west1Secretary, id, one.memberId, 'present')).toBe('nothing-to-correct');
    // The other way round: he is told then.
    expect(await correct(people.west1Secretary, id, three.memberId, 'absent')).toBe(200);
    expect(await t.fact(id, three.memberId)).toBe('missed absent');
    expect(await t.toldOf(id, three.personId)).toEqual([expect.stringContaining('您没有参加')]);
    const rows = await t.house.owner.attendanceCorrection.findMany({
      where: { sittingId: id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ memberId, fromMark, toMark, why }) => [memberId, fromMark, toMark, why])).toEqual([
      [one.memberId, 'absent', 'present', 'mistake'],
      [two.memberId, 'absent', 'leave', 'late-leave'],
      [three.memberId, 'present', 'absent', 'mistake'],
    ]);
  });

  test('two correct and note make-ups at once: no fact of one is put back by the other', async () => {
    const { town } = t;
    const members = await t.crowd(town.east1, 24);
    const id = await t.opened([town.east1]);
    t.now = CLOSES;
    await t.close(id);
    const keepers = [town.people.east1Secretary, town.people.eastOfficer] as const;
    for (const keeper of keepers) await t.as(keeper, 'GET', `/sittings/${id}`);
    const made = { on: '2054-03-17', how: 'heard', minutes: 60 };
    const told = await Promise.all(
      members.map(async ({ memberId }, index) =>
        index % 3
          ? await correct(keepers[index % 2] as string, id, memberId, 'present')
          : answered(
              await t.as(keepers[index % 2] as string, 'POST', `/sittings/${id}/make-ups`, { memberId, ...made }),
            ),
      ),
    );
    expect(new Set(told)).toEqual(new Set([200]));
    const facts = await Promise.all(members.map(({ memberId }) => t.fact(id, memberId)));
    expect(facts).toEqual(members.map((_, index) => (index % 3 ? 'done present' : 'done made-up')));
  });

  test('leave is granted within three days, the branch corrects within thirty, then the level above', async () => {
    const { town } = t;
    const { people } = town;
    const [one, own] = [await town.member(town.west1), await town.member(town.west1)] as const;
    const role = { personId: own.personId, organisationId: town.west1, role: 'deputy-secretary' };
    await t.house.owner.roleHolding.create({
      data: { ...role, id: crypto.randomUUID(), fromDate: new Date('2020-01-01') },
    });
    const id = await t.opened([town.west1]);
    t.now = CLOSES;
    await t.close(id);
    const today = atTime('2054-03-17', 12, 0);
    t.now = today + 4 * DAY;
    expect(await correct(people.west1Secretary, id, one.memberId, 'leave', 'late-leave')).toBe('leave-too-late');
    expect(await correct(people.west1Secretary, id, one.memberId, 'present', 'late-leave')).toBe('invalid-input');
    expect(await correct(own.personId, id, own.memberId, 'present')).toBe('own-case');
    expect(await correct(one.personId, id, one.memberId, 'present')).toBe('not-allowed');
    const stranger = await town.member(town.east1);
    expect(await correct(people.west1Secretary, id, stranger.memberId, 'present')).toBe('not-on-attendance');
    t.now = today + 30 * DAY;
    expect(await correct(people.west1Secretary, id, one.memberId, 'late')).toBe(200);
    t.now = today + 31 * DAY;
    expect(await correct(people.west1Secretary, id, one.memberId, 'absent')).toBe('correction-too-late');
    expect(await correct(people.westOfficer, id, one.memberId, 'absent')).toBe(200);
    expect(await t.fact(id, one.memberId)).toBe('missed absent');
    // A month later nobody is told of what cannot be made up any more.
    expect(await t.toldOf(id, one.personId)).toEqual([
      expect.stringContaining('您没有参加'),
      expect.stringContaining('您的缺席记录已更正'),
    ]);
  });

  test('a make-up within its time makes the month count; noted by his group’s leader, of another group by none', async () => {
    const { town } = t;
    const [one, other] = [
      await town.member(town.west1, { groupId: town.westGroup }),
      await town.member(town.west1),
    ] as const;
    const leader = await town.person('group-leader', town.westGroup);
    const id = await t.opened([town.west1]);
    const made = { memberId: one.memberId, on: '2054-03-20', how: 'read', minutes: 90, withId: leader };
    const note = async (personId: string, more = {}) =>
      answered(await t.as(personId, 'POST', `/sittings/${id}/make-ups`, { ...made, ...more }));
    expect(await note(leader)).toBe('attendance-open');
    t.now = CLOSES;
    await mark(town.people.west1Secretary, id, [{ memberId: one.memberId, mark: 'absent' }], true);
    await t.close(id);
    expect(await note(leader)).toBe('make-up-over');
    t.now = atTime('2054-04-03', 9, 0);
    expect(await note(leader, { memberId: other.memberId })).toBe('not-allowed');
    expect(await note(one.personId)).toBe('own-case');
    expect(await note(town.people.west1Secretary, { memberId: other.memberId })).toBe('nothing-to-make-up');
    for (const on of ['2054-03-16', '2054-04-02']) expect(await note(leader, { on })).toBe('make-up-over');
    expect(await note(leader, { minutes: 0 })).toBe('invalid-input');
    expect(await note(leader, { withId: one.memberId })).toBe('invalid-input');
    expect(await t.fact(id, one.memberId)).toBe('missed absent');
    expect(await note(leader)).toBe(200);
    expect(await t.fact(id, one.memberId)).toBe('done made-up');
    const { past } = (await t.as(one.personId, 'GET', '/me/sittings')).body;
    const [mine] = past.filter((sitting: { id: string }) => sitting.id === id);
    expect(mine).toMatchObject({
      makeUpUntil: '2054-04-01',
      mine: { mark: 'absent', madeUp: { on: '2054-03-20', minutes: 90 } },
    });
  });
});

test('on his phone a member sees what comes and what he missed, and neither of another branch', async () => {
  const { town } = t;
  const one = await town.member(town.east2);
  t.now = atTime('2054-03-15', 9, 0);
  const id = await t.notified([town.east1, town.east2]);
  const far = await t.notified([town.west1]);
  const coming = async () =>
    (await t.as(one.personId, 'GET', '/me/sittings')).body.coming.map((sitting: { id: string }) => sitting.id);
  expect(await coming()).toContain(id);
  expect(await coming()).not.toContain(far);
  t.now = CLOSES;
  await t.freeze(id);
  await t.close(id);
  expect(await coming()).not.toContain(id);
  const { past } = (await t.as(one.personId, 'GET', '/me/sittings')).body;
  expect(past).toContainEqual(expect.objectContaining({ id, mine: expect.objectContaining({ mark: 'absent' }) }));
});
