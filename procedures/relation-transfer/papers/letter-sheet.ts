import type { Printing } from '../../../papers/form';
import { block, paragraphMarks, type Run } from '../../../papers/layout/flow';
import { A4, lineMark, type Mark, type Measure, mm } from '../../../papers/layout/marks';
import { acrossMarks, codeLine, reprintLine, sealMarks } from '../../../papers/layout/stamps';
import { dateInChinese, kindWord } from '../../../papers/words';
import type { LetterFields } from './fields';
import { letterText, writtenIn } from './letter-text';
import { validityWord } from './words';

// 介绍信 with its three parts on one sheet, one below the other: 存根, 介绍信, 回执联. Fields and order after
// 组通字〔2006〕45号. The line of the signature stays blank: the seal alone counts.

const LEFT = mm(20);
const WIDTH = A4.width - 2 * LEFT;
/** Where the sheet is cut. */
const CUTS = [mm(78), mm(216)] as const;
const BODY = 12;

/** A cut line; the number stands across it and is halved by the cut, under half a seal: 骑缝. */
function cut(measure: Measure, y: number, number: string): Mark[] {
  const text = lineMark(measure, `字第 ${number} 号`, {
    x: LEFT,
    y: y + 4.2,
    width: WIDTH * 0.6,
    size: 12,
    align: 'center',
  });
  const middle = lineMark(measure, '（骑缝章）', {
    x: LEFT + WIDTH * 0.66,
    y: y + 3,
    width: 60,
    size: 8.5,
    grey: true,
  });
  const gap = 6;
  const edges = [
    mm(5),
    text.x - gap,
    text.x + text.width + gap,
    middle.x - gap,
    middle.x + middle.width + gap,
    A4.width - mm(5),
  ];
  const rules = [0, 2, 4].map(
    (index): Mark => ({
      type: 'line',
      from: [edges[index] as number, y],
      to: [edges[index + 1] as number, y],
      dashed: true,
    }),
  );
  return [text, middle, ...rules];
}

const heading = (measure: Measure, y: number, title: string, number: string): Mark[] => [
  lineMark(measure, title, { x: LEFT, y, width: WIDTH, size: 17, align: 'center', bold: true }),
  lineMark(measure, `第 ${number} 号`, { x: LEFT, y: y + 19, width: WIDTH, size: 10.5, align: 'right' }),
];

/** ①: stays with the issuer, who pastes the receipt on it. */
function stub(measure: Measure, fields: LetterFields): Mark[] {
  const column = WIDTH * 0.6;
  const runs: Run[] = [
    writtenIn(fields.name, 50),
    '同志系中国共产党',
    writtenIn(kindWord(fields.kind)),
    '党员，组织关系由',
    writtenIn(fields.from, 90),
    '转到',
    writtenIn(fields.to, 90),
    '。',
  ];
  const text = paragraphMarks(measure, runs, { x: LEFT, y: mm(29), width: column, height: mm(36) }, { size: BODY });
  const box = { x: LEFT + column + 14, y: mm(30), width: WIDTH - column - 14, height: mm(42) };
  const { x, y, width, height } = box;
  const corners: [number, number][] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return [
    ...heading(measure, mm(18), '党员组织关系介绍信存根', fields.number),
    ...text.marks,
    lineMark(measure, dateInChinese(fields.issuedOn), {
      x: LEFT,
      y: mm(72),
      width: column,
      size: BODY,
      align: 'right',
    }),
    ...corners.map(
      (from, index): Mark => ({ type: 'line', from, to: corners[(index + 1) % 4] as [number, number], dashed: true }),
    ),
    lineMark(measure, '（贴回执联处）', { x, y: y + height / 2 + 4, width, size: 11, align: 'center', grey: true }),
  ];
}

