import { quarterText } from '../../../domain/dues/quarters';
import type { LocalDate } from '../../../domain/time/dates';
import { capitalMoney } from '../../../domain/words/capital-money';
import { yuan } from '../../../domain/words/money';
import { declarePaper } from '../../../papers/form';
import { filled, officialSheet } from '../../../papers/layout/official';
import { dateInChinese } from '../../../papers/words';

const title = '党费上交单';
const ways: Readonly<Record<string, string>> = { bank: '银行转账', cash: '现金' };

/** What a 党费上交单 says. */
export interface SlipFields {
  number: string;
  /** 抬头: the committee. */
  addressee: string;
  branch: string;
  quarter: string;
  fen: number;
  payments: number;
  way: string;
  handedOn: LocalDate;
  handler: string;
}

/** 党费上交单: from the branch to its committee. */
export const slipPaper = declarePaper<SlipFields>({
  title,
  sheet: (measure, fields, printing) =>
    officialSheet(
      measure,
      {
        title,
        number: fields.number,
        addressee: fields.addressee,
        text: [
          '现上交我支部',
          filled(quarterText(fields.quarter)),
          '收缴的党费共',
          filled(String(fields.payments)),
          '笔，人民币（大写）',
          filled(capitalMoney(fields.fen)),
          `（小写：${yuan(fields.fen)}），请查收。交纳清单附后。`,
        ],
        committee: fields.branch,
        date: dateInChinese(fields.handedOn),
        notes: [
          ['上交方式：', ways[fields.way] ?? fields.way],
          ['经办人：', fields.handler],
          ['收款人：', ''],
        ],
      },
      printing,
    ),
  tags: {
    抬头: '收款党委',
    支部: '上交支部',
    季度: '收缴的季度',
    笔数: '交纳的笔数',
    金额: '金额，小写',
    大写金额: '金额，大写',
    上交方式: '银行转账或现金',
    上交日期: '上交的日期',
    经办人: '支部经办人',
  },
  values: (fields) => ({
    抬头: fields.addressee,
    支部: fields.branch,
    季度: quarterText(fields.quarter),
    笔数: String(fields.payments),
    金额: yuan(fields.fen),
    大写金额: capitalMoney(fields.fen),
    上交方式: ways[fields.way] ?? fields.way,
    上交日期: dateInChinese(fields.handedOn),
    经办人: fields.handler,
  }),
  sample: {
    number: '2026-SJ-000000',
    addressee: '示例东社区党委',
    branch: '示例东社区第一党支部',
    quarter: '2026-Q4',
    fen: 123_450,
    payments: 36,
    way: 'bank',
    handedOn: '2027-01-05',
    handler: '示例甲',
  },
});
