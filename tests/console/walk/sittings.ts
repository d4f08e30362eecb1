import { DAY, HOUR } from '../../../domain/time/dates';
import { closeSitting, freezeSitting, seedToldSitting } from '../../support/sittings';
import type { OpenConsole } from '../open-console';
import type { Sights } from './visits';

/**
 * Sittings of east1: one whose list is being kept, with a request for leave and the code on the wall, and one that somebody
 * missed, of whom one is corrected and one has made up for it.
 * @param personId a member of it
 */
export async function sittingsToLookAt(
  { house, town, visitAs, url }: OpenConsole,
  personId: string,
): Promise<Pick<Sights, 'sittingId' | 'closedSittingId'>> {
  const { east1Secretary } = town.people;
  await house.owner.setting.create({
    data: {
      ...{ organisationId: town.street, key: 'phone-sign-in', value: true, reason: '试用' },
      ...{ setBy: town.people.administrator, at: new Date() },
    },
  });
  const others = await Promise.all([town.member(town.east1), town.member(town.east1), town.member(town.east1)]);
  const now = Date.now();
  const hosts = [town.east1];
  const past = {
    hosts,
    beginsAt: now - DAY,
    endsAt: now - DAY + HOUR,
    title: '示例支部党员大会',
    keeperId: east1Secretary,
  };
  const closedSittingId = await seedToldSitting(house, past);
  await freezeSitting(house, closedSittingId, now - DAY);
  await closeSitting(house, closedSittingId, now - DAY + HOUR);
  const sittingId = await seedToldSitting(house, { ...past, beginsAt: now, endsAt: now + HOUR });
  await freezeSitting(house, sittingId, now);
  const page = await visitAs(east1Secretary);
  const send = async (path: string, data: object) => {
    const headers = { origin: url, 'idempotency-key': crypto.randomUUID() };
    const answer = await page.request.post(`${url}/api/v1${path}`, { headers, data });
    if (!answer.ok()) throw new Error(`${path} was answered ${answer.status()} ${await answer.text()}`);
  };
  const [corrected, madeUp, asks] = others.map(({ memberId }) => memberId) as [string, string, string];
  const closed = `/sittings/${closedSittingId}`;
  await send(`${closed}/corrections`, { memberId: corrected, to: 'present', why: 'mistake' });
  const today = new Date(now + 8 * HOUR).toISOString().slice(0, 10);
  await send(`${closed}/make-ups`, { memberId: madeUp, on: today, how: 'read', minutes: 45 });
  await send(`/sittings/${sittingId}/leave`, { memberId: asks, kind: 'ill', reason: '身体不适' });
  await house.owner.attendance.updateMany({
    where: { sittingId, memberId: asks },
    data: { leaveStatus: 'asked' },
  });
  await page.context().close();
  const mine = await house.owner.member.findUniqueOrThrow({ where: { personId } });
  await house.owner.attendance.findUniqueOrThrow({ where: { sittingId_memberId: { sittingId, memberId: mine.id } } });
  return { sittingId, closedSittingId };
}
