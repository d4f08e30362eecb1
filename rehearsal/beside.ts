import type { SweepState } from '../activities/contract';
import { sweepPage } from '../activities/sweeps/sweep-page';
import { stateOf } from '../cases/state-of';
import type { Sweep } from '../cases/sweep';
import { temporalGateway } from '../cases/temporal-gateway';
import { nextMoment } from '../domain/case/clock';
import { fallsOn } from '../domain/time/cron';
import { addDays, atTime, type Instant, type LocalDate, localDate, MINUTE } from '../domain/time/dates';
import { uuidOf } from '../platform/hash';
import type { Play } from '../procedures/scenario';
import { sweepsOfOthers } from '../procedures/sweeps';
import { tableOf } from '../procedures/tables';
import { relayDue } from '../worker/relay';
import { wakeDue } from '../worker/waking';
import { ACTING } from './acting';
import type { Clocks } from './clock';
import type { Stage } from './stage';

const SECOND = 1_000;

/** What goes on beside the case in which people act: sweeps on their days, and cases that begin by themselves. */
export class Beside {
  /** The last day whose sweeps have run; on the first day the night is over. */
  #swept: LocalDate;
  /** As far as time has gone. */
  #reached: Instant;
  /** Those of the procedure that is played, or that its play names: each day of others would stop time for nothing. */
  readonly #sweeps: readonly Sweep[];

  constructor(
    private readonly stage: Stage,
    private readonly clocks: Clocks,
    from: Instant,
    { procedure, sweeps }: Play,
  ) {
    this.#swept = localDate(from);
    this.#reached = from;
    const others = sweepsOfOthers(procedure);
    this.#sweeps = sweeps
      ? stage.sweeps.flatMap((sweep) => (sweeps[sweep.id] ? [{ ...sweep, cron: sweeps[sweep.id] as string }] : []))
      : stage.sweeps.filter(({ id }) => !others.has(id));
  }

  /**
   * Moves every open case on to `instant`, runs the sweeps of the days up to it, and begins what waits. A day whose sweeps
   * find nothing stops no clock; the first on which one does is as far as time goes, since what that begins or tells may
   * change what comes next.
   * @returns when it is then
   */
  async forwardTo(instant: Instant): Promise<Instant> {
    const reached = (await this.#stopBefore(instant)) ?? instant;
    for (const { id } of await this.#open()) {
      if (this.clocks.now(id) < reached) await this.clocks.forwardTo(id, reached);
    }
    this.#reached = reached;
    await this.#sweep(localDate(reached), reached);
    await this.#settle(reached - Date.now());
    return reached;
  }

  /** What a register was told begins its cases, and those that are open hear of it. */
  async hear(now: Instant): Promise<void> {
    await this.#settle(now - Date.now());
  }

  async #settle(clockOffset: number): Promise<void> {
    await this.#begin(clockOffset);
    await this.#wake(clockOffset);
  }

  #open = () => this.stage.db.case.findMany({ where: { closedAt: null }, orderBy: { startedAt: 'asc' } });

  /** When time has to stop before `until`: a sweep of that day found something, or a case beside has come to a moment. */
  async #stopBefore(until: Instant): Promise<Instant | undefined> {
    const ahead = (await this.#open())
      .map((row) => nextMoment(tableOf(row.procedure), stateOf(row))?.at ?? until)
      .filter((at) => at > this.#reached && at < until);
    const moment = Math.min(until, ...ahead);
    const last = localDate(moment);
    for (let day = addDays(this.#swept, 1); day < last; day = addDays(day, 1)) {
      const then = atTime(day, ACTING) + MINUTE;
      if (await this.#sweep(day, then)) return then;
    }
    const then = Math.max(atTime(last, ACTING), moment) + MINUTE;
    return then < until ? then : undefined;
  }

  /**
   * The sweeps of a day that was not looked at yet, page by page as their workflow does it: one for each of hundreds of
   * days would take longer than all the rest.
   * @returns whether one of them found anything
   */
  async #sweep(day: LocalDate, now: Instant): Promise<boolean> {
    if (day <= this.#swept) return false;
    this.#swept = day;
    let found = false;
    for (const { id } of this.#sweeps.filter(({ cron }) => fallsOn(cron, day))) {
      const run = { runId: uuidOf(`sweep\n${id}\n${day}`), sweep: id, asOf: day, at: now };
      let went: SweepState;
      do went = await sweepPage(this.stage.db, this.stage.sweeps, run);
      while (went.more);
      found ||= went.started + went.changed > 0;
    }
    return found;
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
