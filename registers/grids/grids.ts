import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantsHere } from '../../access/registrant-scope';
import type { Instant, LocalDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day, text } from '../../lists/inputs';
import { named, orNull } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDateOrNull, toDbDate } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { hearersOf } from '../news/tell-cases';
import { heldOn } from '../people/held-on';
import type { RegistrantDoing } from '../registrants/register-one';

const { sql } = Prisma;

/** Who may walk a grid of the community where he holds it. */
const WALKERS = ['grid-worker', 'community-worker', 'secretary', 'deputy-secretary'];

export const GridItem = z
  .strictObject({
    id: z.uuid(),
    community: named,
    name: z.string(),
    worker: orNull(named).meta({ description: '网格员' }),
    registrants: z.int().meta({ description: 'Who has not left.' }),
    closedOn: day.nullable(),
    version: z.int(),
  })
  .meta({
    id: 'Grid',
    description: '网格: a part of a community, walked by one who sees its registrants and no others.',
  });

export type ShownGrid = z.output<typeof GridItem>;

export const gridFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of communities at or below it.' }),
  q: text(50, 1).trim().min(1).optional().meta({ description: 'Part of its name.' }),
  closed: z.literal('true').optional().meta({ description: 'Closed ones, too.' }),
};

interface Row {
  id: string;
  communityId: string;
  communityName: string;
  name: string;
  workerId: string | null;
  workerName: string | null;
  registrants: number;
  closedOn: Date | null;
  version: number;
}

const Position = z.strictObject({ community: z.string(), name: z.string(), id: z.uuid() });

/** A page of the grids of communities whose registrants I may see. */
export async function listGrids(
  c: Reader,
  query: { limit: number; cursor?: string; organisationId?: string; q?: string; closed?: 'true' },
) {
  const where = [ofRegistrantsHere(c.actor)];
  if (query.organisationId)
    where.push(sql`c.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  if (query.q) where.push(sql`position(${query.q} IN g.name) > 0`);
  if (!query.closed) where.push(sql`g.closed_on IS NULL`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(c.name, g.name, g.id) > (${after.community}, ${after.name}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT g.id::text, c.id::text AS "communityId", c.name AS "communityName", g.name, g.worker_id::text AS "workerId",
           w.name AS "workerName", g.closed_on AS "closedOn", g.version,
           (SELECT count(*)::int FROM registrant r WHERE r.grid_id = g.id
               AND r.standing NOT IN ('elsewhere', 'moved', 'retired', 'left-unit', 'ended')) AS registrants
      FROM grid g JOIN organisation c ON c.id = g.community_id LEFT JOIN person w ON w.id = g.worker_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY c.name, g.name, g.id LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toGrid, ({ communityName, name, id }) => ({ community: communityName, name, id }));
}

function toGrid({ communityId, communityName, workerId, workerName, closedOn, ...row }: Row): ShownGrid {
  return {
    ...row,
    community: { id: communityId, name: communityName },
    worker: workerId === null ? null : { id: workerId, name: workerName ?? '—' },
    closedOn: fromDbDateOrNull(closedOn),
  };
}

export const gridColumns: Column<ShownGrid>[] = [
  { title: '社区', width: 28, value: ({ community }) => community.name },
  { title: '网格', value: ({ name }) => name },
  { title: '网格员', value: ({ worker }) => worker?.name },
  { title: '报到党员', value: ({ registrants }) => registrants },
  { title: '停用日期', as: 'day', value: ({ closedOn }) => closedOn },
];

/** @throws Problem `not-found`, `not-allowed`, `invalid-input`, `grid-known` */
export async function openGrid(
  tx: Transaction,
  { actor, at }: RegistrantDoing,
  { communityId, name, workerId }: { communityId: string; name: string; workerId?: string },
): Promise<string> {
  const community = await tx.organisation.findUnique({ where: { id: communityId } });
  if (!community || community.closedOn || community.kind === 'group') throw new Problem('not-found');
  demand(actor, 'registrant.write', { paths: [community.path] });
  if (workerId) await demandWorker(tx, communityId, workerId, at);
  if (await tx.grid.count({ where: { communityId, name } })) throw new Problem('grid-known');
  const id = randomUUID();
  await tx.grid.create({ data: { id, communityId, name, workerId: workerId ?? null } });
  await recordAudit(tx, { actorId: actor.personId, at, action: 'created', objectKind: 'grid', objectId: id });
  return id;
}

export interface GridChange {
  version: number;
  name?: string;
  workerId?: string | null;
  closedOn?: LocalDate | null;
}

/**
 * Another name, another worker, or closed. Who walks it from now on the cases of its registrants hear.
 * @throws Problem `not-found`, `not-allowed`, `invalid-input`, `conflict`, `grid-known`
 */
export async function changeGrid(
  tx: Transaction,
  { actor, at }: RegistrantDoing,
  id: string,
  { version, name, workerId, closedOn }: GridChange,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM grid WHERE id = ${id}::uuid FOR UPDATE`;
  const grid = await tx.grid.findUnique({ where: { id } });
  const community = grid && (await tx.organisation.findUnique({ where: { id: grid.communityId } }));
  if (!grid || !community) throw new Problem('not-found');
  demand(actor, 'registrant.write', { paths: [community.path] });
  if (grid.version !== version) throw new Problem('conflict');
  if (name !== undefined && name !== grid.name) {
    if (await tx.grid.count({ where: { communityId: grid.communityId, name } })) throw new Problem('grid-known');
  }
  if (workerId && workerId !== grid.workerId) await demandWorker(tx, grid.communityId, workerId, at);
  await tx.grid.update({
    where: { id },
    data: {
      ...(name !== undefined && { name }),
      ...(workerId !== undefined && { workerId }),
      ...(closedOn !== undefined && { closedOn: closedOn === null ? null : toDbDate(closedOn) }),
      version: { increment: 1 },
    },
  });
  if (workerId !== undefined && workerId !== grid.workerId) {
    const data = JSON.stringify({ gridId: id, walkerId: workerId ?? '' });
    await tx.$executeRaw(sql`
      INSERT INTO case_news (case_id, type, fact, data, at)
      SELECT x.id, 'registrant-changed', ${`walker-${id}-${version}`}, ${data}::jsonb, ${new Date(at)}::timestamptz
        FROM registrant r JOIN "case" x ON x.subject_id = r.person_id AND x.episode = r.id::text
       WHERE r.grid_id = ${id}::uuid AND x.closed_at IS NULL
         AND x.procedure = ANY(${hearersOf('registrant-changed')}::text[])
      ON CONFLICT (case_id, type, fact) DO NOTHING`);
  }
  await recordAudit(tx, { actorId: actor.personId, at, action: 'changed', objectKind: 'grid', objectId: id });
}

/** A grid is walked by a grid worker, or another office, of its community. @throws Problem `invalid-input` */
async function demandWorker(tx: Transaction, organisationId: string, personId: string, at: Instant): Promise<void> {
  const inOffice = await tx.roleHolding.count({
    where: { organisationId, personId, role: { in: WALKERS }, ...heldOn(at) },
  });
  if (!inOffice)
    throw new Problem('invalid-input', { errors: [{ pointer: '/workerId', detail: '请选择在本社区任职的同志' }] });
}
