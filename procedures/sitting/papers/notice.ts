import { fullDate } from '../../../domain/case/text';
import { declarePaper } from '../../../papers/form';
import { reportSheets, signedBy } from '../../../papers/layout/report';
import type { NoticeFields } from './fields';
import { sittingSample, sittingTags, sittingValues, whenText } from './words';

const title = '会议通知';

/** 通知: when and where, what for; to everybody who is called. */
export const noticePaper = declarePaper<NoticeFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
      pages.text('各位党员：', { size: 14 });
      pages.text(`定于${whenText(fields)}在${fields.place}召开${fields.title}，请按时参加。不能到会的，请提前请假。`, {
        size: 14,
        indent: 2,
      });
      pages.text('议题：', { size: 14, indent: 2 });
      pages.text(fields.agenda, { size: 14, indent: 2 });
      pages.text(`签到人：${fields.keeper}　记录人：${fields.recorder}`, { size: 14, indent: 2 });
      signedBy(pages, fields.host, fullDate(fields.madeOn));
    }),
  tags: { ...sittingTags, 议题: '会议议题' },
  values: (fields) => ({ ...sittingValues(fields), 议题: fields.agenda }),
  sample: { ...sittingSample, agenda: '一、学习《中国共产党章程》；\n二、讨论支部工作计划。' },
});
