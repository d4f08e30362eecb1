import type { LocalDate } from '../../../domain/time/dates';

// What the papers of 三不 say.

/** On each of them. */
export interface DutyPaperFields {
  number: string;
  branch: string;
  /** Its committee: where the sheet or an office's template says so. */
  above: string;
  member: string;
  /** 自2026年5月起连续3个月未参加组织生活 …, as it was when the paper was made. */
  standing: string;
  madeOn: LocalDate;
}

/** 谈话记录, 批评教育记录, 限期告知书: what was noted of the step. */
export interface DutyStepFields extends DutyPaperFields {
  /** The day on which it was given. */
  on: LocalDate;
  /** 当面, 上门 … */
  way: string;
  by: string;
  /** Where it was given; a 限期告知书 does not say it. */
  where: string;
  record: string;
  /** Of a 批评教育: he was asked to pay what he owes. */
  demand: boolean;
  /** Of a 限期告知: the day on which the branch committee studied it; until when he is given to mend, where he wants to. */
  studiedOn: LocalDate | '';
  until: LocalDate | '';
}

/** A duty's months in the 六个月情况材料: the newest last. */
export interface DutyMonths {
  duty: string;
  /** 2026年5月：缺（9月12日 党员大会 缺席，未请假） */
  lines: string[];
}

/** 六个月情况材料: what the check of the sixth month rests on. */
export interface DutyMaterialFields extends DutyPaperFields {
  months: DutyMonths[];
  /** 组织生活 提醒：2026年6月3日，当面 */
  given: string[];
  /** What people found, where they have said it. */
  statement: string;
}
