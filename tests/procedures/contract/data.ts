import type { CaseState } from '../../../domain/case/state';
import type { ValuesOf } from '../../../domain/rules/rule-set';
import type { Instant } from '../../../domain/time/dates';
import type { contractRules } from './rules';

/** What a round's count leaves in the case. */
export interface RoundVotes {
  yes: number;
  no: number;
}

/** What a case of the made-up procedure keeps besides what every case has: nothing of it is there from the start. */
export type ContractData = {
  voters?: string[];
  /** With its time: 2054-12-10T14:30+08:00. */
  meetingAt?: string;
  /** In fen. */
  budget?: number | null;
  metAt?: Instant;
  /** Which step entered the meeting. */
  enteredBy?: number;
  /** The wait was over before enough news had come. */
  waited?: true;
  votes?: RoundVotes;
  /** The marks of the news that came. */
  heard?: string[];
} & Partial<Record<Counter, number>>;

/** What the case counts. */
export type Counter = 'years' | 'certified' | 'noted' | 'round' | 'cycles';

/** A case of the made-up procedure. */
export type ContractState = CaseState<ContractData, ValuesOf<typeof contractRules>>;
