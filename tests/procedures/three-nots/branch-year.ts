import { randomUUID } from 'node:crypto';
import { sweepPage } from '../../../activities/sweeps/sweep-page';
import type { DuesRates } from '../../../domain/dues/monthly-sum';
import { type RuleSet, valuesOf } from '../../../domain/rules/rule-set';
import { addDays, atTime, type LocalDate } from '../../../domain/time/dates';
import type { Month } from '../../../domain/time/months';
import { duesRoundRules } from '../../../procedures/dues-round/rules';
import { productSweeps } from '../../../procedures/sweeps';
import { correctLine } from '../../../registers/attendance/correct-line';
import { holdSitting } from '../../../registers/attendance/hold-sitting';
import { answerLeave, askLeave } from '../../../registers/attendance/leave';
import { noteMakeUp } from '../../../registers/attendance/make-up';
import { markLines } from '../../../registers/attendance/mark-lines';
import { counterPayment } from '../../../registers/dues/counter-payment';
import { enterBase } from '../../../registers/dues/enter-base';
import { enterPayment } from '../../../registers/dues/enter-payment';
import { startDecision } from '../../../registers/starts/start-statement';
import type { Served } from '../../api/served';
import { fixes, type Someone } from '../sitting/sittings';
import { beginWaiting, type Watched } from './watched';

/** Fen a month of each: 0.5 % of 3,000 yuan. */
export const DUES_A_MONTH = 1_500;
const times = { lateLeaveDays: 3, branchDays: 30 };

/** What a branch does in its year, each by the register or the procedure that has it; nothing here writes a fact of a duty. */
export class BranchYear {
  constructor(
    readonly all: Watched,
    private readonly api: Served,
  ) {}

  private get secretary(): string {
    return this.all.town.people.east1Secretary;
  }

  /** Ten in the morning of a day, or another hour. */
  on(day: LocalDate, hour = 10): void {
    this.all.now = atTime(day, hour);
  }

