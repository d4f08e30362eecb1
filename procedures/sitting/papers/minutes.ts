import { declarePaper } from '../../../papers/form';
import { reportSheets } from '../../../papers/layout/report';
import type { MinutesFields } from './fields';
import { namesText, sittingSample, sittingTags, sittingValues, whenText } from './words';

const title = '会议记录';

const attendance = ({ called, present }: MinutesFields) => `应到${called}人，实到${present}人`;

/** 会议记录: as it was handed in, with who was there. */
export const minutesPaper = declarePaper<MinutesFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
      pages.table([
        ['党组织', fields.host],
        ['集会', fields.title],
        ['类型', fields.kinds],
        ['时间', whenText(fields)],
        ['地点', fields.place],
        ['到会情况', attendance(fields)],
        ['请假', namesText(fields.leave)],
        ['缺席', namesText(fields.absent)],
        ['另列', namesText(fields.apart)],
        ['列席', namesText(fields.guests)],
        ['记录人', fields.recorder],
      ]);
      pages.space(12);
      pages.text('议题', { size: 13 });
      pages.text(fields.agenda, { size: 12, indent: 2 });
      pages.space(8);
      pages.text('记录', { size: 13 });
      pages.text(fields.minutes, { size: 12, indent: 2 });
      pages.space(20);
      pages.signatures(['主持人', '记录人']);
    }),
  tags: {
    ...sittingTags,
    议题: '会议议题',
    记录: '会议记录全文',
    到会情况: '如应到20人，实到18人',
    请假: '请假人员姓名',
    缺席: '缺席人员姓名',
    另列: '另列人员姓名',
    列席: '列席人员姓名',
  },
  values: (fields) => ({
    ...sittingValues(fields),
    议题: fields.agenda,
    记录: fields.minutes,
    到会情况: attendance(fields),
    请假: namesText(fields.leave),
    缺席: namesText(fields.absent),
    另列: namesText(fields.apart),
    列席: namesText(fields.guests),
  }),
  sample: {
    ...sittingSample,
    agenda: '学习《中国共产党章程》。',
    minutes: '示例甲主持会议，传达学习材料，与会党员作了讨论。',
    guests: [],
    called: 20,
    present: 18,
    leave: ['示例丁'],
    absent: ['示例己'],
    apart: ['示例戊'],
  },
});
