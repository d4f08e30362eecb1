import { unknownNamed } from '../cases/named';
import type { Opener } from '../cases/opener';
import { startForm } from '../domain/case/procedure';
import { coConstructionOffice } from './co-construction/office';
import { doubleRegistrationOffice } from './double-registration/office';
import { duesHandOverOffice } from './dues-hand-over/office';
import { duesReliefOffice } from './dues-relief/office';
import { duesRoundOffice } from './dues-round/office';
import { lifePlanOffice } from './life-plan/office';
import type { ProcedureOffice } from './office';
import { pocketVisitOffice } from './pocket-visit/office';
import { postAssignmentOffice } from './post-assignment/office';
import { recognitionOffice } from './recognition/office';
import { relationTransferOffice } from './relation-transfer/office';
import { sittingOffice } from './sitting/office';
import { threeNotsOffice } from './three-nots/office';
import { unitLettersOffice } from './unit-letters/office';
import { unitRegistrationOffice } from './unit-registration/office';

/** The office of every procedure, by its id. */
export const offices: Readonly<Record<string, ProcedureOffice>> = {
  'relation-transfer': relationTransferOffice,
  'pocket-visit': pocketVisitOffice,
  'life-plan': lifePlanOffice,
  sitting: sittingOffice,
  'dues-round': duesRoundOffice,
  'dues-relief': duesReliefOffice,
  'dues-hand-over': duesHandOverOffice,
  'post-assignment': postAssignmentOffice,
  'three-nots': threeNotsOffice,
  'unit-registration': unitRegistrationOffice,
  'co-construction': coConstructionOffice,
  'unit-letters': unitLettersOffice,
  recognition: recognitionOffice,
  'double-registration': doubleRegistrationOffice,
};

/** The office of a procedure. @throws Error when it has none */
export function officeOf(id: string): ProcedureOffice {
  const office = Object.hasOwn(offices, id) ? offices[id] : undefined;
  if (!office) throw new Error(`nothing opens ${id}`);
  return office;
}

/**
 * The opener of the procedure that is to begin; what it does not look up itself has to be known besides.
 * @throws Error when there is none
 */
export function openerOf(id: string): Opener {
  const { opener } = officeOf(id);
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
