import type { CaseState } from '../../domain/case/state';
import type { Deferral, RegistrantKind } from '../../domain/registrants/standings';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { doubleRegistrationRules } from './rules';

/** The steps by which somebody is followed up who registered and never came, in order. */
export const neverCameSteps = ['MESSAGE', 'CALL', 'UNIT', 'YEARLY'] as const;

export type NeverCameStep = (typeof neverCameSteps)[number];

/** What a case of 双报到 keeps besides what every case has. */
export type DoubleRegistrationData = {
  startedAs: 'system';
  kind: RegistrantKind;
  /**
   * How he stood in the register when the case began: whom another community hands over begins as reported,
   * whom earlier records show as serving goes on there.
   */
  beganAs: string;
  /** The last day of 下沉. */
  termEnds?: LocalDate;
  /** The last day for reporting, where one is set; else the rule's time from the notification on. */
  reportBy?: LocalDate;
  handedInOn?: LocalDate;
  /** 报到证号; there is one as soon as the community has signed. */
  certificate?: string;
  gridId?: string;
  /** How often the community has proposed something to him in this cycle. */
  proposals?: number;
  /** Ids of openings that he has taken up. */
  held?: string[];
  /** Ids of services that wait for certification. */
  waiting?: string[];
  /** Certified in this cycle, and when the last was done. */
  certified?: number;
  lastCertifiedOn?: LocalDate;
  /** When the cycle ends: a day in January. */
  cycleEnds?: LocalDate;
  /** Cycles that are over. */
  cycles?: number;
  deferral?: Deferral;
  reviewOn?: LocalDate;
  /** The step of following up at which he stands. */
  neverCame?: NeverCameStep;
  /** Days without a certified service that counted when that began, and when that was. */
  countedDays?: number;
  neverCameSince?: LocalDate;
  /** What was open to him when that was told: ids of openings. */
  offered?: string[];
  /** When the message had really reached him, and when he was called on: no step follows one that was not given. */
  messageGivenOn?: LocalDate;
  calledOn?: LocalDate;
  /** He has said that he will come on that day. */
  comesOn?: LocalDate;
  /** When following him up ended otherwise than by a service of his: days count anew after it. */
  settledOn?: LocalDate;
};

/** A case of 双报到. */
export type DoubleRegistrationState = CaseState<DoubleRegistrationData, ValuesOf<typeof doubleRegistrationRules>>;
