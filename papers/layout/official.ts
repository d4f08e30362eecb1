import type { AdjustmentFields, Printing, ReceiptFields } from '../fields';
import { paperTitles } from '../kinds';
import { dateInChinese, duesWords, kindWord, numberWord, sexWord } from '../words';
import { block, paragraph, type Run } from './flow';
import { A4, line, type Mark, type Measure, mm } from './marks';
import { acrossMarks, codeLine, reprintLine, seal } from './stamps';

// Papers of one page in the manner of GB/T 9704—2012: margins 37, 35, 28 and 26 mm, 三号, 28 points a line.

const PAGE = { x: mm(28), y: mm(37), width: A4.width - mm(28) - mm(26), height: A4.height - mm(37) - mm(35) };
const SIZE = 16;
const LEADING = 28 / 16;

interface Official {
  title: string;
  number: string;
  addressee: string;
  text: Run[];
  committee: string;
  date: string;
  /** Lines below the text, at its left edge. */
  notes: [string, string][];
}

function sheet(
  measure: Measure,
  { title, number, addressee, text, committee, date, notes }: Official,
  printing: Printing,
): Mark[] {
  const { x, width } = PAGE;
  const head = paragraph(
    measure,
    [`${addressee}：`],
    { ...PAGE, y: PAGE.y + 76, height: 90 },
    { size: SIZE, leading: LEADING, indent: 0, least: 10 },
  );
  const body = paragraph(
    measure,
    text,
    { ...PAGE, y: head.last + 6, height: 320 },
    { size: SIZE, leading: LEADING, least: 10 },
  );
  const below = notes.flatMap(
    ([label, fill], index) =>
      paragraph(
        measure,
        [label, { fill, least: 160 }],
        { x: x + 2 * SIZE, y: body.last + 18 + index * 28, width: width - 2 * SIZE, height: 28 },
        { size: SIZE, leading: LEADING, indent: 0 },
      ).marks,
  );
  const foot = body.last + 40 + notes.length * 28 + 70;
  const signed = width * 0.64;
  return [
    ...acrossMarks(printing),
    ...reprintLine(measure, printing, { x, y: PAGE.y - 24, width }),
    line(measure, title, { x, y: PAGE.y + 22, width, size: 22, align: 'center', bold: true }),
    line(measure, numberWord(number), { x, y: PAGE.y + 54, width, size: 14, align: 'center' }),
    ...head.marks,
    ...body.marks,
    ...below,
    ...block(
      measure,
      committee,
      { x: x + width - signed, y: foot, width: signed, height: 76 },
      { size: SIZE, least: 10, align: 'right' },
    ),
    line(measure, date, { x: x + width - signed, y: foot + 28, width: signed, size: SIZE, align: 'right' }),
    ...seal(measure, x + mm(24), foot + 6),
    ...codeLine(measure, printing, { x, y: A4.height - mm(24), width }),
  ];
}

const filled = (fill: string): Run => ({ fill });

/** 调整通知: to both branches, from their committee. */
export function adjustmentSheet(measure: Measure, fields: AdjustmentFields, printing: Printing): Mark[] {
  const paid = duesWords(fields);
  const dues: Run[] = paid
    ? ['该同志党费已交到', filled(paid.year), '年', filled(paid.month), '月。']
    : fields.duesExempt
      ? ['该同志经批准免交党费。']
      : [];
  return sheet(
    measure,
    {
      title: paperTitles.adjustment,
      number: fields.number,
      addressee: `${fields.from}、${fields.to}`,
      text: [
        '同意将',
        filled(fields.name),
        `同志（${sexWord(fields.sex)}，中国共产党${kindWord(fields.kind)}党员）的组织关系由`,
        filled(fields.from),
        '调整到',
        filled(fields.to),
        '。',
        ...dues,
        '请双方做好交接，接收支部及时将该同志编入党小组，通知其参加组织生活。',
      ],
      committee: fields.committee,
      date: dateInChinese(fields.approvedOn),
      notes: [],
    },
    printing,
  );
}

/** 回执: from the receiving committee to the one that issued the letter. */
export function receiptSheet(measure: Measure, fields: ReceiptFields, printing: Printing): Mark[] {
  return sheet(
    measure,
    {
      title: paperTitles.receipt,
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
  );
}
