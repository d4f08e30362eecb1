import { DOCUMENT_NUMBER, MONTH, MOST_PERSONS } from '../../domain/case/fits';
import { actions } from '../../domain/case/offer';
import type { Field, Outcome, Procedure, StartForm } from '../../domain/case/procedure';
import type { SubjectRule } from '../../domain/case/subject';
import { LONGEST, type TypedField } from '../../domain/case/typed';
import { LOCAL_MINUTE } from '../../domain/time/date-times';
import { LONGEST_TITLE, oneNaming } from './aim';

/** A JSON Schema (2020-12) as it stands in an answer. */
export type JsonSchema = Record<string, unknown>;

const object = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length && { required }),
});

/**
 * An id. @param kind of what, as a stable key: by it a form knows how one is found. Other fields whose type and format
 * do not say what they are carry one as well.
 */
const id = (title: string, kind: string): JsonSchema => ({ type: 'string', format: 'uuid', title, 'x-kind': kind });
export const reasonSchema: JsonSchema = {
  type: 'string',
  title: '理由',
  minLength: 1,
  maxLength: 500,
  'x-kind': 'long-text',
};
export const contactSchema: JsonSchema = { type: 'string', title: '联系人及电话', minLength: 1, maxLength: 100 };

function fieldSchema({ title, type, required, minimum, maximum, choices }: Field): JsonSchema {
  switch (type) {
    case 'date':
      return { type: 'string', format: 'date', title };
    case 'date-time':
      return { type: 'string', pattern: LOCAL_MINUTE, title, description: 'a minute in Shanghai', 'x-kind': type };
    case 'money':
      return {
        type: 'integer',
        title,
        description: 'in fen',
        'x-kind': type,
        minimum: minimum ?? 0,
        ...(maximum !== undefined && { maximum }),
      };
    case 'person':
      return { ...id(title, type), description: 'id of a person' };
    case 'persons':
      return several(
        title,
        { type: 'string', format: 'uuid' },
        minimum ?? (required ? 1 : 0),
        maximum ?? MOST_PERSONS,
        { description: 'ids of persons', 'x-kind': type },
      );
    case 'choices':
      return several(
        title,
        oneOf(choices),
        minimum ?? (required ? 1 : 0),
        maximum ?? Object.keys(choices ?? {}).length,
      );
    case 'organisation':
      return { ...id(title, type), description: 'id of an organisation' };
    case 'unit':
      return { ...id(title, type), description: 'id of an organisation, here or of another system' };
    case 'grid':
      return { ...id(title, type), description: 'id of a grid' };
    case 'joint-project':
      return { ...id(title, type), description: 'id of a need or a project of 共驻共建' };
    case 'outside':
      return { ...id(title, type), description: 'id of an organisation of another system' };
    case 'attachment':
      return { ...id(title, type), description: 'id of a file of this case' };
    case 'month':
      return { type: 'string', title, pattern: MONTH.source, 'x-kind': type };
    case 'document-number':
      return { type: 'string', title, pattern: DOCUMENT_NUMBER.source };
    case 'choice':
      return choice(title, choices);
    default:
      return { type, title, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  }
}

const oneOf = (choices: Record<string, string> = {}): JsonSchema => ({
  type: 'string',
  oneOf: Object.entries(choices).map(([value, label]) => ({ const: value, title: label })),
});

const choice = (title: string, choices?: Record<string, string>): JsonSchema => ({ title, ...oneOf(choices) });

/** A list in which nothing comes twice. */
const several = (
  title: string,
  items: JsonSchema,
  minItems: number,
  maxItems: number,
  more: JsonSchema = {},
): JsonSchema => ({
  type: 'array',
  title,
  items,
  uniqueItems: true,
  minItems,
  maxItems,
  ...more,
});

/** Personal values: checked more closely than a schema can say. */
function typedSchema(fields: Record<string, TypedField>): JsonSchema {
  const entries = Object.entries(fields);
  const one = ({ type, title, choices, maximum }: TypedField): JsonSchema => {
    if (type === 'choice') return choice(title, choices);
    if (type === 'long-text') {
      // Text of several lines, unlike the others: a form gives it room.
      return { type: 'string', title, contentMediaType: 'text/plain', maxLength: maximum ?? LONGEST, 'x-kind': type };
    }
    return {
      type: 'string',
      title,
      ...(type === 'date' && { format: 'date' }),
      ...(maximum && { maxLength: maximum }),
    };
  };
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return object(Object.fromEntries(entries.map(([name, field]) => [name, one(field)])), required);
}

/** `typed` beside other members of a body: wanted when one of its fields is. */
function withTyped(fields: Record<string, TypedField> | undefined, schema: JsonSchema): JsonSchema {
  if (!fields) return schema;
  const { properties, required = [] } = schema as { properties: Record<string, JsonSchema>; required?: string[] };
  const wanted = Object.values(fields).some((field) => field.required);
  return object({ ...properties, typed: typedSchema(fields) }, wanted ? [...required, 'typed'] : required);
}

function dataSchema(fields: Record<string, Field>, one?: readonly string[]): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  const schema = object(Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])), required);
  return one ? { ...schema, oneOf: one.map((name) => ({ required: [name] })) } : schema;
}

