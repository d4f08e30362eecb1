import { randomUUID } from 'node:crypto';
import { caseIdOf } from '../../domain/case/ids';
import { addDays, localDate, yearOf } from '../../domain/time/dates';
import { toDbDate } from '../../prisma/db-date';
import type { DoubleRegistrationState } from '../../procedures/double-registration/data';
import { isFriendlyMessage, wordOfThanks } from '../../registers/follow-ups/message-texts';
import { enterRegistrants } from '../../registers/registrants/enter';
import { readRegistrants } from '../../registers/registrants/lists/read-list';
import { storeRegistrantList } from '../../registers/registrants/lists/store';
import { REGISTRATION } from '../../registers/registrants/registrant-start';
import { startDecision } from '../../registers/starts/start-statement';
import { runSweep } from '../../worker/run-sweep';
import { Diary } from './diary';
import { type DutyScene, dying, linesTo, outcomeOffer, stands, TASK_QUEUE, timesTaken } from './duty-scene';
import { down } from './news-faults';
import { eventually } from './waiting';

// Openings, services, letters and lists of units at the time of the wall clock, while processes die between what a register
// says, its news and the step of the case.

interface Man {
  id: string;
  personId: string;
  caseId: string;
}

const ask = (personId: string, path: string, body: object = {}) => ({ personId, path, key: randomUUID(), body });

let serial = 0;

/** Registrants of the east who have reported and been signed for: each may take something up. */
async function registrants(scene: DutyScene, count: number, worker: string): Promise<Man[]> {
  const { house, town, driver } = scene.rounds;
  const entering = Array.from({ length: count }, () => ({
    ...{ communityId: town.east, kind: 'residence' as const, standing: 'reported' as const },
    ...{
      name: `例报${++serial}`,
      mobile: `1370000${String(serial).padStart(4, '0')}`,
      talents: [],
      wishes: [],
      times: [],
    },
  }));
  const ids = await house.owner.$transaction((tx) => enterRegistrants(tx, house.keys, entering, { at: Date.now() }));
  const rows = await house.owner.registrant.findMany({ where: { id: { in: ids } } });
  const men = rows.map(({ id, personId }) => ({ id, personId, caseId: caseOf(id, personId) }));
  for (const { caseId } of men) {
    await eventually('his case', async () => (await driver.stage(caseId)) === 'REPORTED');
    await driver.decide(caseId, worker, 'sign');
  }
  return men;
}

const caseOf = (id: string, personId: string) =>
  caseIdOf(REGISTRATION, startDecision({ procedure: REGISTRATION, subject: personId, episode: id }));

/** An item of the east that one person may have, open for long. */
async function openItem({ rounds }: DutyScene, capacity: number | null): Promise<string> {
  const { owner } = rounds.house;
  const [id, from] = [randomUUID(), new Date(Date.now() - 200 * 86_400_000)];
  const what = { title: `示例服务${++serial}`, details: '示例', service: 'environment' };
  await owner.opening.create({
    data: { id, kind: 'item', organisationId: rounds.town.east, ...what, capacity, openFrom: from, createdAt: from },
  });
  for (let number = 1; number <= (capacity ?? 0); number++)
    await owner.openingPlace.create({ data: { openingId: id, number } });
  return id;
}

/** Something that is asked, by the table in whose write it is to be cut off. */
type Midway = Record<string, () => Promise<unknown>>;

/**
 * Something is asked of the API, which dies in the midst of its transaction: it waits for a table that is held, and is
 * killed there.
 */
async function dyingMidway({ stack, rounds }: DutyScene, asked: Midway): Promise<void> {
  await rounds.house.owner.$transaction(
    async (tx) => {
      for (const [table, work] of Object.entries(asked)) {
        await tx.$executeRawUnsafe(`LOCK TABLE ${table} IN SHARE MODE`);
        void work().catch(() => undefined);
        await eventually(`a write of ${table}`, async () => {
          const [row] = await tx.$queryRaw<[{ waits: number }]>`
            SELECT count(*)::int AS waits FROM pg_locks WHERE NOT granted AND relation = ${table}::regclass`;
          return row.waits > 0;
        });
      }
      await stack.parts.kill('api');
    },
    { timeout: 600_000 },
  );
}

