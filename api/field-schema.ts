import { actions } from '../domain/case/offer';
import type { Field, Outcome, Procedure } from '../domain/case/procedure';

/** A JSON Schema (2020-12) as it stands in an answer. */
export type JsonSchema = Record<string, unknown>;

const object = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length && { required }),
});

const id = (title: string): JsonSchema => ({ type: 'string', format: 'uuid', title });
const reason: JsonSchema = { type: 'string', title: '理由', minLength: 1, maxLength: 500 };
const contact: JsonSchema = { type: 'string', title: '联系人及电话', minLength: 1, maxLength: 100 };

function fieldSchema({ title, type, minimum, maximum, choices }: Field): JsonSchema {
  switch (type) {
    case 'date':
      return { type: 'string', format: 'date', title };
    case 'organisation':
      return { ...id(title), description: 'id of an organisation' };
    case 'choice': {
      const options = Object.entries(choices ?? {}).map(([value, label]) => ({ const: value, title: label }));
      return { type: 'string', title, oneOf: options };
    }
    default:
      return { type, title, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  }
}

function dataSchema(fields: Record<string, Field>): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return object(Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])), required);
}

/** `data` beside other members of a body: wanted when one of its fields is. */
function withData(
  fields: Record<string, Field>,
  properties: Record<string, JsonSchema>,
  required: string[],
): JsonSchema {
  if (Object.keys(fields).length === 0) return object(properties, required);
  const wanted = Object.values(fields).some((field) => field.required);
  return object({ ...properties, data: dataSchema(fields) }, wanted ? [...required, 'data'] : required);
}

/** Body of a start. */
export const startSchema = ({ start }: Procedure): JsonSchema =>
  withData(start.fields, { memberId: id('党员'), reason, contact }, ['memberId', ...(start.reason ? ['reason'] : [])]);

/** Body of a decision for one outcome. */
export const outcomeSchema = (name: string, outcome: Outcome): JsonSchema =>
  withData(outcome.fields ?? {}, { outcome: { const: name, title: outcome.title }, reason }, [
    'outcome',
    ...(outcome.reason ? ['reason'] : []),
  ]);

/** Body of an action around a case or a task. */
export function actionSchema(action: keyof typeof actions): JsonSchema {
  if (action === 'copy') return object({ personId: id('抄送给') }, ['personId']);
  if (action === 'delegate' || action === 'hand-over')
    return object({ personId: id(`${actions[action]}给`) }, ['personId']);
  return object(action === 'withdraw' ? { reason } : {}, []);
}
