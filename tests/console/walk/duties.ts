import { randomUUID } from 'node:crypto';
import { atTime, localDate } from '../../../domain/time/dates';
import { monthAfter } from '../../../domain/time/months';
import type { House } from '../../support/house';
import type { Town } from '../../support/town';

/**
 * What pages of duties have to show: of east2 a look that is confirmed, with somebody who missed three months; of east1 a first
 * look that waits, with a line of a member; a task of each.
 * @returns who stands on the board
 */
export async function watchedMembers({ owner }: House, town: Town, memberId: string): Promise<string> {
  const month = monthAfter(localDate(Date.now()).slice(0, 7), -1);
  const at = new Date(atTime(`${month}-28`, 10));
  const { memberId: missing } = await town.member(town.east2, { name: '例员缺' });
  const first = monthAfter(month, -3);
  await owner.organisation.update({ where: { id: town.east }, data: { firstMonth: first } });
  await owner.dryRun.create({
    data: { organisationId: town.east2, month, begunAt: at, confirmedAt: at, confirmedBy: town.people.east2Secretary },
  });
  await owner.dryRun.create({ data: { organisationId: town.east1, month, begunAt: at } });
  await owner.dryRunLine.create({
    data: { id: randomUUID(), organisationId: town.east1, month, memberId, duty: 'life' },
  });
  for (const [id, branchId] of [
    [missing, town.east2],
    [memberId, town.east1],
  ] as const) {
    for (const [index, of] of [first, monthAfter(first), monthAfter(first, 2), month].entries()) {
      const missed = index > 0;
      for (const duty of ['life', 'dues', 'work']) {
        const counts = duty === 'life' && missed;
        await owner.dutyMonth.create({
          data: {
            ...{ month: of, memberId: id, duty, branchId, at, idle: 0 },
            verdict: duty === 'life' ? (missed ? 'missed' : 'excused') : duty === 'dues' ? 'done' : 'none',
            streak: counts ? index : 0,
            since: counts ? monthAfter(first) : null,
          },
        });
      }
      const fact = { memberId: id, month: of, at };
      await owner.dutyFact.create({
        data: {
          ...{ ...fact, duty: 'life', source: 'import', fact: `${of}-15 theme-day` },
          ...(missed ? { verdict: 'missed', basis: 'absent' } : { verdict: 'excused', basis: 'leave' }),
        },
      });
      await owner.dutyFact.create({
        data: { ...fact, duty: 'dues', source: 'dues', fact: 'month', verdict: 'done', basis: 'late' },
      });
    }
    const task = { title: '联系第三单元老党员', dueOn: new Date(`${month}-20`), givenBy: town.people.eastOfficer };
    await owner.assignment.create({
      data: { ...task, id: randomUUID(), organisationId: branchId, memberId: id, givenAt: at },
    });
  }
  return missing;
}
