import type { FieldSchema } from '../../form/schema';
import { roleChoices } from '../organisations/role-texts';
import { personTexts as texts } from './texts';

/** A group has a leader and nothing else; a leader leads a group. */
export const rolesIn = (kind?: string) =>
  roleChoices.filter((one) => kind === undefined || (one.const === 'group-leader') === (kind === 'group'));

const role = (kind?: string): FieldSchema => ({ type: 'string', title: texts.role, oneOf: rolesIn(kind) });
const day = (title: string): FieldSchema => ({ type: 'string', format: 'date', title });
const organisation: FieldSchema = { type: 'string', title: texts.organisation, 'x-kind': 'organisation' };
const term = {
  fromDate: day(texts.fromDate),
  toDate: { ...day(texts.toDate), 'x-not-before': 'fromDate' },
};

/** A role for somebody, anywhere. */
export const roleFields: FieldSchema = {
  properties: { organisationId: organisation, role: role(), ...term },
  required: ['organisationId', 'role', 'fromDate'],
};

/** A role for somebody in an organisation of this kind. */
export const officeFields = (kind: string): FieldSchema => ({
  properties: {
    personId: { type: 'string', title: texts.person, 'x-kind': 'person' },
    role: role(kind),
    ...term,
  },
  required: ['personId', 'role', 'fromDate'],
});

/** Somebody new with his role; in an organisation of this kind, or anywhere. */
export const newPersonFields = (kind?: string): FieldSchema => ({
  properties: {
    name: { type: 'string', title: texts.name, maxLength: 50 },
    ...(kind === undefined && { organisationId: organisation }),
    role: role(kind),
    ...term,
  },
  required: ['name', 'role', 'fromDate', ...(kind === undefined ? ['organisationId'] : [])],
});

export const lastDayFields: FieldSchema = {
  properties: { toDate: day(texts.lastDayField) },
  required: ['toDate'],
};

export const nameFields: FieldSchema = {
  properties: { name: { type: 'string', title: texts.name, maxLength: 50 } },
  required: ['name'],
};

/** What is done without being asked for anything. */
export const noFields: FieldSchema = {};
