import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '../../domain/time/dates';
import { type OpenConsole, openConsole } from './open-console';
import { owingMember } from './walk/payments';

let console: OpenConsole;

beforeAll(async () => {
  console = await openConsole({ secondFactor: false });
});
afterAll(async () => {
  await console?.close();
});

test('a list of a bank: what is clear is confirmed in one stroke, what is not is settled by hand, and nothing is left', async () => {
  const first = await owingMember(console, '例来甲', 1_000);
  const second = await owingMember(console, '例来乙', 1_500);
  const day = localDate(Date.now() - 86_400_000);
  const rows = [
    '例来甲,10.00,党费',
    '例来甲,10.00,党费',
    '例来乙,15.00,',
    '某某人,30.00,代例来乙交两个月',
    '某公司,88.00,退货款',
  ];
  const file = ['户名,金额,附言,交易日期', ...rows.map((row) => `${row},${day}`)].join('\r\n');
  const page = await console.visitAs(console.town.people.east1Secretary, '/payment-lists');
  await page.getByText('还没有登记过来款清单。').waitFor();
  await page.getByRole('link', { name: '登记一份清单' }).click();
  const sent = { name: '十月.csv', mimeType: 'text/csv', buffer: Buffer.from(file) };
  const input = page.locator('input[type=file]');
  const read = page.getByRole('button', { name: '读取并登记' });
  await read.click();
  await page.getByText('请先选一个文件').waitFor();
  // What cannot be taken is said when it is chosen; what only the API can tell, goes with the file that it was said of.
  await input.setInputFiles({ ...sent, name: '十月.docx' });
  await page.getByText('不能读取这种文件，请换成 .xlsx、.csv、.txt 文件。').waitFor();
  await input.setInputFiles({ ...sent, buffer: Buffer.alloc(0) });
  await page.getByText('这是空文件').waitFor();
  await input.setInputFiles({ ...sent, buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') });
  await page.getByText('文件超过 10 兆').waitFor();
  await input.setInputFiles({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no book') });
  await read.click();
  const refused = page.getByRole('alert').filter({ hasText: '来款清单无法识别' });
  await refused.waitFor();
  // A file that Excel saves anew after it was chosen is no longer the one that was chosen.
  const folder = mkdtempSync(join(tmpdir(), 'chosen-'));
  const path = join(folder, '十月.csv');
  writeFileSync(path, file);
  await input.setInputFiles(path);
  await refused.waitFor({ state: 'detached' });
  writeFileSync(path, `${file}\r\n`);
  await read.click();
  await page.getByRole('alert').filter({ hasText: '所选的文件刚才改动过或已移走' }).waitFor();
  rmSync(folder, { recursive: true });
  await input.setInputFiles(sent);
  await read.click();

  await page.getByText('还有 5 笔等您核对。').waitFor();
  // The last clear one is left out, and comes back among those that wait.
  await page.getByRole('checkbox', { name: '确认例来乙这一笔' }).uncheck();
  await page.getByRole('button', { name: '确认这 2 笔，共 20.00元' }).click();
  await page.getByText('已入账 2 笔。').waitFor();
  await page.getByRole('button', { name: '请至少勾选一笔' }).waitFor();
  const paid = () =>
    console.house.owner.duesPayment.groupBy({ by: ['memberId'], _sum: { fen: true }, orderBy: { memberId: 'asc' } });
  expect((await paid()).map(({ memberId, _sum }) => [memberId, _sum.fen])).toEqual([[first, 2_000]]);

  await page.getByText('须逐笔处理', { exact: true }).click();
  await page.getByText('由他人代付，请核对；代交须本人同意').waitFor();
  await page.getByRole('button', { name: '处理某某人的 30.00元' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('例来乙', { exact: true }).first().waitFor();
  await form.getByRole('checkbox', { name: '由他人代付，本人已同意' }).check();
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '处理某公司的 88.00元' }).click();
  await form.getByRole('radio', { name: '不是党费' }).check();
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('请填写原因').waitFor();
  await form.getByLabel('为什么不是党费').fill('退货款');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });

  // He owes nothing any more: what was clear before is not now.
  await page.getByText('姓名对得上，没有要交的党费').waitFor();
  await page.getByRole('button', { name: '处理例来乙的 15.00元' }).waitFor();
  await page.getByText('已入账', { exact: true }).last().click();
  await page
    .getByText(/^例来甲 10\.00元，收据 \d{4}-DS-\d{6}/)
    .first()
    .waitFor();
  const sums = (await paid()).map(({ memberId, _sum }) => [memberId, _sum.fen]).sort();
  expect(sums).toEqual(
    [
      [first, 2_000],
      [second, 3_000],
    ].sort(),
  );
  const outcomes = await console.house.owner.paymentListLine.groupBy({ by: ['outcome'], _count: true });
  expect(Object.fromEntries(outcomes.map(({ outcome, _count }) => [outcome, _count]))).toEqual({
    paid: 3,
    'not-dues': 1,
    open: 1,
  });

  // The same file once more is known.
  await page.getByRole('link', { name: '全部来款清单' }).click();
  await page.getByRole('link', { name: '登记一份清单' }).click();
  await page.locator('input[type=file]').setInputFiles(sent);
  await page.getByRole('button', { name: '读取并登记' }).click();
  await page.getByText('这份清单中的来款都已登记过，没有新的来款').waitFor();
  await page.context().close();
});
