import { randomUUID } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { serviceKinds } from '../../../domain/registrants/services';
import { addDays } from '../../../domain/time/dates';
import { feedbackSweep } from '../../../procedures/unit-letters/feedback-sweep';
import { thanksSweep } from '../../../procedures/unit-letters/thanks-sweep';
import { relayDue } from '../../../worker/relay';
import { type Office, openOffice } from '../../api/office';
import { setOwnValue } from '../../support/own-value';
import { swept } from '../dues-round/swept';

// 感谢信 and 反馈函: who gets one by an independent count over the raw services, reviewed one by one and in one stroke, left out
// with the reason, printed in hundreds, sent once; thousands drafted by pages, killed and gone on.

let office: Office;
let secretary: string;
let worker: string;
/** With a party organisation, without one. */
let unit: string;
let shop: string;

const YEAR = new Date().getFullYear() - 1;
const JANUARY = `${YEAR + 1}-01-10`;

beforeAll(async () => {
  office = await openOffice();
  secretary = await office.town.person('secretary', office.town.east);
  worker = await office.town.person('community-worker', office.town.east);
  const unitOf = async (name: string, partyName: string | null) => {
    const id = randomUUID();
    await office.house.owner.unit.create({
      data: { id, keptBy: office.town.street, name, partyName, createdAt: new Date() },
    });
    return id;
  };
  unit = await unitOf('示例设计院', '示例设计院党总支');
  shop = await unitOf('示例商店', null);
});
afterAll(() => office.close());

interface Man {
  id: string;
  personId: string;
}

let serial = 0;

async function registrant(unitId: string | null, more: object = {}): Promise<Man> {
  const { owner } = office.house;
  const [id, personId] = [randomUUID(), randomUUID()];
  await owner.person.create({ data: { id: personId, name: `例报${++serial}` } });
  const since = new Date(`${YEAR}-01-02`);
  await owner.registrant.create({
    data: {
      ...{ id, personId, unitId, communityId: office.town.east, standing: 'serving', standingSince: since },
      ...{ listedOn: since, reportedOn: since, ...more },
    },
  });
  return { id, personId };
}

const kinds = Object.keys(serviceKinds);

async function serves({ id, personId }: Man, days: readonly string[], state = 'certified', minutes = 90) {
  await office.house.owner.service.createMany({
    data: days.map((day, index) => ({
      ...{
        id: randomUUID(),
        registrantId: id,
        personId,
        organisationId: office.town.east,
        day: new Date(day),
        minutes,
      },
      ...{ kind: kinds[index % 3] as string, what: Buffer.alloc(0), state, certifyBy: new Date(day) },
      ...{ recordedBy: personId, recordedAt: new Date(day), stateAt: new Date(day) },
    })),
  });
}

/** Until every case has begun: a start that was not answered in time is tried again. */
const relay = async () => {
  const { db, gateway } = office.house;
  for (let later = 0; await db.pendingStart.count({ where: { status: 'waiting' } }); later += 60_000)
    while (await relayDue({ db, cases: gateway }, Date.now() + later));
};
const letters = (where: object = {}) => office.house.owner.unitLetter.findMany({ where, orderBy: { id: 'asc' } });
const days = (count: number, from = `${YEAR}-03-01`) =>
  Array.from({ length: count }, (_, nth) => addDays(from, nth * 7));

