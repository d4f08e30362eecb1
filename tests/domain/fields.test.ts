import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { outcomeSchema } from '../../api/cases/field-schema';
import { checkFields } from '../../domain/case/check';
import { liesAhead, misfit } from '../../domain/case/fits';
import type { Field } from '../../domain/case/procedure';
import { checkTyped } from '../../domain/case/typed';
import { instantOf, isLocalMinute, localMinute } from '../../domain/time/date-times';
import { atTime } from '../../domain/time/dates';
import { yuan } from '../../domain/words/money';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({ title: '示例', type, ...more });
const person = (serial: number) => `6f1c2d3e-0000-4000-8000-${String(serial).padStart(12, '0')}`;
const grades = { excellent: '优秀', qualified: '合格', unqualified: '不合格' };

test.each<[string, Field, unknown, string | undefined]>([
  ['an id of a person', field('person'), person(1), undefined],
  ['a name in the place of an id', field('person'), '示例甲', '不是有效的编号'],
  ['a list where one is wanted', field('person'), [person(1)], '不是有效的编号'],
  ['a unit', field('unit'), person(1), undefined],
  ['two persons', field('persons', { minimum: 2, maximum: 2 }), [person(1), person(2)], undefined],
  ['one person of two', field('persons', { minimum: 2 }), [person(1)], '至少 2 人'],
  ['three persons of two', field('persons', { maximum: 2 }), [person(1), person(2), person(3)], '最多 2 人'],
  ['the same person twice', field('persons', { minimum: 2 }), [person(1), person(1)], '同一人不能重复'],
  ['a name among ids', field('persons'), [person(1), '示例甲'], '第 2 人不是有效的编号'],
  ['one person, not as a list', field('persons'), person(1), '应为列表'],
  ['nobody, where somebody is wanted', field('persons', { required: true }), [], '至少 1 人'],
  ['nobody, where nobody need be', field('persons'), [], undefined],
  [
    'more persons than any case names',
    field('persons'),
    Array.from({ length: 201 }, (_, n) => person(n)),
    '最多 200 人',
  ],
  ['an amount', field('money'), 123456, undefined],
  ['half a fen', field('money'), 0.5, '金额应为整数，以分计'],
  ['an amount as text', field('money'), '12.50', '金额应为整数，以分计'],
  ['less than nothing', field('money'), -1, '不能小于 0.00 元'],
  ['too much', field('money', { maximum: 10_000 }), 10_001, '不能大于 100.00 元'],
  ['a minute', field('date-time'), '2026-11-22T14:30+08:00', undefined],
  ['a minute elsewhere', field('date-time'), '2026-11-22T14:30Z', '时间应写作 2026-11-22T14:30+08:00'],
  ['a minute of no day', field('date-time'), '2026-02-29T14:30+08:00', '时间应写作 2026-11-22T14:30+08:00'],
  ['two choices', field('choices', { choices: grades }), ['excellent', 'qualified'], undefined],
  [
    'a choice that is not there',
    field('choices', { choices: grades }),
    ['excellent', 'constructor'],
    '第 2 项不在可选范围内',
  ],
  ['a choice twice', field('choices', { choices: grades }), ['excellent', 'excellent'], '同一项不能重复'],
  ['too few choices', field('choices', { choices: grades, minimum: 1 }), [], '至少 1 项'],
  ['numbers as choices', field('choices', { choices: grades }), [1], '应为列表'],
  ['nothing where something is wanted', field('money', { required: true }), undefined, '必填'],
  ['nothing where nothing need be', field('persons', { minimum: 2 }), undefined, undefined],
  ['a number out of its range', field('integer', { minimum: 1, maximum: 9 }), 10, '不能大于 9'],
])('%s', (_, asked, value, words) => {
  expect(misfit(asked, value)).toBe(words);
  const refusal = words === undefined ? undefined : { type: 'invalid-input', detail: { field: 'it' } };
  const data = value === undefined ? {} : { it: value };
  expect(checkFields({ it: { mayLieAhead: true, ...asked } }, data, 0)).toEqual(refusal);
});

/** Whether a client that goes by the schema would send these values. */
function accepted(fields: Record<string, Field>, data: object): boolean {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  return ajv.validate(outcomeSchema('pass', { title: '通过', to: 'CLOSED', fields }), { outcome: 'pass', data });
}

