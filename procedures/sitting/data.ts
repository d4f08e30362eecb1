import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { Instant, LocalDate } from '../../domain/time/dates';
import type { sittingRules } from './rules';

/** What a case of a 集会 keeps besides what every case has. */
export type SittingData = {
  /** The organisation that holds it: its branch's side, or a group of that branch. */
  hostId: string;
  kinds: string[];
  beginsAt: Instant;
  endsAt: Instant;
  /** Lines of the year's plan that it was opened for. */
  items: string[];
  /** The last day on which it can still be held as planned. */
  periodEnd: LocalDate;
  studyMinutes?: number;
  /** The day on which people were told when and where it is; null: they do not know (any more). */
  toldOn?: LocalDate | null;
  /** The day on which its list was closed. */
  closedOn?: LocalDate;
};

/** A case of a 集会. */
export type SittingState = CaseState<SittingData, ValuesOf<typeof sittingRules>>;
