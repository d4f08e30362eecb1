import { subjectName } from '../../cases/subject-name';
import { apply } from '../../domain/case/apply';
import { ruleOf } from '../../domain/case/procedure';
import { recalculation } from '../../domain/case/recalculate';
import type { CaseState } from '../../domain/case/state';
import { type Subject, subjectOf } from '../../domain/case/subject';
import { type Calendar, withUnpublished, yearsNeeded } from '../../domain/time/calendar';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { tableOf } from '../../procedures/tables';
import type { TypedYear } from '../../registers/calendar/check';

/** An open task that a publication would move. */
export interface Move {
  taskId: string;
  caseId: string;
  number: string;
  procedure: string;
  stage: string;
  subject: Pick<Subject, 'kind' | 'id'> & { name: string };
  organisationId: string;
  from: LocalDate;
  to: LocalDate;
  provisional: boolean;
}

export interface Foresight {
  /** Open tasks that run over the year. */
  examined: number;
  moved: number;
  /** Tasks whose day stays and is no longer provisional. */
  settled: number;
  /** The first of those that would move. */
  moves: Move[];
}

const PAGE = 500;
const SHOWN = 200;

interface Row {
  id: string;
  number: string;
  state: CaseState;
  subjectName: string;
  organisationId: string;
}

/** What publishing a year would do to open tasks, by the same computation; nothing is changed. */
export async function foresee(db: Database, year: number, typed: TypedYear, at: Instant): Promise<Foresight> {
  const rows = await db.calendarYear.findMany();
  const current = Object.fromEntries(rows.map((row) => [String(row.year), row]));
  const version = Math.max(0, ...rows.map((row) => row.version)) + 1;
  const known = withUnpublished(current, localDate(at), `${year + 1}-12-31`);
  const published: Calendar = { ...known, [year]: { version, off: [...typed.off], work: [...typed.work] } };
  const found: Foresight = { examined: 0, moved: 0, settled: 0, moves: [] };
  for (let after = ''; ; ) {
    const page = await casesOver(db, year, after);
    for (const row of page) look(row, year, published, at, found);
    if (page.length < PAGE) return found;
    after = page[PAGE - 1]?.id as string;
  }
}

/** Open cases with a task that runs over the year or the last days before it, which its notice rules too. */
function casesOver(db: Database, year: number, after: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT c.id, c.number, c.state, ${subjectName} AS "subjectName", c.organisation_id AS "organisationId"
      FROM "case" c
     WHERE c.closed_at IS NULL AND c.id > ${after} AND c.due_on >= ${`${year - 1}-12-27`}::date
       AND EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.closed_at IS NULL
                                          AND t.opened_at < ${`${year + 1}-01-02`}::date)
     ORDER BY c.id LIMIT ${PAGE}`;
}

function look({ state, ...row }: Row, year: number, published: Calendar, at: Instant, found: Foresight): void {
  const table = tableOf(state.procedure);
  const transition = { seq: state.seq + 1, at, cause: { kind: 'calendar' as const }, facts: { calendar: published } };
  const after = apply(table, state, transition);
  for (const task of state.tasks) {
    const again = after.tasks.find(({ id }) => id === task.id);
    if (!again || !task.dueOn || !ruleOf(table, task).within) continue;
    if (!yearsNeeded(localDate(task.openedAt), task.dueOn).includes(String(year))) continue;
    found.examined++;
    const change = recalculation(task, again);
    if (!change) continue;
    if (change.from === change.to) {
      if (task.provisional && !again.provisional) found.settled++;
      continue;
    }
    found.moved++;
    if (found.moves.length >= SHOWN) continue;
    const { number, subjectName, organisationId } = row;
    const { caseId, procedure } = state;
    const { kind, id } = subjectOf(state);
    found.moves.push({
      taskId: task.id,
      caseId,
      number,
      procedure,
      stage: task.stage,
      subject: { kind, id, name: subjectName },
      organisationId,
      ...change,
    });
  }
}
