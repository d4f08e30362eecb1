import { passwordFits } from '../../access/password';
import { loadCalendar } from '../../registers/calendar/load-calendar';
import { createFirstAdministrator, TO_BE_NAMED } from '../../stack/first-administrator';
import { loadSample } from '../../stack/sample/load';
import type { SignIn } from '../../stack/sign-ins';
import { type House, openHouse } from '../support/house';

/** On a machine that has much else to do. */
const LONG = 150_000;
const long = { timeout: LONG };

describe('the sample', () => {
  let house: House;
  let signIns: SignIn[];

  beforeAll(async () => {
    house = await openHouse({ withWorker: false });
    // Two months after the day it was written for: dues and probation have moved along.
    const at = Date.parse('2027-01-15T04:00:00Z');
    signIns = await house.db.$transaction((tx) => loadSample(tx, house.keys, at), long);
  }, LONG);
  afterAll(() => house.close());

  it('is a street of 28 communities with 2,700 members, over half of them retired', async () => {
    const { db } = house;
    expect(await db.member.count()).toBe(2_700);
    const retired = await db.member.count({ where: { category: 'retired' } });
    expect(retired / 2_700).toBeGreaterThan(0.54);
    expect(retired / 2_700).toBeLessThan(0.62);
    const communities = await db.organisation.findMany({
      where: { parent: { code: 'QH' }, kind: { in: ['committee', 'general-branch'] } },
      select: { path: true, kind: true, mayApproveProbationary: true },
    });
    expect(communities).toHaveLength(28);
    for (const { kind, mayApproveProbationary } of communities)
      expect(mayApproveProbationary).toBe(kind === 'committee');
    const below = (path: string) => db.member.count({ where: { branch: { path: { startsWith: path } } } });
    const general = communities.filter(({ kind }) => kind === 'general-branch');
    const sizes = await Promise.all(general.map(({ path }) => below(path)));
    expect(Math.max(...sizes)).toBeGreaterThan(300);
    const branches = await db.member.groupBy({ by: ['branchId'], _count: true });
    expect(branches.some(({ _count }) => _count > 50)).toBe(true);
  });

  it('has a secretary for every organisation, or a leader for a group', async () => {
    const without = await house.db.organisation.findMany({
      where: { roles: { none: { role: { in: ['secretary', 'group-leader'] } } } },
      select: { code: true },
    });
    expect(without).toEqual([]);
  });

  it('is plainly synthetic: every name has 例, every number begins with a region that is not assigned', async () => {
    const people = await house.db.person.findMany({ select: { name: true } });
    expect(people.filter(({ name }) => !name.includes('例'))).toEqual([]);
  });

  it('has for every committee that issues letters where they are answered', async () => {
    const approving = await house.db.organisation.findMany({ where: { mayApproveProbationary: true } });
    expect(approving.length).toBeGreaterThan(5);
    for (const { phone, address, fax, postcode } of approving) {
      expect({ phone: phone !== null, address, fax, postcode }).toEqual({
        phone: true,
        address: expect.stringMatching(/示例路\d+号$/),
        fax: expect.stringMatching(/^0300-8800\d{4}$/),
        postcode: '990001',
      });
    }
  });

  it('has in the sending branch a member for every guard, and one who may leave', async () => {
    const branch = { code: 'QH01-01' };
    const count = (where: object) => house.db.member.count({ where: { branch, ...where } });
    expect(await count({ kind: 'probationary', joinedOn: { gt: new Date('2026-01-15') } })).toBe(1);
    expect(await count({ kind: 'probationary', joinedOn: { lte: new Date('2026-01-15') } })).toBe(1);
    expect(await count({ duesPaidTo: { lt: '2027-01' }, standing: 'normal' })).toBe(1);
    expect(await count({ duesExempt: true })).toBe(1);
    expect(await count({ standing: 'lost' })).toBe(1);
    expect(await count({ underDisposition: true })).toBe(1);
    expect(await count({ tags: { has: 'pocket' } })).toBe(1);
    expect(await count({ tags: { has: 'floating' } })).toBe(1);
    const leaver = await house.db.member.findFirst({ where: { person: { loginName: 'member' } } });
    expect(leaver).toMatchObject({ standing: 'normal', kind: 'full' });
    expect(leaver?.duesPaidTo && leaver.duesPaidTo >= '2027-01').toBe(true);
  });

  it('has been in use for two months: two branches held what they planned, members paid, and one missed both', async () => {
    const { db } = house;
    const street = await db.organisation.findFirstOrThrow({ where: { code: 'QH' } });
    expect(street.firstMonth).toBe('2026-11');
    const behind = { plannedOn: { gte: new Date('2026-11-01'), lt: new Date('2027-01-15') }, kind: { not: 'talks' } };
    expect(await db.planItem.count({ where: { ...behind, sittingId: null } })).toBe(0);
    const sittings = await db.sitting.findMany({ select: { status: true, minutes: true } });
    expect(sittings.length).toBeGreaterThan(10);
    expect(sittings.filter(({ status, minutes }) => status !== 'archived' || !minutes)).toEqual([]);
    for (const code of ['QH01-01', 'QH02-01']) {
      const branch = await db.organisation.findFirstOrThrow({ where: { code } });
      const members = await db.member.findMany({ where: { branchId: branch.id }, select: { id: true } });
      const memberId = { in: members.map(({ id }) => id) };
      const missed = await db.dutyFact.groupBy({
        by: ['memberId', 'month'],
        where: { memberId, duty: 'life', verdict: 'missed' },
      });
      const months = members.map(({ id }) =>
        missed
          .filter((one) => one.memberId === id)
          .map(({ month }) => month)
          .sort(),
      );
      expect(months.filter(({ length }) => length).sort((a, b) => b.length - a.length)).toEqual([
        ['2026-11', '2026-12'],
        ['2026-12'],
      ]);
      expect(await db.exemption.count({ where: { memberId } })).toBe(1);
      // Each of his months is paid by a payment that has a receipt.
      const paid = await db.duesEntry.groupBy({
        by: ['memberId'],
        where: { memberId, kind: 'paid', paymentId: { not: null } },
        _count: true,
      });
      expect(paid.map(({ _count }) => _count)).toEqual(Array(8).fill(3));
      expect(await db.dryRunLine.count({ where: { organisationId: branch.id, duty: 'life' } })).toBe(3);
      // A list that is still to be matched, the quarter that is over at the committee, and its book.
      const lines = await db.paymentListLine.findMany({ where: { branchId: branch.id } });
      expect(lines.map(({ outcome }) => outcome)).toEqual(['open', 'open', 'open']);
      const handed = await db.handOver.findMany({ where: { branchId: branch.id } });
      expect(handed).toMatchObject([{ quarter: '2026-Q4', payments: 16, confirmedAt: expect.any(Date) }]);
      const book = await db.bookEntry.findMany({
        where: { committeeId: handed[0]?.committeeId as string },
        orderBy: { number: 'asc' },
      });
      expect(book.map(({ item, fen }) => [item, fen])).toEqual([
        ['brought-in', 1_260_000],
        ['hand-over', handed[0]?.fen],
        ['training', 86_000],
      ]);
    }
    // Units and households are paired, and as with all of it nobody is told.
    const paired = await db.pairing.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } });
    expect(paired.map(({ kind, _count }) => [kind, _count])).toEqual([
      ['household', 4],
      ['unit', 2],
    ]);
    expect(await db.notice.count()).toBe(0);
  });

  it('gives sign-ins for five roles, the two committees between them, a grid worker and a registrant', async () => {
    const roles = [
      ...['管理员', '街道组织员', '转出支部书记', '接收支部书记', '党员', '转出党委组织员', '接收党委组织员'],
      ...['网格员', '报到党员'],
    ];
    expect(signIns.map(({ role }) => role)).toEqual(roles);
    for (const { loginName, password, name } of signIns) {
      const person = await house.db.person.findUniqueOrThrow({ where: { loginName } });
      expect(person).toMatchObject({ name, mustChange: false });
      expect(await passwordFits(person.passwordHash, password)).toBe(true);
    }
  });
});

it('without the sample there is the top of the tree and an administrator who must change his password', async () => {
  const house = await openHouse({ withWorker: false });
  const made = await house.db.$transaction((tx) => createFirstAdministrator(tx, TO_BE_NAMED, Date.now()));
  const { loginName, password } = made.signIn as SignIn;
  const { passwordHash, ...person } = await house.db.person.findUniqueOrThrow({
    where: { loginName },
    select: {
      passwordHash: true,
      mustChange: true,
      roles: { select: { role: true, organisation: { select: { path: true } } } },
    },
  });
  expect(person).toEqual({ mustChange: true, roles: [{ role: 'administrator', organisation: { path: '/ROOT/' } }] });
  expect(await passwordFits(passwordHash, password)).toBe(true);
  await house.close();
});

it('the calendar is loaded once and what was edited stays', async () => {
  const house = await openHouse({ withWorker: false });
  await loadCalendar(house.db);
  await house.db.calendarYear.update({ where: { year: 2026 }, data: { version: 2 } });
  expect(await loadCalendar(house.db)).toBe(0);
  expect(await house.db.calendarYear.findUnique({ where: { year: 2026 } })).toMatchObject({ version: 2 });
  await house.close();
});
