import type { Actor } from '../../access/actor';
import { recordAudit } from '../../access/audit';
import { reach } from '../../access/may';
import type { Instant } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Approval } from '../../prisma/generated/client';
import { heldOn } from '../people/held-on';
import { tellOfApproval } from './tell-of-approval';

const reachesAll = (prefixes: readonly string[], paths: readonly string[]) =>
  prefixes.length > 0 && paths.every((path) => prefixes.some((prefix) => path.startsWith(prefix)));

/** Whether somebody may see a wish: his own, or all that it concerns lies in his reach. */
export const maySee = (actor: Actor, row: Approval): boolean =>
  row.requestedBy === actor.personId || reachesAll(reach(actor, 'approval.read'), row.paths);

/**
 * Whether somebody may say yes or no, as far as it is his to say. What is about a 安全管理员 himself the 审计员 decides too, else nobody could where
 * there is one.
 */
export async function mayDecide(
  tx: Pick<Transaction, 'roleHolding'>,
  actor: Actor,
  row: Approval,
  at: Instant,
): Promise<boolean> {
  if (row.requestedBy === actor.personId || row.personId === actor.personId) return false;
  if (reachesAll(reach(actor, 'approval.decide'), row.paths)) return true;
  const isGuard = row.personId && { personId: row.personId, role: 'security-administrator', ...heldOn(at) };
  if (!isGuard || !(await tx.roleHolding.findFirst({ where: isGuard, select: { id: true } }))) return false;
  const audited = actor.roles.flatMap(({ role, path }) => (role === 'auditor' ? [path] : []));
  return reachesAll(audited, row.paths);
}

/** What is said to a wish. */
interface Said {
  yes: boolean;
  reason?: string;
}

/**
 * Says yes or no to a wish, once.
 * @throws Problem `not-found`, `not-allowed`, `approval-closed` when it was decided or has run out
 */
export async function decideApproval(
  tx: Transaction,
  actor: Actor,
  id: string,
  { yes, reason }: Said,
  at: Instant,
): Promise<Approval> {
  const row = await tx.approval.findUnique({ where: { id } });
  if (!row || !maySee(actor, row)) throw new Problem('not-found');
  if (!(await mayDecide(tx, actor, row, at))) throw new Problem('not-allowed');
  const { count } = await tx.approval.updateMany({
    where: { id, status: 'waiting', expiresAt: { gt: new Date(at) } },
    data: { status: yes ? 'approved' : 'refused', decidedBy: actor.personId, decidedAt: new Date(at), reason },
  });
  if (count === 0) throw new Problem('approval-closed');
  const line = yes ? '您申请的操作已获同意，请再次办理' : '您申请的操作未获同意';
  await tellOfApproval(tx, { approvalId: id, told: [row.requestedBy], line, at });
  const entry = {
    actorId: actor.personId,
    at,
    action: yes ? 'approved' : 'refused',
    objectKind: 'approval',
    objectId: id,
  };
  await recordAudit(tx, { ...entry, detail: { kind: row.kind, requestedBy: row.requestedBy } });
  return await tx.approval.findUniqueOrThrow({ where: { id } });
}
