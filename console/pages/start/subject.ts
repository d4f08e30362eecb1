import type { FieldSchema } from '../../form/schema';
import type { FormField } from '../../form/values';

/**
 * The start's schema with its subject as a field that a form can ask for: a person or an organisation to be found, a
 * matter by its title.
 */
export function subjectFields(schema: FieldSchema): FieldSchema {
  const { subject, ...others } = schema.properties ?? {};
  if (!subject?.properties) return schema;
  const kind = String(subject.properties.kind?.const ?? '');
  const { id, title } = subject.properties;
  const asked: Record<string, FieldSchema> =
    kind === 'matter' ? { subjectTitle: title ?? {} } : { subjectId: id ?? {} };
  const required = (schema.required ?? []).filter((name) => name !== 'subject');
  return { ...schema, properties: { ...asked, ...others }, required: [...required, ...Object.keys(asked)] };
}

/** The body to send from what that form holds. */
export function subjectBody(schema: FieldSchema, body: Record<string, unknown>): Record<string, unknown> {
  const { subjectId, subjectTitle, ...others } = body;
  const kind = schema.properties?.subject?.properties?.kind?.const;
  if (kind === undefined) return others;
  return { ...others, subject: subjectId === undefined ? { kind, title: subjectTitle } : { kind, id: subjectId } };
}

/** The fields that say whom it is for; of one whom nobody knows here, all that is told of him. */
export function whoOf(fields: readonly FormField[]): FormField[] {
  const chosen = fields.filter(({ pointer }) => pointer === '/memberId' || pointer.startsWith('/subject'));
  return chosen.length > 0 ? chosen : fields.filter(({ pointer }) => pointer.startsWith('/typed/'));
}
