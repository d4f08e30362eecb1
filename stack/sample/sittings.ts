import { randomUUID } from 'node:crypto';
import { rulesFor } from '../../cases/rules';
import type { AttendanceMark } from '../../domain/life/attendance-words';
import { sittingTitle } from '../../domain/life/sitting-kinds';
import { addDays, atTime, HOUR, type Instant, type LocalDate, localDate, MINUTE } from '../../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { lifePlanRules } from '../../procedures/life-plan/rules';
import { sittingRules } from '../../procedures/sitting/rules';
import { attendanceEffects } from '../../registers/attendance/effects';
import { markLines } from '../../registers/attendance/mark-lines';
import { keepSittingText } from '../../registers/attendance/sitting-texts';
import { sealBasis } from '../../registers/life/exemption-basis';
import { lifePlanEffects } from '../../registers/life-plan/effects';
import type { SampleBranch } from './first-months';

interface Behind {
  branch: SampleBranch;
  first: Month;
  at: Instant;
}

/** Minutes of study of a sitting with a 党课 or a 主题党日. */
const STUDY = 90;
/** As kept in its case. The sample's sittings have none: they were before the first start. */
const caseOf = (id: string) => `sample-${id}`;

/** The plan of a branch since its first month, with an exemption, and what was held of it before today. */
export async function holdSittings(tx: Transaction, keys: KeyRing, behind: Behind): Promise<void> {
  const { branch, first, at } = behind;
  const today = localDate(at);
  const { rules } = await rulesFor(tx, lifePlanRules, branch.id, today);
  for (const year of new Set([first, today].map((day) => Number(day.slice(0, 4))))) {
    const plan = { organisationId: branch.id, year, from: `${first}-01`, rules, committeeFrom: rules.committeeFrom };
    await lifePlanEffects.propose.run?.(tx, plan, { caseId: caseOf(branch.id), seq: 1, at, actorId: null });
  }
  const who = await odd(tx, branch.id);
  await exempt(tx, keys, behind, who.frail);
  const planned = await tx.$queryRaw<Planned[]>`
    SELECT i.organisation_id::text AS "organisationId", i.planned_on::text AS day,
           array_agg(DISTINCT i.kind) AS kinds
      FROM plan_item i JOIN organisation o ON o.id = i.organisation_id
     WHERE ${branch.id}::uuid IN (o.id, o.parent_id) AND i.planned_on < ${today}::date AND i.kind <> 'talks'
     GROUP BY i.organisation_id, i.planned_on, (i.kind = 'committee') ORDER BY i.planned_on, i.organisation_id`;
  for (const one of planned) await hold(tx, keys, behind, one, who);
}

interface Planned {
  organisationId: string;
  day: LocalDate;
  kinds: string[];
}

type Odd = Record<'frail' | 'absentTwice' | 'absentOnce' | 'onLeave' | 'late', string>;

/** Ordinary members without a role, the youngest in the Party first: whoever may leave is the oldest. */
async function odd(tx: Transaction, branchId: string): Promise<Odd> {
  const rows = await tx.member.findMany({
    where: { branchId, kind: 'full', standing: 'normal', duesExempt: false, person: { roles: { none: {} } } },
    orderBy: [{ joinedOn: 'desc' }, { id: 'asc' }],
    select: { id: true, tags: true },
  });
  const ordinary = rows.filter(({ tags }) => !tags.length).map(({ id }) => id);
  const [absentTwice = '', absentOnce = '', onLeave = '', late = ''] = ordinary;
  const frail = rows.find(({ tags }) => tags.includes('immobile'))?.id ?? (ordinary[4] as string);
  return { frail, absentTwice, absentOnce, onLeave, late };
}

async function exempt(tx: Transaction, keys: KeyRing, { branch, first, at }: Behind, memberId: string): Promise<void> {
  const id = randomUUID();
  const row = { id, memberId, kind: 'listed', organisationId: branch.id, enteredBy: branch.secretaryId };
  const [fromDate, toDate] = [toDbDate(`${first}-01`), toDbDate(addDays(`${monthAfter(first, 12)}-01`, -1))];
  const basis = sealBasis(keys, id, '示例：年老体弱，支部委员会讨论同意');
  await tx.exemption.create({ data: { ...row, fromDate, toDate, basis, enteredAt: new Date(at) } });
}

/** A sitting from its plan to its minutes, by the steps that its case has. */
async function hold(tx: Transaction, keys: KeyRing, { branch, first }: Omit<Behind, 'at'>, planned: Planned, who: Odd) {
  const { organisationId, day, kinds } = planned;
  const { rules } = await rulesFor(tx, sittingRules, organisationId, day);
  const beginsAt = atTime(day, rules.usualHour);
  const endsAt = beginsAt + rules.usualMinutes * MINUTE;
  const sittingId = randomUUID();
  const [keeperId, minuteTakerId] = [branch.secretaryId, branch.secretaryId];
  const of = { caseId: caseOf(sittingId), seq: 1, at: endsAt, actorId: branch.secretaryId };
  const fixed = { sittingId, kinds, beginsAt, endsAt, hosts: [organisationId] };
  const title = sittingTitle(kinds, day);
  await attendanceEffects.plan.run?.(tx, { ...fixed, organisationId, title, items: [] }, of);
  const studyMinutes = kinds.some((kind) => kind === 'lecture' || kind === 'theme-day') ? STUDY : 0;
  await attendanceEffects.fix.run?.(tx, { ...fixed, keeperId, minuteTakerId, studyMinutes, called: false }, of);
  await tx.sitting.update({ where: { id: sittingId }, data: { place: '示例社区党群服务中心二楼会议室' } });
  await attendanceEffects.open.run?.(tx, { sittingId }, of);
  const marks = marksAt(monthOfDay(day), first, who, kinds);
  await markLines(tx, { sittingId, by: branch.secretaryId, at: endsAt, marks, restPresent: true });
  const makeUpUntil = addDays(day, rules.makeUp);
  const closing = { sittingId, makeUpUntil, tell: false, lateLeave: rules.lateLeaveDays, callBy: day };
  await attendanceEffects.close.run?.(tx, closing, { ...of, at: endsAt + HOUR });
  await keepSittingText(tx, keys, { sittingId, what: 'minutes', text: `示例：${title}会议记录。` });
  for (const statement of attendanceEffects.archive.statements?.({ sittingId }, of) ?? [])
    await tx.$executeRaw(statement);
}

/** Two months one was absent, another in the second of them; in the month since all came but who had leave. */
function marksAt(month: Month, first: Month, who: Odd, kinds: readonly string[]) {
  if (kinds.includes('committee')) return [];
  const marks: [string, AttendanceMark][] = [
    [who.onLeave, 'leave'],
    [who.late, 'late'],
  ];
  if (month <= monthAfter(first)) marks.push([who.absentTwice, 'absent']);
  if (month === monthAfter(first)) marks.push([who.absentOnce, 'absent']);
  return marks.map(([memberId, mark]) => ({ memberId, mark }));
}
