// What the worker runs: one export a workflow type.
export { dailySeal } from './daily-seal';
export { relationTransfer } from './relation-transfer';
