import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere, may, reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { roles } from '../../domain/people/roles';
import { readCursor, toPage } from '../../lists/cursor';
import { byId, personName, version } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { nameColumns } from '../../registers/members/member-row';
import { signInEnded } from '../../registers/people/end-of-office';
import { ShownRole } from '../../registers/people/held-role';
import { demandOtherAdministrators } from '../../registers/people/last-administrator';
import {
  type PersonRow,
  personSelect,
  personSubject,
  revokeSessions,
  toPerson,
} from '../../registers/people/person-view';
import { holdersBelow } from '../../registers/people/readable-people';
import { grantRole, RoleInput } from '../../registers/people/role-grants';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { demandPerson, personEntry } from './keeping-person';
import { personColumns, personLines } from './people-columns';
import { demandSecondYes, demandYesForWatch } from './second-yes';

export const Person = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    memberId: z.uuid().nullable(),
    loginName: z.string().nullable(),
    disabled: z.boolean(),
    roles: z.array(ShownRole),
    version,
  })
  .meta({ id: 'Person' });

const PersonInput = z
  .strictObject({ name: personName, role: RoleInput })
  .meta({ id: 'PersonInput', description: 'A person is entered with the role that he takes up.' });

const PersonChange = z
  .strictObject({ version, name: personName.optional(), disabled: z.boolean().optional() })
  .meta({ id: 'PersonChange' });

const filters = {
  organisationId: z.uuid().optional(),
  role: z.enum(codes(roles)).optional(),
};

/** People: who holds roles, and who may sign in. */
export function peopleRoutes(api: Api): void {
  listRoute(api, {
    path: '/people',
    tag: 'people',
    summary: 'People who hold or held a role in my reach',
    filters,
    item: Person,
    problems: ['not-allowed'],
    async page(c, query) {
      const paths = reach(c.actor, 'person.read');
      if (paths.length === 0) throw new Problem('not-allowed');
      const after = readCursor(c, query, z.uuid());
      const rows = await c.deps.db.person.findMany({
        where: {
          ...(after && { id: { gt: after } }),
          ...holdersBelow(paths, query),
        },
        select: personSelect,
        orderBy: { id: 'asc' },
        take: query.limit + 1,
      });
      const toItem = (row: PersonRow) => toPerson(row, c.actor);
      return toPage(c, query, rows, toItem, (row) => row.id);
    },
    file: { id: 'people', title: '人员及任职', columns: personColumns, lines: personLines },
  });

  api.route({
    method: 'get',
    path: '/people/{id}',
    tag: 'people',
    summary: 'One person, with his roles in my reach',
    params: byId,
    answers: { 200: Person },
    problems: [],
    async handler({ deps, actor, params }) {
      const row = await deps.db.person.findUnique({ where: { id: params.id }, select: personSelect });
      if (!row || !may(actor, 'person.read', personSubject(row))) throw new Problem('not-found');
      return { status: 200, body: toPerson(row, actor) };
    },
  });

  api.route({
    method: 'post',
    path: '/people',
    tag: 'people',
    summary: 'Enter a person who is not a member here, with a role',
    idempotent: true,
    body: PersonInput,
    answers: { 201: Person },
    problems: ['not-found', 'not-allowed', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        demandSomewhere(c.actor, 'person.write');
        const id = randomUUID();
        await tx.person.create({ data: { id, name: c.body.name } });
        const { path, ...given } = await grantRole(tx, c.actor, id, c.body.role);
        // His id is another one each time: he is known by his name.
        const asked = { name: c.body.name, ...c.body.role, toDate: c.body.role.toDate ?? null };
        const wish = { kind: 'role', paths: [path], gives: given.role, detail: asked } as const;
        const detail = { ...given, ...(await demandSecondYes(c, tx, wish)) };
        await recordAudit(tx, {
          actorId: c.actor.personId,
          at: c.at,
          action: 'created',
          objectKind: 'person',
          objectId: id,
          detail,
        });
        const row = await tx.person.findUniqueOrThrow({ where: { id }, select: personSelect });
        return { status: 201, body: toPerson(row, c.actor), headers: { Location: `/api/v1/people/${id}` } };
      }),
  });

  api.route({
    method: 'patch',
    path: '/people/{id}',
    tag: 'people',
    summary: "Change a person's name, or shut or open his sign-in",
    description: 'Only for persons whose every role lies in my reach. Shutting ends his sessions.',
    idempotent: true,
    params: byId,
    body: PersonChange,
    answers: { 200: Person },
    problems: ['not-allowed', 'conflict', 'last-administrator', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const { version, name, disabled } = c.body;
        const before = await demandPerson(tx, c, c.params.id);
        if (disabled && !before.disabledAt) await demandOtherAdministrators(tx, before.id, c.today);
        const wasShut = before.disabledAt !== null;
        const { paths } = personSubject(before);
        // To open a sign-in that was shut is to give it.
        const opening = { kind: 'sign-in', paths, about: before.id, detail: { disabled: false } } as const;
        if (disabled === false && wasShut) await demandSecondYes(c, tx, opening);
        if (disabled && !wasShut) await demandYesForWatch(c, tx, before, { what: 'shut' });
        const { count } = await tx.person.updateMany({
          where: { id: before.id, version },
          data: {
            name,
            ...(disabled !== undefined && { disabledAt: disabled ? new Date(c.at) : null }),
            version: version + 1,
          },
        });
        if (count === 0) throw new Problem('conflict');
        // One person has one name, in both registers.
        if (name && before.member) await tx.member.update({ where: { id: before.member.id }, data: nameColumns(name) });
        if (disabled) await revokeSessions(tx, before.id, c.at);
        if (disabled && !before.disabledAt) await signInEnded(tx, before.id, c.at);
        const detail = { fields: Object.keys(c.body).filter((field) => field !== 'version') };
        await recordAudit(tx, { ...personEntry(c, before.id), action: 'changed', detail });
        const row = await tx.person.findUniqueOrThrow({ where: { id: before.id }, select: personSelect });
        return { status: 200, body: toPerson(row, c.actor) };
      }),
  });
}
