import type { Schemas } from '../api/client';

const EXPORTERS = [
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'organisation-officer',
  'administrator',
  'auditor',
];

/** Whether to offer a list as a file. The API decides; nobody is offered what it would refuse. */
export const mayExport = (me: Schemas['Me'] | undefined): boolean =>
  me?.roles.some(({ role }) => EXPORTERS.includes(role)) ?? false;
