import { fullDate } from '../../../domain/case/text';
import { declarePaper } from '../../../papers/form';
import { reportSheets, signedBy } from '../../../papers/layout/report';
import { dateInChinese } from '../../../papers/words';
import type { DutyStepFields } from './fields';
import { dutyStepSample, stepTags, stepValues } from './words';

const title = '限期告知书';

const mending = ({ until }: DutyStepFields): string =>
  until ? `鉴于您认识错误、愿意改正，给予限期改正，至${fullDate(until)}。` : '';

/** 限期告知书: what the branch committee found, and until when he may mend, where he wants to. 《条例》第三十条 */
export const dutyFormalPaper = declarePaper<DutyStepFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
      pages.space(12);
      pages.text(`${fields.member}同志：`, { size: 13 });
      const studied = fields.studiedOn ? `支部委员会于${fullDate(fields.studiedOn)}研究，` : '';
      pages.text(`经核对登记，您${fields.standing}。${studied}现将有关情况告知您：`, { size: 13, indent: 2 });
      pages.text(fields.record, { size: 13, indent: 2 });
      if (fields.until) pages.text(mending(fields), { size: 13, indent: 2 });
      pages.text(
        '连续六个月没有正当理由不参加组织生活，或不交纳党费，或不做党所分配的工作的，党章第九条规定按自行脱党处理。您有正当理由的，请向支部说明；对登记有异议的，可以要求核对。',
        { size: 13, indent: 2 },
      );
      signedBy(pages, fields.branch, dateInChinese(fields.on));
      pages.signatures(['送达人', '本人签收']);
    }),
  tags: { ...stepTags, 研究日期: '支委会研究的日期', 限期: '给予限期改正的最后一日' },
  values: (fields) => ({
    ...stepValues(fields),
    研究日期: fields.studiedOn && fullDate(fields.studiedOn),
    限期: fields.until && fullDate(fields.until),
  }),
  sample: { ...dutyStepSample, studiedOn: '2026-08-05', until: '2026-12-31' },
});
