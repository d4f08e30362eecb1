import PizZip from 'pizzip';
import { checkTemplate } from '../../papers/check-template';
import { fillTemplate } from '../../papers/fill-template';
import { type Parts, wordFile } from './word';

const KNOWN = { 姓名: '姓名', 编号: '编号' };
const VALUES = { 姓名: '示例甲', 编号: '2054001' };
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (kind: string, target: string, mode = '') =>
  `<Relationship Id="r9" Type="${OFFICE}/${kind}" Target="${target}" ${mode}/>`;
const part = (root: string, text: string) => `<w:${root} ${W}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${root}>`;
const check = (lines: string[], parts: Parts = {}) => checkTemplate(KNOWN, wordFile(lines, parts));
const filled = async (lines: string[], parts: Parts = {}, name = 'word/document.xml') => {
  const file = wordFile(lines, parts);
  expect(await checkTemplate(KNOWN, file)).toEqual([]);
  return (new PizZip(await fillTemplate(file, VALUES)).file(name)?.asText() ?? '').replace(/<[^>]*>/g, '');
};
const field = (instruction: string, name = 'w:instrText') =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction
    .split('|')
    .map((piece) => `<w:r><${name}>${piece}</${name}></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

test.each([
  ['blanks around and within', '{ 姓名 }、{　编 号　}', '示例甲、2054001'],
  ['full-width braces', '｛姓名｝、{编号｝', '示例甲、2054001'],
  ['a mark over several runs', '{姓</w:t></w:r><w:r><w:t>名}', '示例甲'],
])('filled: %s', async (_, line, text) => {
  expect(await filled([line])).toBe(text);
});

test('filled: in a table and in a box', async () => {
  const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const box = `<w:p><w:r><w:pict><w:txbxContent>${run('{编号}')}</w:txbxContent></w:pict></w:r></w:p>`;
  const body = `<w:tbl><w:tr><w:tc>${run('{姓名}')}</w:tc></w:tr></w:tbl>${box}`;
  expect(await filled([], { body })).toBe('示例甲2054001');
});

test.each([
  ['header', 'hdr'],
  ['footer', 'ftr'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
])('filled: %s', async (kind, root) => {
  const name = `word/${kind}.xml`;
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  const file = new PizZip(
    wordFile(['{编号}'], { relations: relation(kind, `${kind}.xml`), files: { [name]: part(root, '注：｛ 姓名 ｝') } }),
  );
  const types = file.file('[Content_Types].xml')?.asText() ?? '';
  file.file(
    '[Content_Types].xml',
    types.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
  );
  const bytes = file.generate({ type: 'nodebuffer' });
  expect(await checkTemplate(KNOWN, bytes)).toEqual([]);
  const text = new PizZip(await fillTemplate(bytes, VALUES))
    .file(name)
    ?.asText()
    .replace(/<[^>]*>/g, '');
  expect(text).toBe('注：示例甲');
});

test('a control that shows data kept elsewhere shows what is filled in', async () => {
  const body = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{姓名}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
  const file = wordFile(['{编号}'], { body });
  expect(await checkTemplate(KNOWN, file)).toEqual([]);
  const xml = new PizZip(await fillTemplate(file, VALUES)).file('word/document.xml')?.asText() ?? '';
  expect([xml.includes('示例甲'), xml.includes('dataBinding')]).toEqual([true, false]);
});

const deleted = '<w:p><w:del><w:r><w:delText>{姓名}</w:delText></w:r></w:del></w:p>';
test.each<[string, string[], Parts, string]>([
  ['an unknown tag', ['{编号}', '{工资}'], {}, '没有“工资”这个标签（正文第2段）'],
  ['what looks into objects', ['{constructor}'], {}, '没有“constructor”这个标签（正文第1段）'],
  ['an empty tag', ['{　}'], {}, '标签是空的（正文第1段）'],
  ['a loop', ['{ #姓名}{/姓名}'], {}, '不支持循环、条件或原文标签“姓名”（正文第1段）'],
  ['raw text', ['{@姓名}'], {}, '不支持循环、条件或原文标签“姓名”（正文第1段）'],
  ['a brace that does not close', ['甲', '{姓名'], {}, '标签“{姓名”书写有误（正文第2段）'],
  ['a brace that does not open', ['姓名}'], {}, '标签“姓名}”书写有误（正文第1段）'],
  ['braces twice', ['{{姓名}}'], {}, '标签“{{”书写有误（正文第1段）'],
  ['no tag', ['介绍信'], {}, '模板中没有任何标签'],
  [
    'a mark in a part that is not filled',
    ['{编号}'],
    { files: { 'word/header9.xml': part('hdr', '{姓名}') } },
    '标签“{姓名}”写在不能填写的位置（页眉第1段），请移到普通文字中，或接受全部修订',
  ],
  [
    'a mark in deleted text',
    ['{编号}'],
    { body: deleted },
    '标签“{姓名}”写在不能填写的位置（正文第2段），请移到普通文字中，或接受全部修订',
  ],
  [
    'a mark in drawn text',
    ['{编号}'],
    { body: '<w:p><w:r><w:pict><w:textpath string="｛姓名｝"/></w:pict></w:r></w:p>' },
    '标签“{姓名}”写在不能填写的位置（正文第2段），请移到普通文字中，或接受全部修订',
  ],
  [
    'a field of a mail merge',
    ['{编号}'],
    { body: field(' MERGEFIELD 姓名 ') },
    '不能用邮件合并域“姓名”，请改写为带花括号的标签（正文第2段）',
  ],
  [
    'a field that runs, in small letters',
    ['{编号}'],
    { body: field(' ddeauto c:\\\\x') },
    '不能含有自动取数的域“DDEAUTO”（正文第2段）',
  ],
  [
    'a field in pieces',
    ['{编号}'],
    { body: field('INC|LUDE|PICTURE "a"') },
    '不能含有自动取数的域“INCLUDEPICTURE”（正文第2段）',
  ],
  [
    'a field written with references',
    ['{编号}'],
    { body: field('&#68;&#68;E a') },
    '不能含有自动取数的域“DDE”（正文第2段）',
  ],
  [
    'a field whose name is made by another',
    ['{编号}'],
    {
      body: field(
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 68</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>',
      ),
    },
    '不能含有自动取数的域“QUOTE”（正文第2段）',
  ],
  [
    'a simple field',
    ['{编号}'],
    { body: '<w:p><w:fldSimple w:instr="LINK a"/></w:p>' },
    '不能含有自动取数的域“LINK”（正文第2段）',
  ],
  [
    'a field in another prefix',
    ['{编号}'],
    {
      body: `<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><q:instrText>DDE a</q:instrText></q:r></q:p>`,
    },
    '不能含有自动取数的域“DDE”（正文第2段）',
  ],
  [
    'a field that is nowhere begun',
    ['{编号}'],
    { body: '<w:p><w:r><w:instrText>DATABASE a</w:instrText></w:r></w:p>' },
    '不能含有自动取数的域“DATABASE”（正文第2段）',
  ],
  [
    'a link to a file',
    ['{编号}'],
    { body: field('HYPERLINK "file://example.invalid/a"') },
    '不能含有指向外部的链接（正文第2段）',
  ],
  [
    'another template, by references',
    ['{编号}'],
    { relations: relation('attachedTempl&#97;te', 'https://example.invalid/a.dotm', 'TargetMode="Extern&#97;l"') },
    '不能含有“attachedTemplate”这类关联内容',
  ],
  [
    'a picture from outside',
    ['{编号}'],
    { relations: relation('image', 'https://example.invalid/a.png', 'TargetMode="External"') },
    '不能含有指向外部的链接',
  ],
  [
    'a picture from outside without a relation',
    ['{编号}'],
    { body: '<w:p><w:r><w:pict><w:imagedata src="https://example.invalid/a.png"/></w:pict></w:r></w:p>' },
    '不能含有指向外部的链接',
  ],
  [
    'a program of the web',
    ['{编号}'],
    { relations: relation('webextensiontaskpanes', 'a.xml') },
    '不能含有“webextensiontaskpanes”这类关联内容',
  ],
  [
    'a source of data',
    ['{编号}'],
    { files: { 'word/settings.xml': `<w:settings ${W}><w:mailMerge/></w:settings>` } },
    '不能含有邮件合并的数据源，请改为普通 Word 文档',
  ],
  [
    'a macro',
    ['{编号}'],
    { main: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
    '文件不是 Word 文档（.docx）',
  ],
  ['an embedded file', ['{编号}'], { files: { 'word/embeddings/sheet1.xlsx': 'x' } }, '不能含有宏、控件或嵌入的文件'],
  [
    'another encoding',
    ['{编号}'],
    { files: { 'word/styles.xml': Buffer.from('\uFEFF<x/>', 'utf16le') } },
    '“word/styles.xml”不是 UTF-8 编码，请在 Word 或 WPS 中另存为 .docx',
  ],
  [
    'an encoding that is only said',
    ['{编号}'],
    { files: { 'word/styles.xml': '<?xml version="1.0" encoding="UTF-7"?><x/>' } },
    '“word/styles.xml”不是 UTF-8 编码，请在 Word 或 WPS 中另存为 .docx',
  ],
  [
    'an entity',
    ['{编号}'],
    { files: { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' } },
    '“word/styles.xml”含有 XML 实体声明，文件不是 Word 文档（.docx）',
  ],
  [
    'broken XML',
    ['{编号}'],
    { files: { 'word/styles.xml': '<x>' } },
    '“word/styles.xml”不是有效的 XML，文件可能已损坏',
  ],
  ['a bomb', ['{编号}'], { files: { 'word/media/a.png': Buffer.alloc(21 * 1024 * 1024) } }, '文件解压后内容过大'],
])('refused: %s', async (_, lines, parts, fault) => {
  expect(await check(lines, parts)).toContain(fault);
});

test('what Word and WPS write beside is no reason to refuse', async () => {
  const relations = [
    relation('printerSettings', 'printerSettings/printerSettings1.bin'),
    relation('hyperlink', 'mailto:office@example.invalid', 'TargetMode="External"').replace('r9', 'r10'),
    relation('customXml', '../customXml/item1.xml').replace('r9', 'r11'),
  ].join('');
  const files = {
    'word/printerSettings/printerSettings1.bin': 'x',
    'customXml/item1.xml': '<a xmlns="urn:example">{"json": {"a": 1}}</a>',
    'docProps/app.xml': '<Properties xmlns="urn:example"><Application>WPS Office</Application></Properties>',
  };
  const body =
    field(' PAGE  \\* MERGEFORMAT ') + field('HYPERLINK "https://example.invalid/a"') + field('HYPERLINK \\l "a"');
  expect(await check(['{编号}'], { relations, files, body })).toEqual([]);
});
