import type { Opener } from '../cases/opener';
import { pocketVisit } from './pocket-visit/opener';
import { relationTransfer } from './relation-transfer/opener';

/** How each procedure begins, by its id. */
export const openers: Record<string, Opener> = {
  'relation-transfer': relationTransfer,
  'pocket-visit': pocketVisit,
};

/** The opener of the procedure that is to begin. @throws Error when it has none */
export function openerOf(id: string): Opener {
  const opener = openers[id];
  if (!opener) throw new Error(`nothing opens ${id}`);
  return opener;
}
