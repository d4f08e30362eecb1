import { checkCharacter, checkIdentityNumber, maskIdentityNumber } from '../../domain/people/identity-number';

const whole = (seventeen: string) => seventeen + checkCharacter(seventeen);

// The example of GB 11643-1999 itself.
test('the check character of the standard’s own example is X', () => {
  expect(checkCharacter('11010519491231002')).toBe('X');
});

test('a number tells birth date and sex', () => {
  expect(checkIdentityNumber(whole('99000119900307001'))).toEqual({
    ok: true,
    value: { number: whole('99000119900307001'), birth: '1990-03-07', sex: 'male' },
  });
  expect(checkIdentityNumber(whole('99000120000229002'))).toMatchObject({
    ok: true,
    value: { birth: '2000-02-29', sex: 'female' },
  });
});

test('a final x, full-width digits and blanks are put right', () => {
  const found = Array.from({ length: 100 }, (_, index) => whole(`990001199003070${String(index).padStart(2, '0')}`));
  const withX = found.filter((number) => number.endsWith('X'));
  expect(withX.length).toBeGreaterThan(3);
  for (const number of withX) {
    const wide = [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    const likeX = ['×', 'Х', 'Ⅹ'].map((sign) => number.slice(0, 17) + sign);
    for (const typed of [
      ...likeX,
      number.toLowerCase(),
      ` ${number} `,
      wide,
      `${number.slice(0, 6)} ${number.slice(6)}\u200B`,
    ]) {
      expect(checkIdentityNumber(typed)).toMatchObject({ ok: true, value: { number } });
    }
  }
});

test.each([
  ['', 'identity-number-length'],
  ['9900011990030700', 'identity-number-length'],
  ['9900011990030700111', 'identity-number-length'],
  ['990001900307001', 'identity-number-old'],
  ['99000119900307OO11', 'identity-number-characters'],
  ['X90001199003070011', 'identity-number-characters'],
  ['090001199003070011', 'identity-number-characters'],
  [whole('99000119900230001'), 'identity-number-birth-date'],
  [whole('99000120260229001'), 'identity-number-birth-date'],
  [whole('99000119901301001'), 'identity-number-birth-date'],
  [whole('99000119900001001'), 'identity-number-birth-date'],
  [whole('99000110900307001'), 'identity-number-birth-date'],
])('%p: %s', (text, problem) => {
  expect(checkIdentityNumber(text)).toEqual({ ok: false, problem });
});

test('one wrong digit, or two neighbours exchanged, is always found', () => {
  const number = whole('99000119870615123');
  for (let at = 0; at < 17; at++) {
    for (const digit of '0123456789') {
      if (digit === number[at]) continue;
      expect(checkIdentityNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
    }
    if (number[at] === number[at + 1]) continue;
    const exchanged = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
    expect(checkIdentityNumber(exchanged).ok).toBe(false);
  }
});

test('masked, the birth date cannot be read', () => {
  expect(maskIdentityNumber('99000119900307123X')).toBe('990***********123X');
  expect(maskIdentityNumber('12345')).toBe('*****');
  expect(maskIdentityNumber('')).toBe('');
});
