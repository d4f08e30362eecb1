import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { votesTexts as texts } from './texts';

type Kind = Schemas['SittingMatters']['kinds'][number];

/** What is asked of a matter of a kind. @param known whether the one it is about is in the register */
export function matterFields({ id, persons }: Kind, known: boolean, hosts: Schemas['Named'][]): FieldSchema {
  const asked: Record<string, FieldSchema> =
    persons === 'none' || !known
      ? { title: { type: 'string', title: texts.matterTitle, maxLength: 200 } }
      : persons === 'one'
        ? { person: { type: 'string', 'x-kind': 'person', title: texts.person } }
        : { persons: { type: 'array', 'x-kind': 'persons', title: texts.persons, minItems: 1 } };
  const seats = id === 'election' && { seats: { type: 'integer', title: texts.seatsField, minimum: 1, maximum: 100 } };
  const oneOf = hosts.map((host) => ({ const: host.id, title: host.name }));
  const host = hosts.length > 1 && { organisationId: { type: 'string', title: texts.host, oneOf } };
  const properties: Record<string, FieldSchema> = { ...asked, ...seats, ...host };
  return { properties, required: Object.keys(properties) };
}

interface Filled {
  title?: string;
  person?: string;
  persons?: string[];
  seats?: number;
  organisationId?: string;
}

/** What the form was filled in with, as the API takes it. */
export const matterBody = (kind: Kind, { person, persons, ...filled }: Filled): Schemas['NewMatter'] => ({
  ...filled,
  kind: kind.id,
  persons: persons ?? (person === undefined ? [] : [person]),
});
