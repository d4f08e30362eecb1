// What the worker runs: one export a workflow type.
export { dailyAuditCheck } from './daily-audit-check';
export { dailyDigest } from './daily-digest';
export { dailyReconciliation } from './daily-reconciliation';
export { dailySeal } from './daily-seal';
export { pocketVisit } from './pocket-visit';
export { relationTransfer } from './relation-transfer';
export { sweep } from './sweep';
export { threeNots } from './three-nots';
