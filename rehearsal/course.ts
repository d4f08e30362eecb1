import { stateOf } from '../cases/state-of';
import { nextMoment } from '../domain/case/clock';
import { isFinal } from '../domain/case/procedure';
import type { CaseState, OpenTask } from '../domain/case/state';
import { personOf, subjectOf } from '../domain/case/subject';
import type { Calendar } from '../domain/time/calendar';
import { addDays, atTime, DAY, type Instant, localDate, MINUTE, startOfDay } from '../domain/time/dates';
import { playOf } from '../procedures/plays';
import type { Act, Deed, Play, Scenario, Value } from '../procedures/scenario';
import { tableOf } from '../procedures/tables';
import type { WantedRehearsal } from '../registers/jobs/rehearsal-job';
import { sendDue } from '../worker/sender';
import { ACTING, filledIn, nextAct, playedBy } from './acting';
import { Beside } from './beside';
import type { Clocks } from './clock';
import type { RehearsalApi } from './rehearsal-api';
import type { Stage } from './stage';

/** A rehearsal that has not come to an end after so many days stops where it stands, unless its play says otherwise. */
const MOST_DAYS = 400;

/** Where a case stands that is played. */
interface Standing {
  caseId: string;
  procedure: string;
  state: CaseState;
  /** Which visit of its stage this is. */
  nth: number;
}

