import { randomUUID } from 'node:crypto';
import { addDays, type Instant, localDate } from '../../domain/time/dates';
import { attendanceEffects } from '../../registers/attendance/effects';
import { freezeAttendance } from '../../registers/attendance/freeze';
import type { House } from './house';

interface Seeded {
  hosts: string[];
  beginsAt: Instant;
  endsAt: Instant;
  title?: string;
  keeperId?: string;
  kinds?: string[];
}

/** A sitting that its members have been told of, as its steps leave it in the registers; there is no case of it. */
export async function seedToldSitting({ owner }: Pick<House, 'owner'>, seeded: Seeded): Promise<string> {
  const { hosts, beginsAt, endsAt, keeperId, title = '2054年3月党员大会、主题党日' } = seeded;
  const id = randomUUID();
  await owner.sitting.create({
    data: {
      ...{ id, caseId: `sitting-${id}`, organisationId: hosts[0] as string, title, place: '示例活动室' },
      ...{ beginsAt: new Date(beginsAt), endsAt: new Date(endsAt), status: 'notified' },
      kinds: seeded.kinds ?? ['assembly', 'theme-day'],
      keeperId: keeperId ?? null,
      hosts: { create: hosts.map((organisationId) => ({ organisationId })) },
    },
  });
  return id;
}

/** Its list is frozen, as its step does it. */
export async function freezeSitting({ db }: Pick<House, 'db'>, id: string, at: Instant): Promise<void> {
  for (const statement of freezeAttendance(id, at)) await db.$executeRaw(statement);
}

/** Its list is closed, as its step does it. */
export async function closeSitting({ db }: Pick<House, 'db'>, sittingId: string, at: Instant): Promise<void> {
  const makeUpUntil = addDays(localDate(at), 15);
  const values = { sittingId, makeUpUntil, tell: true, lateLeave: 3, callBy: addDays(localDate(at), 7) };
  const of = { caseId: `sitting-${sittingId}`, seq: 5, at, actorId: null };
  await db.$transaction((tx) => attendanceEffects.close.run?.(tx, values, of) as Promise<void>);
}
