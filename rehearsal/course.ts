import { stateOf } from '../cases/state-of';
import { nextMoment } from '../domain/case/clock';
import { isFinal, type Procedure } from '../domain/case/procedure';
import type { OpenTask } from '../domain/case/state';
import type { Calendar } from '../domain/time/calendar';
import { addDays, atTime, DAY, type Instant, localDate, MINUTE, startOfDay } from '../domain/time/dates';
import { playOf } from '../procedures/plays';
import type { Act, Play, Scenario, Value } from '../procedures/scenario';
import { tableOf } from '../procedures/tables';
import type { WantedRehearsal } from '../registers/jobs/rehearsal-job';
import { sendDue } from '../worker/sender';
import { ACTING, filledIn, nextAct, playedBy } from './acting';
import { Beside } from './beside';
import type { Clocks } from './clock';
import type { RehearsalApi } from './rehearsal-api';
import type { Stage } from './stage';

/** A rehearsal that has not come to an end after so many days stops where it stands. */
const MOST_DAYS = 400;

/** One case on its way: people act when their day comes, and between their days time goes on. */
export class Course {
  caseId = '';
  readonly #play: Play;
  readonly #scenario: Scenario;
  readonly #table: Procedure;
  readonly #beside: Beside;
  /** Tasks that whoever is to act has looked at. */
  readonly #read = new Set<string>();

  constructor(
    private readonly wanted: WantedRehearsal,
    private readonly stage: Stage,
    private readonly api: RehearsalApi,
    private readonly clocks: Clocks,
    private readonly calendar: Calendar,
    private readonly from: Instant,
  ) {
    const { play, scenario } = playOf(wanted);
    this.#play = play;
    this.#scenario = scenario;
    this.#table = tableOf(wanted.procedure);
    this.#beside = new Beside(stage, clocks, from, wanted.procedure);
  }

  get now(): Instant {
    return this.clocks.now(this.caseId);
  }

  /** Starts the case. */
  async begin(): Promise<void> {
    const { procedure, variant } = this.wanted;
    const start = this.#play.starts[variant];
    if (!start) throw new Error(`${procedure} does not begin as ${variant}`);
    const body = {
      ...(start.member && { memberId: this.stage.town.memberId }),
      ...(start.matter !== undefined && { subject: { kind: 'matter', title: start.matter } }),
      ...(start.reason !== undefined && { reason: start.reason }),
      data: this.#filled(start.data),
      ...(start.typed && { typed: this.#filled(start.typed) }),
    };
    const { id } = await this.api.call(this.#person(start.who), 'POST', `/procedures/${procedure}/cases`, body);
    this.caseId = id;
    this.stage.cases.push(id);
  }

  /**
   * One thing that somebody does, or the time until the next day on which something happens.
   * @returns false when the case has ended, or nobody will ever move it
   */
  async step(): Promise<boolean> {
    const { db } = this.stage;
    const { caseId } = this;
    const row = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } });
    const state = stateOf(row);
    if (isFinal(this.#table, state.stage)) return false;
    const nth = await db.task.count({ where: { caseId, stage: state.stage } });
    const parts = { play: this.#play, scenario: this.#scenario, table: this.#table, calendar: this.calendar };
    const next = nextAct(parts, state, nth);
    const { id: taskId } = state.tasks[0] as OpenTask;
    if (next) await this.#look(taskId, next.act);
    if (next && next.at <= this.now) {
      await this.#act(taskId, next.act);
      return true;
    }
    const ahead = [nextMoment(this.#table, state)?.at, next?.at].filter((at) => at !== undefined);
    const moment = Math.min(...ahead);
    if (moment > this.from + MOST_DAYS * DAY) return false;
    await this.#goOn(moment);
    return true;
  }

  /** Hands over what is still waiting for its hour. */
  async close(): Promise<void> {
    await sendDue(this.stage.db, startOfDay(addDays(localDate(this.now), 2)));
  }

  /** Whoever is going to act looks at it when he is told; where nobody has asked him yet, that leaves it unread. */
  async #look(taskId: string, { who }: Act): Promise<void> {
    if (this.#read.has(taskId)) return;
    await this.api.call(this.#person(who), 'GET', `/tasks/${taskId}`);
    this.#read.add(taskId);
  }

  async #act(taskId: string, { who, outcome, data, typed, reason }: Act): Promise<void> {
    const body = {
      outcome,
      data: this.#filled(data),
      ...(typed && { typed: this.#filled(typed) }),
      ...(reason !== undefined && { reason }),
    };
    await this.api.call(this.#person(who), 'POST', `/tasks/${taskId}/decision`, body);
  }

  /**
   * To just after ten o'clock of a moment's day: what the case does by itself, it does before that. What was written
   * today goes out today, what the morning brings goes out in the morning. No further than to the next day of a sweep, since
   * what that begins may change what comes next.
   */
  async #goOn(moment: Instant): Promise<void> {
    const { db } = this.stage;
    // A little more, since the case's own clock may be a moment behind ours.
    const until = Math.max(atTime(localDate(moment), ACTING), moment, this.now) + MINUTE;
    await sendDue(db, startOfDay(addDays(localDate(this.now), 1)) - 1);
    await this.#beside.forwardTo(this.#beside.stopBefore(until) ?? until);
    await sendDue(db, this.now);
  }

  #person(who: string | undefined): string {
    return playedBy(this.stage.town, this.#play, this.wanted.variant, who);
  }

  #filled<V extends Value>(values: Record<string, V> | undefined) {
    return filledIn(values, this.stage.town, localDate(this.now));
  }
}
