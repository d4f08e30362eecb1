import { unknownNamed } from '../cases/named';
import type { Opener } from '../cases/opener';
import { startForm } from '../domain/case/procedure';
import { pocketVisit } from './pocket-visit/opener';
import { relationTransfer } from './relation-transfer/opener';

/** How each procedure begins, by its id. */
export const openers: Record<string, Opener> = {
  'relation-transfer': relationTransfer,
  'pocket-visit': pocketVisit,
};

/**
 * The opener of the procedure that is to begin; what it does not look up itself has to be known besides.
 * @throws Error when there is none
 */
export function openerOf(id: string): Opener {
  const opener = openers[id];
  if (!opener) throw new Error(`nothing opens ${id}`);
  return {
    ...opener,
    examine: async (tx, procedure, offer, at, brought) => {
      const found = await opener.examine(tx, procedure, offer, at, brought);
      if (found.barred.length) return found;
      const data = offer.data ?? {};
      const unknown = await unknownNamed(tx, startForm(procedure, data.memberId).fields, data);
      return unknown ? { ...found, barred: [unknown] } : found;
    },
  };
}
