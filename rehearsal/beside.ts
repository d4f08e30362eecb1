import type { Sweep } from '../cases/sweep';
import { temporalGateway } from '../cases/temporal-gateway';
import { fallsOn } from '../domain/time/cron';
import { addDays, atTime, type Instant, type LocalDate, localDate, MINUTE } from '../domain/time/dates';
import type { Play } from '../procedures/scenario';
import { sweepsOfOthers } from '../procedures/sweeps';
import { relayDue } from '../worker/relay';
import { runSweep } from '../worker/run-sweep';
import { wakeDue } from '../worker/waking';
import { ACTING } from './acting';
import type { Clocks } from './clock';
import type { Stage } from './stage';

const SECOND = 1_000;

/** What goes on beside the case in which people act: sweeps on their days, and cases that begin by themselves. */
export class Beside {
  /** The last day whose sweeps have run; on the first day the night is over. */
  #swept: LocalDate;
  /** Those of the procedure that is played, or that its play names: each day of others would stop time for nothing. */
  readonly #sweeps: readonly Sweep[];

  constructor(
    private readonly stage: Stage,
    private readonly clocks: Clocks,
    from: Instant,
    { procedure, sweeps }: Play,
  ) {
    this.#swept = localDate(from);
    const others = sweepsOfOthers(procedure);
    this.#sweeps = sweeps
      ? stage.sweeps.flatMap((sweep) => (sweeps[sweep.id] ? [{ ...sweep, cron: sweeps[sweep.id] as string }] : []))
      : stage.sweeps.filter(({ id }) => !others.has(id));
  }

  /** When time has to stop before `until`, since a sweep falls on that day; undefined where it need not. */
  stopBefore(until: Instant): Instant | undefined {
    for (let day = addDays(this.#swept, 1); day < localDate(until); day = addDays(day, 1)) {
      if (this.#sweepsOn(day).length) return atTime(day, ACTING) + MINUTE;
    }
    return undefined;
  }

  /** Moves every open case on to `instant`, runs the sweeps of that day, and begins what waits. */
  async forwardTo(instant: Instant): Promise<void> {
    const { db, client, config } = this.stage;
    const open = await db.case.findMany({
      where: { closedAt: null },
      select: { id: true },
      orderBy: { startedAt: 'asc' },
    });
    for (const { id } of open) {
      if (this.clocks.now(id) < instant) await this.clocks.forwardTo(id, instant);
    }
    const day = localDate(instant);
    const clockOffset = instant - Date.now();
    if (day > this.#swept) {
      const { taskQueue } = config.temporal;
      for (const { id } of this.#sweepsOn(day)) await runSweep(client, taskQueue, { id, asOf: day, clockOffset });
      this.#swept = day;
    }
    await this.#begin(clockOffset);
    await this.#wake(clockOffset);
  }

  /** Cases hear what they were told, as the waking of a worker does, and have done with it. */
  async #wake(clockOffset: number): Promise<void> {
    const { db, client } = this.stage;
    const told = await db.caseNews.findMany({
      where: { wokenAt: null },
      distinct: ['caseId'],
      select: { caseId: true },
    });
    while (await wakeDue(db, client, Date.now() + clockOffset));
    for (const { caseId } of told) {
      const open = await db.case.findFirst({ where: { id: caseId, closedAt: null }, select: { id: true } });
      // Its clock goes on once it has nothing left to do.
      if (open) await this.clocks.forwardTo(caseId, this.clocks.now(caseId) + SECOND);
    }
  }

  #sweepsOn = (day: LocalDate) => this.#sweeps.filter(({ cron }) => fallsOn(cron, day));

  /** Begins the starts that wait, as the relay of a worker does. */
  async #begin(clockOffset: number): Promise<void> {
    const { db, client, config, cases } = this.stage;
    const { namespace, taskQueue } = config.temporal;
    const gateway = temporalGateway(client, { namespace, taskQueue, deadline: config.api.deadline, clockOffset });
    while (await relayDue({ db, cases: gateway }, Date.now() + clockOffset));
    const begun = await db.case.findMany({ where: { id: { notIn: cases } }, select: { id: true } });
    for (const { id } of begun) {
      cases.push(id);
      this.clocks.began(id, clockOffset);
    }
  }
}
