import { digestBatch } from '../../../activities/digest';
import { sealDay } from '../../../activities/seal';
import type { ChannelName } from '../../../domain/people/telling';
import { routeDue } from '../../../worker/routing';
import { sendDue } from '../../../worker/sender';
import { instant, LEFT } from './days';
import type { Office } from './office';

// What stands beside the cases in a database that is in use.

/** An office's own rules and settings, and how its secretary is reached. */
export async function setRules({ town, desk, as }: Office): Promise<void> {
  const { people, east, street } = town;
  desk.now = instant('2054-10-12', 11);
  const rule = { organisationId: east, effectiveFrom: '2054-12-16', reason: '示例办〔2054〕1号' };
  const rules = '/procedures/relation-transfer/rules';
  await as(people.eastOfficer, 'POST', `${rules}/branchReview`, { ...rule, value: { workingDays: 3 } });
  await as(people.eastOfficer, 'POST', `${rules}/lost`, { ...rule, value: { workingDays: 6 } });
  desk.now = instant('2054-10-12', 12);
  await as(people.eastOfficer, 'POST', `${rules}/lost`, { ...rule, value: null });
  await as(people.eastOfficer, 'POST', '/procedures/pocket-visit/rules/visit', { ...rule, value: { days: 20 } });
  const setting = { organisationId: street, reason: '示例办〔2054〕2号' };
  const quiet = { from: '20:00', to: '07:30' };
  await as(people.administrator, 'POST', '/settings/quiet-hours', { ...setting, value: quiet });
  await as(people.administrator, 'POST', '/settings/urge-by-sms', { ...setting, value: ['relation-transfer'] });
  const { version } = await as(people.east1Secretary, 'GET', '/me/contact');
  const contact = { version, mail: 'own@example.org', mobile: '13900000042' };
  await as(people.east1Secretary, 'PATCH', '/me/contact', contact);
}

/** Another edition of a year, by the administrator. */
export async function publish({ house, town, as }: Office, year: number, off: string[], work: string[] = []) {
  const row = await house.db.calendarYear.findUnique({ where: { year } });
  const days = { off: [...(row?.off ?? []), ...off].sort(), work: [...(row?.work ?? []), ...work] };
  const body = { ...days, version: row?.version ?? 0, source: '示例放假安排通知', reason: '示例理由' };
  await as(town.people.administrator, 'POST', `/calendar/${year}`, body);
}

/** Some of the work beside cases is done, and one opened again. */
export async function doSideTasks({ house, town, desk, as }: Office): Promise<void> {
  desk.now = instant(LEFT);
  const open = await house.db.sideTask.findMany({
    where: { kind: 'national-out', status: 'open', organisationId: town.east },
    orderBy: { openedAt: 'asc' },
    take: 3,
  });
  for (const [index, { id }] of open.entries()) {
    const body = index ? { status: 'done', doneOn: LEFT } : { status: 'not-needed' };
    await as(town.people.eastOfficer, 'POST', `/side-tasks/${id}/close`, body);
  }
  await as(town.people.eastOfficer, 'POST', `/side-tasks/${open[2]?.id}/reopen`, { reason: '示例理由' });
}

/** Nothing is sent by it: what is to leave waits. */
const channels = new Map<ChannelName, never>([['sms', undefined as never]]);

/** What was written up to the day before is handed over and passed on; what came later is queued. */
export async function tell({ house, town, desk, as }: Office): Promise<void> {
  const { db, keys, log } = house;
  const before = instant('2054-12-17', 12);
  while (await sendDue(db, before));
  while (await routeDue({ db, keys, log, channels }, before));
  await digestBatch(db, LEFT, instant(LEFT, 9), '');
  await sealDay(db, keys, '2054-12-17', instant(LEFT, 1));
  desk.now = instant(LEFT, 11);
  const secretary = town.people.east1Secretary;
  const [notice] = (await as(secretary, 'GET', '/notices')).items;
  await as(secretary, 'POST', `/notices/${notice.id}/read`);
  const [line] = (await as(secretary, 'GET', '/relay-lines?open=true')).items;
  await as(secretary, 'POST', `/relay-lines/${line.id}/tick`, { way: 'visit', toldOn: LEFT });
}
