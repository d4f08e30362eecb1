import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { MOST_ROWS } from '../../intake/batches/read-rows';
import type { Target } from '../../intake/batches/targets';
import { wholeBranch } from '../../intake/batches/whole-branch';
import { Problem } from '../../platform/problem';
import { contact, reason } from '../../registers/submissions/submissions';
import type { Context } from '../http/context';
import { placeOf } from './batch-scope';
import { storeOnce } from './batch-store';

const id = z.uuid().toLowerCase();

/** What the transfer of a whole branch asks for: one target, here or elsewhere, and one reason. */
export const WholeBranchInput = z
  .strictObject({
    branchId: id,
    targetOrganisationId: id.optional(),
    outsideOrganisationId: id.optional(),
    reason,
    contact: contact.optional(),
    papersReady: z.boolean().optional().meta({ description: '预备党员考察材料已备齐' }),
    exceptMemberIds: z.array(id).max(MOST_ROWS).default([]),
  })
  .refine((body) => (body.targetOrganisationId === undefined) !== (body.outsideOrganisationId === undefined), {
    path: ['targetOrganisationId'],
    message: '接收组织和外系统组织填写且只填写一项',
  })
  .meta({ id: 'WholeBranch' });

/** Keeps a batch of all members of the branch, whom the worker then examines. */
export async function wholeBranchBatch(c: Context<undefined, undefined, z.output<typeof WholeBranchInput>>) {
  const { branchId, targetOrganisationId, outsideOrganisationId, ...rest } = c.body;
  const place = await placeOf(c, branchId);
  const branch = await c.deps.db.organisation.findUniqueOrThrow({ where: { id: branchId } });
  if (branch.kind !== 'branch') throw invalid('branchId', '应为党支部');
  const members = await c.deps.db.member.count({ where: { branchId } });
  if (members > MOST_ROWS) throw new Problem('batch-too-large');
  const target: Target = outsideOrganisationId
    ? { outsideOrganisationId }
    : { targetOrganisationId: targetOrganisationId as string };
  const drafts = await wholeBranch(c.deps, { branchId, target, ...rest });
  return await storeOnce(
    c,
    { id: randomUUID(), kind: 'whole-branch', title: `${branch.name} ${c.today} 整建制接转`, place },
    drafts,
  );
}

const invalid = (field: string, detail: string) =>
  new Problem('invalid-input', { errors: [{ pointer: `/${field}`, detail }] });
