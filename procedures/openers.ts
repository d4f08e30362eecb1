import type { Opener } from '../cases/opener';
import { pocketVisit } from './pocket-visit/opener';
import { relationTransfer } from './relation-transfer/opener';

/** How each procedure begins, by its id. */
const openers: Record<string, Opener> = {
  'relation-transfer': relationTransfer,
  'pocket-visit': pocketVisit,
};

/** The opener of the procedure that is to begin. @throws Error when it has none */
export const examine: Opener = (tx, procedure, offer, at, brought) => {
  const opener = openers[procedure.id];
  if (!opener) throw new Error(`nothing opens ${procedure.id}`);
  return opener(tx, procedure, offer, at, brought);
};
