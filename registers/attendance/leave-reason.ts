import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

const context = (leaveId: string) => `leave:${leaveId}`;

/** Why somebody asks leave, as it is kept: it may be an illness. */
export const sealedLeaveReason = (keys: KeyRing, leaveId: string, text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context(leaveId)));

/** The inverse of `sealedLeaveReason`. @throws Error when it was changed or its key is gone */
export const openedLeaveReason = (keys: KeyRing, leaveId: string, sealed: Uint8Array): string =>
  open(keys.field, sealed, context(leaveId)).toString('utf8');
