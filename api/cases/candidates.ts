import { z } from 'zod';
import { reach } from '../../access/may';
import { givingPlaces } from '../../activities/record/giving';
import type { CaseRow } from '../../cases/on-record';
import { Readings } from '../../cases/readings';
import { around, type Holding, onTask } from '../../domain/case/authority';
import { isTaken } from '../../domain/case/check';
import { mayBeGiven } from '../../domain/case/may-be-given';
import { taskIn } from '../../domain/case/procedure';
import { personOf } from '../../domain/case/subject';
import { roleTitle } from '../../domain/words/labels';
import { text } from '../../lists/inputs';
import { named, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { seenCase } from './case-row';
import { caseId } from './cases';
import { surroundingsOf } from './surroundings';
import { byTask, caseIdOfTask } from './task-id';

const { sql } = Prisma;

/** Most that are shown. */
const SHOWN = 20;
/** Most that are looked through: offices on the way up from a few organisations hold no more. */
const LOOKED_AT = 500;

const Candidates = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        roles: z.array(z.strictObject({ organisation: named, role: titled })),
      }),
    ),
  })
  .meta({ id: 'Candidates' });

const CandidateSearch = z
  .strictObject({
    text: text(50).optional().meta({ description: 'Part of a name, an organisation or a role; absent: all.' }),
  })
  .default({})
  .meta({ id: 'CandidateSearch' });

interface Row {
  id: string;
  name: string;
  roles: (Holding & { organisationName: string })[];
}

/** Those to whom something of a case can be given, found by name. What is typed stands in no address. */
export function candidatesRoutes(api: Api): void {
  const route = { tag: 'tasks', limit: 'read', body: CandidateSearch, answers: { 200: Candidates } } as const;

  api.route({
    ...route,
    method: 'post',
    path: '/tasks/{taskId}/candidates',
    summary: 'To whom I may delegate a task or hand it over: who may act where it sits',
    params: byTask,
    problems: ['not-allowed', 'task-closed'],
    handler: async (c) => {
      const row = await seenCase(c, caseIdOfTask(c.params.taskId));
      return { status: 200, body: { items: shown(await forTask(c, row, c.params.taskId), c.body.text) } };
    },
  });

  api.route({
    ...route,
    method: 'post',
    path: '/cases/{caseId}/candidates',
    summary: 'To whom I may copy a case: who holds an office at its organisations, above them, or in my reach',
    params: z.object({ caseId }),
    problems: ['not-allowed'],
    handler: async (c) => {
      const row = await seenCase(c, c.params.caseId);
      return { status: 200, body: { items: shown(await forCopy(c, row), c.body.text) } };
    },
  });
}

async function forTask(c: Context, row: CaseRow, taskId: string): Promise<Row[]> {
  const { actor, deps } = c;
  const { state } = row;
  const procedure = tableOf(row.procedure);
  const task = taskIn(state, taskId);
  if (!task) throw new Problem('task-closed');
  const actorId = actor.personId;
  const offer = { action: 'delegate', actorId } as const;
  const acting = onTask(procedure, state, task, offer, actor.roles, await surroundingsOf(c, row, task));
  if ('refused' in acting || isTaken(task, actorId)) throw new Problem('not-allowed');
  const places = await givingPlaces(deps.db, procedure, state, task, { actorId, as: acting.as });
  const found = await holdersAt(c, [...new Set(places.flatMap(({ path }) => upwards(path)))], []);
  return found.filter(({ id, roles }) => id !== actorId && id !== personOf(state) && mayBeGiven(places, roles));
}

async function forCopy(c: Context, row: CaseRow): Promise<Row[]> {
  const { actor, deps, at } = c;
  const { state, sides, startedAs } = row;
  const paths = sides.map(({ path }) => path);
  if (!around(state, paths, actor.personId, actor.roles, startedAs)) throw new Problem('not-allowed');
  const found = await holdersAt(c, [...new Set(paths.flatMap(upwards))], reach(actor, 'person.read'));
  const reading = new Readings(deps.db, tableOf(row.procedure), state, at);
  const may: Row[] = [];
  for (const one of found) if (one.id !== actor.personId && (await reading.mayBeSent(one.id))) may.push(one);
  return may;
}

/** A path and those above it: /street/, /street/east/. */
function upwards(path: string): string[] {
  const names = path.split('/').filter(Boolean);
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}/`);
}

/** Who holds offices today at these places, or at one of those and below; the nearest first. */
function holdersAt({ deps, today }: Context, places: readonly string[], tops: readonly string[]): Promise<Row[]> {
  const below = tops.map((path) => `${path}%`);
  return directly(deps.db)<Row>(sql`
    SELECT p.id::text, p.name,
           json_agg(json_build_object('role', r.role, 'organisationId', o.id, 'path', o.path, 'organisationName', o.name)
                    ORDER BY length(o.path) DESC, r.role) AS roles
      FROM role_holding r JOIN person p ON p.id = r.person_id JOIN organisation o ON o.id = r.organisation_id
     WHERE p.disabled_at IS NULL AND o.closed_on IS NULL
       AND (o.path = ANY(${places}::text[]) OR o.path LIKE ANY(${below}::text[]))
       AND r.from_date <= ${today}::date AND (r.to_date IS NULL OR r.to_date >= ${today}::date)
     GROUP BY p.id, p.name ORDER BY max(length(o.path)) DESC, p.name, p.id LIMIT ${LOOKED_AT}`);
}

function shown(rows: readonly Row[], wanted = '') {
  const items = rows.map(({ id, name, roles }) => ({
    id,
    name,
    roles: roles.map(({ role, organisationId, organisationName }) => ({
      organisation: { id: organisationId, name: organisationName },
      role: { id: role, title: roleTitle(role) },
    })),
  }));
  const fits = ({ name, roles }: (typeof items)[number]) =>
    [name, ...roles.map(({ organisation, role }) => organisation.name + role.title)].some((one) =>
      one.includes(wanted.trim()),
    );
  return items.filter(fits).slice(0, SHOWN);
}
