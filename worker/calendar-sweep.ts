import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { readTaskId } from '../domain/case/ids';
import { ruleOf } from '../domain/case/procedure';
import { yearsNeeded } from '../domain/time/calendar';
import { type Instant, localDate } from '../domain/time/dates';
import type { Logger } from '../platform/logger';
import type { Database } from '../prisma/client';
import { procedures } from '../procedures/tables';

/** Candidates that are looked at in one round. */
const PAGE = 500;
/** Signals that leave in one round: people who decide meanwhile go first. */
const PACE = 20;
/**
 * How many cases may be computing before the next are asked; one that takes longer than `SLOW` (ms) is not waited for.
 */
const AT_IT = 100;
const SLOW = 10_000;
/** A case that has not answered is asked again after this, each time after twice as long. Milliseconds. */
const AGAIN = 60_000;
const AGAIN_AT_MOST = 3_600_000;
const PATIENCE = 5_000;

/** That a task's case was asked. */
interface Asked {
  at: Instant;
  times: number;
}

interface Candidate {
  id: string;
  caseId: string;
  procedure: string;
  stage: string;
  openedAt: Date;
  dueOn: string | null;
  version: number;
}

/**
 * After a year of the calendar was published or edited: asks the cases whose open task runs over it to compute it again,
 * and notes of all others that they are not touched. What is to be done stands in the tasks (an edition older than the
 * newest), so a sweep goes on where it was when its worker died, and two at once only ask twice: a case that finds no
 * change records none.
 */
export class CalendarSweep {
  /** By task, for the edition `#edition`. */
  readonly #asked = new Map<string, Asked>();
  #edition = 0;

  constructor(
    private readonly db: Database,
    private readonly client: Client,
    private readonly log: Logger,
  ) {}

  /** One round, at `now` of the wall clock. @returns whether more can be done at once */
  async round(now: Instant): Promise<boolean> {
    const years = await this.db.calendarYear.findMany({ select: { year: true, version: true } });
    const newest = Math.max(0, ...years.map(({ version }) => version));
    if (newest !== this.#edition) this.#asked.clear();
    this.#edition = newest;
    await this.#forgetAnswered(newest);
    const waiting = [...this.#asked].filter(([, asked]) => now < asked.at + pause(asked));
    const rows = await this.#candidates(
      newest,
      waiting.map(([id]) => id),
    );
    const touched = rows.filter((row) => {
      const span = spanOf(row);
      return years.some(({ year, version }) => version > row.version && span.includes(String(year)));
    });
    const untouched = rows.filter((row) => !touched.includes(row)).map(({ id }) => id);
    if (untouched.length) {
      await this.db.$executeRaw`
        UPDATE task SET calendar_version = ${newest}
         WHERE id = ANY(${untouched}) AND closed_at IS NULL AND calendar_version < ${newest}`;
    }
    const atIt = waiting.filter(([, asked]) => now < asked.at + SLOW).length;
    const asks = touched.slice(0, Math.max(0, Math.min(PACE, AT_IT - atIt)));
    for (const { id } of asks) this.#asked.set(id, { at: now, times: (this.#asked.get(id)?.times ?? 0) + 1 });
    await Promise.all(asks.map(({ caseId }) => this.#ask(caseId)));
    return untouched.length > 0 && rows.length === PAGE;
  }

  async #forgetAnswered(newest: number): Promise<void> {
    if (!this.#asked.size) return;
    const where = { id: { in: [...this.#asked.keys()] }, closedAt: null, calendarVersion: { lt: newest } };
    const open = new Set((await this.db.task.findMany({ where, select: { id: true } })).map(({ id }) => id));
    for (const id of this.#asked.keys()) if (!open.has(id)) this.#asked.delete(id);
  }

  #candidates(newest: number, without: string[]): Promise<Candidate[]> {
    return this.db.$queryRaw<Candidate[]>`
      SELECT t.id, t.case_id AS "caseId", c.procedure, t.stage, t.opened_at AS "openedAt", t.due_on::text AS "dueOn",
             t.calendar_version AS version
        FROM task t JOIN "case" c ON c.id = t.case_id
       WHERE t.closed_at IS NULL AND t.calendar_version < ${newest} AND t.id <> ALL(${without})
       ORDER BY t.calendar_version, t.id LIMIT ${PAGE}`;
  }

  async #ask(caseId: string): Promise<void> {
    try {
      await this.client.withDeadline(Date.now() + PATIENCE, () =>
        this.client.workflow.getHandle(caseId).signal('calendarChanged'),
      );
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      this.log.warn({ caseId }, 'an open case has no workflow');
    }
  }
}

const pause = ({ times }: Asked) => Math.min(AGAIN * 2 ** (times - 1), AGAIN_AT_MOST);

/** The years that decide over a task's last day: none where it has none, or where it never moves (a validity's). */
function spanOf({ id, procedure, stage, openedAt, dueOn }: Candidate): string[] {
  const table = procedures[procedure]?.table;
  if (!table || !dueOn) return [];
  const { within, until } = ruleOf(table, { stage, key: readTaskId(id)?.key });
  // One that has neither has a last day because others have taken it over.
  if (!within && until) return [];
  return yearsNeeded(localDate(openedAt.getTime()), dueOn);
}
