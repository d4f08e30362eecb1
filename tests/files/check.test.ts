import { checkFile } from '../../registers/files/check';
import { clamd } from '../../registers/files/clamd';
import { mediaTypeOf } from '../../registers/files/kinds';
import { fileName } from '../../registers/files/name';
import { type ClamdServer, clamdServer, EICAR_TEXT } from './clamd-server';
import { jpeg, pdf, png } from './pictures';

test.each([
  ['a PNG', png(), 'image/png', undefined],
  ['a JPEG', jpeg(), 'image/jpeg', undefined],
  ['a PDF that opens at its first page', pdf(), 'application/pdf', undefined],
  ['a PDF with packed objects', pdf({ packed: '<< /Type /Font >>' }), 'application/pdf', undefined],
  ['a PDF whose picture reads like a name', pdf({ picture: '\xff/JS /XFA\x00' }), 'application/pdf', undefined],
  ['a script', pdf({ more: '/A << /S /JavaScript /JS (a) >> ' }), 'application/pdf', 'file-active-content'],
  ['a JPEG said to be a PNG', jpeg(), 'image/png', 'file-not-recognised'],
  ['a page of HTML', Buffer.from('<html><script>'), 'application/pdf', 'file-not-recognised'],
  ['nothing', Buffer.alloc(0), 'image/jpeg', 'file-not-recognised'],
  ['a PNG broken off', png().subarray(0, 20), 'image/png', 'file-not-recognised'],
  ['a bomb of a PNG', png(60_000, 60_000), 'image/png', 'image-dimensions'],
  ['a JPEG without height', jpeg(800, 0), 'image/jpeg', 'image-dimensions'],
  ['a PDF that cannot be read', pdf({ more: '<< /Broken ' }), 'application/pdf', 'pdf-unreadable'],
] as const)('%s', async (_, bytes, type, problem) => {
  expect((await checkFile(bytes, type))?.type).toBe(problem);
});

test.each([
  ['image/png', png(), 'image/png'],
  ['image/pjpeg', jpeg(), 'image/jpeg'],
  ['image/jpg; charset=binary', jpeg(), 'image/jpeg'],
  ['application/wps-office.pdf', pdf(), 'application/pdf'],
  ['application/octet-stream', png(), 'image/png'],
  ['', jpeg(), 'image/jpeg'],
  ['application/octet-stream', Buffer.from('MZ'), 'application/pdf'],
])('sent as %j: %#', (sent, bytes, type) => {
  expect(mediaTypeOf(sent, bytes)).toBe(type);
});

test('names keep what tells people what it is, and nothing that a path or a header could trip over', () => {
  expect(fileName(encodeURIComponent('示例甲 介绍信.pdf'), 'x')).toBe('示例甲 介绍信.pdf');
  expect(fileName(encodeURIComponent('../../etc/passwd'), 'x')).toBe('passwd');
  expect(fileName(encodeURIComponent('C:\\a\\b"c;.png'), 'x')).toBe('b_c_.png');
  for (const sent of [undefined, '', '%', '%00', '...', encodeURIComponent('a\r\nb'), 'x'.repeat(500)]) {
    expect(fileName(sent, '其他材料.pdf')).toBe('其他材料.pdf');
  }
});

describe('clamd', () => {
  let server: ClamdServer;
  beforeAll(async () => {
    server = await clamdServer();
  });
  afterAll(() => server.stop());

  test('says clean and infected of whole files, of several pieces too', async () => {
    const scanner = clamd(server.address);
    const large = Buffer.concat([Buffer.alloc(300_000), Buffer.from(EICAR_TEXT)]);
    expect(await scanner.scan(png())).toBe('clean');
    expect(await scanner.scan(large)).toBe('infected');
    expect(server.seen).toEqual([png().length, large.length]);
  });

  test('that refuses, does not answer or is away gives no verdict', async () => {
    server.mood = 'broken';
    await expect(clamd(server.address).scan(png())).rejects.toThrow('no verdict');
    server.mood = 'silent';
    await expect(clamd(server.address, 300).scan(png())).rejects.toThrow('no answer');
    server.mood = 'well';
    await expect(clamd({ host: '127.0.0.1', port: 1 }).scan(png())).rejects.toThrow('ECONNREFUSED');
  });
});
