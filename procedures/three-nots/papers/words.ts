import { fullDate } from '../../../domain/case/text';
import type { DutyPaperFields, DutyStepFields } from './fields';

/** Tags of a Word template that every paper of 三不 has. */
export const dutyPaperTags = {
  党员: '党员姓名',
  支部: '所在党支部',
  党委: '所在党委',
  情况: '如自2026年5月起连续3个月未参加组织生活',
  出具日期: '如2026年9月10日',
} as const;

export const dutyPaperValues = (fields: DutyPaperFields): Record<keyof typeof dutyPaperTags, string> => ({
  党员: fields.member,
  支部: fields.branch,
  党委: fields.above,
  情况: fields.standing,
  出具日期: fullDate(fields.madeOn),
});

/** Plainly made up. */
export const dutyPaperSample: DutyPaperFields = {
  number: '2026-SB-000000',
  branch: '示例东社区第一党支部',
  above: '示例东社区党委',
  member: '示例甲',
  standing: '自2026年5月起连续3个月未参加组织生活',
  madeOn: '2026-08-10',
};

export const dutyStepSample: DutyStepFields = {
  ...dutyPaperSample,
  on: '2026-08-06',
  way: '当面',
  by: '示例乙',
  where: '示例社区活动室',
  record: '谈了登记的情况，听取本人说明。本人表示下月起按时参加。',
  demand: false,
  studiedOn: '',
  until: '',
};

export const stepTags = {
  ...dutyPaperTags,
  日期: '该步骤办理的日期',
  方式: '如当面、上门、电话',
  经办人: '谈话或告知的人',
  地点: '谈话地点',
  记录: '记录全文',
} as const;

export const stepValues = (fields: DutyStepFields): Record<keyof typeof stepTags, string> => ({
  ...dutyPaperValues(fields),
  日期: fullDate(fields.on),
  方式: fields.way,
  经办人: fields.by,
  地点: fields.where,
  记录: fields.record,
});