/** Words on a PDF's sheets are drawn as glyphs: how many sheets there are is what can be told without fonts. */
const sheetsOf = (pdf: Buffer): number => {
  const plain = pdf.toString('latin1');
  const packed = [...plain.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [plain, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

async function printedFrom(personId: string, roundId: string, from: number) {
  const token = await office.api.tokenOf(personId);
  const answer = await fetch(`${office.api.url}/api/v1/letter-rounds/${roundId}/print?from=${from}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, next: answer.headers.get('x-next-from'), bytes };
}

test('who served three times and more has one letter: reviewed one by one, left out, held, the rest in one stroke, printed, sent', async () => {
  const { house, town, as, decide } = office;
  const three = await registrant(unit);
  await serves(three, days(3));
  const himself = await registrant(shop);
  await serves(himself, days(5));
  const unwilling = await registrant(unit);
  await serves(unwilling, days(4));
  await house.owner.thanksWish.create({ data: { personId: unwilling.personId, at: new Date() } });
  const disposed = await registrant(unit);
  await serves(disposed, days(3));
  const shown = await registrant(unit);
  await serves(shown, days(6));
  // Two, or three of which one waits, was refused, or was in another year: none.
  const few = await registrant(unit);
  await serves(few, days(2));
  await serves(few, [`${YEAR}-06-01`], 'recorded');
  await serves(few, [`${YEAR}-06-02`], 'refused');
  await serves(few, [`${YEAR - 1}-12-31`, `${YEAR + 1}-01-01`]);
  const ended = await registrant(unit, { standing: 'ended' });
  await serves(ended, days(9));
  // There is no such procedure yet: a case of it as its row would be.
  await house.owner.case.create({
    data: {
      ...{ id: 'disposition-1', procedure: 'disposition', number: '2026-CZ-000001', organisationId: town.east },
      ...{ subjectKind: 'person', subjectId: disposed.personId, ruleSet: 'made-up', stage: 'OPEN', seq: 1, state: {} },
      ...{ stageSince: new Date(), startedAt: new Date(), headHash: Buffer.alloc(32) },
    },
  });
  await swept(house.db, thanksSweep, JANUARY);
  const drafted = await letters({ personId: { not: null } });
  const stands = new Map(
    drafted.map((one) => [one.personId, [one.state, one.because, one.unitId, one.services, one.minutes]]),
  );
  expect(stands).toEqual(
    new Map([
      [three.personId, ['drafted', null, unit, 3, 270]],
      [himself.personId, ['drafted', null, null, 5, 450]],
      [unwilling.personId, ['left-out', 'wish', unit, 4, 360]],
      [disposed.personId, ['held', 'disposition', unit, 3, 270]],
      [shown.personId, ['drafted', null, unit, 6, 540]],
    ]),
  );
  // Looked through again, nothing changes.
  expect((await swept(house.db, thanksSweep, JANUARY)).changed).toBe(0);
  await relay();
  const round = await house.owner.letterRound.findFirstOrThrow({ where: { kind: 'thanks' } });
  const caseId = round.caseId as string;
  expect((await as(secretary, 'GET', `/cases/${caseId}`)).body.stage.id).toBe('REVIEW');
  expect((await house.db.task.findFirstOrThrow({ where: { caseId } })).dueOn?.toISOString().slice(0, 10)).toBe(
    `${YEAR + 1}-01-20`,
  );

  const letterOf = (one: Man) => drafted.find(({ personId }) => personId === one.personId)?.id as string;
  const act = (who: string, one: Man, what: string, body: object = {}) =>
    as(who, 'POST', `/unit-letters/${letterOf(one)}/${what}`, body, randomUUID());
  // Only the secretary agrees; a worker finds the words.
  expect((await act(worker, three, 'review')).status).toBe(403);
  expect((await act(worker, three, 'words', { honours: '示例街道优秀志愿者', merits: null })).status).toBe(200);
  expect((await act(secretary, three, 'review')).body).toMatchObject({ state: { id: 'reviewed' }, number: 1 });
  expect((await act(secretary, three, 'words', { honours: null, merits: null })).body.type).toMatch(/letter-fixed$/);
  expect((await act(secretary, disposed, 'review')).body.type).toMatch(/letter-held$/);
  expect((await act(secretary, shown, 'leave-out', { state: 'left-out', because: 'other' })).body.type).toMatch(
    /reason-needed$/,
  );
  const left = await act(secretary, shown, 'leave-out', { state: 'left-out', because: 'other', why: '示例：另行表扬' });
  expect(left.body).toMatchObject({ state: { id: 'left-out' }, why: '示例：另行表扬' });

  expect((await decide(secretary, caseId, 'reviewed')).status).toBe(200);
  expect(
    (await letters({ state: 'reviewed' }))
      .map(({ personId, number }) => [personId, number])
      .sort((a, b) => Number(a[1]) - Number(b[1])),
  ).toEqual([
    [three.personId, 1],
    [himself.personId, 2],
  ]);
  expect((await decide(worker, caseId, 'sent')).body.type).toMatch(/letters-unsent$/);
  const printed = await printedFrom(worker, round.id, 1);
  expect([printed.status, printed.next, sheetsOf(printed.bytes)]).toEqual([200, null, 2]);
  expect((await as(worker, 'POST', `/letter-rounds/${round.id}/send`, { way: 'paper' }, randomUUID())).body).toEqual({
    sent: 2,
    queued: 0,
  });
  expect((await as(worker, 'POST', `/letter-rounds/${round.id}/send`, { way: 'paper' }, randomUUID())).body).toEqual({
    sent: 0,
    queued: 0,
  });
  expect((await decide(worker, caseId, 'sent')).status).toBe(200);
  expect((await as(secretary, 'GET', `/cases/${caseId}`)).body.stage.id).toBe('SENT');
  const list = await as(secretary, 'GET', `/letter-rounds?roundKind=thanks`);
  expect(list.body.items).toMatchObject([{ letters: { drafted: 0, held: 1, leftOut: 2, reviewed: 0, sent: 2 } }]);
  // Another community does not see it.
  expect((await as(town.people.westOfficer, 'GET', `/unit-letters/${letterOf(three)}/words`)).status).toBe(404);

  // Certified late: a letter in July, and for nobody a second one.
  await house.owner.service.updateMany({
    where: { registrantId: few.id, state: 'recorded' },
    data: { state: 'certified' },
  });
  await swept(house.db, thanksSweep, `${YEAR + 1}-07-10`);
  expect((await letters({ round: { period: `${YEAR}-late` } })).map(({ personId }) => personId)).toEqual([
    few.personId,
  ]);
});

test('a unit hears who served, and who did not come only where the secretary has said so; who has no unit hears himself', async () => {
  const { house, town } = office;
  const [served, silent, told, cleared] = await Promise.all([1, 2, 3, 4].map(() => registrant(unit)));
  const alone = await registrant(null);
  await serves(served as Man, [`${YEAR + 1}-02-03`, `${YEAR + 1}-04-05`]);
  await serves(alone, [`${YEAR + 1}-02-03`]);
  const opening = randomUUID();
  await house.owner.opening.create({
    data: {
      ...{ id: opening, kind: 'item', organisationId: town.east, title: '示例', details: '示例', service: 'relief' },
      ...{ openFrom: new Date(`${YEAR}-01-01`), createdAt: new Date() },
    },
  });
  const unitStep = (one: Man | undefined, onDay: string, withdrawnOn: string | null) =>
    house.owner.followUp.create({
      data: {
        ...{
          id: randomUUID(),
          registrantId: one?.id as string,
          caseId: 'double-registration-x',
          seq: ++serial,
          step: 'unit',
        },
        ...{ onDay: new Date(onDay), days: 150, openings: [opening], at: new Date() },
        withdrawnOn: withdrawnOn ? new Date(withdrawnOn) : null,
      },
    });
  await unitStep(told, `${YEAR + 1}-05-01`, null);
  await unitStep(cleared, `${YEAR}-11-01`, `${YEAR + 1}-03-01`);
  await swept(house.db, feedbackSweep, `${YEAR + 1}-07-05`);
  const drafted = await letters({ round: { kind: 'feedback' } });
  const toUnit = drafted.find(({ unitId }) => unitId === unit);
  const { people } = (toUnit as { facts: unknown }).facts as {
    people: { personId: string; times: number; said: string | null }[];
  };
  const said = new Map(people.map((one) => [one.personId, [one.times, one.said]]));
  expect(said.get(served?.personId as string)).toEqual([2, null]);
  expect(said.get(told?.personId as string)).toEqual([0, 'told']);
  expect(said.get(cleared?.personId as string)).toEqual([0, 'cleared']);
  expect(said.has(silent?.personId as string)).toBe(false);
  expect(
    drafted
      .filter(({ personId }) => personId !== null)
      .map(({ personId, unitId, services }) => [personId, unitId, services]),
  ).toEqual(expect.arrayContaining([[alone.personId, null, 1]]));
  const again = await swept(house.db, feedbackSweep, `${YEAR + 1}-07-05`);
  expect(again.changed).toBe(0);
});

test('3,120 letters: drafted by pages, killed and gone on, none twice; printed a hundred at a time, each once', async () => {
  const { house, town, as } = office;
  const west = await town.person('secretary', town.west);
  const PEOPLE = 3_120;
  await house.owner.$executeRaw`
    WITH people AS (
      INSERT INTO person (id, name) SELECT gen_random_uuid(), '例众' || n FROM generate_series(1, ${PEOPLE}::int) n RETURNING id),
    here AS (
      INSERT INTO registrant (id, person_id, community_id, unit_id, standing, standing_since, listed_on)
      SELECT gen_random_uuid(), id, ${town.west}::uuid, ${unit}::uuid, 'serving', '2020-01-01', '2020-01-01' FROM people RETURNING id, person_id)
    INSERT INTO service (id, person_id, registrant_id, organisation_id, kind, day, minutes, what, state, certify_by, recorded_by, recorded_at, state_at)
    SELECT gen_random_uuid(), h.person_id, h.id, ${town.west}::uuid, 'environment', ${`${YEAR}-05-01`}::date + n, 60, '', 'certified',
           ${`${YEAR}-06-01`}::date, h.person_id, now(), now()
      FROM here h CROSS JOIN generate_series(1, 3) n`;
  const before = process.memoryUsage().rss;
  await expect(swept(house.db, thanksSweep, JANUARY, 3)).rejects.toThrow('killed');
  const where = { communityId: town.west };
  const half = await house.owner.unitLetter.count({ where });
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(PEOPLE);
  await swept(house.db, thanksSweep, JANUARY);
  expect(await house.owner.unitLetter.count({ where })).toBe(PEOPLE);
  expect((await house.owner.unitLetter.groupBy({ by: ['personId'], where })).length).toBe(PEOPLE);
  await relay();
  const round = await house.owner.letterRound.findFirstOrThrow({ where: { ...where, kind: 'thanks' } });
  // The community has set that the program mails them: all of them are in its hand once they are reviewed.
  await house.owner.setting.create({
    data: {
      ...{ organisationId: town.west, key: 'letters-by-mail', value: true, reason: '示例' },
      ...{ setBy: town.people.administrator as string, at: new Date() },
    },
  });
  expect((await office.decide(west, round.caseId as string, 'reviewed')).status).toBe(200);
  const numbers = (await house.owner.unitLetter.findMany({ where, select: { number: true } })).map(
    ({ number }) => number,
  );
  expect(numbers.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: PEOPLE }, (_, nth) => nth + 1));
  // A hundred a file, from a number on; the last hundred and the rest.
  for (const [from, sheets, next] of [
    [1, 100, '101'],
    [3_001, 100, '3101'],
    [3_101, 20, null],
  ] as const) {
    const told = await printedFrom(west, round.id, from);
    expect([told.status, told.next, sheetsOf(told.bytes)]).toEqual([200, next, sheets]);
  }
  expect(await house.owner.unitLetter.count({ where: { ...where, printed: 1 } })).toBe(220);
  const list = await as(west, 'GET', '/letter-rounds');
  const { letters: stand, onTheWay, stuck } = list.body.items[0];
  // No mail is set up here: one by one that is said of those that the worker takes up.
  expect([stand, onTheWay + stuck]).toMatchObject([{ reviewed: PEOPLE, sent: 0 }, PEOPLE]);
  expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
}, 240_000);

test('a community that has set two has letters for two, another one still for three', async () => {
  const { house, town } = office;
  const [here, there] = await Promise.all(
    [town.west, town.east].map((communityId) => registrant(unit, { communityId, reportedOn: null })),
  );
  for (const one of [here, there]) await serves(one as Man, days(2));
  expect((await swept(house.db, thanksSweep, JANUARY)).changed).toBe(0);
  const own = { organisationId: town.west, procedure: 'unit-letters', parameter: 'least', value: 2 };
  await setOwnValue(house.owner, { ...own, from: `${YEAR}-12-01`, by: town.people.westOfficer as string });
  expect((await swept(house.db, thanksSweep, JANUARY)).changed).toBe(1);
  const drafted = await letters({ personId: { in: [here?.personId, there?.personId] as string[] } });
  expect(drafted.map(({ personId, services }) => [personId, services])).toEqual([[here?.personId, 2]]);
});
