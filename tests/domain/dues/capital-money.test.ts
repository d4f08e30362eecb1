import fc from 'fast-check';
import { capitalMoney } from '../../../domain/words/capital-money';

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [20, '贰角整'],
  [105, '壹元零伍分'],
  [1_050, '壹拾元伍角整'],
  [1_005, '壹拾元零伍分'],
  [10_123, '壹佰零壹元贰角叁分'],
  [123_456, '壹仟贰佰叁拾肆元伍角陆分'],
  [1_000_000, '壹万元整'],
  [1_050_000, '壹万零伍佰元整'],
  [10_500_000, '壹拾万伍仟元整'],
  [100_000_500_00, '壹亿零伍佰元整'],
  [100_100_000_00, '壹亿零壹拾万元整'],
])('%i fen is %s', (fen, text) => {
  expect(capitalMoney(fen)).toBe(text);
});

/** Reads it back, place by place. */
function read(text: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
  let [all, group, digit, fen] = [0, 0, 0, 0];
  for (const sign of text) {
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (places[sign]) [group, digit] = [group + digit * (places[sign] as number), 0];
    else if (sign === '万' || sign === '亿') {
      all += (group + digit) * (sign === '万' ? 1e4 : 1e8);
      [group, digit] = [0, 0];
    } else if (sign === '元') [fen, group, digit, all] = [(all + group + digit) * 100, 0, 0, 0];
    else if (sign === '角') [fen, digit] = [fen + digit * 10, 0];
    else if (sign === '分') [fen, digit] = [fen + digit, 0];
  }
  return fen;
}

test('every sum reads back, and no two zeros stand side by side', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 99_999_999_999 })), (fen) => {
      const text = capitalMoney(fen);
      expect(read(text)).toBe(fen);
      expect(text).not.toMatch(/零零|零元(?!整)|零万|零角/);
    }),
  );
});
