import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

const t = transfers();

const serials = (numbers: string[]) => numbers.map((number) => Number(number.slice(-6))).sort((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

test('case numbers and letter numbers are taken at once by many, each once and without a gap', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const members = await Promise.all(upTo(16).map(() => town.member(town.east1)));
  const starts = await Promise.all(
    members.map(({ memberId }) => driver.start(people.east1Secretary, memberId, town.west1)),
  );
  // Refused, it takes none.
  const again = driver.start(people.east1Secretary, members[0]?.memberId as string, town.west1);
  expect((await refusal(again)).type).toBe('already-open');
  expect(serials(starts.map(({ number }) => number))).toEqual(upTo(16));
  await Promise.all(starts.map(({ caseId }) => driver.decide(caseId, people.eastOfficer, 'issue')));
  const letters = await house.db.letter.findMany({ where: { organisationId: town.east } });
  expect(serials(letters.map(({ number }) => number))).toEqual(upTo(16));
});

test('each committee counts for itself, and each year', async () => {
  const { driver, town } = t;
  const { memberId, personId } = await town.member(town.west1);
  expect((await driver.start(personId, memberId, town.east1)).number).toBe('2054-JZ-000001');
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  await driver.forwardTo(caseId, '2055-01-04');
  await driver.decide(caseId, town.people.eastOfficer, 'issue');
  expect(await t.house.db.letter.findFirstOrThrow({ where: { caseId } })).toMatchObject({ number: '2055-JZ-000001' });
});
