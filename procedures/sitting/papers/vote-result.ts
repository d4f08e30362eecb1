import { declarePaper } from '../../../papers/form';
import { reportSheets, signedBy } from '../../../papers/layout/report';
import { dateInChinese } from '../../../papers/words';
import type { VoteResultFields } from './vote-result-fields';
import { matterWords } from './vote-result-words';
import { sittingSample, sittingTags, sittingValues, whenText } from './words';

const title = '票决结果';

/** 票决结果 of a sitting: every matter that was voted on, over as many sheets as it takes. */
export const voteResultPaper = declarePaper<VoteResultFields>({
  title,
  sheets: (measure, fields, printing) =>
    reportSheets(measure, { title, number: fields.number }, printing, (pages) => {
      pages.table([
        ['党组织', fields.host],
        ['集会', fields.title],
        ['时间', whenText(fields)],
        ['地点', fields.place],
      ]);
      for (const [index, matter] of fields.matters.entries()) {
        const [head = '', ...words] = matterWords(matter, index);
        pages.space(12);
        pages.need(80);
        pages.text(head, { size: 13 });
        for (const line of words) pages.text(line, { size: 12, indent: 2 });
      }
      signedBy(pages, fields.host, dateInChinese(fields.madeOn));
    }),
  tags: { ...sittingTags, 票决结果: '各议题的表决情况和结果' },
  values: (fields) => ({ ...sittingValues(fields), 票决结果: fields.matters.flatMap(matterWords).join('\n') }),
  sample: {
    ...sittingSample,
    matters: [
      {
        ...{ kind: 'resolution', title: '通过年度工作计划', how: '举手表决', election: false, seats: 1 },
        ...{ eligible: 21, leftOut: 2, present: 18, written: 0, papers: null, counters: [] },
        rule: '有半数以上有表决权的党员到会方可进行；赞成人数超过应到会有表决权的党员的半数为通过',
        items: [{ title: '通过年度工作计划', yes: 17, no: 0, abstain: 1, passed: true }],
      },
      {
        ...{
          kind: 'election',
          title: '选举：示例甲、示例乙、示例丙',
          how: '纸质票无记名投票',
          election: true,
          seats: 2,
        },
        ...{ eligible: 21, leftOut: 2, present: 18, written: 0, papers: { collected: 18, spoilt: 1 } },
        rule: '有选举权的到会人数不少于应到会人数的五分之四；赞成票超过实到会有选举权人数的半数当选',
        counters: ['示例丁', '示例戊'],
        items: [
          { title: '示例甲', yes: 16, no: 1, abstain: 0, passed: true },
          { title: '示例乙', yes: 11, no: 4, abstain: 2, passed: true },
          { title: '示例丙', yes: 6, no: 9, abstain: 2, passed: false },
        ],
      },
    ],
  },
});
