import type { Paper, Printing } from './fields';
import { dateInChinese, duesWords, ethnicityWord, kindWord, sexWord, validityWord } from './words';

// The tags that an office's own Word template may use, with what each becomes. In Chinese, since offices write them.

const common = {
  编号: '介绍信或事项的编号',
  姓名: '党员姓名',
  党员类别: '正式或预备',
  去向: '接收支部（未定时为接收党委）',
  校验码: '可查验真伪的校验码',
  查验地址: '查验校验码的网址',
  补打: '补打时为“补打第n次”，原件为空',
  状态: '作废或过期时为“作废”“已过期”，有效时为空',
} as const;

/** By kind of paper: each allowed tag and its meaning. */
export const templateTags = {
  letter: {
    ...common,
    抬头: '接收党委',
    性别: '男或女',
    年龄: '周岁',
    民族: '如汉族',
    身份证号: '身份证号码',
    原支部: '由何处转出',
    原党委: '开具介绍信的基层党委',
    党费年: '党费已交到的年份，大写',
    党费月: '党费已交到的月份，大写',
    有效期: '有效期天数，大写',
    有效期至: '有效期最后一日',
    开具日期: '如二〇二六年十一月二十四日',
    联系电话: '党员联系电话',
    通讯地址: '原基层党委通讯地址',
    党委电话: '原基层党委联系电话',
    传真: '原基层党委传真',
    邮编: '原基层党委邮政编码',
  },
  adjustment: {
    ...common,
    性别: '男或女',
    原支部: '由何处转出',
    党委: '所属党委',
    批准日期: '同意调整的日期',
    党费年: '党费已交到的年份，大写',
    党费月: '党费已交到的月份，大写',
  },
  receipt: {
    ...common,
    抬头: '原基层党委',
    党委: '接收党委',
    接收日期: '组织关系转达的日期',
    出具日期: '回执的日期',
    经办人: '接收党委经办人',
    联系电话: '接收党委联系电话',
  },
} as const satisfies Record<Paper['kind'], Record<string, string>>;

/** What each tag becomes on this paper. */
export function templateValues(paper: Paper, { code, verifyAt, reprint, across }: Printing): Record<string, string> {
  const { fields } = paper;
  const values = {
    编号: fields.number,
    姓名: fields.name,
    党员类别: kindWord(fields.kind),
    去向: fields.to,
    校验码: code,
    查验地址: verifyAt,
    补打: reprint > 0 ? `补打第${reprint}次` : '',
    状态: across ?? '',
  };
  switch (paper.kind) {
    case 'letter':
      return { ...values, ...ofLetter(paper.fields) };
    case 'adjustment':
      return {
        ...values,
        性别: sexWord(paper.fields.sex),
        原支部: paper.fields.from,
        党委: paper.fields.committee,
        批准日期: dateInChinese(paper.fields.approvedOn),
        ...ofDues(paper.fields),
      };
    case 'receipt':
      return {
        ...values,
        抬头: paper.fields.addressee,
        党委: paper.fields.committee,
        接收日期: dateInChinese(paper.fields.receivedOn),
        出具日期: dateInChinese(paper.fields.madeOn),
        经办人: paper.fields.handler,
        联系电话: paper.fields.phone ?? '',
      };
  }
}

function ofDues(fields: { duesPaidTo: string | null }): Record<string, string> {
  const paid = duesWords(fields);
  return { 党费年: paid?.year ?? '', 党费月: paid?.month ?? '' };
}

const ofLetter = (fields: Extract<Paper, { kind: 'letter' }>['fields']): Record<string, string> => ({
  抬头: fields.addressee,
  性别: sexWord(fields.sex),
  年龄: String(fields.age),
  民族: ethnicityWord(fields.ethnicity),
  身份证号: fields.identityNumber,
  原支部: fields.from,
  原党委: fields.committee,
  有效期: validityWord(fields),
  有效期至: dateInChinese(fields.validUntil),
  开具日期: dateInChinese(fields.issuedOn),
  联系电话: fields.phone ?? '',
  通讯地址: fields.address ?? '',
  党委电话: fields.officePhone ?? '',
  传真: fields.fax ?? '',
  邮编: fields.postcode ?? '',
  ...ofDues(fields),
});
