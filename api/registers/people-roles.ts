import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { addDays } from '../../domain/time/dates';
import { byId, day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '../../prisma/db-date';
import { isOver, officeEnded } from '../../registers/people/end-of-office';
import { ShownRole } from '../../registers/people/held-role';
import { demandAnotherAdministrator } from '../../registers/people/last-administrator';
import { fromHolding, personSelect, personSubject } from '../../registers/people/person-view';
import { grantRole, RoleInput } from '../../registers/people/role-grants';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { personEntry } from './keeping-person';
import { demandTerm } from './people-role-term';
import { demandSecondYes } from './second-yes';

const byRole = z.object({ id: z.uuid(), roleId: z.uuid() });

const RoleChange = z
  .strictObject({
    toDate: day.nullable().meta({
      description:
        'Its last day; with yesterday it ends at once. A role that begins today or later is taken back with the day before it begins.',
    }),
  })
  .meta({ id: 'RoleChange' });

const EndedRole = ShownRole.extend({
  handover: z
    .strictObject({ id: z.uuid(), items: z.int() })
    .nullable()
    .meta({ description: '交接清单, where the role is over: its lines are those of `GET /handovers?handoverId=`.' }),
}).meta({ id: 'EndedRole' });

/** 任职 and its end. */
export function peopleRolesRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/people/{id}/roles',
    tag: 'people',
    summary: 'Give a person a role in an organisation in my reach',
    idempotent: true,
    params: byId,
    body: RoleInput,
    answers: { 201: ShownRole },
    problems: ['not-allowed', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const person = await tx.person.findUnique({ where: { id: c.params.id }, select: personSelect });
        if (!person || !may(c.actor, 'person.read', personSubject(person))) throw new Problem('not-found');
        const { path, ...given } = await grantRole(tx, c.actor, person.id, c.body);
        const { fromDate, toDate = null } = c.body;
        const asked = { role: given.role, organisationId: given.organisationId, fromDate, toDate };
        const wish = { kind: 'role', paths: [path], about: person.id, gives: given.role, detail: asked } as const;
        const detail = { ...given, ...(await demandSecondYes(c, tx, wish)) };
        await recordAudit(tx, { ...personEntry(c, person.id), action: 'role-given', detail });
        const row = await tx.roleHolding.findUniqueOrThrow({
          where: { id: detail.roleId },
          select: personSelect.roles.select,
        });
        return { status: 201, body: fromHolding(row), headers: { Location: `/api/v1/people/${person.id}` } };
      }),
  });

  api.route({
    method: 'patch',
    path: '/people/{id}/roles/{roleId}',
    tag: 'people',
    summary: 'Set the last day of a role',
    description:
      'When it is over, tasks that its holder claimed or was given go back to their seats at once, and what he held is listed.',
    idempotent: true,
    params: byRole,
    body: RoleChange,
    answers: { 200: EndedRole },
    problems: ['not-allowed', 'last-administrator', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const { id, roleId } = c.params;
        const { toDate } = c.body;
        await tx.$queryRaw`SELECT 1 FROM role_holding WHERE id = ${roleId}::uuid FOR UPDATE`;
        const select = { ...personSelect.roles.select, endedAt: true };
        const before = await tx.roleHolding.findFirst({ where: { id: roleId, personId: id }, select });
        if (!before) throw new Problem('not-found');
        demand(c.actor, 'person.write', { paths: [before.organisation.path] });
        if (id === c.actor.personId) throw new Problem('not-allowed');
        const from = fromDbDate(before.fromDate);
        if (toDate && toDate < (from < c.today ? from : addDays(from, -1))) {
          throw new Problem('invalid-input', { errors: [{ pointer: '/toDate', detail: '不能早于开始日期' }] });
        }
        const { organisation, role } = before;
        const until = fromDbDateOrNull(before.toDate);
        if (role === 'administrator' && toDate) {
          const going = { organisationId: organisation.id, personId: id, lastDay: toDate, until };
          await demandAnotherAdministrator(tx, going);
        }
        const yes = await demandTerm(c, tx, id, before, toDate);
        const data = { toDate: toDate ? toDbDate(toDate) : null };
        const over = isOver(data.toDate, c.at);
        const row = await tx.roleHolding.update({
          where: { id: roleId },
          data: { ...data, ...(over ? {} : { endedAt: null }) },
          select,
        });
        const ended = over && data.toDate && !before.endedAt;
        const handover = ended
          ? await officeEnded(
              tx,
              { id: roleId, personId: id, organisationId: organisation.id, role, toDate: data.toDate as Date },
              c.at,
            )
          : null;
        await recordAudit(tx, { ...personEntry(c, id), action: 'role-dated', detail: { roleId, toDate, ...yes } });
        return { status: 200, body: { ...fromHolding(row), handover } };
      }),
  });
}
