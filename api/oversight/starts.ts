import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may, reach } from '../../access/may';
import { readCaseId } from '../../domain/case/ids';
import { type Origin, origins } from '../../domain/case/offer';
import { discreetOf } from '../../domain/case/readers';
import { codes } from '../../domain/people/member-codes';
import { isProblemType, problems } from '../../domain/words/problems';
import { rowStatuses } from '../../intake/batches/store';
import { readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { procedures } from '../../procedures/tables';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { UNNAMED } from './audit-discreet';
import { startColumns } from './starts-columns';

const { sql } = Prisma;

const { waiting, started, failed } = rowStatuses;
const statuses = { failed, waiting, started };

export const StartItem = z
  .strictObject({
    id: z.uuid(),
    procedure: titled,
    subject: orNull(named).meta({
      description: 'The member, person or organisation; null: a matter, or not to be named here.',
    }),
    episode: z.string().meta({ description: 'Which of its subject: a year, a month …', example: '2026' }),
    origin: titled,
    status: titled,
    problem: orNull(titled).meta({ description: 'What stands against it, in the words of the API; of failed ones.' }),
    caseId: z.string().nullable(),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StartItem', description: 'A start that no person made.' });

interface Row {
  id: string;
  procedure: string;
  subject: string;
  name: string | null;
  path: string | null;
  episode: string;
  origin: Origin;
  status: keyof typeof statuses;
  problem: { type: string }[] | null;
  caseId: string | null;
  attempts: number;
  createdAt: Date;
  finishedAt: Date | null;
}

// Where a start belongs: a member's branch, or the organisation itself. What belongs nowhere is the whole tree's.
const rowsWhere = (where: readonly Prisma.Sql[], limit: number) => sql`
  SELECT p.id::text, p.procedure, p.subject::text, coalesce(m.name, o.name, n.name) AS name,
         coalesce(b.path, o.path) AS path, p.episode, p.origin, p.status, p.problem, p.case_id AS "caseId", p.attempts,
         p.created_at AS "createdAt", p.finished_at AS "finishedAt"
    FROM pending_start p
    LEFT JOIN member m ON m.id = p.subject LEFT JOIN organisation b ON b.id = m.branch_id
    LEFT JOIN organisation o ON o.id = p.subject
    LEFT JOIN person n ON n.id = p.subject
   WHERE p.origin <> 'batch' AND ${Prisma.join(where, ' AND ')}
   ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit}`;

/**
 * A condition on what somebody may see; in a file nothing of discreet procedures.
 * @throws Problem `not-allowed` when he administers nothing
 */
async function seenBy({ actor, deps, restricted, forFile }: Context): Promise<Prisma.Sql> {
  const paths = reach(actor, 'start.read');
  if (!paths.length) throw new Problem('not-allowed');
  const below = sql`coalesce(b.path, o.path) LIKE ANY(${paths.map((path) => `${path}%`)}::text[])`;
  const whole = await deps.db.organisation.count({ where: { parentId: null, path: { in: paths } } });
  const seen = whole ? sql`(${below} OR coalesce(b.path, o.path) IS NULL)` : below;
  return forFile ? sql`(${seen} AND p.procedure <> ALL(${discreetOf(restricted)}::text[]))` : seen;
}

/**
 * A start as administrators read it, who read no cases: of procedures that not every keeper reads neither its subject nor
 * its case, of discreet ones not even which it is. What it follows from may be such a case, too.
 */
function toItem({ restricted }: Context, row: Row): z.input<typeof StartItem> {
  const { id, procedure, subject, name, problem, attempts, createdAt, finishedAt } = row;
  const type = problem?.[0]?.type;
  const isHidden = (text: string | null) => Object.hasOwn(restricted, readCaseId(text ?? '')?.procedure ?? '');
  const title = procedures[procedure]?.table.title ?? procedure;
  return {
    id,
    procedure: restricted[procedure]?.discreet ? { id: UNNAMED, title: UNNAMED } : { id: procedure, title },
    subject: name === null || Object.hasOwn(restricted, procedure) ? null : { id: subject, name },
    episode: isHidden(row.episode) ? UNNAMED : row.episode,
    origin: titledBy(origins, row.origin),
    status: titledBy(statuses, row.status),
    problem: type ? { id: type, title: isProblemType(type) ? problems[type].title : type } : null,
    caseId: isHidden(row.caseId) ? null : row.caseId,
    attempts,
    createdAt: written(createdAt),
    finishedAt: finishedAt && written(finishedAt),
  };
}

/** Starts that no person made: what a sweep or another case found, and above all what came to nothing. */
export function startsRoutes(api: Api): void {
  listRoute(api, {
    path: '/starts',
    tag: 'oversight',
    summary: 'Starts that no person made, by sweeps and other cases, newest first',
    description: 'For administrators. With status=failed: those that could not begin, to be mended and tried again.',
    filters: { status: z.enum(codes(statuses)).optional() },
    item: StartItem,
    problems: ['not-allowed'],
    async page(c, query) {
      const where = [await seenBy(c)];
      if (query.status) where.push(sql`p.status = ${query.status}`);
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: z.uuid() }));
      if (after) where.push(sql`(p.created_at, p.id) < (${new Date(after.at)}, ${after.id}::uuid)`);
      const rows = await directly(c.deps.db)<Row>(rowsWhere(where, query.limit + 1));
      return toPage(
        c,
        query,
        rows,
        (row) => toItem(c, row),
        ({ createdAt, id }) => ({ at: written(createdAt), id }),
      );
    },
    file: { id: 'starts', title: '自动发起记录', columns: startColumns, words: { status: statuses } },
  });

  api.route({
    method: 'post',
    path: '/starts/{id}/retry',
    tag: 'oversight',
    summary: 'Try a start again that failed, after what stood against it was mended',
    idempotent: true,
    params: byId,
    answers: { 200: StartItem },
    problems: ['not-allowed', 'conflict'],
    async handler(c) {
      const [row] = await directly(c.deps.db)<Row>(rowsWhere([await seenBy(c), sql`p.id = ${c.params.id}::uuid`], 1));
      if (!row) throw new Problem('not-found');
      if (row.path !== null && !may(c.actor, 'start.write', { paths: [row.path] })) throw new Problem('not-allowed');
      return await once(c, async (tx) => {
        const back = await tx.$executeRaw`
          UPDATE pending_start
             SET status = 'waiting', turn = turn + 1, problem = NULL, attempts = 0, next_at = ${new Date(c.at)},
                 finished_at = NULL
           WHERE id = ${row.id}::uuid AND status = 'failed'`;
        if (!back) throw new Problem('conflict');
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'start', objectId: row.id };
        await recordAudit(tx, { ...entry, action: 'retried', detail: {} });
        const [now] = await tx.$queryRaw<Row[]>(rowsWhere([sql`p.id = ${row.id}::uuid`], 1));
        return { status: 200 as const, body: toItem(c, now as Row) };
      });
    },
  });
}
