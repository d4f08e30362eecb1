// What the worker runs: one export a workflow type.

export { coConstruction } from './co-construction';
export { dailyAuditCheck } from './daily-audit-check';
export { dailyDigest } from './daily-digest';
export { dailyReconciliation } from './daily-reconciliation';
export { dailySeal } from './daily-seal';
export { doubleRegistration } from './double-registration';
export { duesHandOver } from './dues-hand-over';
export { duesRelief } from './dues-relief';
export { duesRound } from './dues-round';
export { lifePlan } from './life-plan';
export { pocketVisit } from './pocket-visit';
export { postAssignment } from './post-assignment';
export { recognition } from './recognition';
export { relationTransfer } from './relation-transfer';
export { sitting } from './sitting';
export { sweep } from './sweep';
export { threeNots } from './three-nots';
export { unitLetters } from './unit-letters';
export { unitRegistration } from './unit-registration';
