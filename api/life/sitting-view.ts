import { isSeenBy } from '../../access/case-scope';
import { namesOf } from '../../access/names';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import {
  hasClosedAttendance,
  isStillOpen,
  type SittingStatus,
  sittingStatuses,
} from '../../domain/life/sitting-statuses';
import { addDays, localDate, MINUTE } from '../../domain/time/dates';
import { titledBy } from '../../lists/schemas';
import { fromDbDateOrNull, written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { sittingTextOf } from '../../registers/attendance/sitting-texts';
import { settingOf } from '../../registers/settings/read';
import type { Context } from '../http/context';
import { attendanceTimes } from './attendance-times';
import { lineViews, readAttendanceLines } from './line-views';
import type { SeenSitting } from './seen-sitting';
import type { ShortRow } from './short-sittings';
import { sittingCounts } from './sitting-counts';
import type { SittingView } from './sitting-schemas';

const { sql } = Prisma;

/** What a sitting counts as, in words; dues are gathered besides. */
const kindTitles = { ...sittingKinds, dues: '收缴党费' };

/** A sitting in short. */
export const shortSitting = (
  row: Pick<SeenSitting['sitting'], 'id' | 'title' | 'kinds' | 'beginsAt' | 'endsAt' | 'place' | 'status'>,
) => ({
  ...{ id: row.id, title: row.title, place: row.place },
  kinds: row.kinds.map((kind) => titledBy(kindTitles, kind)),
  beginsAt: written(row.beginsAt),
  endsAt: written(row.endsAt),
  status: row.status as SittingStatus,
  statusTitle: sittingStatuses[row.status as SittingStatus],
});

/** The same with who holds it, as a list has it. */
export const sittingItem = (row: ShortRow) => ({
  ...shortSitting(row),
  organisation: { id: row.organisationId, name: row.organisationName },
});

/** A sitting with what the one who asks may see of it and do in it. */
export async function sittingView(c: Context, seen: SeenSitting): Promise<SittingView> {
  const { db } = c.deps;
  const { sitting, whole, keeps, groups, line } = seen;
  const { id, caseId, organisationId, keeperId, minuteTakerId, status } = sitting;
  const times = await attendanceTimes(db, caseId);
  const hosts = sitting.hosts.map((host) => host.organisationId);
  const wanted = { persons: [keeperId, minuteTakerId], organisations: [organisationId, ...hosts] };
  const names = await namesOf(db, wanted, c.today);
  const person = (of: string | null) => (of === null ? null : names.person(of));
  const own = line
    ? await readAttendanceLines(
        db,
        [sql`a.sitting_id = ${id}::uuid`, sql`a.member_id = ${line.memberId}::uuid`],
        sql`1`,
      )
    : [];
  const [mine = null] = lineViews(c, seen, own).values();
  const [found] = await db.$queryRaw<{ seen: boolean }[]>`
    SELECT ${isSeenBy(c, sql`seen.id`)} AS seen FROM "case" seen WHERE seen.id = ${caseId}`;
  const open = isStillOpen(status);
  const closed = hasClosedAttendance(status);
  const signInFrom = sitting.beginsAt.getTime() - times.earlyMinutes * MINUTE;
  const signInOpen = open && status !== 'planned' && c.at >= signInFrom;
  const byPhone = await settingOf(db, organisationId, 'phone-sign-in');
  const { closedAt } = sitting;
  const came = line?.mark === 'present' || line?.mark === 'late';
  return {
    ...shortSitting(sitting),
    organisation: names.organisation(organisationId),
    hosts: hosts.map((host) => names.organisation(host)),
    keeper: person(keeperId),
    minuteTaker: person(minuteTakerId),
    studyMinutes: sitting.studyMinutes,
    agenda: sittingTextOf(c.deps.keys, sitting, 'agenda'),
    openedAt: sitting.openedAt && written(sitting.openedAt),
    closedAt: closedAt && written(closedAt),
    makeUpUntil: fromDbDateOrNull(sitting.makeUpUntil),
    lateLeaveUntil: closedAt && addDays(localDate(closedAt.getTime()), times.lateLeaveDays),
    signInFrom: written(signInFrom),
    counts: whole ? await sittingCounts(db, id) : null,
    caseId: found?.seen ? caseId : null,
    hasCase: found !== undefined,
    mine,
    may: {
      seeAttendance: whole || groups.length > 0,
      mark: keeps && signInOpen,
      answerLeave: keeps && (open || closed),
      askLeave:
        open && status !== 'planned' && c.actor.memberId !== undefined && !came && line?.leaveStatus !== 'granted',
      withdrawLeave: open && !came && Boolean(line?.leaveStatus),
      askLeaveForOthers: open && status !== 'planned' && (keeps || groups.length > 0),
      signIn: signInOpen && byPhone && c.actor.memberId !== undefined && !line?.mark,
      showCode: keeps && open && byPhone,
      correct: keeps && closed,
      noteMakeUp: (keeps || groups.length > 0) && closed,
    },
  };
}
