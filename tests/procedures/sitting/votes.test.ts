import { atTime } from '../../../domain/time/dates';
import { type Desk, openDesk, pagesOf } from '../../papers/desk';
import { sittings } from './open-sittings';
import { calls, fixes, membersOf, PLACE, ticks } from './sittings';

const all = sittings();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(all);
});
afterAll(() => desk?.close());

const told = ({ status, body }: { status: number; body: { type?: string } | undefined }) =>
  body?.type === undefined ? status : body.type.replace('urn:dangwu:problem:', '');

test('votes of a sitting: its list stays open while people vote by phone; then its paper says what came of each', async () => {
  const { house, town, driver } = all;
  const { east1Secretary: secretary, eastOfficer: officer, west1Secretary: stranger } = town.people;
  const members = await membersOf(all, town.east1, 9);
  const [keeper, one, two] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];
  const { caseId, sittingId } = await calls(all, { by: secretary, organisationId: town.east1, day: '2054-12-10' });
  await fixes(all, caseId, secretary, { day: '2054-12-10', keeper: keeper.personId });
  await driver.forwardTo(caseId, '2054-12-10', 15);
  expect(await driver.stage(caseId)).toBe('HELD');
  const there = members.slice(0, 8);
  await ticks(all, sittingId, Object.fromEntries(there.map(({ memberId }) => [memberId, 'present'])));
  desk.now = atTime('2054-12-10', 15, 30);

  const ask = (path: string, body: object = {}, who = keeper.personId) =>
    desk.ask(who, 'POST', `/sittings/${sittingId}/matters${path}`, body);
  const plan = (await ask('', { kind: 'resolution', title: '通过年度工作计划' })).body.id;
  const persons = [one.personId, two.personId];
  const election = (await ask('', { kind: 'election', persons, seats: 1 })).body.id;
  const left = (await ask('', { kind: 'resolution', title: '没有表决的议题' })).body.id;
  expect(told(await ask(`/${plan}/ballot`))).toBe(204);
  await expect(driver.decide(caseId, keeper.personId, 'close')).rejects.toMatchObject({ type: 'ballot-still-open' });
  const { ballotId } = await house.owner.sittingMatter.findUniqueOrThrow({ where: { id: plan } });
  for (const [index, { personId }] of there.entries()) {
    const votes = { matter: index < 6 ? 'yes' : 'abstain' };
    expect(told(await desk.ask(personId, 'POST', `/ballots/${ballotId}/votes`, { votes }))).toBe(201);
  }
  expect(told(await ask(`/${plan}/ballot/closing`))).toBe(204);
  // Whoever reads the case reads its ballot; others learn nothing of it.
  expect((await desk.ask(officer, 'GET', `/ballots/${ballotId}`)).body).toMatchObject({ cast: 8, mayVote: false });
  expect(told(await desk.ask(stranger, 'GET', `/ballots/${ballotId}`))).toBe('not-found');
  const paper = () => desk.ask(secretary, 'POST', `/cases/${caseId}/documents`, { kind: 'vote-result' });
  expect(told(await paper())).toBe('paper-not-due');
  await driver.decide(caseId, keeper.personId, 'close');

  // Papers are entered after the list was closed, by whoever counted them.
  const counted = (yes: [number, number], more = {}) => ({
    ...{ how: 'paper', collected: 8, spoilt: 0, counters: [members[3]?.personId, members[4]?.personId] },
    votes: persons.map((item, index) => ({ item, yes: yes[index], no: 8 - (yes[index] as number), abstain: 0 })),
    ...more,
  });
  expect(told(await ask(`/${election}/results`, counted([6, 3])))).toBe('sums-impossible');
  expect(told(await ask(`/${election}/results`, counted([5, 3])))).toBe(204);
  expect(told(await ask(`/${left}/ballot`))).toBe('sitting-not-held');

  const first = await paper();
  expect([first.status, first.body.type, await driver.stage(caseId)]).toEqual([201, undefined, 'MINUTED']);
  const page = async (id: string) => {
    const pages = await pagesOf((await desk.download(secretary, `/documents/${id}`)).bytes);
    expect(pages).toHaveLength(1);
    return pages[0] as string;
  };
  const text = await page(first.body.id);
  expect(text).toContain('票决结果');
  expect(text).toContain(`党组织示例东社区第一党支部集会`);
  expect(text).toContain(`地点${PLACE}`);
  expect(text).toContain('一、通过年度工作计划在线无记名投票。应到会有表决权的9人，实到8人，收回8票，其中废票0票。');
  expect(text).toContain('赞成6票，反对0票，弃权2票，通过。');
  const names = await Promise.all(
    persons.map(async (id) => (await house.owner.person.findUniqueOrThrow({ where: { id } })).name),
  );
  expect(text).toContain(`${names[0]}：赞成5票，反对3票，弃权0票，当选。`);
  expect(text).toContain(`${names[1]}：赞成3票，反对5票，弃权0票，未当选。`);
  expect(text).not.toContain('没有表决的议题');
  // A result that is corrected makes the paper void: another one says what stands.
  const status = async (code: string) =>
    (await desk.api.call('GET', `/api/v1/documents/verify/${code}`)).body.status.id as string;
  expect(await status(first.body.code)).toBe('valid');
  desk.now += 60_000;
  expect(told(await ask(`/${election}/results`, counted([3, 5], { why: 'miscounted' })))).toBe(204);
  expect(await status(first.body.code)).toBe('void');
  desk.now += 60_000;
  const second = await paper();
  expect([second.status, await status(second.body.code)]).toEqual([201, 'valid']);
  expect(await page(second.body.id)).toContain(`${names[1]}：赞成5票，反对3票，弃权0票，当选。`);
  expect(told(await desk.ask(stranger, 'POST', `/cases/${caseId}/documents`, { kind: 'vote-result' }))).toBe(
    'not-found',
  );
  await driver.decide(caseId, keeper.personId, 'archive', {}, { minutes: '示例记录' });
  expect(
    told(await ask(`/${left}/results`, { how: 'hand', votes: [{ item: 'matter', yes: 8, no: 0, abstain: 0 }] })),
  ).toBe('sitting-not-held');
});