/** What a case heard of a type, and how often a step of its timeline says so. */
async function heardOf({ rounds }: DutyScene, caseId: string, type: string): Promise<number[]> {
  const { owner } = rounds.house;
  const rows = await owner.caseNews.findMany({ where: { caseId, type } });
  return [rows.length, new Set(rows.flatMap(({ heardSeq }) => heardSeq ?? [])).size];
}

const stateOf = ({ rounds }: DutyScene, { caseId }: Man) => rounds.driver.state<DoubleRegistrationState>(caseId);

/** Two want the one place; the API dies in the midst of the first claim, worker and Temporal before the case has heard. */
async function placeClaimed(scene: DutyScene): Promise<string[]> {
  const { stack, rounds } = scene;
  const { owner } = rounds.house;
  const worker = await rounds.town.person('community-worker', rounds.town.east);
  const men = (await registrants(scene, 2, worker)) as [Man, Man];
  const diary = new Diary(stack);
  await diary.signIn(men.map(({ personId }) => personId));
  const openingId = await openItem(scene, 1);
  const claims = men.map(({ personId }) => ask(personId, `/openings/${openingId}/claims`, { note: '示例：周末上午' }));
  await dyingMidway(scene, { commitment_step: () => diary.ask(claims[0] as (typeof claims)[0]) });
  const places = () => owner.openingPlace.findMany({ where: { openingId }, select: { commitmentId: true } });
  const before = [await places(), await owner.commitment.count({ where: { openingId } })];
  await down(stack, ['worker', 'temporal'], async () => {
    stack.arm('case-woken');
    await Promise.all(claims.map((one) => diary.insist(one)));
    await stack.reached('case-woken');
    await stack.parts.kill('temporal');
  });
  const rows = await owner.commitment.findMany({ where: { openingId }, orderBy: { turn: 'asc' } });
  const [first, second] = rows.map(({ personId }) => men.find((one) => one.personId === personId)) as [Man, Man];
  await eventually('his step', async () => (await rounds.driver.stage(first.caseId)) === 'SERVING');
  const told = async (man: Man) => await linesTo(scene, `opening:${openingId}`, man.personId);
  return [
    ...stands('after a claim that was cut off', before, [[{ commitmentId: null }], 0]),
    ...stands(
      'claims',
      [rows.map(({ state, turn }) => [state, turn])],
      [
        [
          ['held', 1],
          ['waiting', 2],
        ],
      ],
    ),
    ...stands('the place', await places(), [{ commitmentId: rows[0]?.id }]),
    ...stands('heard', [await heardOf(scene, first.caseId, 'commitment-held')], [[1, 1]]),
    ...stands('steps', await timesTaken(scene, first.caseId, 'commitment-held'), 1),
    ...stands('held by his case', (await stateOf(scene, first)).data.held, [openingId]),
    ...stands('where the other stands', await rounds.driver.stage(second.caseId), 'AVAILABLE'),
    ...stands('lines to each', [(await told(first)).length, (await told(second)).length], [1, 1]),
  ];
}

/**
 * The look of a day finds that somebody has not come, and the worker dies; he serves, the API dies while it is certified,
 * and the worker once more in the step that the look brings. The certificate is heard once, and nothing is left of the look.
 */
