import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere } from '../../access/may';
import { readCursor, toPage } from '../../lists/cursor';
import { byId, line, phone, postcode, text, version } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { OutsideOrganisation as Row } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { outsideColumns } from './outside-organisations-columns';

export const Outside = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    fax: z.string().nullable(),
    postcode: z.string().nullable(),
    version,
  })
  .meta({ id: 'OutsideOrganisation' });

/** How it is reached. */
const reached = {
  address: line(200).nullish(),
  phone: phone.nullish(),
  fax: phone.nullish(),
  postcode: postcode.nullish(),
};

const OutsideInput = z
  .strictObject({
    name: line(100).meta({ description: '外系统党组织全称', example: '示例外市示例区示例街道党工委' }),
    ...reached,
  })
  .meta({ id: 'OutsideOrganisationInput' });

const OutsideChange = z.strictObject({ version, ...reached }).meta({ id: 'OutsideOrganisationChange' });

const toOutside = ({ createdBy: _, createdAt: __, ...row }: Row) => row;

/** 外系统党组织: to and from which letters go; entered once by name, then chosen. */
export function outsideOrganisationsRoutes(api: Api): void {
  listRoute(api, {
    path: '/outside-organisations',
    tag: 'organisations',
    summary: 'Organisations of other systems, by name',
    filters: { q: text(100, 1).trim().min(1).optional() },
    item: Outside,
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'outside.read');
      const after = readCursor(c, query, z.string());
      // LIKE's wildcards are looked for as they stand.
      const contains = query.q?.replace(/[\\%_]/g, '\\$&');
      const rows = await c.deps.db.outsideOrganisation.findMany({
        where: { AND: [contains ? { name: { contains } } : {}, after === undefined ? {} : { name: { gt: after } }] },
        orderBy: { name: 'asc' },
        take: query.limit + 1,
      });
      return toPage(c, query, rows, toOutside, (row) => row.name);
    },
    file: { id: 'outside-organisations', title: '外系统党组织', columns: outsideColumns },
  });

  api.route({
    method: 'post',
    path: '/outside-organisations',
    tag: 'organisations',
    summary: 'Find an organisation of another system by its exact name, or enter it',
    description: '200 when it is known already: it stays as it was entered first.',
    idempotent: true,
    body: OutsideInput,
    answers: { 200: Outside, 201: Outside },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        demandSomewhere(c.actor, 'outside.write');
        const { name } = c.body;
        const id = randomUUID();
        const { count } = await tx.outsideOrganisation.createMany({
          data: { id, ...c.body, createdBy: c.actor.personId, createdAt: new Date(c.at) },
          skipDuplicates: true,
        });
        const body = toOutside(await tx.outsideOrganisation.findUniqueOrThrow({ where: { name } }));
        if (count === 0) return { status: 200 as const, body };
        const entry = { actorId: c.actor.personId, at: c.at, action: 'created', objectKind: 'outside-organisation' };
        await recordAudit(tx, { ...entry, objectId: id });
        return { status: 201 as const, body };
      }),
  });

  api.route({
    method: 'patch',
    path: '/outside-organisations/{id}',
    tag: 'organisations',
    summary: 'Change how an organisation of another system is reached',
    description: 'Its name stays: papers were made out to it. Another name is another organisation.',
    idempotent: true,
    params: byId,
    body: OutsideChange,
    answers: { 200: Outside },
    problems: ['not-allowed', 'conflict'],
    handler: (c) =>
      once(c, async (tx) => {
        demandSomewhere(c.actor, 'outside.write');
        const { id } = c.params;
        if (!(await tx.outsideOrganisation.findUnique({ where: { id } }))) throw new Problem('not-found');
        const { version: read, ...change } = c.body;
        const data = { ...change, version: read + 1 };
        const { count } = await tx.outsideOrganisation.updateMany({ where: { id, version: read }, data });
        if (count === 0) throw new Problem('conflict');
        const entry = { actorId: c.actor.personId, at: c.at, action: 'changed', objectKind: 'outside-organisation' };
        await recordAudit(tx, { ...entry, objectId: id, detail: { fields: Object.keys(change) } });
        return { status: 200, body: toOutside(await tx.outsideOrganisation.findUniqueOrThrow({ where: { id } })) };
      }),
  });
}
