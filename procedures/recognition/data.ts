import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { recognitionRules } from './rules';

/** What somebody who was asked has said: agree 同意, objection 有异议, unknown 不了解; none 未答复. */
export const recognitionAnswers = {
  agree: '同意',
  objection: '有异议',
  unknown: '不了解',
  none: '未答复',
} as const;

export type RecognitionAnswer = keyof typeof recognitionAnswers;

/** What a case of 双向评优 keeps besides what every case has. */
export type RecognitionData = {
  /** In which role it was started. */
  startedAs: string;
  /** person 个人, organisation 党组织 */
  about: string;
  /** Who is proposed: the one that `about` says. */
  personId?: string;
  organisationId?: string;
  year: number;
  /** The one who is asked has no place in the system: the answer comes on paper and is entered by the asker. */
  onPaper?: boolean;
  answer?: RecognitionAnswer;
  answeredOn?: LocalDate;
};

/** A case of 双向评优. */
export type RecognitionState = CaseState<RecognitionData, ValuesOf<typeof recognitionRules>>;
