import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { checkSubmitted } from '../../domain/case/check';
import { fullDate } from '../../domain/case/text';
import { MOST_BATCH_ROWS } from '../../intake/batches/read-rows';
import { wholeBranch } from '../../intake/batches/whole-branch';
import { Problem } from '../../platform/problem';
import type { BatchOfBranch } from '../../procedures/batches';
import { tableOf } from '../../procedures/tables';
import { contact, reason } from '../../registers/submissions/submissions';
import { data } from '../cases/procedures';
import { refused } from '../cases/refusals';
import type { Context } from '../http/context';
import { placeOf } from './batch-scope';
import { storeOnce } from './batch-store';

const id = z.uuid().toLowerCase();

/** What the start of a whole branch asks for: the values of the start form, and one reason for all. */
export const WholeBranchInput = z
  .strictObject({
    branchId: id,
    data,
    reason,
    contact: contact.optional(),
    exceptMemberIds: z.array(id).max(MOST_BATCH_ROWS).default([]),
  })
  .meta({ id: 'WholeBranch' });

type Asked = Context<undefined, undefined, z.output<typeof WholeBranchInput>>;

/** Keeps a batch of all members of the branch, whom the worker then examines. */
export async function batchOfBranch(c: Asked, procedure: string, { kind, name, dataFor }: BatchOfBranch) {
  const { start } = tableOf(procedure);
  const wrong = checkSubmitted(start, c.body.data, c.at);
  if (wrong) throw refused(wrong);
  const { branchId } = c.body;
  const place = await placeOf(c, branchId);
  const branch = await c.deps.db.organisation.findUniqueOrThrow({ where: { id: branchId } });
  if (branch.kind !== 'branch') throw invalid('branchId', '应为党支部');
  const members = await c.deps.db.member.count({ where: { branchId } });
  if (members > MOST_BATCH_ROWS) throw new Problem('batch-too-large');
  const drafts = await wholeBranch(c.deps, { dataFor }, c.body);
  const title = `${branch.name} ${fullDate(c.today)} ${name}`;
  return await storeOnce(c, { id: randomUUID(), procedure, kind, title, place }, drafts);
}

const invalid = (field: string, detail: string) =>
  new Problem('invalid-input', { errors: [{ pointer: `/${field}`, detail }] });