async function serviceCertified(scene: DutyScene): Promise<string[]> {
  const { stack, rounds } = scene;
  const { owner } = rounds.house;
  const worker = await rounds.town.person('community-worker', rounds.town.east);
  const [man] = (await registrants(scene, 1, worker)) as [Man];
  const diary = new Diary(stack);
  await diary.signIn([worker, man.personId]);
  const openingId = await openItem(scene, null);
  const today = localDate(Date.now());
  const { rules } = await stateOf(scene, man);
  const span = { fromDay: toDbDate(addDays(today, 1 - rules.idle.days)), untilDay: toDbDate(addDays(today, -1)) };
  await owner.idleSpan.create({ data: { registrantId: man.id, ...span, openings: [openingId] } });
  const look = (asOf: string) => runSweep(stack.client, TASK_QUEUE, { id: 'never-came', asOf });
  let serviceId = '';
  await down(stack, ['worker'], async () => {
    stack.arm('sweep-committed');
    void look(today).catch(() => undefined);
    await stack.reached('sweep-committed');
    const done = { kind: 'environment', day: today, minutes: 60, what: '示例：清理楼道' };
    const recorded = await diary.insist(ask(man.personId, '/services', done));
    serviceId = recorded.body.id;
    const certify = ask(worker, `/services/${serviceId}/certify`);
    await dyingMidway(scene, { case_news: () => diary.ask(certify) });
    await diary.insist(certify);
    stack.arm('record-committed');
  });
  await stack.reached('record-committed');
  await eventually('his certificate', async () => (await stateOf(scene, man)).data.certified === 1);
  await eventually('the look', async () => Boolean(await look(today)));
  await eventually('the look of the next day', async () => Boolean(await look(addDays(today, 1))));
  const followUps = await owner.followUp.findMany({ where: { registrantId: man.id } });
  const lines = await linesTo(scene, man.caseId, man.personId);
  const friendly = lines.filter((line) => line.startsWith(isFriendlyMessage.slice(0, -1)));
  const thanks = lines.filter((line) => line === wordOfThanks);
  const steps = await owner.serviceStep.findMany({ where: { serviceId }, orderBy: { seq: 'asc' } });
  return [
    ...stands(
      'steps of the service',
      steps.map(({ state }) => state),
      ['recorded', 'certified'],
    ),
    ...stands('heard', [await heardOf(scene, man.caseId, 'service-certified')], [[1, 1]]),
    ...stands('steps', await timesTaken(scene, man.caseId, 'service-certified'), 1),
    ...stands('where he stands', await rounds.driver.stage(man.caseId), 'SERVING'),
    ...stands('looks that brought a step', await timesTaken(scene, man.caseId, 'never-came'), 1),
    ...stands(
      'steps of following him up',
      followUps.map(({ step, withdrawnOn }) => [step, withdrawnOn !== null]),
      [['message', true]],
    ),
    // Gone out it is followed by the word of thanks, else it has become that.
    ...stands('lines to him', [friendly.length <= thanks.length, thanks.length], [true, 1]),
  ];
}

/**
 * 感谢信 of a year: the worker dies when they are drafted and their round begins, and in their review, the API while they are said to have gone out, and
 * when all rows of a unit's list are written that is taken meanwhile.
 */
async function lettersAndList(scene: DutyScene): Promise<string[]> {
  const { stack, rounds } = scene;
  const { house, town, driver } = rounds;
  const { owner } = house;
  const secretary = await town.person('secretary', town.west);
  const worker = await town.person('community-worker', town.west);
  const PEOPLE = 12;
  const year = yearOf(localDate(Date.now())) - 1;
  await owner.$executeRaw`
    WITH people AS (
      INSERT INTO person (id, name) SELECT gen_random_uuid(), '例众' || n FROM generate_series(1, ${PEOPLE}::int) n RETURNING id),
    here AS (
      INSERT INTO registrant (id, person_id, community_id, standing, standing_since, listed_on)
      SELECT gen_random_uuid(), id, ${town.west}::uuid, 'serving', '2020-01-01', '2020-01-01' FROM people
      RETURNING id, person_id)
    INSERT INTO service (id, person_id, registrant_id, organisation_id, kind, day, minutes, what, state, certify_by, recorded_by, recorded_at, state_at)
    SELECT gen_random_uuid(), h.person_id, h.id, ${town.west}::uuid, 'environment', ${`${year}-05-01`}::date + n, 60, '',
           'certified', ${`${year}-06-01`}::date, h.person_id, now(), now()
      FROM here h CROSS JOIN generate_series(1, 3) n`;
  const draft = () => runSweep(stack.client, TASK_QUEUE, { id: 'thanks-letters', asOf: `${year + 1}-01-10` });
  await dying(scene, 'record-committed', 'worker', draft);
  await eventually('the drafts', async () => Boolean(await draft()));
  const round = async () =>
    await owner.letterRound.findFirstOrThrow({ where: { communityId: town.west, period: `${year}` } });
  await eventually('the round', async () => (await round()).caseId !== null);
  const { id: roundId, caseId } = (await round()) as { id: string; caseId: string };
  const review = await outcomeOffer(scene, caseId, secretary, 'reviewed');
  await dying(scene, 'record-committed', 'worker', review);
  await eventually('the review', async () => (await review()).stage === 'SEND');
  const diary = new Diary(stack);
  await diary.signIn([worker]);
  const send = ask(worker, `/letter-rounds/${roundId}/send`, { way: 'paper' });
  const list = await unitList(scene, worker);
  await dyingMidway(scene, { registrant_list: () => diary.ask(list.take), audit: () => diary.ask(send) });
  const listCutOff = await list.stand();
  const cutOff = await owner.unitLetter.count({ where: { roundId, state: 'sent' } });
  const sent = await diary.insist(send);
  await driver.decide(caseId, worker, 'sent');
  const letters = await owner.unitLetter.findMany({ where: { roundId }, orderBy: { number: 'asc' } });
  const numbers = letters.map(({ number }) => number);
  const cases = await owner.case.count({ where: { procedure: 'unit-letters', subjectId: roundId } });
  const said = await linesTo(scene, caseId, secretary);
  return [
    ...stands('letters', [letters.length, new Set(letters.map(({ personId }) => personId)).size], [PEOPLE, PEOPLE]),
    ...stands(
      'numbers',
      numbers,
      Array.from({ length: PEOPLE }, (_, nth) => nth + 1),
    ),
    ...stands('sent when it was cut off', cutOff, 0),
    ...stands('sent', [sent.body.sent, letters.filter(({ state }) => state === 'sent').length], [PEOPLE, PEOPLE]),
    ...stands('cases of the round', cases, 1),
    ...stands('reviews', await timesTaken(scene, caseId, 'reviewed'), 1),
    ...stands('lines that were said twice', said.length - new Set(said).size, 0),
    ...stands('rows of the list when it was cut off', listCutOff, [0, 0, 0]),
    ...(await list.taken(diary)),
  ];
}

