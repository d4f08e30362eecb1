import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../time/dates';

/** Who has taken up a need or a project: one of them. */
export interface ProjectTaker {
  unitId?: string;
  organisationId?: string;
  personId?: string;
}

/** A need or a project as it stands after a step: a line of the lists. */
export interface JointProjectStands {
  projectId: string;
  communityId: string;
  kind: string;
  title: string;
  raisedByUnitId?: string;
  stage: string;
  takenBy?: ProjectTaker;
  ownerId?: string;
  deliverBy?: LocalDate;
  fen?: number;
  agreedOn?: LocalDate;
  deliveredOn?: LocalDate;
  score?: number;
  forMeeting: boolean;
  /** The one that it was a double of. */
  mergedInto?: string;
  ending?: string;
}

/** Its line of the lists says what the case says. */
export const standJointProject = <State extends CaseState = CaseState>(
  stands: (after: State) => JointProjectStands,
): Effect<State> => ({ register: 'joint-projects', do: 'stand', with: (after) => ({ ...stands(after) }) });
