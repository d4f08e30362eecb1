import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may, reach } from '../../access/may';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { duesGrid } from '../../registers/dues/branch-grid';
import { duesOfMember } from '../../registers/dues/member-dues';
import { firstMonthOfPath } from '../../registers/duties/first-month';
import { type MemberRow, memberInclude, memberSubject } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { DuesGrid, MemberDues } from './dues-schemas';

/** Dues as they stand in the ledger: of a member, of myself, of a branch. */
export function duesReadRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/members/{id}/dues',
    tag: 'dues',
    summary: 'Dues of a member: months, base, payments with their receipts, reliefs; newest first, at most 60 of each',
    description:
      'Reading another one’s is on record. Income and reasons are shown to himself and to who may enter dues.',
    params: byId,
    answers: { 200: MemberDues },
    problems: ['not-allowed'],
    async handler(c) {
      const row = await c.deps.db.member.findUnique({ where: { id: c.params.id }, include: memberInclude });
      if (!row || !may(c.actor, 'member.read', memberSubject(row))) throw new Problem('not-found');
      if (!may(c.actor, 'dues.read', memberSubject(row))) throw new Problem('not-allowed');
      if (row.id !== c.actor.memberId) {
        const entry = { actorId: c.actor.personId, at: c.at, action: 'read', objectKind: 'member', objectId: row.id };
        await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { dues: true } }));
      }
      return { status: 200, body: await shown(c, row) };
    },
  });

  api.route({
    method: 'get',
    path: '/me/dues',
    tag: 'dues',
    summary: 'My own dues and receipts',
    answers: { 200: MemberDues },
    problems: ['not-found'],
    async handler(c) {
      const { memberId } = c.actor;
      const row = memberId && (await c.deps.db.member.findUnique({ where: { id: memberId }, include: memberInclude }));
      if (!row) throw new Problem('not-found');
      return { status: 200, body: await shown(c, row) };
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/dues',
    tag: 'dues',
    summary: 'A year of a branch: each of its members with his months',
    params: byId,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2200) }),
    answers: { 200: DuesGrid },
    problems: ['not-allowed'],
    async handler(c) {
      const { db } = c.deps;
      const place = await db.organisation.findUnique({ where: { id: c.params.id } });
      if (place?.kind !== 'branch' || !may(c.actor, 'organisation.read', { paths: [place.path] }))
        throw new Problem('not-found');
      if (!may(c.actor, 'dues.read', { paths: [place.path] })) throw new Problem('not-allowed');
      const body = {
        organisation: { id: place.id, name: place.name },
        year: c.query.year,
        firstMonth: await firstMonthOfPath(db, place.path),
        mayWrite: may(c.actor, 'dues.write', { paths: [place.path] }),
        members: await duesGrid(db, place.id, c.query.year, c.today),
      };
      return { status: 200, body };
    },
  });
}

/** @throws Problem `not-found`, `not-allowed` */
export async function demandDues(
  c: Context,
  permission: 'dues.write' | 'dues.declare',
  id: string,
): Promise<MemberRow> {
  const row = await c.deps.db.member.findUnique({ where: { id }, include: memberInclude });
  if (!row || !may(c.actor, 'member.read', memberSubject(row))) throw new Problem('not-found');
  demand(c.actor, permission, memberSubject(row));
  return row;
}

/** The level above approves a 少交免交, and ends it: whoever keeps dues above the branch, and nobody of himself. */
export const mayEndReliefs = ({ actor }: Context, { id, branch }: MemberRow): boolean =>
  id !== actor.memberId &&
  reach(actor, 'dues.write').some((path) => path !== branch.path && branch.path.startsWith(path));

async function shown(c: Context, row: MemberRow): Promise<z.input<typeof MemberDues>> {
  const { db, keys } = c.deps;
  const mayWrite = may(c.actor, 'dues.write', memberSubject(row));
  const sees = mayWrite || row.id === c.actor.memberId;
  const found = await duesOfMember(db, row.id, c.today, sees ? keys : undefined);
  return {
    member: { id: row.id, name: row.name },
    branch: { id: row.branch.id, name: row.branch.name },
    firstMonth: await firstMonthOfPath(db, row.branch.path),
    paidTo: row.duesPaidTo,
    mayWrite,
    mayEndReliefs: mayEndReliefs(c, row),
    ...found,
    bases: found.bases.map(({ monthlyFen = 0, standing = false, ...one }) => ({ ...one, monthlyFen, standing })),
    payments: found.payments.map((one) => ({ ...one, counteredAt: one.counteredAt && written(one.counteredAt) })),
  };
}
