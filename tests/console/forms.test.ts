import { actionSchema, startSchema } from '../../api/cases/field-schema';
import { procedureView } from '../../api/cases/procedure-view';
import { dueText } from '../../console/app/dates';
import { type FieldSchema, kindOf } from '../../console/form/schema';
import { typedDay, typedMinute, typedMonth } from '../../console/form/typed-date';
import { bodyOf, fieldsOf, Unread, wrongIn } from '../../console/form/values';
import { subjectFields } from '../../console/pages/start/subject';
import type { Field } from '../../domain/case/procedure';
import { procedures } from '../../procedures/tables';

/** Every body that the table of a procedure can ask for. */
function bodiesOf(id: string): FieldSchema[] {
  const view = procedureView(id, '2026-11-23');
  const outcomes = (view?.steps ?? []).flatMap((step) => [step, ...step.tasks]).flatMap(({ outcomes }) => outcomes);
  const bodies = [view?.input, view?.arrivalInput, ...outcomes.map(({ input }) => input)];
  return bodies.filter((body) => body !== null && body !== undefined).map((body) => subjectFields(body));
}

test.each(Object.keys(procedures))('every field of %s can be filled in', (id) => {
  const fields = bodiesOf(id).flatMap((body) => fieldsOf(body));
  expect(fields.length).toBeGreaterThan(3);
  expect(fields.filter(({ schema }) => !kindOf(schema) || !schema.title)).toEqual([]);
});

// Each type that a table can name, and by what it is filled in.
const types: [Field['type'], string][] = [
  ['date', 'date'],
  ['date-time', 'date-time'],
  ['month', 'month'],
  ['integer', 'integer'],
  ['money', 'money'],
  ['boolean', 'boolean'],
  ['person', 'person'],
  ['persons', 'persons'],
  ['organisation', 'organisation'],
  ['outside', 'outside'],
  ['unit', 'unit'],
  ['attachment', 'attachment'],
  ['document-number', 'text'],
  ['choice', 'choice'],
  ['choices', 'choices'],
];

test.each(types)('a field of type %s is filled in by %s', (type, kind) => {
  const field = { title: '字段', type, choices: { one: '一' } };
  const table = { ...Object.values(procedures)[0]?.table, start: { fields: { field } } };
  const [found] = fieldsOf(startSchema(table as never)).filter(({ name }) => name === 'field');
  expect(found && kindOf(found.schema)).toBe(kind);
});

test('what is typed at length and whom an action names say by a key of their own how they are filled in', () => {
  const field = (body: unknown, name: string) => fieldsOf(body as FieldSchema).find((one) => one.name === name);
  const kind = (body: unknown, name: string) => kindOf(field(body, name)?.schema ?? {});
  expect(kind(actionSchema('hand-over'), 'personId')).toBe('candidate');
  expect(kind(actionSchema('copy'), 'personId')).toBe('candidate');
  expect(kind(actionSchema('withdraw'), 'reason')).toBe('long-text');
  const table = { ...Object.values(procedures)[0]?.table, start: { fields: {} } };
  expect(kind(startSchema(table as never), 'memberId')).toBe('member');
  // Nothing is told by a name, nor by words for readers of the schema.
  expect(kindOf({ type: 'string', format: 'uuid' })).toBeUndefined();
});

test('a day is understood as people type it, and what is none is not', () => {
  for (const text of ['20261122', '2026-11-22', '2026.11.22', '2026/11/22', '2026年11月22日', ' 2026年11月22 '])
    expect([text, typedDay(text)]).toEqual([text, '2026-11-22']);
  for (const text of ['20260230', '2026-13-01', '11月22日', '2026', '']) expect(typedDay(text)).toBeUndefined();
  expect([typedMonth('202609'), typedMonth('2026年9月'), typedMonth('202613')]).toEqual([
    '2026-09',
    '2026-09',
    undefined,
  ]);
  expect(typedMinute('20261122 930')).toBe('2026-11-22T09:30');
  expect(typedMinute('2026年11月22日 14时30分')).toBe('2026-11-22T14:30');
  expect(typedMinute('20261122 25:00')).toBeUndefined();
});

test('a body holds what was filled in, where it belongs, and says what is missing', () => {
  const text = (title: string) => ({ type: 'string', title });
  const schema: FieldSchema = {
    properties: {
      outcome: { const: 'pass' },
      reason: text('理由'),
      data: { properties: { on: { type: 'string', format: 'date', title: '日期' } }, required: ['on'] },
      typed: { properties: { note: text('说明') } },
    },
    required: ['outcome', 'data', 'reason'],
  };
  const fields = fieldsOf(schema);
  expect(wrongIn(fields, { '/reason': '  ', '/data/on': new Unread('明天') })).toEqual({
    '/reason': '请填写此项',
    '/data/on': '请按 20261122 或 2026年11月22日 这样填写日期',
  });
  const values = { '/reason': ' 因病 ', '/data/on': '2026-11-22', '/typed/note': '' };
  expect(wrongIn(fields, values)).toEqual({});
  expect(bodyOf(fields, values)).toEqual({ reason: '因病', data: { on: '2026-11-22' } });
});

test('of two fields of which one is wanted each names the other, and exactly one is filled in', () => {
  const fields = fieldsOf(startSchema(procedures['relation-transfer']?.table as never));
  const wrong = (values: Record<string, unknown>) =>
    wrongIn(fields, { '/memberId': 'm', '/reason': '因搬迁', ...values });
  const [here, outside] = ['/data/targetOrganisationId', '/data/outsideOrganisationId'] as const;
  expect(wrong({})).toEqual({
    [here]: '请填写此项，或“接收党组织（外系统）”',
    [outside]: '请填写此项，或“接收组织（支部或党委）”',
  });
  expect(wrong({ [here]: 'x' })).toEqual({});
  expect(wrong({ [outside]: 'x' })).toEqual({});
  expect(Object.keys(wrong({ [here]: 'x', [outside]: 'y' }))).toEqual([here, outside]);
});

test.each([
  ['2026-11-25', '还剩 2 天'],
  ['2026-11-24', '明天到期'],
  ['2026-11-23', '今天到期'],
  ['2026-11-20', '已超 3 天'],
  [null, '不限期'],
])('what is due on %s on 23 November says: %s', (dueOn, words) => {
  expect(dueText(dueOn, '2026-11-23')).toBe(words);
});
