import { setTimeout as delay } from 'node:timers/promises';
import { sittings } from './open-sittings';
import { calls, fixes, membersOf, type Someone } from './sittings';

const all = sittings();

test('a list that is closed while people sign in: each line is as it stood then, and nobody who came is told that he missed', async () => {
  const { house, town, driver } = all;
  const { east1Secretary: secretary } = town.people;
  const members = await membersOf(all, town.east1, 40);
  const keeper = members[0] as Someone;
  const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.east1, day: '2054-12-10' });
  await fixes(all, caseId, secretary, { day: '2054-12-10', keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-10', 16);
  /** As a phone does: the sitting is held, and only an open one takes a mark. */
  const signsIn = ({ memberId }: Someone) =>
    house.db.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ status: string }[]>`
        SELECT status FROM sitting WHERE id = ${sittingId}::uuid FOR SHARE`;
      await delay(5);
      if (row?.status !== 'open') return false;
      await tx.$executeRaw`
        UPDATE attendance SET mark = 'present' WHERE sitting_id = ${sittingId}::uuid AND member_id = ${memberId}::uuid`;
      return true;
    });
  await signsIn(keeper);
  const signing = (async () => {
    const answers: boolean[] = [];
    for (let index = 1; index < members.length; index += 4) {
      answers.push(...(await Promise.all(members.slice(index, index + 4).map(signsIn))));
    }
    return answers;
  })();
  await delay(15);
  await driver.decide(caseId, keeper.personId, 'close');
  const answers = await signing;
  const came = 1 + answers.filter(Boolean).length;
  expect(answers).toContain(true);
  expect(answers).toContain(false);
  const lines = await house.owner.attendance.findMany({ where: { sittingId } });
  expect(lines.filter(({ mark }) => mark === 'present')).toHaveLength(came);
  expect(lines.filter(({ mark, toldAt }) => (mark === 'absent') !== (toldAt !== null))).toEqual([]);
  expect(lines.filter(({ mark }) => mark === null)).toEqual([]);
  const facts = await house.owner.dutyFact.findMany({ where: { fact: sittingId } });
  expect(facts.filter(({ verdict }) => verdict === 'done')).toHaveLength(came);
});
