import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { type OrganisationKind, organisationKinds } from '../../domain/people/roles';
import { pageOf, paging, readCursor, toPage } from '../../lists/cursor';
import { line } from '../../lists/inputs';
import type { Api } from '../http/api';

const kind = z.enum(codes(organisationKinds));
const named = z.strictObject({ id: z.uuid(), name: z.string(), kind });

const Entry = z
  .strictObject({ id: z.uuid(), name: z.string(), kind, parent: named.nullable() })
  .meta({ id: 'DirectoryEntry' });

const Filters = z.strictObject({
  ...paging,
  name: line(50)
    .refine((text) => !/[%_\\]/.test(text), '含有不支持的字符')
    .optional(),
  kind: kind.optional(),
  parentId: z.uuid().optional(),
});

const withKind = <T extends { kind: string }>(row: T) => ({ ...row, kind: row.kind as OrganisationKind });

/** 党组织名录: names only, of all organisations, since a transfer may go to any of them. */
export function directoryRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/directory',
    tag: 'organisations',
    summary: 'Names of all organisations that are open, to choose where a transfer goes',
    query: Filters,
    answers: { 200: pageOf(Entry) },
    problems: ['invalid-cursor'],
    async handler(c) {
      const { query } = c;
      const after = readCursor(c, query, z.string());
      const rows = await c.deps.db.organisation.findMany({
        where: {
          closedOn: null,
          kind: query.kind,
          parentId: query.parentId,
          ...(query.name && { name: { contains: query.name } }),
          ...(after !== undefined && { path: { gt: after } }),
        },
        select: {
          id: true,
          name: true,
          kind: true,
          path: true,
          parent: { select: { id: true, name: true, kind: true } },
        },
        orderBy: { path: 'asc' },
        take: query.limit + 1,
      });
      const toItem = ({ id, name, kind, parent }: (typeof rows)[number]) =>
        withKind({ id, name, kind, parent: parent && withKind(parent) });
      return { status: 200, body: toPage(c, query, rows, toItem, (row) => row.path) };
    },
  });
}