/** ②: goes to the receiving committee. */
function letter(measure: Measure, fields: LetterFields, printing: Printing): Mark[] {
  const top = CUTS[0];
  const text = paragraphMarks(
    measure,
    letterText(fields),
    { x: LEFT, y: top + mm(35), width: WIDTH, height: mm(36) },
    { size: BODY },
  );
  const validity = paragraphMarks(
    measure,
    ['（有效期', writtenIn(validityWord(fields), 50), '天）'],
    { x: LEFT, y: text.last + 4, width: WIDTH, height: mm(8) },
    { size: BODY },
  );
  const third = WIDTH / 3;
  const rows = top + mm(112);
  const signed = { x: LEFT + mm(82), width: WIDTH - mm(82) };
  const office: [string, string | null | undefined][] = [
    ['联系电话：', fields.officePhone],
    ['传真：', fields.fax],
    ['邮编：', fields.postcode],
  ];
  return [
    ...heading(measure, top + mm(15), '党员组织关系介绍信', fields.number),
    ...addressee(measure, fields.addressee, top + mm(24)),
    ...text.marks,
    ...validity.marks,
    ...block(measure, fields.committee, { ...signed, y: top + mm(95), height: mm(20) }, { size: BODY, align: 'right' }),
    lineMark(measure, dateInChinese(fields.issuedOn), { ...signed, y: top + mm(102), size: BODY, align: 'right' }),
    ...sealMarks(measure, LEFT + mm(63), top + mm(92), mm(15)),
    ...labelled(measure, '党员联系电话或其他联系方式：', fields.phone, { x: LEFT, y: rows, width: WIDTH }),
    ...labelled(measure, '党员原所在基层党委通讯地址：', fields.address, {
      x: LEFT,
      y: rows + mm(9),
      width: WIDTH,
      height: mm(8.5),
    }),
    ...office.flatMap(([title, value], index) =>
      labelled(measure, title, value, { x: LEFT + index * third, y: rows + mm(16), width: third - 10 }),
    ),
    ...codeLine(measure, printing, { x: LEFT, y: CUTS[1] - mm(4), width: WIDTH }),
  ];
}

/** A name at the head of a text, with its colon; a long one is set smaller. */
const addressee = (measure: Measure, name: string, y: number): Mark[] => {
  const runs: Run[] = [{ fill: name }, '：'];
  return paragraphMarks(
    measure,
    runs,
    { x: LEFT, y, width: WIDTH, height: mm(10) },
    { size: BODY, indent: 0, leading: 1.35 },
  ).marks;
};

/** A title and what was written after it, on a rule. */
function labelled(
  measure: Measure,
  title: string,
  value: string | null | undefined,
  { x, y, width, height = mm(6) }: { x: number; y: number; width: number; height?: number },
): Mark[] {
  const head = lineMark(measure, title, { x, y, width, size: 9.5 });
  const rest = width - head.width;
  const rule: Mark = { type: 'line', from: [x + head.width, y + 2.5], to: [x + width, y + 2.5], thin: true };
  if (!value) return [head, rule];
  const place = { x: x + head.width + 2, y, width: rest - 2, height };
  return [head, ...block(measure, value, place, { size: 9.5, least: 4.5 }), rule];
}

/** ③: filled in and sent back by the receiving committee. */
function receipt(measure: Measure, fields: LetterFields): Mark[] {
  const top = CUTS[1];
  const runs: Run[] = [writtenIn(fields.name, 50), '同志的党员组织关系已转达我处，特此回复。'];
  const text = paragraphMarks(
    measure,
    runs,
    { x: LEFT, y: top + mm(32), width: WIDTH, height: mm(18) },
    { size: BODY },
  );
  const half = WIDTH / 2;
  return [
    ...heading(measure, top + mm(14), '党员组织关系介绍信回执联', fields.number),
    ...addressee(measure, fields.committee, top + mm(22)),
    ...text.marks,
    lineMark(measure, '（盖章）', { x: LEFT + half, y: top + mm(56), width: half - 40, size: BODY, align: 'center' }),
    lineMark(measure, '年　　　月　　　日', {
      x: LEFT + half,
      y: top + mm(63),
      width: half,
      size: BODY,
      align: 'right',
    }),
    ...labelled(measure, '经办人：', null, { x: LEFT, y: top + mm(70), width: half - 20 }),
    ...labelled(measure, '联系电话：', null, { x: LEFT + half, y: top + mm(70), width: half }),
  ];
}

/** The sheet. @throws RangeError when a text does not fit */
export function letterSheet(measure: Measure, fields: LetterFields, printing: Printing): Mark[] {
  return [
    ...acrossMarks(printing),
    ...stub(measure, fields),
    ...letter(measure, fields, printing),
    ...receipt(measure, fields),
    ...CUTS.flatMap((y) => cut(measure, y, fields.number)),
    ...[0, ...CUTS].flatMap((top) => reprintLine(measure, printing, { x: LEFT, y: top + mm(9.5), width: WIDTH })),
  ];
}
