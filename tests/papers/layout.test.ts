import { measureText } from '../../papers/fonts';
import { formOf, type Paper, type Printing, samplePrinting } from '../../papers/form';
import { paragraphMarks } from '../../papers/layout/flow';
import { A4, ASCENT, DESCENT, type Mark, type TextMark } from '../../papers/layout/marks';
import { makePaper, sheetsOf } from '../../papers/make-paper';
import { paperForms, paperKinds } from '../../procedures/paper-forms';
import type { LetterFields, ReceiptFields } from '../../procedures/relation-transfer/papers/fields';
import { relationTransferPapers } from '../../procedures/relation-transfer/papers/forms';
import { pagesOf } from './desk';

const printing: Printing = { ...samplePrinting, reprint: 12 };
const long = '示例自治州示例高新技术产业开发区示例街道示例社区示例物业服务有限责任公司联合党支部委员会';
const longest = '示例甲乙丙丁戊己庚辛'.repeat(10);

const samplePaper = (kind: string): Paper => ({ kind, fields: formOf(paperForms, kind).sample });

/** A paper with every text as long as the registers let it be. */
function stretched(kind: string, text: string): Paper {
  const { fields } = samplePaper(kind);
  const names = ['addressee', 'from', 'to', 'committee', 'host', 'place'].filter((name) => name in fields);
  const more = Object.fromEntries(names.map((name) => [name, text]));
  const office =
    kind === 'letter'
      ? { address: text + text, officePhone: '010-00000001转8001或010-00000002转8002', fax: '0571-88000000-801234' }
      : {};
  const name = '示例阿卜杜拉·买买提·吐尔逊·阿布都热合曼江';
  return { kind, fields: Object.assign({ ...fields, ...('name' in fields && { name }) }, more, office) };
}

/** Of a paper of one sheet. */
const sheetOf = (...asked: Parameters<typeof sheetsOf>) => {
  const { sheets, missing } = sheetsOf(...asked);
  expect(sheets).toHaveLength(1);
  return { marks: sheets[0] as Mark[], missing };
};

const texts = (marks: Mark[]) => marks.filter((mark): mark is TextMark => mark.type === 'text');
const box = ({ x, y, width, size }: TextMark) => ({
  x,
  right: x + width,
  top: y - size * ASCENT,
  bottom: y + size * DESCENT,
});

/** Pairs of texts that lie over one another by more than a hair. */
function collisions(marks: Mark[]): string[] {
  const all = texts(marks).map((mark) => ({ ...box(mark), text: mark.text }));
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.x, b.x);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 0.5 && high > 0.5 ? [`${a.text} | ${b.text}`] : [];
    }),
  );
}

/** Texts outside the sheet's margin of a finger's width. */
const outside = (marks: Mark[]) =>
  texts(marks).filter((mark) => {
    const { x, right, top, bottom } = box(mark);
    return x < 14 || right > A4.width - 14 || top < 8 || bottom > A4.height - 8;
  });

describe.each(paperKinds)('%s', (kind) => {
  test.each([
    ['ordinary names', samplePaper(kind)],
    ['long names', stretched(kind, long)],
    ['the longest names', stretched(kind, longest)],
  ])('with %s nothing overlaps, leaves the sheet or is lost', async (_, paper) => {
    const { marks, missing } = sheetOf(paperForms, paper, printing);
    expect(missing).toEqual([]);
    expect(collisions(marks)).toEqual([]);
    expect(outside(marks)).toEqual([]);
    const { bytes } = await makePaper(paperForms, paper, printing, 0);
    const [page = '', ...more] = await pagesOf(bytes);
    expect(more).toEqual([]);
    for (const name of [
      'addressee',
      'from',
      'to',
      'committee',
      'name',
      'address',
      'number',
      'host',
      'place',
    ] as const) {
      const value = (paper.fields as unknown as Record<string, string>)[name];
      if (value !== undefined) expect(page).toContain(value);
    }
  });
});

test.each(Object.keys(relationTransferPapers))('%s: a long committee signs as large as the date', (kind) => {
  const { fields } = samplePaper(kind);
  const name = long.slice(0, 40);
  const { marks } = sheetOf(paperForms, { kind, fields: { ...fields, committee: name } } as Paper, printing);
  const all = texts(marks);
  const at = all.findLastIndex(({ text }) => /^二〇二六年十一月二十[四五]日$/.test(text));
  const lines = kind === 'letter' ? 2 : 3;
  const signed = all.slice(at - lines, at);
  expect(signed.map(({ text }) => text).join('')).toBe(name);
  expect(signed.map(({ size }) => size)).toEqual(signed.map(() => all[at]?.size));
});

