import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import type { Values } from '../../form/values';
import { kindsBelow, kindTexts } from './role-texts';
import { officeTexts as texts } from './texts';

type Organisation = Schemas['Organisation'];
type Kind = Organisation['kind'];

const line = (title: string, maxLength: number): FieldSchema => ({ type: 'string', title, maxLength });

const reached = {
  phone: line(texts.phone, 100),
  fax: line(texts.fax, 100),
  address: line(texts.address, 200),
  postcode: line(texts.postcode, 100),
};
const REACHED = ['phone', 'fax', 'address', 'postcode'] as const;

const approves = (kinds: readonly Kind[]) => kinds.some((kind) => kind !== 'branch' && kind !== 'group');
const mayApprove: FieldSchema = { type: 'boolean', title: texts.mayApprove };

/** What may be changed of an organisation of this kind. */
export const changeFields = (kind: Kind): FieldSchema => ({
  properties: {
    name: line(texts.name, 100),
    ...reached,
    ...(approves([kind]) && { mayApproveProbationary: mayApprove }),
  },
  required: ['name'],
});

/** What is asked for of an organisation below one of this kind. */
export const newFields = (kind: Kind): FieldSchema => ({
  properties: {
    name: line(texts.name, 100),
    kind: {
      type: 'string',
      title: texts.newKind,
      oneOf: kindsBelow[kind].map((one) => ({ const: one, title: kindTexts[one] })),
    },
    code: line(texts.code, 32),
    ...reached,
    ...(approves(kindsBelow[kind]) && { mayApproveProbationary: mayApprove }),
  },
  required: ['name', 'kind', 'code'],
});

export const closeFields: FieldSchema = {
  properties: { closedOn: { type: 'string', format: 'date', title: texts.closedOn } },
  required: ['closedOn'],
};

/** What stands in the form at first. */
export const initialOf = (organisation: Organisation): Values => ({
  '/name': organisation.name,
  '/mayApproveProbationary': organisation.mayApproveProbationary || undefined,
  ...Object.fromEntries(REACHED.map((field) => [`/${field}`, organisation[field] ?? undefined])),
});

/** What is sent: what was emptied is taken away. */
export const changeOf = (
  { kind, version }: Organisation,
  body: Partial<Schemas['OrganisationChange']>,
): Schemas['OrganisationChange'] => ({
  ...Object.fromEntries(REACHED.map((field) => [field, null])),
  ...(approves([kind]) && { mayApproveProbationary: false }),
  ...body,
  version,
});