  async as(personId: string, method: string, path: string, body?: object) {
    const answer = await this.api.call(method, `/api/v1${path}`, { token: await this.api.tokenOf(personId), body });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async sweep(id: string, asOf: LocalDate, hour: number, minute: number): Promise<void> {
    const input = { runId: randomUUID(), sweep: id, asOf, at: atTime(asOf, hour, minute) };
    while ((await sweepPage(this.all.house.db, productSweeps, input)).more);
  }

  /** What waits to begin begins, each with a clock that stands at a time of a day. */
  async begin(day: LocalDate, hour = 2): Promise<void> {
    const { house, driver } = this.all;
    const at = atTime(day, hour);
    for (const start of await house.owner.pendingStart.findMany({ where: { status: 'waiting' } })) {
      driver.clocks.began(`${start.procedure}-${startDecision(start)}`, at - Date.now());
    }
    await beginWaiting(this.all, at);
  }

  /** Fixed, called, held and closed. */
  async holds(
    sitting: { caseId: string; id: string; kinds: string[] },
    day: LocalDate,
    keeper: Someone,
    came: ReadonlyMap<Someone, 'present' | 'absent' | 'leave' | 'refused'>,
  ): Promise<void> {
    const { house, driver } = this.all;
    const { caseId, id: sittingId, kinds } = sitting;
    await fixes(this.all, caseId, this.secretary, { day, keeper: keeper.personId, kinds });
    const asked = { sittingId, at: atTime(day, 9), by: this.secretary };
    for (const [{ memberId, personId }, what] of came) {
      if (what !== 'leave' && what !== 'refused') continue;
      const granted = what === 'leave' ? { grantedBy: this.secretary } : {};
      await house.db.$transaction(async (tx) => {
        await askLeave(tx, house.keys, {
          ...{ ...asked, by: personId, memberId, kind: 'business', reason: '示例事由' },
          ...granted,
        });
        if (what === 'refused') await answerLeave(tx, { ...asked, memberId, granted: false, fromAbove: false, times });
      });
    }
    await driver.forwardTo(caseId, day, 17, 30);
    const present = [...came].filter(([, what]) => what === 'present');
    const marks = present.map(([{ memberId }]) => ({ memberId, mark: 'present' as const }));
    await house.db.$transaction(async (tx) => {
      await holdSitting(tx, sittingId);
      await markLines(tx, { sittingId, by: keeper.personId, at: atTime(day, 17), marks, restPresent: false });
    });
    await driver.decide(caseId, keeper.personId, 'close');
  }

  async corrects(sittingId: string, { memberId }: Someone, day: LocalDate, to: 'present' | 'leave'): Promise<void> {
    const why = to === 'leave' ? 'late-leave' : 'mistake';
    const correction = { sittingId, memberId, to, why, by: this.secretary, at: atTime(day, 10) } as const;
    await this.all.house.db.$transaction((tx) => correctLine(tx, { ...correction, fromAbove: false, times }));
  }

  /** Made up five days after the sitting, noted later. */
  async makesUp(sittingId: string, { memberId }: Someone, held: LocalDate, noted: LocalDate): Promise<void> {
    const makeUp = { sittingId, memberId, on: addDays(held, 5), how: 'read', minutes: 60, withId: null } as const;
    await this.all.house.db.$transaction((tx) =>
      noteMakeUp(tx, { ...makeUp, by: this.secretary, at: atTime(noted, 10) }),
    );
  }

  async base(
    { memberId }: Someone,
    day: LocalDate,
    fromMonth: Month,
    more: { quarterly?: boolean; elsewhere?: boolean },
  ): Promise<void> {
    const { house } = this.all;
    const rates = valuesOf(duesRoundRules[0] as RuleSet) as unknown as DuesRates;
    const given = {
      memberId,
      fromMonth,
      payerClass: 'salary',
      base: 300_000,
      quarterly: false,
      elsewhere: false,
    } as const;
    const by = { rates, enteredBy: this.secretary, at: atTime(day, 10), keys: house.keys };
    await house.db.$transaction((tx) => enterBase(tx, { ...given, ...more, ...by }));
  }

  async pays({ memberId }: Someone, day: LocalDate, months: readonly Month[], fen = months.length * DUES_A_MONTH) {
    const { house } = this.all;
    const by = { way: 'cash', paidOn: day, enteredBy: this.secretary, at: atTime(day, 15) } as const;
    const rules = { backPay: 6, oneOff: 100_000 };
    return await house.db.$transaction((tx) =>
      enterPayment(tx, { ...by, memberId, fen, months, rules, keys: house.keys }),
    );
  }

  async counters(paymentId: string, day: LocalDate): Promise<void> {
    const { house } = this.all;
    const by = { reason: '示例记错人', by: this.secretary, at: atTime(day, 9), keys: house.keys };
    await house.db.$transaction((tx) => counterPayment(tx, { paymentId, ...by }));
  }

  /** 免交: he asks, the branch agrees the same day, the committee approves a week later. */
  async isRelieved({ memberId, personId }: Someone, day: LocalDate, months: number): Promise<void> {
    const { house, driver, town } = this.all;
    const clockOffset = atTime(day, 10) - Date.now();
    const submissionId = await driver.submission(personId);
    const data = { memberId, kind: 'waive', months };
    const offer = { decisionId: randomUUID(), actorId: personId, action: 'submit' as const, submissionId, data };
    const { caseId } = await house.gatewayWith({ clockOffset }).start('dues-relief', offer);
    driver.clocks.began(caseId, clockOffset);
    await driver.decide(caseId, this.secretary, 'agree', { studiedOn: day });
    await driver.forwardTo(caseId, addDays(day, 7));
    await driver.decide(caseId, town.people.eastOfficer, 'approve');
  }

  /** A task from the second of a month to its 25th, answered the next day. */
  async assigns({ memberId, personId }: Someone, month: Month, answer: 'yes' | 'no' | null): Promise<string> {
    this.on(`${month}-02`);
    const task = { memberIds: [memberId], title: '示例任务', dueOn: `${month}-25` };
    const { ids } = await this.as(this.secretary, 'POST', '/assignments', task);
    if (answer) {
      this.on(`${month}-03`);
      const said = answer === 'no' ? { answer, why: '示例原因' } : { answer };
      await this.as(personId, 'POST', `/assignments/${ids[0]}/answer`, said);
    }
    return ids[0];
  }

  async notes(id: string, day: LocalDate, note: object): Promise<void> {
    this.on(day);
    await this.as(this.secretary, 'POST', `/assignments/${id}/note`, note);
  }
}
