import { aimData, SubjectInput } from '../../api/cases/aim';
import { startSchema } from '../../api/cases/field-schema';
import type { Procedure } from '../../domain/case/procedure';
import { startedFor } from '../../domain/case/start-data';
import type { SubjectRule } from '../../domain/case/subject';
import { Problem } from '../../platform/problem';
import { pocketVisit } from '../../procedures/pocket-visit/table';
import { relationTransfer } from '../../procedures/relation-transfer/table';

const ID = '6f1c2d3e-0000-4000-8000-000000000001';
const about = (subject: SubjectRule): Procedure => ({ ...pocketVisit, subject });
const person = about({ kind: 'person' });
const organisation = about({ kind: 'organisation' });
const matter = about({ kind: 'matter', of: 'sitting' });

test.each([
  ['a member, as ever', pocketVisit, { memberId: ID }, { memberId: ID }],
  ['a member, as the subject', pocketVisit, { subject: { kind: 'member', id: ID } as const }, { memberId: ID }],
  ['one whom the case brings with it', relationTransfer, {}, {}],
  ['a person from elsewhere', person, { subject: { kind: 'person', id: ID } as const }, { subjectId: ID }],
  ['an organisation', organisation, { subject: { kind: 'organisation', id: ID } as const }, { subjectId: ID }],
  ['a matter on record', matter, { subject: { kind: 'matter', id: ID } as const }, { subjectId: ID }],
  ['a new matter', matter, { subject: { kind: 'matter', title: '第一次' } as const }, { subjectTitle: '第一次' }],
])('a start says for whom or what it is: %s', (_, procedure, body, data) => {
  expect(aimData(procedure, body)).toEqual(data);
  expect(startedFor(aimData(procedure, body))).toBe(
    'subjectTitle' in data || !Object.keys(data).length ? undefined : ID,
  );
});

const member = { kind: 'member', id: ID } as const;
test.each([
  ['nobody', pocketVisit, {}, '/memberId'],
  ['a member without an id', pocketVisit, { subject: { kind: 'member' } as const }, '/subject/id'],
  ['a member twice', pocketVisit, { memberId: ID, subject: member }, '/subject'],
  ['a member with a title', pocketVisit, { subject: { ...member, title: '甲' } }, '/subject/title'],
  ['a member where it is about an organisation', organisation, { memberId: ID }, '/memberId'],
  ['the same as the subject', organisation, { subject: member }, '/subject/kind'],
  [
    'an organisation where it is about members',
    pocketVisit,
    { subject: { kind: 'organisation', id: ID } as const },
    '/subject/kind',
  ],
  ['no organisation', organisation, {}, '/subject/id'],
  ['no matter', matter, {}, '/subject/title'],
  [
    'a matter on record, and new',
    matter,
    { subject: { kind: 'matter', id: ID, title: '甲' } as const },
    '/subject/title',
  ],
])('and is refused where it does not: %s', (_, procedure, body, pointer) => {
  let said: unknown;
  try {
    aimData(procedure, body);
  } catch (error) {
    said = error;
  }
  expect(said).toBeInstanceOf(Problem);
  const { type, parts } = said as Problem;
  expect([type, parts.errors?.map((one) => one.pointer)]).toEqual(['invalid-input', [pointer]]);
});

test('the title of a matter is a short line', () => {
  const given = (title: string) => SubjectInput.safeParse({ kind: 'matter', title });
  expect(given(' 2026年\u200B第一次 ').data).toEqual({ kind: 'matter', title: '2026年第一次' });
  expect(given('字'.repeat(50)).success).toBe(true);
  for (const title of ['字'.repeat(51), '', '两\n行', '\u202E'])
    expect([title, given(title).success]).toEqual([title, false]);
});

test('the form of a start asks for what the procedure is about', () => {
  const asked = (procedure: Procedure) =>
    startSchema(procedure) as { required: string[]; properties: Record<string, object> };
  expect(asked(pocketVisit).required).toEqual(['memberId']);
  expect(asked(organisation).properties.subject).toMatchObject({
    required: ['kind', 'id'],
    properties: { kind: { const: 'organisation' }, id: { title: '党组织' } },
  });
  expect(asked(person).properties.subject).toMatchObject({ properties: { id: { title: '人员' } } });
  expect(asked(matter).properties.subject).toMatchObject({
    required: ['kind'],
    properties: { kind: { const: 'matter' }, title: { maxLength: 50 } },
  });
  for (const procedure of [person, organisation, matter]) {
    expect(asked(procedure).required).toEqual(['subject']);
    expect(asked(procedure).properties).not.toHaveProperty('memberId');
  }
});
