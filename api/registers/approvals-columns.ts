import type { z } from 'zod';
import { approvalStatuses } from '../../domain/people/approvals';
import type { Column } from '../../sheets/column';
import type { ApprovalItem } from './approvals';

/** 须经他人同意的操作. */
export const approvalColumns: Column<z.input<typeof ApprovalItem>>[] = [
  { title: '操作', width: 20, value: ({ kind }) => kind.title },
  { title: '申请人', value: ({ requestedBy }) => requestedBy.name },
  { title: '申请时间', as: 'time', width: 18, value: ({ requestedAt }) => requestedAt },
  { title: '对象', value: ({ person }) => person?.name },
  { title: '任职组织', width: 30, value: ({ organisation }) => organisation?.name },
  { title: '状态', value: ({ status }) => approvalStatuses[status] },
  { title: '处理人', value: ({ decidedBy }) => decidedBy?.name },
  { title: '处理时间', as: 'time', width: 18, value: ({ decidedAt }) => decidedAt },
  { title: '处理意见', width: 30, value: ({ reason }) => reason },
];
