import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

const context = (leaveId: string) => `leave:${leaveId}`;

/** Why somebody asks leave, as it is kept: it may be an illness. */
export const sealedLeaveReason = (keys: KeyRing, leaveId: string, text: string): Uint8Array<ArrayBuffer> =>
  sealText(keys, text, context(leaveId));

/** The inverse of `sealedLeaveReason`. @throws Error when it was changed or its key is gone */
export const openedLeaveReason = (keys: KeyRing, leaveId: string, sealed: Uint8Array): string =>
  openText(keys, sealed, context(leaveId));
