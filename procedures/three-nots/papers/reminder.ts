import { declarePaper } from '../../../papers/form';
import { reportSheets, signedBy } from '../../../papers/layout/report';
import { dateInChinese } from '../../../papers/words';
import type { DutyPaperFields } from './fields';
import { dutyPaperSample, dutyPaperTags, dutyPaperValues } from './words';

const title = '提醒通知';

/** 提醒通知: what the register says, and whom to tell where it is wrong or something is in the way. */
export const dutyReminderPaper = declarePaper<DutyPaperFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
      pages.space(12);
      pages.text(`${fields.member}同志：`, { size: 13 });
      pages.text(`经核对登记，您${fields.standing}。请按照党章规定参加组织生活、交纳党费、做好党组织分配的工作。`, {
        size: 13,
        indent: 2,
      });
      pages.text('如确有困难，或登记与实际不符，请及时告诉所在党支部，由支部核实。', { size: 13, indent: 2 });
      signedBy(pages, fields.branch, dateInChinese(fields.madeOn));
      pages.signatures(['送达人', '本人签收']);
    }),
  tags: dutyPaperTags,
  values: dutyPaperValues,
  sample: dutyPaperSample,
});
