import { useHolds } from './use-holds';

/** Whether to offer a list as a file. The API decides; nobody is offered what it would refuse. */
export const useMayExport = (): boolean =>
  useHolds(
    'secretary',
    'deputy-secretary',
    'organisation-commissioner',
    'organisation-officer',
    'administrator',
    'auditor',
  );
