import { randomUUID } from 'node:crypto';
import { enqueueGathered } from '../../activities/record/batch-notices';
import { enqueue } from '../../activities/record/notice-queue';
import { atTime, HOUR, type Instant } from '../../domain/time/dates';
import { openDatabase } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { inTransaction } from '../../prisma/transaction';
import { HOURS_KEPT, quietHoursOf } from '../../registers/settings/quiet-hours';
import { routeDue } from '../../worker/routing';
import { MORNING, postOffice } from './post-office';

const office = postOffice();
const DAY = '2054-11-23';

async function set(organisationId: string, value: { from: string; to: string } | null): Promise<void> {
  const row = { organisationId, key: 'quiet-hours', reason: '示例', setBy: office.town.people.administrator };
  await office.house.db.setting.create({ data: { ...row, value: value ?? Prisma.JsonNull, at: new Date(MORNING) } });
}

beforeAll(async () => {
  await set(office.town.street, { from: '20:00', to: '09:00' });
  await set(office.town.west, { from: '22:30', to: '06:30' });
  await set(office.town.west2, { from: '19:00', to: '10:00' });
  await set(office.town.west2, null);
});

/** When a notice put into the queue at `at` is to go into the inbox. */
async function queued(personId: string, audience: 'member' | 'office', at: Instant): Promise<Instant> {
  const caseId = `relation-transfer-${randomUUID()}`;
  const told = [{ personId, texts: ['示例'], urgent: false }];
  await office.house.db.$transaction((tx) => enqueue(tx, { caseId, audience, told, at }));
  const row = await office.house.db.notice.findFirstOrThrow({ where: { caseId } });
  expect(row.localDate).toEqual(new Date(new Date(row.notBefore.getTime() + 8 * HOUR).toISOString().slice(0, 10)));
  return row.notBefore.getTime();
}

const within = (at: Instant, from: Instant, to: Instant) => expect([at >= from, at <= to]).toEqual([true, true]);

test('the inbox: the hours of the nearest organisation above, of a member by his branch', async () => {
  const { town } = office;
  const { personId: east } = await office.member({}, town.east1);
  const { personId: west } = await office.member({}, town.west1);
  const { personId: takenBack } = await office.member({}, town.west2);
  const evening = atTime(DAY, 20, 30);
  within(await queued(east, 'member', evening), atTime('2054-11-24', 9), atTime('2054-11-24', 10));
  // A reminder of the case's own morning waits too.
  within(await queued(east, 'member', atTime(DAY, 8, 30)), atTime(DAY, 9), atTime(DAY, 10));
  for (const one of [west, takenBack]) within(await queued(one, 'member', evening), evening, evening + HOUR);
  within(await queued(west, 'member', atTime(DAY, 6, 29)), atTime(DAY, 6, 30), atTime(DAY, 7, 30));
});

test('a role holder by the organisation of his role, also where he is a member elsewhere', async () => {
  const { town, house } = office;
  const evening = atTime(DAY, 20, 30);
  const { personId } = await office.member({}, town.west1);
  await house.owner.roleHolding.create({
    data: {
      id: randomUUID(),
      personId,
      organisationId: town.east1,
      role: 'secretary',
      fromDate: new Date('2054-01-01'),
    },
  });
  within(await queued(personId, 'office', evening), atTime('2054-11-24', 9), atTime('2054-11-24', 10));
  within(await queued(personId, 'member', evening), evening, evening + HOUR);
  const batchId = randomUUID();
  const told = [{ personId, texts: ['{case}'], urgent: false }];
  await house.db.$transaction((tx) =>
    enqueueGathered(tx, { batchId, caseId: 'x', name: '示例', title: '示例', told, at: evening }),
  );
  const row = await house.db.notice.findFirstOrThrow({ where: { caseId: `batch:${batchId}` } });
  expect(row.notBefore.getTime()).toBe(atTime('2054-11-24', 10, 5));
});

test('what joins a notice of the day that has gone waits for the next morning of his own hours', async () => {
  const { town, house } = office;
  const { personId } = await office.member({}, town.west1);
  const caseId = `relation-transfer-${randomUUID()}`;
  const told = [{ personId, texts: ['示例'], urgent: false }];
  const put = (at: Instant) => house.db.$transaction((tx) => enqueue(tx, { caseId, audience: 'member', told, at }));
  await put(MORNING);
  await house.db.notice.updateMany({ where: { caseId }, data: { deliveredAt: new Date(MORNING) } });
  await put(MORNING + HOUR);
  const rows = await house.db.notice.findMany({ where: { caseId }, orderBy: { localDate: 'asc' } });
  expect(rows).toHaveLength(2);
  within(rows[1]?.notBefore.getTime() as number, atTime('2054-11-24', 6, 30), atTime('2054-11-24', 7, 30));
});

test('outside the inbox: neither the first try, nor a later one, nor what was left over from the day', async () => {
  const { town } = office;
  const evening = atTime(DAY, 20, 5);
  const east = await office.member({ mail: 'east@example.org' }, town.east1);
  const west = await office.member({ mail: 'west@example.org' }, town.west1);
  const ids = await Promise.all([east, west].map(({ personId }) => office.notice(personId, { at: evening })));
  await office.round(evening);
  const [first, second] = await Promise.all(ids.map((id) => office.delivery(id)));
  expect(first).toMatchObject({ status: 'waiting', attempts: 0 });
  within(first?.nextAt?.getTime() as number, atTime('2054-11-24', 9), atTime('2054-11-24', 10));
  expect(second).toMatchObject({ status: 'sent', attempts: 1 });
  // Due by day, and not sent until the evening.
  const late = await office.member({ mail: 'late@example.org' }, town.east1);
  const id = await office.notice(late.personId, { at: atTime(DAY, 19) });
  await routeDue(office.telling, atTime(DAY, 19));
  await office.round(evening);
  const left = await office.delivery(id);
  expect(left).toMatchObject({ status: 'waiting', attempts: 0, error: null });
  within(left?.nextAt?.getTime() as number, atTime('2054-11-24', 9), atTime('2054-11-24', 10));
  // Tried in the last minute of the day, refused, and tried again in the morning.
  office.smtp.refuses.set('again@example.org', 451);
  const again = await office.member({ mail: 'again@example.org' }, town.east1);
  const retried = await office.notice(again.personId, { at: atTime(DAY, 19, 59) });
  await office.round(atTime(DAY, 19, 59));
  const row = await office.delivery(retried);
  expect(row).toMatchObject({ status: 'waiting', attempts: 1 });
  expect(row?.nextAt?.getTime()).toBeGreaterThanOrEqual(atTime('2054-11-24', 9));
});

test('for the steps of cases a changed setting holds seconds later, and no sooner than it was read again', async () => {
  const { town, house } = office;
  const { personId } = await office.member({}, town.west1);
  const at = atTime(DAY, 22);
  const hours = (db = house.db) =>
    inTransaction(db, async (tx) => {
      const one = { personId, audience: 'member' };
      return (await quietHoursOf(tx, [one], at))(one);
    });
  expect(await hours()).toEqual({ from: '22:30', to: '06:30' });
  await set(town.west1, { from: '21:30', to: '07:00' });
  expect(await hours()).toEqual({ from: '22:30', to: '06:30' });
  // What was read of one database is not told of another.
  const other = openDatabase(house.config.databaseUrl, 1);
  expect(await hours(other).finally(() => other.$disconnect())).toEqual({ from: '21:30', to: '07:00' });
  await new Promise((resolve) => setTimeout(resolve, HOURS_KEPT));
  expect(await hours()).toEqual({ from: '21:30', to: '07:00' });
});