/** One case on its way, and those that are played along: people act when their day comes, and between their days time goes on. */
export class Course {
  caseId = '';
  /** Whom the case is about, where that is a person. */
  #subject: string | undefined;
  /** What was brought by a deed, or found for one, by what it is called. */
  readonly #brought: Record<string, string> = {};
  readonly #play: Play;
  readonly #scenario: Scenario;
  readonly #beside: Beside;
  /** Tasks that whoever is to act has looked at. */
  readonly #read = new Set<string>();
  /** Acts that were done, by case and visit of a stage. */
  readonly #done = new Map<string, Set<Act>>();

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
    this.#beside = new Beside(stage, clocks, from, play);
  }

  get now(): Instant {
    return this.clocks.now(this.caseId);
  }

  /** Starts the case, where somebody starts it, or does what begins it. */
  async begin(): Promise<void> {
    const { procedure, variant } = this.wanted;
    const start = this.#play.starts[variant];
    if (!start) throw new Error(`${procedure} does not begin as ${variant}`);
    for (const deed of start.deeds ?? []) await this.#do(deed, {});
    if (start.who === undefined) {
      if (!start.deeds) return;
      await this.#beside.hear(this.now);
      return await this.#begun();
    }
    const { member, subject, reason, data, typed } = start;
    const body = {
      ...(member && { memberId: '@member' }),
      ...(subject && { subject }),
      ...(reason !== undefined && { reason }),
      data,
      ...(typed && { typed }),
    };
    const path = `/procedures/${procedure}/cases`;
    const { id } = await this.api.call(this.#person(start.who), 'POST', path, this.#filled(body));
    this.stage.cases.push(id);
    await this.#begun();
  }

  /** The first case of the procedure, once there is one, is the one that is played. */
  async #begun(): Promise<void> {
    const where = { procedure: this.wanted.procedure };
    const first = await this.stage.db.case.findFirst({ where, orderBy: { startedAt: 'asc' } });
    if (!first) return;
    this.caseId = first.id;
    this.#subject = personOf(stateOf(first));
  }

  /**
   * One thing that somebody does, or the time until the next day on which something happens.
   * @returns false when the case has ended, or nobody will ever move it
   */
  async step(): Promise<boolean> {
    if (!this.caseId) return await this.#awaitSweep();
    const standing = await this.#standing();
    const played = standing.find(({ caseId }) => caseId === this.caseId);
    if (!played || this.#scenario.over?.(played.state)) return false;
    const next = standing.flatMap((one) => {
      const { play, scenario, calendar } = { play: this.#play, scenario: this.#scenario, calendar: this.calendar };
      const found = nextAct({ play, scenario, calendar, done: this.#doneAt(one) }, one.procedure, one.state, one.nth);
      return found ? [{ ...found, one }] : [];
    });
    for (const { act, one } of next) await this.#look(one, act);
    const [first] = next.sort((a, b) => a.at - b.at);
    if (first && first.at <= this.now) {
      await this.#act(first.one, first.act);
      return true;
    }
    const moments = standing.map(({ procedure, state }) => nextMoment(tableOf(procedure), state)?.at);
    const ahead = [...moments, first?.at, this.#play.sweeps && this.#end].filter((at) => at !== undefined);
    const moment = Math.min(...ahead);
    if (moment > this.#end || this.now >= this.#end) return false;
    await this.#goOn(moment);
    return true;
  }

  get #end(): Instant {
    return this.from + (this.#play.mostDays ?? MOST_DAYS) * DAY;
  }

  /** The case that is played, where it has not ended, and those open that are played along. */
  async #standing(): Promise<Standing[]> {
    const { db } = this.stage;
    const along = { procedure: { in: [...(this.#play.along ?? [])] }, closedAt: null };
    const rows = await db.case.findMany({
      where: { OR: [{ id: this.caseId }, along] },
      orderBy: { startedAt: 'asc' },
      select: { id: true, procedure: true, state: true },
    });
    const open = rows
      .map((row) => ({ caseId: row.id, procedure: row.procedure, state: stateOf(row) }))
      .filter(({ procedure, state }) => !isFinal(tableOf(procedure), state.stage));
    return await Promise.all(
      open.map(async (one) => {
        const nth = await db.task.count({ where: { caseId: one.caseId, stage: one.state.stage } });
        return { ...one, nth };
      }),
    );
  }

  /** Time goes on until a sweep has begun the case. @returns false when none will */
  async #awaitSweep(): Promise<boolean> {
    const reached = await this.#beside.forwardTo(this.#end);
    this.clocks.jumped('', reached - this.now);
    await this.#begun();
    return reached < this.#end;
  }

  #doneAt({ caseId, state }: Standing): Set<Act> {
    const visit = `${caseId}@${state.stage}@${state.stageSince}`;
    const done = this.#done.get(visit) ?? new Set<Act>();
    this.#done.set(visit, done);
    return done;
  }

  /** Hands over what is still waiting for its hour. */
  async close(): Promise<void> {
    await sendDue(this.stage.db, startOfDay(addDays(localDate(this.now), 2)));
  }

  /** Whoever is going to act looks at it when he is told; where nobody has asked him yet, that leaves it unread. */
  async #look({ state }: Standing, { who, outcome }: Act): Promise<void> {
    const [task] = state.tasks;
    if (!task || outcome === undefined || this.#read.has(task.id)) return;
    await this.api.call(this.#person(who), 'GET', `/tasks/${task.id}`);
    this.#read.add(task.id);
  }

  async #act(one: Standing, act: Act): Promise<void> {
    const { who, outcome, data = {}, typed, reason, deeds = [] } = act;
    const placed = { ...this.#play.named?.(one.state), subject: subjectOf(one.state).id };
    for (const deed of deeds) await this.#do(deed, placed);
    // What a deed told the case, the case hears before time goes on.
    if (deeds.length) await this.#beside.hear(this.now);
    this.#doneAt(one).add(act);
    if (outcome === undefined) return;
    const body = { outcome, data, ...(typed && { typed }), ...(reason !== undefined && { reason }) };
    const [task] = one.state.tasks as [OpenTask];
    await this.api.call(this.#person(who), 'POST', `/tasks/${task.id}/decision`, this.#filled(body, placed));
  }

  async #do({ who, path, body, called, finds }: Deed, placed: Record<string, Value>): Promise<void> {
    const doer = this.#person(who);
    const url = (of: string) =>
      of
        .split('/')
        .map((part) => this.#filled(part, placed))
        .join('/');
    if (finds) {
      const { items } = await this.api.call(doer, 'GET', url(finds.of));
      if (!items.length) return;
      this.#brought[finds.called] = items[0].id;
    }
    const { id } = await this.api.call(doer, 'POST', url(path), this.#filled(body, placed));
    if (called) this.#brought[called] = id;
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
    await this.#beside.forwardTo(until);
    await sendDue(db, this.now);
  }

  #person(who: string | undefined): string {
    return playedBy(this.stage.town, this.#play, this.wanted.variant, who, this.#subject);
  }

  #filled<V>(value: V, placed: Record<string, Value> = {}): V {
    return filledIn(value, { ...this.stage.town.names, ...this.#brought, ...placed }, localDate(this.now));
  }
}
