import { capitalMonth, capitalNumber, capitalYear, dateInChinese } from '../../domain/words/capital-numerals';

test.each([
  [0, '零'],
  [1, '壹'],
  [2, '贰'],
  [9, '玖'],
  [10, '壹拾'],
  [11, '壹拾壹'],
  [12, '壹拾贰'],
  [20, '贰拾'],
  [45, '肆拾伍'],
  [90, '玖拾'],
  [93, '玖拾叁'],
  [100, '壹佰'],
  [105, '壹佰零伍'],
  [110, '壹佰壹拾'],
  [1000, '壹仟'],
  [1001, '壹仟零壹'],
  [1010, '壹仟零壹拾'],
  [6780, '陆仟柒佰捌拾'],
  [9999, '玖仟玖佰玖拾玖'],
])('%d is %s', (value, text) => expect(capitalNumber(value)).toBe(text));

test.each([-1, 1.5, 10_000, Number.NaN])('%d is not written', (value) => {
  expect(() => capitalNumber(value)).toThrow(RangeError);
});

test('a year goes digit by digit, its month as a number', () => {
  expect(capitalYear(2026)).toBe('贰零贰陆');
  expect(capitalMonth('2026-11')).toEqual({ year: '贰零贰陆', month: '壹拾壹' });
  expect(capitalMonth('2030-01')).toEqual({ year: '贰零叁零', month: '壹' });
  expect(capitalMonth('2026-10').month).toBe('壹拾');
});

test.each([
  ['2026-11-24', '二〇二六年十一月二十四日'],
  ['2030-01-01', '二〇三〇年一月一日'],
  ['2026-10-10', '二〇二六年十月十日'],
  ['2026-02-20', '二〇二六年二月二十日'],
  ['2026-12-31', '二〇二六年十二月三十一日'],
])('%s is %s', (date, text) => expect(dateInChinese(date)).toBe(text));
