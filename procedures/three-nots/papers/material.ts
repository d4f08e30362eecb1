import { declarePaper } from '../../../papers/form';
import { reportSheets } from '../../../papers/layout/report';
import type { DutyMaterialFields } from './fields';
import { dutyPaperSample, dutyPaperTags, dutyPaperValues } from './words';

const title = '六个月情况材料';

const monthLines = ({ months }: DutyMaterialFields): string =>
  months.map(({ duty, lines }) => `${duty}：${lines.join('；')}`).join('\n');

/** 六个月情况材料: month by month what the registers say, and how each step was given. People say what follows. */
export const dutyMaterialPaper = declarePaper<DutyMaterialFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
      pages.table([
        ['党员', fields.member],
        ['所在支部', fields.branch],
        ['所在党委', fields.above],
        ['登记情况', fields.standing],
        ['依据', '《中国共产党章程》第九条；《中国共产党党员教育管理工作条例》第三十一条'],
      ]);
      for (const { duty, lines } of fields.months) {
        pages.space(10);
        pages.text(`${duty}各月情况`, { size: 13 });
        for (const line of lines) pages.text(line, { size: 11, indent: 2 });
      }
      pages.space(10);
      pages.text('此前各步', { size: 13 });
      for (const line of fields.given.length ? fields.given : ['无']) pages.text(line, { size: 11, indent: 2 });
      pages.space(10);
      pages.text('核查意见', { size: 13 });
      pages.text(fields.statement || '（由支部核查后填写：有无正当理由，本人说明，依据。）', { size: 12, indent: 2 });
      pages.space(20);
      pages.signatures(['核查人', '支部书记']);
    }),
  tags: {
    ...dutyPaperTags,
    各月情况: '各项义务逐月的登记',
    此前各步: '提醒、谈话、批评教育、限期告知的日期和方式',
    核查意见: '支部的情况说明',
  },
  values: (fields) => ({
    ...dutyPaperValues(fields),
    各月情况: monthLines(fields),
    此前各步: fields.given.join('\n'),
    核查意见: fields.statement,
  }),
  sample: {
    ...dutyPaperSample,
    standing: '自2026年2月起连续6个月未参加组织生活',
    months: [
      {
        duty: '组织生活',
        lines: [2, 3, 4, 5, 6, 7].map((month) => `2026年${month}月：缺（${month}月15日主题党日，缺席，未请假）`),
      },
    ],
    given: ['组织生活 提醒：2026年3月3日，已读', '组织生活 谈话提醒：2026年4月6日，当面'],
    statement: '',
  },
});
