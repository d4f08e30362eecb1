import { declarePaper } from '../../../papers/form';
import type { Run } from '../../../papers/layout/flow';
import { filled, officialSheet } from '../../../papers/layout/official';
import { dateInChinese, kindWord, sexWord } from '../../../papers/words';
import type { AdjustmentFields } from './fields';
import { memberTags, memberValues } from './member-tags';
import { duesTags, duesWords } from './words';

const title = '党员组织关系调整通知';

/** What the notice tells of whom it moves. */
export type AdjustmentText = Pick<
  AdjustmentFields,
  'name' | 'sex' | 'kind' | 'from' | 'to' | 'duesPaidTo' | 'duesExempt'
>;

/** The text of the notice. */
export const adjustmentText = (fields: AdjustmentText): Run[] => [
  '同意将',
  filled(fields.name),
  `同志（${sexWord(fields.sex)}，中国共产党${kindWord(fields.kind)}党员）的组织关系由`,
  filled(fields.from),
  '调整到',
  filled(fields.to),
  '。',
  ...dues(fields),
  '请双方做好交接，接收支部及时将该同志编入党小组，通知其参加组织生活。',
];

function dues(fields: AdjustmentText): Run[] {
  const paid = duesWords(fields);
  if (paid) return ['该同志党费已交到', filled(paid.year), '年', filled(paid.month), '月。'];
  return fields.duesExempt ? ['该同志经批准免交党费。'] : [];
}

/** 调整通知: to both branches, from their committee. */
export const adjustmentPaper = declarePaper<AdjustmentFields>({
  title,
  sheet: (measure, fields, printing) =>
    officialSheet(
      measure,
      {
        title,
        number: fields.number,
        addressee: `${fields.from}、${fields.to}`,
        text: adjustmentText(fields),
        committee: fields.committee,
        date: dateInChinese(fields.approvedOn),
        notes: [],
      },
      printing,
    ),
  tags: {
    ...memberTags,
    性别: '男或女',
    原支部: '由何处转出',
    党委: '所属党委',
    批准日期: '同意调整的日期',
    党费年: '党费已交到的年份，大写',
    党费月: '党费已交到的月份，大写',
  },
  values: (fields) => ({
    ...memberValues(fields),
    性别: sexWord(fields.sex),
    原支部: fields.from,
    党委: fields.committee,
    批准日期: dateInChinese(fields.approvedOn),
    ...duesTags(fields),
  }),
  sample: {
    number: '2026-JZ-000000',
    name: '示例甲',
    sex: 'female',
    kind: 'full',
    from: '示例东社区第一党支部',
    to: '示例东社区第二党支部',
    committee: '示例东社区党委',
    approvedOn: '2026-11-24',
    duesPaidTo: '2026-11',
    duesExempt: false,
  },
});
