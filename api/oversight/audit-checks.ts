import { z } from 'zod';
import { reach } from '../../access/may';
import { type AuditFindingKind, auditFindingKinds } from '../../activities/audit-check/finding';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { fromDbDate, toDbDate, written } from '../../prisma/db-date';
import type { AuditCheck } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';
import type { Column } from '../../sheets/column';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

const AuditCheckItem = z
  .strictObject({
    day,
    at: z.iso.datetime(),
    chains: z.int(),
    rows: z.int(),
    seals: z.int(),
    findings: z.array(z.strictObject({ kind: z.string(), title: z.string(), count: z.int() })),
  })
  .meta({ id: 'AuditCheck', description: 'What following all chains and seals came to; no findings: all is intact.' });

type Item = z.input<typeof AuditCheckItem>;

const columns: Column<Item>[] = [
  { title: '日期', width: 14, value: (item) => item.day },
  { title: '核对时间', as: 'time', width: 18, value: ({ at }) => at },
  { title: '校验链', value: ({ chains }) => chains },
  { title: '记录', value: ({ rows }) => rows },
  { title: '封存日数', value: ({ seals }) => seals },
  {
    title: '发现的问题',
    width: 60,
    value: ({ findings }) => findings.map(({ title, count }) => `${title}（${count}处）`).join('；'),
  },
];

function toItem({ day: date, at, findings, ...counts }: AuditCheck): Item {
  const found = Object.entries(fromJson<Partial<Record<AuditFindingKind, number>>>(findings));
  return {
    day: fromDbDate(date),
    at: written(at),
    ...counts,
    findings: found.map(([kind, count]) => ({ kind, title: auditFindingKinds[kind as AuditFindingKind], count })),
  };
}

/** What the nightly check of the audit found. */
export function auditChecksRoutes(api: Api): void {
  listRoute(api, {
    path: '/audit/checks',
    tag: 'audit',
    summary: 'What the nightly check of chains and seals came to, newest first',
    description: 'For those who read the audit of the whole house.',
    filters: {},
    item: AuditCheckItem,
    problems: ['not-allowed'],
    async page(c, query) {
      const paths = reach(c.actor, 'audit.read');
      if (!(await c.deps.db.organisation.count({ where: { parentId: null, path: { in: paths } } }))) {
        throw new Problem('not-allowed');
      }
      const after = readCursor(c, query, z.strictObject({ day }));
      const rows = await c.deps.db.auditCheck.findMany({
        where: after ? { day: { lt: toDbDate(after.day) } } : {},
        orderBy: { day: 'desc' },
        take: query.limit + 1,
      });
      return toPage(c, query, rows, toItem, (row) => ({ day: fromDbDate(row.day) }));
    },
    file: { id: 'audit-checks', title: '操作留痕核对', columns },
  });
}
