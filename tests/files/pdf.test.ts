import { deflateSync } from 'node:zlib';
import { checkPdf } from '../../registers/files/pdf/check-pdf';
import { findDanger } from '../../registers/files/pdf/find-danger';

// What a PDF may hold. Each kind is a file of its own; `[3 0 R /Fit]` is a jump to the first page.

const PAGES =
  '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R >> endobj\n';
const pdf = (catalogue: string, more: string | Buffer = '') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R ${catalogue} >> endobj\n${PAGES}`, 'latin1'),
    Buffer.from(more as string, 'latin1'),
    Buffer.from('\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
const stream = (dictionary: string, data: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`5 0 obj << ${dictionary} >> stream\n`, 'latin1'),
    Buffer.from(data as string, 'latin1'),
    Buffer.from('\nendstream endobj\n'),
  ]);
/** A stream of objects with one of number 4. */
const packed = (object: string, chain: string, pack: (plain: Buffer) => Buffer, more = '') =>
  stream(`/Type /ObjStm /N 1 /First 4 ${chain} ${more}`, pack(Buffer.from(`4 0 ${object}`, 'latin1')));

const verdict = (bytes: Buffer): string | undefined => {
  try {
    return findDanger(bytes);
  } catch (error) {
    return (error as { why?: string }).why;
  }
};

const SCRIPT = '<< /S /JavaScript /JS (a) >>';
const hex = (plain: Buffer) => Buffer.from(`${plain.toString('hex')}>`);
/** Codes of nine bits, each byte by itself; 256 clears, 257 ends. */
const lzw = (plain: Buffer) => {
  const bits = [...plain].flatMap((byte) => [256, byte]);
  const text = [...bits, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((text.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
};
const runs = (plain: Buffer) =>
  Buffer.concat([...plain].map((byte) => Buffer.from([0, byte])).concat(Buffer.from([128])));
const base85 = (plain: Buffer) => {
  let text = '';
  for (let at = 0; at < plain.length; at += 4) {
    const part = plain.subarray(at, at + 4);
    let value = Buffer.concat([part, Buffer.alloc(4 - part.length)]).readUInt32BE(0);
    let five = '';
    for (let n = 0; n < 5; n += 1) {
      five = String.fromCharCode(33 + (value % 85)) + five;
      value = Math.floor(value / 85);
    }
    text += five.slice(0, part.length + 1);
  }
  return Buffer.from(`${text}~>`, 'latin1');
};
/** Rows of four bytes under PNG's filter "up". */
const predicted = (plain: Buffer) => {
  const rows: Buffer[] = [];
  let above = Buffer.alloc(4);
  for (let at = 0; at < plain.length; at += 4) {
    const row = Buffer.concat([plain.subarray(at, at + 4), Buffer.alloc(4, 0x20)]).subarray(0, 4);
    rows.push(Buffer.from([2, ...row.map((byte, n) => (byte - (above[n] as number)) & 0xff)]));
    above = Buffer.from(row);
  }
  return deflateSync(Buffer.concat(rows));
};

test.each([
  ['a page to open at', '/OpenAction [3 0 R /Fit]', ''],
  ['a page by reference', '/OpenAction 4 0 R', '4 0 obj [3 0 R /XYZ 0 0 null] endobj'],
  ['a jump on opening', '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>', ''],
  ['a link to the web', '', '4 0 obj << /Subtype /Link /A << /S /URI /URI (https://example.invalid/a) >> >> endobj'],
  ['a link to mail', '', '4 0 obj << /Subtype /Link /A << /S /URI /URI (mailto:a@example.invalid) >> >> endobj'],
  ['a button to the next page', '', '4 0 obj << /A << /S /Named /N /NextPage >> >> endobj'],
  [
    'structure and transitions',
    '',
    '4 0 obj << /S /Sect /A << /O /Table >> >> endobj 6 0 obj << /Type /Trans /S /Fade >> endobj',
  ],
  [
    'fonts that are called AA and A',
    '',
    '4 0 obj << /Font << /AA 6 0 R /A 6 0 R >> >> endobj 6 0 obj << /Type /Font /F 7 >> endobj',
  ],
  ['outlines', '', '4 0 obj << /Title (a) /Next 6 0 R >> endobj 6 0 obj << /Title (b) >> endobj'],
  ['the word in a text', '/Note (obj) /Title (a stream of /JavaScript)', ''],
  [
    'a picture that reads like a name',
    '',
    stream('/Subtype /Image /Filter /DCTDecode', '\xff/JS /XFA /OpenAction\x00'),
  ],
  ['an object that was deleted', '', '4 0 obj\nendobj'],
  ['packed objects', '', packed('<< /Type /Font >>', '/Filter /FlateDecode', deflateSync)],
])('taken: %s', (_, catalogue, more) => {
  expect(verdict(pdf(catalogue, more))).toBeUndefined();
});

const OPEN = '/OpenAction 4 0 R';
test.each<[string, string, string | Buffer, string]>([
  ['a link on opening', '/OpenAction << /S /URI /URI (http://example.invalid/) >>', '', 'open-action'],
  ['an action on opening, by reference', OPEN, '4 0 obj << /S /Named /N /Print >> endobj', 'open-action'],
  ['one that follows a jump', '/OpenAction << /S /GoTo /D (a) /Next << /S /Named /N /Print >> >>', '', 'action'],
  ['one that cannot be found', OPEN, '', 'open-action'],
  ['one whose kind stands elsewhere', '/OpenAction << /S 4 0 R >>', '4 0 obj /SubmitForm endobj', 'send'],
  [
    'one behind another of the same number',
    OPEN,
    `4 0 obj [3 0 R /Fit] endobj 4 0 obj << /S /Hide >> endobj`,
    'open-action',
  ],
  ['one behind another of the same key', '/OpenAction << /S /Hide /S /GoTo >>', '', 'open-action'],
  ['one written with escapes', '/Open#41ction << /S /Hide >>', '', 'open-action'],
  ['additional actions of the file', '/AA << /WC << /S /Named /N /Print >> >>', '', 'own-actions'],
  [
    'of a page, by reference',
    '',
    '4 0 obj << /Type /Page /AA 6 0 R >> endobj 6 0 obj << /O 7 0 R >> endobj',
    'own-actions',
  ],
  ['of a field', '', '4 0 obj << /FT /Tx /AA << /K << /S /GoTo >> >> >> endobj', 'own-actions'],
  ['a script by its key', '', '4 0 obj << /A << /JS (a) >> >> endobj', 'script'],
  ['a script in the tree of names', '/Names << /JavaScript 5 0 R >>', '', 'script'],
  ['a script written with escapes', '', '4 0 obj << /S /J#61vaScript >> endobj', 'script'],
  ['a script in an array', '', '4 0 obj [[<< /S /JavaScript >>]] endobj', 'script'],
  ['a program', '', '4 0 obj << /A << /S /Launch /F (a) >> >> endobj', 'launch'],
  ['another file', '', '4 0 obj << /A << /S /GoToR /F (//example.invalid/a) >> >> endobj', 'launch'],
  ['a form that is sent', '', '4 0 obj << /A << /S /SubmitForm >> >> endobj', 'send'],
  ['an action that nobody knows', '', '4 0 obj << /A << /S /VendorAction >> >> endobj', 'action'],
  ['a button to print', '', '4 0 obj << /A << /S /Named /N /Print >> >> endobj', 'action'],
  ['a link to a file', '', '4 0 obj << /A << /S /URI /URI (file:///a) >> >> endobj', 'link'],
  ['a link to a script', '', '4 0 obj << /A << /S /URI /URI (javascript:a) >> >> endobj', 'link'],
  ['a file inside', '/Names << /EmbeddedFiles 5 0 R >>', '', 'embedded'],
  ['a file as a note', '', '4 0 obj << /Subtype /FileAttachment >> endobj', 'embedded'],
  ['a film', '', '4 0 obj << /Subtype /RichMedia >> endobj', 'media'],
  ['a form of XML', '/AcroForm << /XFA 5 0 R >>', '', 'xfa'],
  ['data in another file', '', stream('/Length 0 /F (a.bin)', ''), 'outside'],
  ['a page of another file', '', stream('/Subtype /Form /Ref << /F (a.pdf) >>', ''), 'outside'],
  ['a password', '', 'trailer << /Encrypt 9 0 R >>', 'encrypted'],
  ['a password in a packed table', '', stream('/Type /XRef /Encrypt 9 0 R', 'x'), 'encrypted'],
  ['what lies inside a stream', '', stream('', `7 0 obj ${SCRIPT} endobj`), 'script'],
])('refused: %s', (_, catalogue, more, danger) => {
  expect(verdict(pdf(catalogue, more))).toBe(danger);
});

test.each<[string, Buffer, string]>([
  ['Flate', packed(SCRIPT, '/Filter /FlateDecode', deflateSync), 'script'],
  ['no filter', packed(SCRIPT, '', (plain) => plain), 'script'],
  ['a chain', packed(SCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]', (plain) => hex(deflateSync(plain))), 'script'],
  ['a chain by short names and keys', packed(SCRIPT, '/F [/AHx /Fl]', (plain) => hex(deflateSync(plain))), 'script'],
  [
    'a filter by reference',
    Buffer.concat([packed(SCRIPT, '/Filter 8 0 R', deflateSync), Buffer.from('8 0 obj /FlateDecode endobj')]),
    'script',
  ],
  ['LZW', packed(SCRIPT, '/Filter /LZWDecode', lzw), 'script'],
  ['run lengths', packed(SCRIPT, '/Filter /RunLengthDecode', runs), 'script'],
  ['base 85', packed(SCRIPT, '/Filter /ASCII85Decode', base85), 'script'],
  [
    'rows of PNG',
    packed(SCRIPT, '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>', predicted),
    'script',
  ],
  ['a wrong length', packed(SCRIPT, '/Filter /FlateDecode', deflateSync, '/Length 3'), 'script'],
  ['without its type', stream('/N 1 /First 4', `4 0 ${SCRIPT}`), 'script'],
  [
    'a note that reads like an object',
    packed('<< /S /Launch >>', '/Filter /FlateDecode', deflateSync, '/Note (obj)'),
    'launch',
  ],
  ['a picture', packed(SCRIPT, '/Filter /DCTDecode', (plain) => plain), 'coding'],
  ['encrypted', packed(SCRIPT, '/Filter [/Crypt /FlateDecode]', deflateSync), 'coding'],
  ['broken', packed(SCRIPT, '/Filter /FlateDecode', () => Buffer.from('no')), 'coding'],
  ['a bomb', packed('(', '/Filter /FlateDecode', () => deflateSync(Buffer.alloc(80 * 1024 * 1024))), 'size'],
  ['a bomb of runs', packed('(', '/Filter /RunLengthDecode', () => Buffer.alloc(1_100_000, 129)), 'size'],
  [
    'a place that is not there',
    packed('', '/Filter /FlateDecode', () => deflateSync(Buffer.from('4 9 null'))),
    'structure',
  ],
])('objects packed by %s', (_, objects, wanted) => {
  expect(verdict(pdf('', objects))).toBe(wanted);
});

test('objects without end, or in one another without end, are refused', () => {
  expect(verdict(pdf('', `4 0 obj [${'0 '.repeat(1_000_001)}] endobj`))).toBe('size');
  expect(() => findDanger(pdf('', `4 0 obj ${'['.repeat(100_000)}`))).toThrow();
  expect(verdict(pdf('', '4 0 % of whom is this?\nobj << /A 1 >> endobj'))).toBe('structure');
});

test('the reason is told in words, by a process that looks', async () => {
  expect(await checkPdf(pdf('/OpenAction << /S /Hide >>'))).toEqual({
    type: 'file-active-content',
    detail: 'PDF 设有打开时自动执行的动作（OpenAction）',
  });
  expect(await checkPdf(pdf('', '4 0 obj << /Broken'))).toEqual({
    type: 'pdf-unreadable',
    detail: expect.stringMatching(/^文件结构有误或不规范（第 \d+ 字节处）$/),
  });
  expect(await checkPdf(pdf('', `4 0 obj ${'['.repeat(100_000)}`))).toMatchObject({ type: 'pdf-unreadable' });
  expect(await checkPdf(pdf('/OpenAction [3 0 R /Fit]'))).toBeUndefined();
});