/** `data` beside other members of a body: wanted when one of its fields is. */
function withData(
  fields: Record<string, Field>,
  properties: Record<string, JsonSchema>,
  required: string[],
  { always = false, one }: { always?: boolean; one?: readonly string[] } = {},
): JsonSchema {
  if (Object.keys(fields).length === 0) return object(properties, required);
  const wanted = always || Object.values(fields).some((field) => field.required);
  return object({ ...properties, data: dataSchema(fields, one) }, wanted ? [...required, 'data'] : required);
}

/** Body of a start: for a member who is here, or for what else the cases of the procedure are about. */
export function startSchema({ start, subject }: Procedure): JsonSchema {
  if (!subject || subject.kind === 'member')
    return form(start, { memberId: id('党员', 'member'), reason: reasonSchema, contact: contactSchema }, ['memberId']);
  return form(start, { subject: subjectSchema(subject), reason: reasonSchema, contact: contactSchema }, ['subject']);
}

/** A matter is one that is on record, by its id, or begins with the case, by its title. */
function subjectSchema({ kind }: SubjectRule): JsonSchema {
  const titled = { type: 'string', title: '名称', minLength: 1, maxLength: LONGEST_TITLE };
  if (kind === 'matter')
    return {
      ...object({ kind: { const: kind }, id: id('编号', 'matter'), title: titled }, ['kind']),
      oneOf: oneNaming,
    };
  return object({ kind: { const: kind }, id: id(kind === 'person' ? '人员' : '党组织', kind) }, ['kind', 'id']);
}

/** Body of a start that brings its member with it; null where there is none. */
export const arrivalSchema = ({ arrival }: Procedure): JsonSchema | null =>
  arrival ? form(arrival, { reason: reasonSchema, contact: contactSchema }, []) : null;

const form = (
  { fields, oneOf: one, typed, check, ...start }: StartForm,
  properties: Record<string, JsonSchema>,
  required: string[],
): JsonSchema =>
  // Where fields are checked against each other, none of them alone need be wanted.
  withTyped(
    typed,
    withData(fields, properties, [...required, ...(start.reason ? ['reason'] : [])], {
      always: check !== undefined || one !== undefined,
      one,
    }),
  );

/** Body of a decision for one outcome. */
export const outcomeSchema = (name: string, outcome: Outcome): JsonSchema =>
  withTyped(
    outcome.typed,
    withData(outcome.fields ?? {}, { outcome: { const: name, title: outcome.title }, reason: reasonSchema }, [
      'outcome',
      ...(outcome.reason ? ['reason'] : []),
    ]),
  );

/** Body of an action around a case or a task. A candidate is somebody whom `POST …/candidates` of it finds. */
export function actionSchema(action: keyof typeof actions): JsonSchema {
  if (action === 'copy') return object({ personId: id('抄送给', 'candidate') }, ['personId']);
  if (action === 'delegate' || action === 'hand-over')
    return object({ personId: id(`${actions[action]}给`, 'candidate') }, ['personId']);
  return object(action === 'withdraw' ? { reason: reasonSchema } : {}, []);
}
