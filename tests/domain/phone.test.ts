import { checkPhone, maskPhone } from '../../domain/people/phone';

test.each([
  ['13900000000', 'mobile', '13900000000'],
  ['１３９００００００００', 'mobile', '13900000000'],
  [' 139 0000 0000 ', 'mobile', '13900000000'],
  ['139-0000-0000', 'mobile', '13900000000'],
  ['139－0000—0000', 'mobile', '13900000000'],
  ['+8613900000000', 'mobile', '13900000000'],
  ['+86 139 0000 0000', 'mobile', '13900000000'],
  ['0086-13900000000', 'mobile', '13900000000'],
  ['8613900000000', 'mobile', '13900000000'],
  ['（+86）13900000000', 'mobile', '13900000000'],
  ['01060000000', 'landline', '010-60000000'],
  ['010-60000000', 'landline', '010-60000000'],
  ['(0571)88000000', 'landline', '0571-88000000'],
  ['（０５７１）８８００００００', 'landline', '0571-88000000'],
  ['0571 8800 0000', 'landline', '0571-88000000'],
  ['0571-8800-0000', 'landline', '0571-88000000'],
  ['+86 571 88000000', 'landline', '0571-88000000'],
  ['+86-10-60000000', 'landline', '010-60000000'],
  ['0798-8200000', 'landline', '0798-8200000'],
  ['0571-88000000-801', 'landline', '0571-88000000-801'],
  ['0571-88000000转801', 'landline', '0571-88000000-801'],
  ['057188000000转分机801', 'landline', '0571-88000000-801'],
  ['0798-8200000-8', 'landline', '0798-8200000-8'],
])('%s is the %s number %s', (text, kind, number) => {
  expect(checkPhone(text)).toEqual({ ok: true, value: { kind, number } });
  expect(checkPhone(number)).toEqual({ ok: true, value: { kind, number } });
});

test.each([
  ['', 'phone-format'],
  ['无', 'phone-format'],
  ['12900000000', 'phone-format'],
  ['1390000000', 'phone-format'],
  ['139000000000', 'phone-format'],
  ['13900000000/13900000001', 'phone-format'],
  ['0571-12345678', 'phone-format'],
  ['0571-880000000', 'phone-format'],
  ['021-880000', 'phone-format'],
  ['+1 202 555 0100', 'phone-format'],
  ['88000000', 'phone-area-code'],
  ['8800-0000', 'phone-area-code'],
  ['8200000', 'phone-area-code'],
])('%p is refused: %s', (text, problem) => {
  expect(checkPhone(text)).toEqual({ ok: false, problem });
});

test('where the area is known, a number without one is taken', () => {
  expect(checkPhone('8800 0000', '0571')).toEqual({ ok: true, value: { kind: 'landline', number: '0571-88000000' } });
  expect(checkPhone('13900000000', '0571')).toMatchObject({ ok: true, value: { kind: 'mobile' } });
});

test.each([
  ['13900001234', '139****1234'],
  ['0571-88001234', '0571-****1234'],
  ['0798-8201234', '0798-***1234'],
  ['0571-88001234-801', '0571-****1234'],
  ['88001234', '********'],
  ['+1 202 555', '**********'],
])('%s is shown as %s', (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});
