import type { CaseState } from '../../domain/case/state';
import type { ProjectTaker } from '../../domain/effects/joint-projects';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { coConstructionRules } from './rules';

/** What a case of 共驻共建 keeps besides what every case has. */
export type CoConstructionData = {
  startedAs: string;
  /** need, project */
  kind: string;
  /** Absent: raised by the community or one of its organisations. */
  unitId?: string;
  takenBy?: ProjectTaker;
  deliverBy?: LocalDate;
  fen?: number;
  agreedOn?: LocalDate;
  deliveredOn?: LocalDate;
  score?: number;
  /** Nobody took it for a month: it is talked over at the next 联席会. */
  forMeeting?: boolean;
  /** Another need or project of the community, of which it is a double, and what that is called. */
  mergedInto?: string;
  mergedIntoTitle?: string;
  /** It was not accepted once: the second time it ends. */
  returned?: boolean;
};

/** A case of 共驻共建. */
export type CoConstructionState = CaseState<CoConstructionData, ValuesOf<typeof coConstructionRules>>;
