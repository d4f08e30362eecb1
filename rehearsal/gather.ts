import { stateOf, transitionOf } from '../cases/state-of';
import { worded } from '../domain/case/words';
import { workingDaysBetween } from '../domain/time/calendar';
import { daysBetween, type Instant, type LocalDate, localDate } from '../domain/time/dates';
import { roleTitle } from '../domain/words/labels';
import type { Database } from '../prisma/client';
import { playOf, variantTitle } from '../procedures/plays';
import { tableOf } from '../procedures/tables';
import type { WantedRehearsal } from '../registers/jobs/rehearsal-job';
import type { Asked, RehearsalDay, RehearsalReport } from '../registers/jobs/rehearsal-report';
import type { RehearsalApi } from './rehearsal-api';
import type { Town } from './town';

const time = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

interface Entry {
  at: string;
  kind: { id: string };
  text: string;
  data: { title: string; text: string }[];
  reason: string | null;
}

interface Ended {
  db: Database;
  api: RehearsalApi;
  town: Town;
  caseId: string;
  wanted: WantedRehearsal;
  from: Instant;
  to: Instant;
}

/** Puts together what the case's rows, its timeline and everybody's inbox say, day by day. */
export async function gatherReport({ db, api, town, caseId, wanted, from, to }: Ended): Promise<RehearsalReport> {
  const row = await db.case.findUniqueOrThrow({ where: { id: caseId } });
  const state = stateOf(row);
  const table = tableOf(wanted.procedure);
  const { play, scenario } = playOf(wanted);
  const days = new Map<LocalDate, RehearsalDay>();
  const on = (at: Date | string): RehearsalDay => {
    const date = localDate(new Date(at).getTime());
    const day = days.get(date) ?? { date, happened: [], asked: [], inbox: [] };
    days.set(date, day);
    return day;
  };
  const played = await db.case.findMany({
    where: { OR: [{ id: caseId }, { procedure: { in: [...(play.along ?? [])] } }] },
    orderBy: { startedAt: 'asc' },
    select: { id: true, procedure: true, subjectTitle: true },
  });
  // What people are told of no case, by a sweep or a register, stands in the report as well.
  const others = (
    await db.case.findMany({ where: { id: { notIn: played.map(({ id }) => id) } }, select: { id: true } })
  ).map(({ id }) => id);
  const ids = { in: played.map(({ id }) => id) };
  for (const { id, subjectTitle } of played) {
    const { items } = (await api.call(
      town.people[play.reader ?? 'street.officer'],
      'GET',
      `/cases/${id}/timeline`,
    )) as {
      items: Entry[];
    };
    const of = id === caseId ? '' : `${subjectTitle ?? ''}：`;
    // A moment at which nothing was to be done is a note, and no news.
    for (const entry of items.filter(({ kind }) => kind.id !== 'note'))
      on(entry.at).happened.push({ time: time(new Date(entry.at)), text: of + entry.text, ...filledOf(entry) });
  }
  const tasks = await db.task.findMany({ where: { caseId: ids }, orderBy: { openedAt: 'asc' } });
  const rows = await db.timeline.findMany({
    where: { caseId: ids },
    select: { caseId: true, seq: true, kind: true, transition: true },
  });
  const seatsAt = new Map(rows.map((step) => [`${step.caseId}.${step.seq}`, transitionOf(step).facts.seats]));
  const tables = new Map(played.map(({ id, procedure }) => [id, tableOf(procedure)]));
  const organisations = new Map((await db.organisation.findMany()).map(({ id, name }) => [id, name]));
  for (const task of tasks) {
    const asked: Asked = {
      stage: tables.get(task.caseId)?.steps[task.stage]?.title ?? task.stage,
      whom: (seatsAt.get(`${task.caseId}.${task.openedSeq}`) ?? []).map((seat) =>
        seat.personId
          ? (town.titles.get(seat.personId) ?? '党员本人')
          : `${organisations.get(seat.organisationId ?? '')}${roleTitle(seat.role ?? '')}`,
      ),
      dueOn: task.dueOn ? task.dueOn.toISOString().slice(0, 10) : null,
    };
    // At a stage that waits nobody is asked.
    if (asked.whom.length) on(task.openedAt).asked.push(asked);
  }
  const notices = await db.notice.findMany({
    where: { deliveredAt: { not: null }, caseId: play.sweeps ? { notIn: others } : caseId },
    orderBy: { notBefore: 'asc' },
  });
  for (const notice of notices) {
    on(notice.notBefore).inbox.push({ whom: town.titles.get(notice.personId) ?? '党员本人', lines: notice.lines });
  }
  const count = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
  const [first, last] = [localDate(from), localDate(to)];
  return {
    procedure: { id: table.id, title: table.title },
    scenario: { id: scenario.id, title: scenario.title },
    variant: { id: wanted.variant, title: variantTitle(play, wanted.variant) },
    number: row.number,
    stage: { id: row.stage, title: table.steps[row.stage]?.title ?? row.stage },
    ending: row.ending ? worded(table, 'endings', row.ending) : null,
    from: first,
    to: last,
    calendarDays: daysBetween(first, last),
    workingDays: workingDaysBetween(state.calendar, first, last).count,
    counts: {
      decisions: count('submit', 'decide'),
      reminders: count('remind'),
      escalations: count('escalate', 'pass-on'),
      lapses: count('lapse'),
      notices: notices.length,
    },
    days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)).map(inOrder),
  };
}

/** What happened in several cases, by the minute. */
const inOrder = (day: RehearsalDay): RehearsalDay => ({
  ...day,
  happened: day.happened.toSorted((a, b) => a.time.localeCompare(b.time)),
});

/** What somebody filled in, a line each; absent where he did not. */
function filledOf({ data, reason }: Entry): { filled?: string[] } {
  const filled = [...data, ...(reason === null ? [] : [{ title: '理由', text: reason }])];
  return filled.length ? { filled: filled.map(({ title, text }) => `${title}：${text}`) } : {};
}
