import { clean, cleanName, halfWidth } from '../../domain/words/text';

test.each([
  ['  调往外地工作  ', '调往外地工作'],
  ['\u3000调动\u3000', '调动'],
  ['\uFEFF调\u200B动', '调动'],
  ['甲\t乙', '甲 乙'],
  ['Ａ１', 'Ａ１'],
  ['\u{20BB7}野', '\u{20BB7}野'],
  ['\uE123', '\uE123'],
])('%j is kept as %j', (typed, value) => {
  expect(clean(typed, { max: 20 })).toEqual({ ok: true, value });
});

test.each([
  ['', 'text-empty'],
  [' \u3000\u200B ', 'text-empty'],
  ['甲\u0000乙', 'text-control-character'],
  ['甲\u001B[31m', 'text-control-character'],
  ['甲\u0085乙', 'text-control-character'],
  ['甲\u202E乙', 'text-control-character'],
  ['甲\n乙', 'text-control-character'],
  ['甲\uD842', 'text-broken'],
  ['\uDFB7甲', 'text-broken'],
  ['甲\uFFFD', 'text-broken'],
  ['一二三四五六', 'text-too-long'],
])('%j is refused: %s', (typed, problem) => {
  expect(clean(typed, { max: 5 })).toEqual({ ok: false, problem });
});

test('line breaks stay where lines are wanted, in one form', () => {
  expect(clean('甲\r\n乙\r丙\n', { max: 20, lines: true })).toEqual({ ok: true, value: '甲\n乙\n丙' });
  expect(clean('甲\u2028乙', { max: 20, lines: true })).toMatchObject({ ok: false });
});

test('a rare character of four bytes counts as one', () => {
  expect(clean('\u{20BB7}'.repeat(5), { max: 5 }).ok).toBe(true);
  expect(clean('\u{20BB7}'.repeat(6), { max: 5 }).ok).toBe(false);
});

test.each([
  ['样例甲·测试乙', '样例甲·测试乙'],
  ['样例甲•测试乙', '样例甲·测试乙'],
  ['样例甲・测试乙', '样例甲·测试乙'],
  ['样例甲･测试乙', '样例甲·测试乙'],
  ['样例甲‧测试乙', '样例甲·测试乙'],
  ['样例甲．测试乙', '样例甲·测试乙'],
  ['样例甲.测试乙', '样例甲·测试乙'],
  ['样例甲 · 测试乙', '样例甲·测试乙'],
  ['样\u3000例', '样例'],
  ['样  例', '样例'],
  ['Sample  A.', 'Sample A.'],
  ['样例\uE123', '样例\uE123'],
  ['樣例', '樣例'],
  ['\uF9DC', '隆'],
])('the name %j is kept as %j', (typed, value) => {
  expect(cleanName(typed)).toEqual({ ok: true, value });
});

test('a name has a length, and no line breaks', () => {
  expect(cleanName('样'.repeat(51))).toEqual({ ok: false, problem: 'text-too-long' });
  expect(cleanName('样\n例')).toEqual({ ok: false, problem: 'text-control-character' });
  expect(cleanName('　')).toEqual({ ok: false, problem: 'text-empty' });
});

test('full-width digits and letters become ASCII, blanks go, the rest stays', () => {
  expect(halfWidth(' ９９００ ０１\u3000Ｘ－（１） ')).toBe('990001X-(1)');
  expect(halfWidth('①²')).toBe('①²');
});
