import fc from 'fast-check';
import { monthsNamed } from '../../../domain/dues/month-names';
import { type PossiblePayer, proposePayment } from '../../../domain/dues/propose-payment';
import { readFen } from '../../../domain/dues/read-fen';

describe('a sum as it is written', () => {
  test.each([
    ['12.5', 1250],
    ['¥1,250.00', 125_000],
    ['￥3', 300],
    ['12.50元', 1250],
    ['+0.20', 20],
    ['-3.00', -300],
    ['¥-3.00', -300],
    ['0.30000000000000004', 30],
    ['１２．５', 1250],
    ['12.505', undefined],
    ['1,25', undefined],
    ['十元', undefined],
    ['', undefined],
  ])('%s', (text, fen) => {
    expect(readFen(text)).toBe(fen);
  });

  test('reads every sum of fen back, as a program and as Excel write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (fen) => {
        expect(readFen((fen / 100).toFixed(2))).toBe(fen);
        expect(readFen(String(fen / 100))).toBe(fen);
        expect(readFen((fen / 100).toLocaleString('en', { minimumFractionDigits: 2 }))).toBe(fen);
      }),
    );
  });
});

describe('months that a remark names', () => {
  test.each([
    ['2026年10月党费', ['2026-10']],
    ['10月党费', ['2026-10']],
    ['十月份党费', ['2026-10']],
    ['8-10月', ['2026-08', '2026-09', '2026-10']],
    ['8月至10月党费', ['2026-08', '2026-09', '2026-10']],
    ['七、八、九月党费', ['2026-07', '2026-08', '2026-09']],
    ['7月8月', ['2026-07', '2026-08']],
    ['7，9月', ['2026-07', '2026-09']],
    ['第三季度', ['2026-07', '2026-08', '2026-09']],
    ['党费3季度', ['2026-07', '2026-08', '2026-09']],
    ['四季度党费', ['2026-10', '2026-11', '2026-12']],
    ['下半年', ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']],
    ['26年9月', ['2026-09']],
    ['202609', ['2026-09']],
    ['2025年12月-2026年1月', ['2025-12', '2026-01']],
    ['上月党费', ['2026-09']],
    ['12月', ['2026-12']],
    // In October the January that is meant is the one that was.
    ['1月党费', ['2026-01']],
    ['党费', []],
    ['转账', []],
    ['电话13800000000', []],
    ['2026-10-05 转账', []],
    ['第3单元12号', []],
  ])('%s', (remark, months) => {
    expect(monthsNamed(remark, '2026-10-05')).toEqual(months);
  });

  test('over the end of a year', () => {
    expect(monthsNamed('11至1月', '2026-12-20')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsNamed('12月', '2026-01-05')).toEqual(['2025-12']);
  });
});

describe('whose a line is', () => {
  const owes = (...months: [string, number][]) => months.map(([month, fen]) => ({ month, fen }));
  const payer = (
    id: string,
    name: string,
    owed: PossiblePayer['owed'],
    ahead: PossiblePayer['ahead'] = [],
  ): PossiblePayer => ({
    id,
    name,
    owed,
    ahead,
  });
  const people = [
    payer('a', '示例甲', owes(['2026-09', 1000], ['2026-10', 1000]), owes(['2026-11', 1000], ['2026-12', 1000])),
    payer('b', '示例乙', owes(['2026-10', 1550])),
    payer('c', '示例同', owes(['2026-10', 20])),
    payer('d', '示例同', owes(['2026-10', 20])),
    payer('e', '示例三', []),
  ];
  const line = (name: string, fen: number, remark = '', way = 'bank') =>
    proposePayment({ paidOn: '2026-10-20', fen, name, remark }, people, way);

  test('is clear by name and sum, oldest month first, or by the months that the remark names', () => {
    expect(line('示例甲', 1000)).toMatchObject({
      clear: true,
      why: 'by-sum',
      memberIds: ['a'],
      months: owes(['2026-09', 1000]),
    });
    expect(line('示例甲', 1000, '10月党费')).toMatchObject({
      clear: true,
      why: 'by-months',
      months: owes(['2026-10', 1000]),
    });
    expect(line('示例甲', 4000, '9-12月')).toMatchObject({ clear: true, why: 'by-months' });
    expect(line('示 例 乙', 1550)).toMatchObject({ clear: true, memberIds: ['b'] });
    expect(line('幸福一家', 1550, '示例乙党费', 'wechat')).toMatchObject({ clear: true, memberIds: ['b'] });
  });

  test('is not clear where sum, months or person leave a doubt', () => {
    expect(line('示例甲', 1500)).toMatchObject({ clear: false, why: 'sum-differs', months: owes(['2026-09', 1000]) });
    expect(line('示例甲', 1000, '8月党费')).toMatchObject({ clear: false, why: 'months-differ' });
    expect(line('示例甲', 1500, '10月党费')).toMatchObject({ clear: false, why: 'months-differ' });
    expect(line('示例同', 20)).toMatchObject({ clear: false, why: 'same-name', memberIds: ['c', 'd'] });
    expect(line('示例三', 20)).toMatchObject({ clear: false, why: 'nothing-owed' });
    expect(line('路人', 1550)).toMatchObject({ clear: false, why: 'nobody', memberIds: [] });
    expect(line('路人', 1550, '代示例乙交')).toMatchObject({ clear: false, why: 'by-another', memberIds: ['b'] });
    expect(line('示例甲', 1550, '代示例乙交')).toMatchObject({ clear: false, why: 'by-another', memberIds: ['b'] });
    expect(line('示例甲', 2550, '示例甲、示例乙10月')).toMatchObject({ clear: false, why: 'several-named' });
    expect(line('示例*', 1550)).toMatchObject({ clear: false, why: 'likely-name' });
  });

  test('what is clear comes to the whole sum, whatever is paid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom('', '10月', '9-10月', '党费'), (fen, remark) => {
        const found = line('示例甲', fen, remark);
        const sum = found.months.reduce((total, one) => total + one.fen, 0);
        expect(found.clear ? sum === fen : sum <= fen).toBe(true);
      }),
    );
  });
});
