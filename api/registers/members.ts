import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { atOrBelow, demand, demandSomewhere, may } from '../../access/may';
import { memberKinds, notHere } from '../../domain/people/member-codes';
import { paging, readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { changeMember, createMember } from '../../registers/members/member-changes';
import { kind, Member, MemberChange, MemberInput, standing, tag } from '../../registers/members/member-schemas';
import {
  type MemberRow,
  memberInclude,
  memberSubject,
  readableMembers,
  toMember,
} from '../../registers/members/member-view';
import { tellOfMove } from '../../registers/news/tell-of-move';
import { tellingOldAddresses } from '../../registers/people/old-addresses';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute, UNSEALED } from '../http/list-routes';
import { demandKeeping } from './contact-keeping';
import { memberColumns } from './members-columns';

/** By what the list of members is filtered. */
export const memberFilters = {
  organisationId: z.uuid().optional(),
  kind: kind.optional(),
  standing: standing.optional(),
  tag: tag.optional(),
};

const Filters = z.strictObject({ ...paging, ...memberFilters });

/** Where a page of members begins: they stand in the order of their names. */
export const afterMember = z.strictObject({ pinyin: z.string(), id: z.uuid() });

export const beyond = (after: z.output<typeof afterMember> | undefined) =>
  after ? { OR: [{ pinyin: { gt: after.pinyin } }, { pinyin: after.pinyin, id: { gt: after.id } }] } : {};

/**
 * A page of the members whom I may see, in the order of their names. Who has no relation here is not among them, unless
 * asked for by his standing.
 */
export async function listMembers<Item>(c: Context, query: z.output<typeof Filters>, toItem: (row: MemberRow) => Item) {
  demandSomewhere(c.actor, 'member.read');
  const { db } = c.deps;
  const after = readCursor(c, query, afterMember);
  const below = query.organisationId
    ? await db.organisation.findUnique({ where: { id: query.organisationId }, select: { path: true } })
    : undefined;
  if (below === null) throw new Problem('not-found');
  const within = below && atOrBelow([below.path]);
  const standing = query.standing ?? { notIn: [...notHere] };
  const rows = await db.member.findMany({
    where: {
      AND: [
        readableMembers(c.actor),
        within ? { OR: [{ branch: within }, { group: within }] } : {},
        beyond(after),
        { kind: query.kind, standing, ...(query.tag && { tags: { has: query.tag } }) },
      ],
    },
    include: memberInclude,
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
  });
  return toPage(c, query, rows, toItem, ({ pinyin, id }) => ({ pinyin, id }));
}

/** 党员: the register. */
export function membersRoutes(api: Api): void {
  listRoute(api, {
    path: '/members',
    tag: 'members',
    summary: 'Members whom I may see, by name',
    description: 'With organisationId: its own and those of the organisations below it. To find somebody see search.',
    filters: memberFilters,
    item: Member,
    problems: ['not-allowed', 'not-found'],
    page: (c, query) => listMembers(c, query, (row) => toMember(row, c.deps.keys)),
    file: {
      id: 'members',
      title: '党员名册',
      columns: memberColumns,
      page: UNSEALED,
      words: { kind: memberKinds },
    },
  });

  api.route({
    method: 'get',
    path: '/members/{id}',
    tag: 'members',
    summary: 'One member; reading is on record',
    params: byId,
    answers: { 200: Member },
    problems: [],
    async handler({ deps, actor, params, at }) {
      const row = await deps.db.member.findUnique({ where: { id: params.id }, include: memberInclude });
      if (!row || !may(actor, 'member.read', memberSubject(row))) throw new Problem('not-found');
      if (row.id !== actor.memberId) {
        const entry = { actorId: actor.personId, at, action: 'read', objectKind: 'member', objectId: row.id };
        await deps.db.$transaction((tx) => recordAudit(tx, entry));
      }
      return { status: 200, body: toMember(row, deps.keys) };
    },
  });

  api.route({
    method: 'post',
    path: '/members',
    tag: 'members',
    summary: 'Enter a member into a branch',
    idempotent: true,
    body: MemberInput,
    answers: { 201: Member },
    problems: ['not-found', 'not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        const branch = await tx.organisation.findUnique({ where: { id: c.body.branchId } });
        if (!branch) throw new Problem('not-found');
        demand(c.actor, 'member.create', { paths: [branch.path] });
        const row = await createMember(tx, c.deps.keys, c.body, c.today);
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'member', objectId: row.id };
        await recordAudit(tx, { ...entry, action: 'created', detail: { branchId: branch.id } });
        return { status: 201, body: toMember(row, c.deps.keys), headers: { Location: `/api/v1/members/${row.id}` } };
      }),
  });

  api.route({
    method: 'patch',
    path: '/members/{id}',
    tag: 'members',
    summary: 'Correct what is kept of a member',
    description: 'His branch, 转正 and the end of membership change only by their procedures.',
    idempotent: true,
    params: byId,
    body: MemberChange,
    answers: { 200: Member },
    problems: ['not-allowed', 'conflict'],
    handler: (c) =>
      once(c, async (tx) => {
        const before = await tx.member.findUnique({ where: { id: c.params.id }, include: memberInclude });
        if (!before) throw new Problem('not-found');
        demand(c.actor, 'member.write', memberSubject(before));
        const { phone, informBy } = c.body;
        // How he is told: as `PATCH /people/{id}/contact`.
        if (phone !== undefined || informBy !== undefined) await demandKeeping(c, tx, before.personId, 'change');
        const row = await tellingOldAddresses(
          tx,
          c.deps.keys,
          [before.personId],
          { by: c.actor.personId, at: c.at },
          () => changeMember(tx, c.deps.keys, before, c.body, c.today),
        );
        if (row.groupId !== before.groupId) await tellOfMove(tx, row.id, { fact: `member@${row.version}`, at: c.at });
        const detail = { fields: Object.keys(c.body).filter((field) => field !== 'version') };
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'member', objectId: row.id };
        await recordAudit(tx, { ...entry, action: 'changed', detail });
        return { status: 200, body: toMember(row, c.deps.keys) };
      }),
  });
}
