import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import { isSample } from '../../access/second-factor';
import type { ApprovalKind } from '../../domain/people/approvals';
import { DAY, type Instant, type LocalDate } from '../../domain/time/dates';
import { lookupHash } from '../../platform/cipher';
import { canonical } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { AccountsConfig } from '../../platform/sign-in-config';
import type { Database, Transaction } from '../../prisma/client';
import { asJson } from '../../prisma/json';
import { securityAdministratorsOf } from './security-administrators';
import { tellOfApproval } from './tell-of-approval';

/** How long a wish waits for its yes, and a yes to be used. */
const HOLDS = 3 * DAY;

/** Who asks, and when. */
export interface Asking {
  keys: KeyRing;
  accounts: AccountsConfig;
  personId: string;
  at: Instant;
  today: LocalDate;
}

/** What somebody wants to do. */
export interface WantsYes {
  kind: ApprovalKind;
  /** Of the organisations that it concerns. */
  paths: readonly string[];
  /** The person whom it is about. */
  about?: string;
  /** The role that it gives. */
  gives?: string;
  /** Ids and codes that say what is asked: the yes holds for just that. Whoever says yes reads them. */
  detail: Record<string, unknown>;
}

const hashOf = ({ keys, personId }: Asking, { kind, about, detail }: WantsYes) =>
  new Uint8Array(lookupHash(keys.lookup, 'approval', canonical([kind, personId, about, detail])));

/**
 * Whether a wish needs a second one's yes. `auto`: where some 安全管理员 could give it, or is himself whom it is about.
 * With `on` one may still be appointed, and let in, while there is none.
 */
async function isNeeded(tx: Transaction | Database, asking: Asking, wish: WantsYes): Promise<boolean> {
  const { secondYes } = asking.accounts;
  if (secondYes === 'off' || (secondYes === 'auto' && (await isSample(tx)))) return false;
  const guards = await securityAdministratorsOf(tx, wish.paths, asking.today);
  if (guards.some(({ canSignIn }) => canSignIn)) return true;
  const isFirst = wish.gives === 'security-administrator' || guards.some(({ personId }) => personId === wish.about);
  return secondYes === 'on' && !isFirst;
}

/**
 * Takes the yes that was given to a wish; it is used up with the transaction.
 * @returns what the audit says of it; undefined when one is needed and not there
 */
export async function takeYes(
  tx: Transaction,
  asking: Asking,
  wish: WantsYes,
): Promise<{ approvalId?: string } | undefined> {
  if (!(await isNeeded(tx, asking, wish))) return {};
  const { personId, at } = asking;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE approval SET status = 'used'
     WHERE id = (SELECT id FROM approval
                  WHERE requested_by = ${personId}::uuid AND asked_hash = ${hashOf(asking, wish)}
                    AND status = 'approved' AND expires_at > ${new Date(at)}
                  ORDER BY requested_at LIMIT 1 FOR UPDATE)
    RETURNING id::text`;
  return row && { approvalId: row.id };
}

/** Puts a wish before those who can say yes; one that waits already stays as it is. @returns the approval's id */
export async function askForYes(tx: Transaction, asking: Asking, wish: WantsYes): Promise<string> {
  const { personId: requestedBy, at } = asking;
  const askedHash = hashOf(asking, wish);
  // Of two at once the second waits here.
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${requestedBy}::uuid FOR UPDATE`;
  const where = { requestedBy, askedHash, status: 'waiting', expiresAt: { gt: new Date(at) } };
  const there = await tx.approval.findFirst({ where, select: { id: true } });
  if (there) return there.id;
  const id = randomUUID();
  const { kind, paths, about: personId, detail } = wish;
  await tx.approval.create({
    data: {
      id,
      kind,
      requestedBy,
      askedHash,
      personId,
      paths: [...paths],
      detail: asJson(detail),
      status: 'waiting',
      requestedAt: new Date(at),
      expiresAt: new Date(at + HOLDS),
    },
  });
  const guards = await securityAdministratorsOf(tx, paths, asking.today);
  const told = guards.map((guard) => guard.personId).filter((one) => one !== requestedBy && one !== personId);
  await tellOfApproval(tx, { approvalId: id, told, line: '有一项操作待您同意，请在“待同意事项”中查看', at });
  await recordAudit(tx, {
    actorId: requestedBy,
    at,
    action: 'asked',
    objectKind: 'approval',
    objectId: id,
    detail: { kind, ...(personId && { personId }) },
  });
  return id;
}

/**
 * Lets a wish pass that needs no second yes, or has one; else puts it before those who can say yes, whatever becomes of
 * the transaction. Call it when all else was checked.
 * @returns what the audit says of it
 * @throws Problem `second-yes-needed` with the approval's id
 */
export async function demandYes(
  db: Database,
  tx: Transaction,
  asking: Asking,
  wish: WantsYes,
): Promise<{ approvalId?: string }> {
  const yes = await takeYes(tx, asking, wish);
  if (yes) return yes;
  const approvalId = await db.$transaction((own) => askForYes(own, asking, wish));
  throw new Problem('second-yes-needed', { extras: { approvalId } });
}
