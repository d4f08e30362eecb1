// What the worker runs: one export a workflow type.
export { relationTransfer } from './relation-transfer';
