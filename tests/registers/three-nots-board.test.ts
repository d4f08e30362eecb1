import { randomUUID } from 'node:crypto';
import type { Swept } from '../../cases/sweep';
import type { Duty, DutyVerdict } from '../../domain/duties/duties';
import { atTime } from '../../domain/time/dates';
import { type Month, monthAfter } from '../../domain/time/months';
import { threeNotsSweep } from '../../procedures/three-nots/sweep';
import { inUseFrom, lookDay, type RawFact, writeFacts } from '../procedures/three-nots/duty-town';
import { type DutyOffice, openDutyOffice } from './duty-office';

// What people see of 三不: the board's numbers against its names and against a count of its own, a member's squares, the
// first look of a branch; and who sees nothing of it.

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-02-10');
});
afterAll(() => office.close());

const DUTIES = ['life', 'dues', 'work'] as const;

async function look(month: Month): Promise<void> {
  const runId = randomUUID();
  const at = atTime(lookDay(month), 1, 30);
  const { owner, db } = office.house;
  await owner.sweepRun.create({
    data: { id: runId, sweep: threeNotsSweep.id, asOf: new Date(lookDay(month)), begunAt: new Date(at) },
  });
  for (let after: string | null = ''; after !== null; ) {
    const page = { runId, asOf: lookDay(month), at, after };
    const swept: Swept = await db.$transaction((tx) => threeNotsSweep.page({ ...page, tx }));
    after = swept.next;
  }
  await owner.sweepRun.update({ where: { id: runId }, data: { finishedAt: new Date(at) } });
}

/** Months in a row by the page's words alone, from the facts of one duty by month. */
function monthsInARow(byMonth: Map<Month, DutyVerdict[]>, months: readonly Month[]): { length: number; idle: number } {
  let [length, idle] = [0, 0];
  for (const month of months) {
    const told = byMonth.get(month) ?? [];
    if (told.includes('done') || (told.includes('excused') && !told.includes('missed'))) [length, idle] = [0, 0];
    else if (told.includes('missed')) length += 1;
    else if (length) idle += 1;
  }
  return { length, idle };
}

const MONTHS: Month[] = Array.from({ length: 8 }, (_, index) => monthAfter('2026-01', index));
interface Someone {
  memberId: string;
  personId: string;
  branch: string;
}
const people: Someone[] = [];
const facts: RawFact[] = [];

