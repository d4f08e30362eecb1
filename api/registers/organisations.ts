import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { atOrBelow, demand, demandSomewhere, may, reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { CODE } from '../../domain/people/organisation-rules';
import { organisationKinds } from '../../domain/people/roles';
import { readCursor, toPage } from '../../lists/cursor';
import { byId, day, line, phone, postcode, version } from '../../lists/inputs';
import { isDuplicate } from '../../platform/database-error';
import { Problem } from '../../platform/problem';
import { fromDbDateOrNull } from '../../prisma/db-date';
import type { Organisation as Row } from '../../prisma/generated/client';
import { changeOrganisation, createOrganisation } from '../../registers/organisations/organisation-changes';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { organisationColumns } from './organisations-columns';

const kind = z.enum(codes(organisationKinds));

export const Organisation = z
  .strictObject({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind,
    parentId: z.uuid().nullable(),
    path: z.string(),
    mayApproveProbationary: z.boolean(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    fax: z.string().nullable(),
    postcode: z.string().nullable(),
    closedOn: day.nullable(),
    version,
  })
  .meta({ id: 'Organisation' });

const OrganisationInput = z
  .strictObject({
    code: z.string().regex(CODE, '只能用字母、数字和连字符，最多 32 个字符'),
    name: line(100),
    kind,
    parentId: z.uuid(),
    mayApproveProbationary: z.boolean().default(false),
    phone: phone.nullish(),
    address: line(200).nullish(),
    fax: phone.nullish(),
    postcode: postcode.nullish(),
  })
  .meta({ id: 'OrganisationInput' });

const OrganisationChange = z
  .strictObject({
    version,
    name: line(100).optional(),
    mayApproveProbationary: z.boolean().optional(),
    phone: phone.nullish(),
    address: line(200).nullish(),
    fax: phone.nullish(),
    postcode: postcode.nullish(),
    closedOn: day.nullish(),
  })
  .meta({ id: 'OrganisationChange' });

const filters = {
  parentId: z.uuid().optional(),
  kind: kind.optional(),
  closed: z.enum(['true', 'false']).default('false'),
};

// With which month it begins to be watched has a page of its own: `/organisations/{id}/first-month`.
const toOrganisation = ({ closedOn, kind, firstMonth: _, ...row }: Row) => ({
  ...row,
  kind: kind as keyof typeof organisationKinds,
  closedOn: fromDbDateOrNull(closedOn),
});

/** 党组织: the tree, as far as one's roles reach. */
export function organisationsRoutes(api: Api): void {
  listRoute(api, {
    path: '/organisations',
    tag: 'organisations',
    summary: 'Organisations in my reach, in the order of the tree',
    filters,
    item: Organisation,
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'organisation.read');
      const after = readCursor(c, query, z.string());
      const rows = await c.deps.db.organisation.findMany({
        where: {
          ...atOrBelow(reach(c.actor, 'organisation.read')),
          ...(after !== undefined && { path: { gt: after } }),
          parentId: query.parentId,
          kind: query.kind,
          closedOn: query.closed === 'true' ? { not: null } : null,
        },
        orderBy: { path: 'asc' },
        take: query.limit + 1,
      });
      return toPage(c, query, rows, toOrganisation, (row) => row.path);
    },
    file: {
      id: 'organisations',
      title: '党组织名册',
      columns: organisationColumns,
      words: { kind: organisationKinds },
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}',
    tag: 'organisations',
    summary: 'One organisation',
    params: byId,
    answers: { 200: Organisation },
    problems: [],
    async handler({ deps, actor, params }) {
      const row = await deps.db.organisation.findUnique({ where: { id: params.id } });
      if (!row || !may(actor, 'organisation.read', { paths: [row.path] })) throw new Problem('not-found');
      return { status: 200, body: toOrganisation(row) };
    },
  });

  api.route({
    method: 'post',
    path: '/organisations',
    tag: 'organisations',
    summary: 'Add an organisation below another',
    idempotent: true,
    body: OrganisationInput,
    answers: { 201: Organisation },
    problems: ['not-found', 'not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        const row = await createOrganisation(tx, c.actor, randomUUID(), c.body).catch((error) => {
          const errors = [{ pointer: '/code', detail: '代码已被使用' }];
          throw isDuplicate(error) ? new Problem('invalid-input', { errors }) : error;
        });
        const { id } = row;
        await recordAudit(tx, {
          actorId: c.actor.personId,
          at: c.at,
          action: 'created',
          objectKind: 'organisation',
          objectId: id,
        });
        return { status: 201, body: toOrganisation(row), headers: { Location: `/api/v1/organisations/${id}` } };
      }),
  });

  api.route({
    method: 'patch',
    path: '/organisations/{id}',
    tag: 'organisations',
    summary: 'Change or close an organisation',
    description: 'Kind, code and parent change only by a reorganisation.',
    idempotent: true,
    params: byId,
    body: OrganisationChange,
    answers: { 200: Organisation },
    problems: ['not-allowed', 'conflict', 'organisation-not-empty'],
    handler: (c) =>
      once(c, async (tx) => {
        const before = await tx.organisation.findUnique({ where: { id: c.params.id } });
        if (!before) throw new Problem('not-found');
        demand(c.actor, 'organisation.write', { paths: [before.path] });
        const row = await changeOrganisation(tx, before, c.body, c.today);
        const detail = { fields: Object.keys(c.body).filter((name) => name !== 'version') };
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'organisation', objectId: row.id };
        await recordAudit(tx, { ...entry, action: c.body.closedOn ? 'closed' : 'changed', detail });
        return { status: 200, body: toOrganisation(row) };
      }),
  });
}