test('wherever a line ends, the dot of a minority name begins none', () => {
  const firsts = Array.from({ length: 40 }, (_, more) => {
    const { marks } = paragraphMarks(
      measureText,
      [{ fill: '阿卜杜·示例·阿卜杜·示例' }, '同志'],
      { x: 0, y: 0, width: 60 + more * 2, height: 400 },
      { size: 12 },
    );
    return texts(marks).filter(({ text }) => text.startsWith('·')).length;
  });
  expect(firsts).toEqual(firsts.map(() => 0));
});

/** Lengths of the rules on the line of a title. */
const rulesBeside = (marks: Mark[], title: string, after: string) => {
  const all = texts(marks);
  const from = all.findIndex(({ text }) => text.includes(after));
  const label = all.slice(from).find(({ text }) => text === title) as TextMark;
  return marks.flatMap((mark) =>
    mark.type === 'line' && mark.from[0] >= label.x && mark.from[1] > label.y && mark.from[1] < label.y + 4
      ? [Math.round(mark.to[0] - mark.from[0])]
      : [],
  );
};

test('what is not known is a rule to write on, also in a letter that was frozen without fax and postcode', () => {
  const { fields } = samplePaper('letter');
  const { fax: _, postcode: __, ...old } = fields as LetterFields;
  const { marks } = sheetOf(paperForms, { kind: 'letter', fields: old }, printing);
  const none = { ...old, fax: null, postcode: null };
  expect(marks).toEqual(sheetOf(paperForms, { kind: 'letter', fields: none }, printing).marks);
  for (const title of ['传真：', '邮编：']) {
    const [rule] = rulesBeside(marks, title, '通讯地址');
    expect(rule).toBeGreaterThan(100);
  }
  const receipt = samplePaper('receipt').fields as ReceiptFields;
  const blank = sheetOf(
    paperForms,
    { kind: 'receipt', fields: { ...receipt, phone: null } as ReceiptFields },
    printing,
  );
  expect(rulesBeside(blank.marks, '联系电话：', '经办人')).toEqual([160]);
});

test('the fonts are embedded, and only what is used of them', async () => {
  const { bytes } = await makePaper(paperForms, samplePaper('letter'), printing, 0);
  expect(bytes.toString('latin1')).toMatch(/FontFile2/);
  expect(bytes.length).toBeLessThan(80_000);
});

test('a rare character is printed; one that no font has is marked and named, never a blank box', async () => {
  const { fields } = samplePaper('letter');
  const named = (name: string) => ({ kind: 'letter', fields: { ...fields, name } }) as Paper;
  const rare = await makePaper(paperForms, named('示例䶮𬱖'), printing, 0);
  expect(rare.missing).toEqual([]);
  expect((await pagesOf(rare.bytes))[0]).toContain('示例䶮𬱖');
  const { bytes, missing } = await makePaper(paperForms, named('示例𠮷'), printing, 0);
  expect(missing).toEqual(['𠮷']);
  const [page = ''] = await pagesOf(bytes);
  expect(page).toContain('示例〓同志');
  expect(page).toContain('“〓”处的字（U+20BB7）字库未收录，请手写补正');
});

test('a sign-in sheet of 300 goes on over as many sheets as it takes: each stands on it once, over nobody else', () => {
  const { fields } = samplePaper('sign-in-filled');
  const lines = Array.from({ length: 300 }, (_, at) => ({
    name: at % 7 ? `示例${at}` : `示例阿卜杜拉·买买提·吐尔逊${at}`,
    mark: at % 10 ? '到会' : '',
    apart: at % 10 ? '' : '年老体弱，经支部列入名单',
  }));
  const paper = { kind: 'sign-in-filled', fields: { ...fields, lines } } as Paper;
  const { sheets } = sheetsOf(paperForms, paper, printing);
  expect(sheets.length).toBeGreaterThan(5);
  const all = sheets.flatMap((marks) => texts(marks).map(({ text }) => text)).join('');
  for (const { name } of lines) expect([name, all.split(name).length > 1]).toEqual([name, true]);
  for (const marks of sheets) {
    expect(collisions(marks)).toEqual([]);
    expect(outside(marks)).toEqual([]);
    expect(texts(marks).some(({ text }) => text === '签到')).toBe(true);
  }
});
