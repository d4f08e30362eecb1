import type { Refusal } from '../../domain/case/offer';
import type { CaseState, Sides } from '../../domain/case/state';
import type { Transaction } from '../../prisma/client';

// Who is to receive a 口袋党员, as sides of his visit: a branch, or a committee where only that is known.

type From = { path: string };

/**
 * The organisation that the starter names.
 * @returns the refusal when it is his own branch, stands above it, is closed or receives nobody
 */
export async function receiverNamed(
  tx: Transaction,
  from: From,
  id: string,
): Promise<{ sides: Sides } | { refused: Refusal }> {
  const found = await placeFor(tx, id);
  if (!found) return { refused: { type: 'target-not-able' } };
  if (from.path === found.path) return { refused: { type: 'same-branch' } };
  return isOver(found.path, from) ? { refused: { type: 'target-not-able' } } : { sides: found.sides };
}

/** The organisation that a transfer was to bring him to, its branch before its committee; no side where that is no other. */
export async function receiverOf(tx: Transaction, from: From, transfer: CaseState | undefined): Promise<Sides> {
  for (const id of [transfer?.sides.target, transfer?.sides['target-committee']]) {
    const found = id ? await placeFor(tx, id) : undefined;
    if (found && !isOver(found.path, from)) return found.sides;
  }
  return {};
}

async function placeFor(tx: Transaction, id: string): Promise<{ path: string; sides: Sides } | undefined> {
  const place = await tx.organisation.findUnique({
    where: { id },
    select: { path: true, kind: true, closedOn: true, mayApproveProbationary: true },
  });
  if (!place || place.closedOn || place.kind === 'group') return undefined;
  const side = place.mayApproveProbationary ? 'receiving-committee' : 'receiving';
  return { path: place.path, sides: { [side]: id } };
}

const isOver = (path: string, from: From): boolean => from.path.startsWith(path);
