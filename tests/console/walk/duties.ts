import { randomUUID } from 'node:crypto';
import { atTime, localDate } from '../../../domain/time/dates';
import { monthAfter } from '../../../domain/time/months';
import type { House } from '../../support/house';
import type { Town } from '../../support/town';

/** The month that was looked at last, and the one with which the watch began. */
const LAST = monthAfter(localDate(Date.now()).slice(0, 7), -1);
const FIRST = monthAfter(LAST, -3);
const AT = new Date(atTime(`${LAST}-28`, 10));

/** Three months in a row without organisational life, after one with leave; his dues are paid. */
export async function threeMissed({ owner }: House, memberId: string, branchId: string): Promise<void> {
  for (const [index, month] of [FIRST, monthAfter(FIRST), monthAfter(FIRST, 2), LAST].entries()) {
    const missed = index > 0;
    const verdicts = { life: missed ? 'missed' : 'excused', dues: 'done', work: 'none' };
    for (const [duty, verdict] of Object.entries(verdicts)) {
      const counts = verdict === 'missed';
      const streak = { streak: counts ? index : 0, since: counts ? monthAfter(FIRST) : null, idle: 0 };
      await owner.dutyMonth.create({ data: { month, memberId, duty, branchId, at: AT, verdict, ...streak } });
    }
    const life = missed ? { verdict: 'missed', basis: 'absent' } : { verdict: 'excused', basis: 'leave' };
    const fact = { memberId, month, at: AT };
    await owner.dutyFact.createMany({
      data: [
        { ...fact, duty: 'life', source: 'import', fact: `${month}-15 theme-day`, ...life },
        { ...fact, duty: 'dues', source: 'dues', fact: 'month', verdict: 'done', basis: 'late' },
      ],
    });
  }
}

/** A line of the first look of a branch. */
export async function proposed({ owner }: House, memberId: string, organisationId: string): Promise<void> {
  await owner.dryRunLine.create({ data: { id: randomUUID(), organisationId, month: LAST, memberId, duty: 'life' } });
}

/**
 * What pages of duties have to show: of east2 a look that is confirmed, with somebody who missed three months; of east1 a first
 * look that waits, with a line of a member; a task of each.
 * @returns who stands on the board
 */
export async function watchedMembers(house: House, town: Town, memberId: string): Promise<string> {
  const { owner } = house;
  const { memberId: missing } = await town.member(town.east2, { name: '例员缺' });
  await owner.organisation.update({ where: { id: town.east }, data: { firstMonth: FIRST } });
  const confirmed = { confirmedAt: AT, confirmedBy: town.people.east2Secretary };
  await owner.dryRun.create({ data: { organisationId: town.east2, month: LAST, begunAt: AT, ...confirmed } });
  await owner.dryRun.create({ data: { organisationId: town.east1, month: LAST, begunAt: AT } });
  await proposed(house, memberId, town.east1);
  for (const [id, organisationId] of [
    [missing, town.east2],
    [memberId, town.east1],
  ] as const) {
    await threeMissed(house, id, organisationId);
    const task = { title: '联系第三单元老党员', dueOn: new Date(`${LAST}-20`), givenBy: town.people.eastOfficer };
    await owner.assignment.create({ data: { ...task, id: randomUUID(), organisationId, memberId: id, givenAt: AT } });
  }
  return missing;
}
