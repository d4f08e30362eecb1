import { readPasted } from '../../console/pages/dues/read-pasted';

test('what is copied from Excel is read as it is typed in offices', () => {
  const sheet = [
    '姓名\t金额\t日期',
    '例甲\t12.5\t2026-11-22',
    '例乙\t￥1,200.00\t2026/1/2\r',
    '',
    '例丙\t3元\t20261122',
    '例丁  0.2  2026年11月2日',
  ].join('\n');
  expect(readPasted(sheet)).toEqual([
    { name: '例甲', fen: 1250, paidOn: '2026-11-22' },
    { name: '例乙', fen: 120_000, paidOn: '2026-01-02' },
    { name: '例丙', fen: 300, paidOn: '2026-11-22' },
    { name: '例丁', fen: 20, paidOn: '2026-11-02' },
  ]);
});

test('a line that cannot be read says why, and is not guessed', () => {
  const wrong = readPasted(
    ['\t5\t2026-11-22', '例甲\t十元\t2026-11-22', '例乙\t5.123\t2026-11-22', '例丙\t5\t2026-02-30', '例丁\t0\t'].join(
      '\n',
    ),
  );
  expect(wrong.map(({ wrong: why }) => why)).toEqual([
    '没有姓名',
    '金额不对',
    '金额不对',
    '日期不对，应写作 2026-11-22 或 20261122',
    '金额不对',
  ]);
});
