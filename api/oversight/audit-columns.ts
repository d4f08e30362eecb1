import type { z } from 'zod';
import type { Column } from '../../sheets/column';
import type { AuditItem } from './audit-log';

/** 操作留痕, newest first. */
export const auditColumns: Column<z.input<typeof AuditItem>>[] = [
  { title: '时间', as: 'time', width: 18, value: ({ at }) => at },
  { title: '人员', value: ({ actorName }) => actorName },
  { title: '操作', width: 20, value: ({ actionTitle }) => actionTitle },
  { title: '对象', width: 20, value: ({ objectTitle }) => objectTitle },
  { title: '对象编号', width: 40, value: ({ objectId }) => objectId },
  {
    title: '详情（代码）',
    width: 60,
    value: ({ detail }) => (Object.keys(detail).length ? JSON.stringify(detail) : null),
  },
  { title: '人员编号', width: 38, value: ({ actorId }) => actorId },
  { title: '序号', width: 8, value: ({ seq }) => seq },
  { title: '校验值', width: 66, value: ({ hash }) => hash },
];
