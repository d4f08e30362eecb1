import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import { byId, line } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { unseal } from '../../registers/members/member-row';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import type { Api } from '../http/api';

const Unmask = z
  .strictObject({ field: z.enum(['identityNumber', 'phone', 'address']), purpose: line(100) })
  .meta({ id: 'Unmask' });

const Unmasked = z.strictObject({ value: z.string().nullable() }).meta({ id: 'Unmasked' });

/** Showing what is masked, each time on record with its purpose. */
export function membersUnmaskRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/members/{id}/unmask',
    tag: 'members',
    summary: 'Show an identity number, phone or address in clear',
    description: 'On record before it is shown, each time: so it takes no Idempotency-Key.',
    limit: 'sensitive',
    params: byId,
    body: Unmask,
    answers: { 200: Unmasked },
    problems: ['not-allowed'],
    async handler({ deps, actor, params, body, at }) {
      const { field, purpose } = body;
      const row = await deps.db.member.findUnique({ where: { id: params.id }, include: memberInclude });
      if (!row) throw new Problem('not-found');
      const permission = field === 'identityNumber' ? 'member.unmask-identity' : 'member.unmask-contact';
      demand(actor, permission, memberSubject(row));
      const entry = { actorId: actor.personId, at, action: 'unmasked', objectKind: 'member', objectId: row.id };
      await deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { field, purpose } }));
      const bytes = row[field];
      return { status: 200, body: { value: bytes && unseal(deps.keys, field, row.id, bytes) } };
    },
  });
}