/** A unit's list of the west, held against the register and not taken yet. */
async function unitList({ rounds }: DutyScene, worker: string) {
  const { house, town } = rounds;
  const { owner, keys } = house;
  const [ROWS, unit] = [10, '示例殿后单位'];
  const rows = Array.from({ length: ROWS }, (_, nth) => `例册${nth},1360000${String(nth).padStart(4, '0')},${unit}`);
  const read = await readRegistrants(Buffer.from(`姓名,手机号码,工作单位\n${rows.join('\n')}`), localDate(Date.now()));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const organisation = await owner.organisation.findUniqueOrThrow({ where: { id: town.west } });
  const given = { organisation, kind: 'residence' as const, by: { personId: worker }, at: Date.now() };
  const stored = async () => {
    const kept = await owner.$transaction((tx) => storeRegistrantList(tx, keys, given, read));
    if ('faults' in kept) throw new Error(JSON.stringify(kept.faults));
    return kept.id;
  };
  const take = ask(worker, `/registrant-lists/${await stored()}/take`);
  /** Units, people and registrants that the register has of it. */
  const stand = async () => [
    await owner.unit.count({ where: { name: unit } }),
    await owner.person.count({ where: { name: { startsWith: '例册' } } }),
    await owner.registrant.count({ where: { unit: { name: unit } } }),
  ];
  /** Taken after all: whole, with a case for each, and the same list changes nothing. @returns what does not hold */
  const taken = async (diary: Diary): Promise<string[]> => {
    const { status, body } = await diary.insist(take);
    const men = await owner.registrant.findMany({ where: { unit: { name: unit } } });
    const subject = { in: men.map(({ personId }) => personId) };
    await eventually('their cases', async () => {
      return (await owner.case.count({ where: { procedure: REGISTRATION, subjectId: subject } })) >= ROWS;
    });
    const [cases, starts] = [
      await owner.case.count({ where: { procedure: REGISTRATION, subjectId: subject } }),
      await owner.pendingStart.count({ where: { procedure: REGISTRATION, subject } }),
    ];
    const listId = await stored();
    const outcomes = await owner.registrantListLine.groupBy({
      by: ['outcome'],
      where: { listId, unitName: unit },
      _count: true,
    });
    return [
      ...stands('taken', [status, body.state?.id], [200, 'taken']),
      ...stands('rows of the list', await stand(), [1, ROWS, ROWS]),
      ...stands('cases and starts of the list', [cases, starts], [ROWS, ROWS]),
      ...stands(
        'the same list again',
        outcomes.map(({ outcome, _count }) => [outcome, _count]),
        [['same', ROWS]],
      ),
    ];
  };
  return { take, stand, taken };
}

/** Each by what happens in it: what is wrong afterwards. */
export const serviceFaults: Record<string, (scene: DutyScene) => Promise<string[]>> = {
  'two claim one place: the API dies in the midst of it, worker and Temporal between its news and the step':
    placeClaimed,
  'somebody who had not come serves: something dies in the look, the certificate and the step': serviceCertified,
  'letters are drafted, reviewed and sent, and a unit’s list is taken: something dies in each': lettersAndList,
};
