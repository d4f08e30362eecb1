import { apply } from '../../../domain/case/apply';
import { dueMoment } from '../../../domain/case/clock';
import { effectsDue } from '../../../domain/case/effects-due';
import type { Offer } from '../../../domain/case/offer';
import type { CaseState } from '../../../domain/case/state';
import type { Cause, Facts, Transition } from '../../../domain/case/transition';
import { atTime, type Instant } from '../../../domain/time/dates';
import { contract } from './table';

/** A case of the made-up procedure as `apply` alone makes it, with neither a server nor a database. */
export class OnPaper {
  state: CaseState;
  /** What its steps did to registers: `register.do` with the values. */
  readonly effects: string[] = [];

  constructor(
    public at: Instant,
    rules: CaseState['rules'] = { order: ['TALK', 'HEARING'], withFile: true, cycles: 2 },
  ) {
    const opening = {
      number: '2054-SZ-000001',
      ruleSet: 'contract/2020',
      rules,
      subject: { kind: 'matter', of: 'round', id: 'round', title: '示例' } as const,
      sides: { branch: 'branch', committee: 'committee' },
      data: {},
    };
    const offer: Offer = { decisionId: '00000000-0000-4000-8000-000000000001', actorId: 'secretary', action: 'submit' };
    this.state = this.step(undefined, { kind: 'offer', offer }, { opening });
  }

  private step(before: CaseState | undefined, cause: Cause, facts: Facts = {}): CaseState {
    const transition: Transition = { seq: (before?.seq ?? 0) + 1, at: this.at, cause, facts };
    const after = apply(contract, before, transition);
    for (const { register, do: name, values } of effectsDue(contract, before, transition, after))
      this.effects.push(`${register}.${name} ${values.what ?? values.key ?? values.procedure}`);
    return after;
  }

  /** Takes an outcome of the open task with this key, or of the only one. */
  decide(outcome: string, { key, by = 'somebody', data = {}, found = {} }: Decision = {}): this {
    const task = this.state.tasks.find((open) => open.key === key);
    if (!task) throw new Error(`no task ${key ?? ''} at ${this.state.stage}`);
    const offer: Offer = { decisionId: '', actorId: by, action: 'decide', taskId: task.id, outcome, data };
    this.state = this.step(this.state, { kind: 'offer', offer }, { found });
    return this;
  }

  news(type: string, mark: string): this {
    this.state = this.step(this.state, { kind: 'news', fact: mark, news: { type, at: this.at, data: { mark } } });
    return this;
  }

  /** Time passes to an instant; everything that is due by then comes, in its order. @returns the names of what came */
  passTo(date: string, hour = 9, minute = 0): string[] {
    this.at = atTime(date, hour, minute);
    const came: string[] = [];
    for (;;) {
      const due = this.state.tasks.flatMap((task) => {
        const moment = dueMoment(contract, this.state, task, this.at);
        return moment ? [{ taskId: task.id, moment: moment.name }] : [];
      })[0];
      if (!due) return came;
      came.push(due.moment);
      this.state = this.step(this.state, { kind: 'moment', ...due });
    }
  }
}

interface Decision {
  key?: string;
  by?: string;
  data?: Offer['data'];
  found?: Facts['found'];
}
