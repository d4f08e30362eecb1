import { Problem } from '../../platform/problem';

/** What votes need to know of a sitting, as the one who asks sees it. */
export interface VotedSitting {
  id: string;
  caseId: string;
  organisationId: string;
  status: string;
  beginsAt: Date;
  /** Ids of all that hold it: of a joint one there are several. */
  hostIds: string[];
  /** He may enter votes: he keeps its list or writes its minutes, or is of the committee there or above. */
  keeps: boolean;
  /** He is of the committee there or above: why somebody is left out is not for whoever keeps the list that evening. */
  leads: boolean;
}

/** @throws Problem `not-allowed` for whoever sees it and does not keep it */
export function demandKeeper({ keeps }: VotedSitting): void {
  if (!keeps) throw new Problem('not-allowed');
}

/** @throws Problem `not-allowed` for whoever is not of its committee, nor above */
export function demandLeader({ leads }: VotedSitting): void {
  if (!leads) throw new Problem('not-allowed');
}
