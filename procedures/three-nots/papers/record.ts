import { fullDate } from '../../../domain/case/text';
import { declarePaper } from '../../../papers/form';
import { reportSheets } from '../../../papers/layout/report';
import type { DutyStepFields } from './fields';
import { dutyStepSample, stepTags, stepValues } from './words';

/** A record of what was said with him: 谈话记录, 批评教育记录. */
const recordPaper = (title: string, speaker: string, basis: string, more: Partial<DutyStepFields> = {}) =>
  declarePaper<DutyStepFields>({
    title,
    sheets: (measure, fields, printing) =>
      reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
        pages.table([
          ['党员', fields.member],
          ['所在支部', fields.branch],
          ['登记情况', fields.standing],
          ['日期', fullDate(fields.on)],
          ['方式', fields.way],
          ...(fields.where ? [['地点', fields.where] as const] : []),
          [speaker, fields.by],
          ...(fields.demand ? [['党费', '已要求补交'] as const] : []),
          ['依据', basis],
        ]);
        pages.space(12);
        pages.text('记录', { size: 13 });
        pages.text(fields.record, { size: 12, indent: 2 });
        pages.space(20);
        pages.signatures([speaker, '本人']);
      }),
    tags: stepTags,
    values: stepValues,
    sample: { ...dutyStepSample, ...more },
  });

export const dutyTalkPaper = recordPaper('谈话记录', '谈话人', '《中国共产党党员教育管理工作条例》第二十八条');

export const dutyCriticismPaper = recordPaper(
  '批评教育记录',
  '批评教育人',
  '《中国共产党党员教育管理工作条例》第二十九条',
  { demand: true },
);
