import { randomUUID } from 'node:crypto';
import { MINUTE } from '../../domain/time/dates';
import { openDatabase } from '../../prisma/client';
import { deliverDue } from '../../worker/delivering';
import { routeDue } from '../../worker/routing';
import { MORNING, postOffice } from './post-office';

const office = postOffice();
const RATE = 600;

test('500 due at once: at the rate that is set, on a pool of three, while others use it', async () => {
  const { house } = office;
  const people = Array.from({ length: 500 }, (_, n) => ({ id: randomUUID(), name: '示例甲', wecomId: `p${n}` }));
  await house.owner.person.createMany({ data: people });
  const day = { localDate: new Date('2054-11-23'), notBefore: new Date(MORNING), createdAt: new Date(MORNING) };
  const notice = { ...day, deliveredAt: new Date(MORNING), audience: 'office', urgent: true, lines: ['示例'] };
  await house.owner.notice.createMany({
    data: people.map(({ id }) => ({ ...notice, id: randomUUID(), personId: id, caseId: `relation-transfer-${id}` })),
  });
  office.use({ WECOM_RATE: String(RATE), CHANNEL_TIMEOUT_MS: '5000' });
  const db = openDatabase(house.config.databaseUrl, 3);
  const telling = { ...office.telling, db };
  while ((await routeDue(telling, MORNING)) > 0);
  const perMinute = new Map<number, number>();
  let seen = 0;
  for (let second = 0; office.wecom.seen.length < 500 && second < 120; second += 2) {
    // Whoever else asks of these few connections is given one.
    await Promise.all([deliverDue(telling, MORNING + second * 1000), db.$queryRaw`SELECT 1`]);
    const minute = Math.floor((second * 1000) / MINUTE);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + office.wecom.seen.length - seen);
    seen = office.wecom.seen.length;
  }
  await db.$disconnect();
  expect(new Set(office.wecom.seen.map(({ touser }) => touser)).size).toBe(500);
  expect(office.wecom.seen).toHaveLength(500);
  // A burst of ten seconds on top of the rate, no more.
  for (const count of perMinute.values()) expect(count).toBeLessThanOrEqual(RATE + RATE / 6);
  expect(await house.db.delivery.count({ where: { status: 'sent' } })).toBe(500);
});

test('two processes at once: each message leaves once', async () => {
  const { house } = office;
  office.wecom.seen.length = 0;
  for (let n = 0; n < 60; n++) {
    const { personId } = await office.member({ informBy: 'wecom', wecomId: `q${n}` });
    await office.notice(personId);
  }
  const other = openDatabase(house.config.databaseUrl, 3);
  const one = { ...office.telling, channels: office.use({ WECOM_RATE: '6000' }) };
  while ((await routeDue(one, MORNING)) > 0);
  for (let second = 0; second < 4; second++) {
    const at = MORNING + second * 1000;
    await Promise.all([deliverDue(one, at), deliverDue({ ...one, db: other }, at)]);
  }
  await other.$disconnect();
  expect(office.wecom.seen.map(({ touser }) => touser).sort()).toEqual(
    Array.from({ length: 60 }, (_, n) => `q${n}`).sort(),
  );
});
