import { checkDue } from '../../worker/checking';
import { relayDue } from '../../worker/relay';
import type { Earlier } from './earlier';
import { among, get, type Monday } from './monday';
import { toTheEnd } from './to-the-end';

/** Tests that batches which were under way are finished by the worker's loops. */
export function batchesGoOn(it: Monday, kept: Earlier, at: number): void {
  const { half, preview, checking } = kept.batches;
  const { rows, holder } = among(kept);
  const secretary = holder('secretary', 'east1');
  const { t } = it;

  const standing = async (id: string) => {
    const { status, counts } = await get(it, secretary, `/batches/${id}`);
    return { status: status.id, ...counts };
  };
  const say = async (id: string, what: string) => {
    const { body } = await it.desk.ask(secretary, 'POST', `/batches/${id}/${what}`, {});
    expect(body).toMatchObject({ status: { id: 'running' } });
  };

  test('they are as they were left', async () => {
    expect(await standing(half)).toMatchObject({ status: 'running', waiting: 2, started: 2, failed: 1, refused: 1 });
    expect(await standing(preview)).toMatchObject({ status: 'preview', checked: 2, refused: 1 });
    expect(await standing(checking)).toMatchObject({ status: 'checking', unchecked: 2 });
  });

  test('rows that wait are started, one that failed is mended, others are examined; all come to their end', async () => {
    const { house } = t;
    const failed = rows('pending_start').find(({ status }) => status === 'failed');
    // His dues are paid by now.
    await house.owner.member.update({ where: { id: failed?.subject as string }, data: { duesPaidTo: '2054-12' } });
    await say(half, 'retry');
    while (await checkDue(house, at));
    await say(preview, 'start');
    await say(checking, 'start');
    while (await relayDue({ db: house.db, cases: house.gateway }, at));
    expect(await standing(half)).toMatchObject({ status: 'done', waiting: 0, started: 5, failed: 0, refused: 1 });
    expect(await standing(preview)).toMatchObject({ status: 'done', started: 2, refused: 1 });
    expect(await standing(checking)).toMatchObject({ status: 'done', started: 2 });
    const begun = await house.db.case.findMany({ where: { batchId: { not: null }, closedAt: null } });
    expect(begun).toHaveLength(7);
    for (const { id } of begun) expect((await toTheEnd(t, id)).at(-1)).toBe('CLOSED');
  });
}
