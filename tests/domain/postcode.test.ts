import { checkPostcode } from '../../domain/people/postcode';

test.each([
  ['990001', '990001'],
  [' ０１０ ０００ ', '010000'],
])('%p is %s', (text, value) => {
  expect(checkPostcode(text)).toEqual({ ok: true, value });
});

test.each(['', '99000', '9900011', '99000a', '990-001', '٠١٢٣٤٥'])('%p is refused', (text) => {
  expect(checkPostcode(text)).toEqual({ ok: false, problem: 'postcode-format' });
});