test('the schema of an outcome says the same as the check', () => {
  const fields: Record<string, Field> = {
    chair: field('person', { required: true }),
    team: field('persons', { required: true, minimum: 2, maximum: 3 }),
    unit: field('unit'),
    amount: field('money', { maximum: 10_000 }),
    heldAt: field('date-time'),
    grades: field('choices', { choices: grades, minimum: 1 }),
  };
  const right = {
    chair: person(1),
    team: [person(1), person(2)],
    unit: person(3),
    amount: 0,
    heldAt: '2026-11-22T14:30+08:00',
    grades: ['excellent'],
  };
  const samples = [
    {},
    { chair: undefined },
    { chair: [person(1)] },
    { team: [person(1)] },
    { team: [person(1), person(1)] },
    { team: [1, 2, 3, 4].map(person) },
    { team: '' },
    { unit: '示例单位' },
    { amount: -1 },
    { amount: 1.5 },
    { amount: 10_001 },
    { heldAt: '2026-11-22T14:30:00+08:00' },
    { heldAt: '2026-11-22' },
    { grades: [] },
    { grades: ['excellent', 'excellent'] },
    { grades: ['good'] },
    { other: 1 },
  ];
  const both = samples.map((wrong) => {
    const data = JSON.parse(JSON.stringify({ ...right, ...wrong }));
    return [accepted(fields, data), checkFields(fields, data, atTime('2026-11-23', 0)) === undefined];
  });
  expect(both).toEqual(samples.map((_, index) => [index === 0, index === 0]));
});

test('a time that has not come is refused to the minute, unless it may lie ahead', () => {
  const at = atTime('2026-11-22', 14, 30);
  const refusal = { type: 'date-out-of-range', detail: { field: 'heldAt' } };
  const told = (heldAt: string, more: Partial<Field> = {}) =>
    checkFields({ heldAt: field('date-time', more) }, { heldAt }, at);
  expect(told('2026-11-22T14:30+08:00')).toBeUndefined();
  expect(told('2026-11-22T14:31+08:00')).toEqual(refusal);
  expect(told('2027-01-01T00:00+08:00', { mayLieAhead: true })).toBeUndefined();
  expect(liesAhead(field('date'), '2026-11-23', at)).toBe(true);
  expect(liesAhead(field('date'), '2026-11-22', at)).toBe(false);
});

test('a minute is a moment in Shanghai and back', () => {
  expect(instantOf('2026-11-22T14:30+08:00')).toBe(Date.parse('2026-11-22T06:30:00Z'));
  expect(localMinute(Date.parse('2026-11-21T16:05:59.999Z'))).toBe('2026-11-22T00:05+08:00');
  expect(['2026-11-22T24:00+08:00', '2026-11-22T14:30', '2026-11-22'].filter(isLocalMinute)).toEqual([]);
  expect(() => instantOf('2026-11-22')).toThrow(RangeError);
});

test('an amount in words', () => {
  expect([0, 5, 99, 100, 123456, -250].map(yuan)).toEqual([
    '0.00 元',
    '0.05 元',
    '0.99 元',
    '1.00 元',
    '1234.56 元',
    '-2.50 元',
  ]);
});

describe('a long text', () => {
  const check = (text: string, maximum?: number) =>
    checkTyped(
      { minutes: { title: '会议记录', type: 'long-text', ...(maximum && { maximum }) } },
      { minutes: text },
      0,
    );

  test('keeps its lines, and is cleaned as every text is', () => {
    expect(check('  一、通报情况\r\n二、\t讨论\u200B表决\n\n三、决议  ').values).toEqual({
      minutes: '一、通报情况\n二、 讨论表决\n\n三、决议',
    });
  });

  test('of ten thousand characters, rare ones too, and not one more', () => {
    const longest = `${'记'.repeat(9_997)}\n𠮷录`;
    expect([...longest].length).toBe(10_000);
    expect(check(longest)).toEqual({ values: { minutes: longest }, wrong: [] });
    expect(check(`${longest}录`).wrong).toEqual([{ field: 'minutes', text: '超出长度限制' }]);
    expect(check('三个字', 2).wrong).toEqual([{ field: 'minutes', text: '超出长度限制' }]);
  });

  test('has nothing in it that one cannot see', () => {
    expect(check('决议\u202E').wrong).toEqual([{ field: 'minutes', text: '含有不可见的控制字符' }]);
  });
});
