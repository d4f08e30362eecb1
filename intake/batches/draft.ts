import type { OfferData } from '../../domain/case/offer';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import { openerOf } from '../../procedures/offices';
import { tableOf } from '../../procedures/tables';
import { identityHashes } from '../../registers/members/member-row';
import { pieces } from '../../sheets/pieces';
import { columns } from './columns';
import { barredBy, inColumn, type RowProblem } from './problems';
import type { TypedRow } from './read-rows';
import { resolveTargets, type Target } from './targets';

/** The procedure that batches start. */
export const PROCEDURE = 'relation-transfer';

/** A row with ids in the place of what was typed. */
export interface Draft {
  position: number;
  memberId?: string;
  target?: Target;
  papersReady?: boolean;
  /** Kept sealed. */
  reason?: string;
  contact?: string;
  problems: RowProblem[];
}

/** Who makes a batch, and below which organisation its members must be. */
export interface Maker {
  db: Database;
  keys: KeyRing;
  actorId: string;
  batchId: string;
  /** Path of the batch's organisation. */
  path: string;
  at: Instant;
}

/** Finds members and organisations of the rows; what cannot be found is among their problems. */
export async function resolveRows(maker: Maker, rows: readonly TypedRow[]): Promise<Draft[]> {
  const { db, actorId, at } = maker;
  const members = await membersBy(
    maker,
    rows.flatMap(({ identity }) => identity ?? []),
  );
  const named = rows.flatMap(({ target, outside = false }) => (target ? [{ text: target, outside }] : []));
  const targetOf = await resolveTargets(db, named, { actorId, at });
  const seen = new Set<string>();
  return rows.map((row) => {
    const { position, name, identity, outside = false, reason, contact, papersReady } = row;
    const problems = [...row.problems];
    const found = row.target === undefined ? undefined : targetOf({ text: row.target, outside });
    if (typeof found === 'string') problems.push(inColumn('target', found));
    const member = identity === undefined ? undefined : members.get(identity);
    if (identity !== undefined && !member) problems.push(inColumn('identity', 'member-unknown'));
    const named = member !== undefined && name === member.name;
    if (member && name !== undefined && !named) problems.push(inColumn('name', 'name-differs'));
    const twice = identity !== undefined && seen.has(identity);
    if (twice) problems.push(inColumn('identity', 'double-row'));
    if (identity !== undefined) seen.add(identity);
    return {
      position,
      ...(member && named && !twice && { memberId: member.id }),
      ...(found && typeof found !== 'string' && { target: found }),
      ...(papersReady !== undefined && { papersReady }),
      reason,
      contact,
      problems,
    };
  });
}

/** Members below the batch's organisation by identity number; others are as unknown as those nobody knows. */
async function membersBy({ db, keys, path }: Maker, numbers: readonly string[]) {
  const byHash = new Map<string, string>();
  for (const number of numbers) {
    for (const hash of identityHashes(keys, number)) byHash.set(Buffer.from(hash).toString('hex'), number);
  }
  const found = new Map<string, { id: string; name: string }>();
  for (const piece of pieces([...byHash.keys()])) {
    const rows = await db.member.findMany({
      where: {
        identityHash: { in: piece.map((hex) => new Uint8Array(Buffer.from(hex, 'hex'))) },
        branch: { path: { startsWith: path } },
        standing: { not: 'arriving' },
      },
      select: { id: true, name: true, identityHash: true },
    });
    for (const { id, name, identityHash } of rows) {
      found.set(byHash.get(Buffer.from(identityHash).toString('hex')) as string, { id, name });
    }
  }
  return found;
}

/** Values of a start as the offer carries them. */
export const startData = ({ memberId, target, papersReady }: Pick<Draft, 'memberId' | 'target' | 'papersReady'>) =>
  ({ memberId, ...target, ...(papersReady !== undefined && { papersReady }) }) as OfferData;

/**
 * What the registers have against the start of a row, in some 15 statements.
 * @param row complete: what it lacks is found by `missing`
 */
export async function examineRow(
  { db, keys }: Pick<Maker, 'db' | 'keys'>,
  row: Parameters<typeof startData>[0] & Pick<Maker, 'actorId' | 'batchId'>,
  at: Instant,
): Promise<RowProblem[]> {
  const { actorId, batchId } = row;
  const offer = { actorId, batchId, data: startData(row) };
  const { barred } = await openerOf(PROCEDURE).examine(db, tableOf(PROCEDURE), offer, at, { typed: {}, keys });
  return barred.map(barredBy);
}

/** What a row must have before it can be examined, by the column that is missing. */
export const missing = ({ memberId, target, reason }: Draft, hasReason = reason !== undefined): RowProblem[] => [
  ...(memberId ? [] : [{ type: 'needed', column: columns.identity.heading }]),
  ...(target ? [] : [{ type: 'needed', column: columns.target.heading }]),
  ...(hasReason ? [] : [{ type: 'needed', column: columns.reason.heading }]),
];