describe('after eight months', () => {
  beforeAll(async () => {
    const { town, house } = office;
    const branches = [town.east1, town.east2, town.west1];
    await inUseFrom(house, town.street, '2026-01', [...branches, town.west2]);
    for (let index = 0; index < 36; index += 1) {
      const branch = branches[index % 3] as string;
      people.push({ ...(await town.member(branch)), branch });
    }
    const verdicts: DutyVerdict[] = ['missed', 'missed', 'missed', 'missed', 'missed', 'done', 'excused'];
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (const month of MONTHS) {
      for (const { memberId } of people) {
        for (const duty of DUTIES) {
          for (let count = random(5) === 0 ? 0 : 1 + random(2); count > 0; count -= 1) {
            const fact = duty === 'life' ? randomUUID() : `${count}`;
            facts.push({ memberId, duty, month, fact, verdict: verdicts[random(7)] as DutyVerdict });
          }
        }
      }
      await writeFacts(
        house,
        facts.filter((fact) => fact.month === month),
        atTime(`${month}-25`, 10),
      );
      await look(month);
    }
    office.on('2026-09-02');
  });

  /** How many stand at each level of a duty among some, counted here. */
  const counted = (among: readonly Someone[], duty: Duty) => {
    const levels = [0, 0, 0, 0, 0, 0];
    for (const { memberId } of among) {
      const byMonth = new Map<Month, DutyVerdict[]>();
      for (const fact of facts.filter((one) => one.memberId === memberId && one.duty === duty)) {
        byMonth.set(fact.month, [...(byMonth.get(fact.month) ?? []), fact.verdict]);
      }
      const { length, idle } = monthsInARow(byMonth, MONTHS);
      if (length > 0 && idle <= 3) levels[Math.min(length, 6) - 1] = (levels[Math.min(length, 6) - 1] ?? 0) + 1;
    }
    return levels;
  };

  const all = async (who: string, path: string) => {
    const items = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await office.as(who, 'GET', `${path}limit=7${more}`);
      items.push(...body.items);
      cursor = body.next;
    }
    return items;
  };

  it('counts what a count of its own gives, and each number opens to as many names', async () => {
    const { town } = office;
    const { streetOfficer } = town.people;
    const board = (await office.as(streetOfficer, 'GET', `/organisations/${town.street}/three-nots`)).body;
    expect(board.month).toBe('2026-08');
    const inEast = people.filter(({ branch }) => branch !== town.west1);
    const inWest = people.filter(({ branch }) => branch === town.west1);
    for (const duty of DUTIES) {
      expect([duty, board.organisation.duties[duty]]).toEqual([duty, counted(people, duty)]);
      const [east, west] = board.below;
      expect([duty, east.duties[duty], west.duties[duty]]).toEqual([
        duty,
        counted(inEast, duty),
        counted(inWest, duty),
      ]);
      for (const level of board.levels) {
        const names = await all(
          streetOfficer,
          `/organisations/${town.east}/three-nots/names?duty=${duty}&level=${level}&`,
        );
        expect(names.length).toBe(east.duties[duty][level - 1]);
        const ids = names.map(({ member }: { member: { id: string } }) => member.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
    // Something was counted at all.
    expect(counted(people, 'life').reduce((sum, count) => sum + count)).toBeGreaterThan(10);
  });

  it('counts each branch by itself, however long the paths beside it are', async () => {
    const { town, house } = office;
    const { path } = await house.owner.organisation.findUniqueOrThrow({ where: { id: town.east } });
    const code = 'a-branch-with-a-long-code';
    const empty = { id: randomUUID(), code, name: '示例新党支部', kind: 'branch', path: `${path}${code}/` } as const;
    await house.owner.organisation.create({ data: { ...empty, parentId: town.east } });
    const board = (await office.as(town.people.streetOfficer, 'GET', `/organisations/${town.east}/three-nots`)).body;
    const expected = [town.east1, town.east2, empty.id].map((id) => [
      id,
      DUTIES.map((duty) =>
        counted(
          people.filter(({ branch }) => branch === id),
          duty,
        ),
      ),
    ]);
    const shown = board.below.map(
      ({ organisation, duties }: { organisation: { id: string }; duties: Record<Duty, number[]> }) => [
        organisation.id,
        DUTIES.map((duty) => duties[duty]),
      ],
    );
    expect(new Map(shown)).toEqual(new Map(expected as never));
  });

  it('shows what a case rests on to who is asked about it, as long as it is open', async () => {
    const { town, house } = office;
    const [first] = await all(town.people.streetOfficer, `/organisations/${town.east1}/three-nots/names?`);
    const asked = await town.person('secretary', town.east);
    const squares = `/members/${first.member.id}/duties`;
    expect(await office.refused(asked, 'GET', squares)).toBe('404 not-found');
    const caseId = `three-nots-${randomUUID()}`;
    const when = new Date(office.now);
    await house.owner.case.create({
      data: {
        ...{ id: caseId, procedure: 'three-nots', number: '2026-SB-000001', organisationId: town.east },
        ...{ subjectId: first.member.id, memberId: first.member.id, ruleSet: 'three-nots/2019-05-06', stage: 'TALK' },
        ...{ stageSince: when, startedAt: when, startedBy: asked, seq: 1, state: {}, headHash: Buffer.alloc(32) },
        organisations: { create: [{ organisationId: town.east1, side: 'branch' }] },
      },
    });
    expect(await office.refused(asked, 'GET', squares)).toBe('200');
    await house.owner.caseOrganisation.deleteMany({ where: { caseId } });
    await house.owner.case.delete({ where: { id: caseId } });
  });

  it('is for the branch committee and the 组织员 at or above it; for everybody else it is not there', async () => {
    const { town } = office;
    const { people: who } = town;
    const one = people[0] as Someone;
    const roles = async (role: 'discipline-commissioner' | 'group-leader' | 'secretary' | 'auditor', at: string) =>
      await town.person(role, at);
    const sees = [
      who.east1Secretary,
      who.eastOfficer,
      who.streetOfficer,
      await roles('discipline-commissioner', town.east1),
    ];
    const not = [
      ...[who.east2Secretary, who.westOfficer, who.administrator, people[3]?.personId as string],
      ...[
        await roles('group-leader', town.east1),
        await roles('secretary', town.east),
        await roles('auditor', town.street),
      ],
    ];
    const paths = [
      `/organisations/${town.east1}/three-nots`,
      `/organisations/${town.east1}/three-nots/names`,
      `/organisations/${town.east1}/dry-run`,
      `/members/${one.memberId}/duties`,
    ];
    for (const path of paths) {
      for (const person of sees) expect([path, await office.refused(person, 'GET', path)]).toEqual([path, '200']);
      for (const person of not)
        expect([path, await office.refused(person, 'GET', path)]).toEqual([path, '404 not-found']);
    }
    // Himself his own squares, and nothing else.
    expect(await office.refused(one.personId, 'GET', `/members/${one.memberId}/duties`)).toBe('200');
    expect(await office.refused(one.personId, 'GET', paths[0] as string)).toBe('404 not-found');
    expect(await office.refused(who.east1Secretary, 'GET', `/organisations/${town.east}/three-nots`)).toBe(
      '404 not-found',
    );
    // Nothing of it is exported.
    const offered = Object.keys(office.api.document.paths).filter((path) =>
      /three-nots|dry-run|duties|assignments/.test(path),
    );
    expect(offered.length).toBeGreaterThan(8);
    expect(offered.filter((path) => path.includes('export'))).toEqual([]);
  });

  it('shows twelve months of a member with the facts behind each', async () => {
    const { town, house } = office;
    const { memberId } = people[0] as Someone;
    const { body } = await office.as(town.people.east1Secretary, 'GET', `/members/${memberId}/duties`);
    expect(body.months).toEqual(Array.from({ length: 12 }, (_, index) => monthAfter('2025-10', index)));
    expect(body.firstMonth).toBe('2026-01');
    for (const { duty, squares } of body.duties) {
      for (const { month, verdict, facts: shown } of squares) {
        const raw = facts.filter((fact) => fact.memberId === memberId && fact.duty === duty.id && fact.month === month);
        // Facts 1 and 2 of a month: what was told last of each holds.
        const kept = new Map(raw.map((fact) => [fact.fact, fact.verdict]));
        expect(shown.map((fact: { verdict: { id: string } }) => fact.verdict.id).sort()).toEqual(
          [...kept.values()].sort(),
        );
        if (month < '2026-01') expect(verdict).toEqual({ id: 'unknown', title: '未知' });
        else if (month === '2026-09') expect(verdict).toEqual({ id: 'open', title: '未核查' });
        else {
          const row = await house.db.dutyMonth.findUniqueOrThrow({
            where: { month_memberId_duty: { month, memberId, duty: duty.id } },
          });
          expect(verdict.id).toBe(row.verdict);
        }
      }
    }
  });

  it('shows what was brought in of the time before as what it says, and accuses nobody of it', async () => {
    const { town, house } = office;
    const { memberId, personId } = await town.member(town.east1);
    const brought = { memberId, duty: 'life' as const, source: 'import' };
    const past = [
      { ...brought, month: '2025-11', verdict: 'missed' as const, basis: 'absent' },
      { ...brought, month: '2025-12', verdict: 'done' as const, basis: 'present' },
    ];
    await writeFacts(house, past, Date.now());
    const { body } = await office.as(personId, 'GET', `/members/${memberId}/duties`);
    const [life] = body.duties;
    const of = (month: string) => life.squares.find((square: { month: string }) => square.month === month);
    expect(of('2025-10')).toMatchObject({ beforeUse: true, verdict: { title: '未知' }, facts: [] });
    expect(of('2025-11')).toMatchObject({ beforeUse: true, verdict: { title: '缺' }, facts: [{ basis: '缺席' }] });
    expect(of('2025-12')).toMatchObject({ beforeUse: true, verdict: { title: '有效' } });
    expect(of('2026-02').beforeUse).toBe(false);
    expect(life.streak).toBe(0);
  });

  it('names the task or the day behind a fact, and tells words for its reason', async () => {
    const { town } = office;
    const { memberId, personId } = await town.member(town.east1);
    const { east1Secretary } = town.people;
    const task = { memberIds: [memberId], title: '联系老党员', dueOn: '2026-09-20' };
    const { ids } = (await office.as(east1Secretary, 'POST', '/assignments', task)).body;
    await office.as(personId, 'POST', `/assignments/${ids[0]}/report`);
    await office.as(east1Secretary, 'POST', `/assignments/${ids[0]}/note`, { result: 'done', doneOn: '2026-09-02' });
    const { body } = await office.as(personId, 'GET', `/members/${memberId}/duties`);
    const work = body.duties.find(({ duty }: { duty: { id: string } }) => duty.id === 'work');
    expect(work.squares.at(-1).facts).toEqual([
      {
        ...{
          verdict: { id: 'done', title: '有效' },
          basis: '按时完成',
          about: '联系老党员',
          on: '2026-09-20',
          caseId: null,
        },
        source: { id: 'assignments', title: '党分配的工作' },
      },
    ]);
  });
});

describe('the first look of a branch', () => {
  it('is gone through name by name and confirmed; nobody stands on the board before, and then who should', async () => {
    const { town, house } = office;
    const { west1Secretary, westOfficer, east1Secretary } = town.people;
    const branch = town.west2;
    const secretary = await town.person('secretary', branch);
    await house.owner.dryRun.deleteMany({ where: { organisationId: branch } });
    const [right, excused, mistake] = [await town.member(branch), await town.member(branch), await town.member(branch)];
    const missed = (memberId: string): RawFact[] => [
      { memberId, duty: 'life', month: '2026-09', fact: randomUUID(), verdict: 'missed' },
    ];
    const told = [right, excused, mistake].flatMap(({ memberId }) => missed(memberId));
    await writeFacts(house, told, atTime('2026-09-20', 10));
    await look('2026-09');
    office.on('2026-10-02');
    const path = `/organisations/${branch}/dry-run`;
    const { body } = await office.as(secretary, 'GET', path);
    expect(body).toMatchObject({ month: '2026-09', unanswered: 3, mayAnswer: true, confirmedAt: null });
    const board = async () => (await office.as(westOfficer, 'GET', `/organisations/${town.west}/three-nots`)).body;
    expect((await board()).dryRuns).toEqual([
      { organisation: { id: branch, name: '示例西社区第二党支部' }, month: '2026-09', unanswered: 3 },
    ]);
    const countOf = async () => (await board()).below[1].duties.life[0];
    expect(await countOf()).toBe(0);
    expect(
      await house.db.pendingStart.count({
        where: { subject: { in: [right.memberId, excused.memberId, mistake.memberId] } },
      }),
    ).toBe(0);
    const lineOf = (memberId: string) =>
      body.members.find(({ member }: { member: { id: string } }) => member.id === memberId).lines[0].id as string;
    const answer = (who: string, memberId: string, said: object) =>
      office.refused(who, 'POST', `/dry-run-lines/${lineOf(memberId)}/answer`, said);
    expect(await answer(west1Secretary, right.memberId, { answer: 'right' })).toBe('404 not-found');
    expect(await answer(east1Secretary, right.memberId, { answer: 'right' })).toBe('404 not-found');
    expect(await answer(secretary, right.memberId, { answer: 'right' })).toBe('200');
    expect(await office.refused(secretary, 'POST', `${path}/confirm`)).toBe('409 dry-run-unanswered');
    expect(await answer(secretary, excused.memberId, { answer: 'excused' })).toBe('400 invalid-input');
    expect(await answer(secretary, excused.memberId, { answer: 'excused', reason: '在外地治病' })).toBe('200');
    expect(await answer(secretary, mistake.memberId, { answer: 'mistake' })).toBe('200');
    const rows = await house.db.dryRunLine.findMany({ where: { organisationId: branch } });
    expect(rows.map(({ reason }) => reason && Buffer.from(reason).toString('utf8')).join()).not.toContain('治病');
    const confirmed = await office.as(secretary, 'POST', `${path}/confirm`);
    expect(confirmed.body).toMatchObject({ confirmedBy: { id: secretary }, mayAnswer: false });
    expect(
      confirmed.body.members.flatMap(({ lines }: { lines: { reason: string | null }[] }) =>
        lines.map(({ reason }) => reason),
      ),
    ).toContain('在外地治病');
    expect(await answer(secretary, right.memberId, { answer: 'mistake' })).toBe('409 dry-run-confirmed');
    expect(await office.refused(secretary, 'POST', `${path}/confirm`)).toBe('409 dry-run-confirmed');
    expect(await countOf()).toBe(1);
    expect((await board()).dryRuns).toEqual([]);
    const starts = await house.db.pendingStart.findMany({
      where: { procedure: 'three-nots', subject: { in: [right, excused, mistake].map(({ memberId }) => memberId) } },
    });
    expect(starts.map(({ subject }) => subject)).toEqual([right.memberId]);
    const squares = (await office.as(secretary, 'GET', `/members/${excused.memberId}/duties`)).body.duties[0].squares;
    expect(squares.find(({ month }: { month: string }) => month === '2026-09')).toMatchObject({
      verdict: { id: 'excused', title: '免' },
      facts: expect.arrayContaining([expect.objectContaining({ basis: '有正当理由' })]),
    });
  });
});
