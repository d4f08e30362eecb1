import { declarePaper } from '../../../papers/form';
import { filled, officialSheet } from '../../../papers/layout/official';
import { dateInChinese, kindWord } from '../../../papers/words';
import type { ReceiptFields } from './fields';
import { memberTags, memberValues } from './member-tags';

const title = '党员组织关系介绍信回执';

/** 回执: from the receiving committee to the one that issued the letter. */
export const receiptPaper = declarePaper<ReceiptFields>({
  title,
  sheet: (measure, fields, printing) =>
    officialSheet(
      measure,
      {
        title,
        number: fields.number,
        addressee: fields.addressee,
        text: [
          '你处介绍来的',
          filled(fields.name),
          `同志（中国共产党${kindWord(fields.kind)}党员）的党员组织关系已于`,
          filled(dateInChinese(fields.receivedOn)),
          '转达我处，编入',
          filled(fields.to),
          '，特此回复。',
        ],
        committee: fields.committee,
        date: dateInChinese(fields.madeOn),
        notes: [
          ['经办人：', fields.handler],
          ['联系电话：', fields.phone ?? ''],
        ],
      },
      printing,
    ),
  tags: {
    ...memberTags,
    抬头: '原基层党委',
    党委: '接收党委',
    接收日期: '组织关系转达的日期',
    出具日期: '回执的日期',
    经办人: '接收党委经办人',
    联系电话: '接收党委联系电话',
  },
  values: (fields) => ({
    ...memberValues(fields),
    抬头: fields.addressee,
    党委: fields.committee,
    接收日期: dateInChinese(fields.receivedOn),
    出具日期: dateInChinese(fields.madeOn),
    经办人: fields.handler,
    联系电话: fields.phone ?? '',
  }),
  sample: {
    number: '2026-JZ-000000',
    addressee: '示例东社区党委',
    name: '示例甲',
    kind: 'full',
    to: '示例西社区第一党支部',
    committee: '示例西社区党委',
    receivedOn: '2026-11-24',
    madeOn: '2026-11-25',
    handler: '示例乙',
    phone: '010-00000002',
  },
});
