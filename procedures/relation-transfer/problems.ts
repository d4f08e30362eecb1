import type { ProblemTable } from '../../domain/words/problems';

/** What only a 组织关系接转 can be refused for. */
export const relationTransferProblems = {
  'letter-expired': { status: 422, title: '介绍信已过有效期' },
  'not-this-branch': { status: 422, title: '所选支部不属于接收党委' },
  'receipt-needed': { status: 422, title: '请填写对方经办人和联系电话，或上传回执扫描件' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof relationTransferProblems, true> {}
}
