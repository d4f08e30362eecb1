import type { Effect, EffectValues } from '../case/effect';
import { personOf, theMemberOf } from '../case/subject';

/** Work beside a case that is opened with a step and never blocks it. */
export interface SideTaskRule {
  /** One that the words of the procedure declare (`sideTasks`), or that the register asks for by itself. */
  kind: string;
  /** On whose side. */
  side: string;
  /** Only for a member within his probation, and due on the day on which that ends. */
  forProbation?: true;
  /** Only for a member who leaves roles of his behind; for the level above that side where they are its own. */
  forRolesLeft?: true;
}

/** What is to be done beside the case, for whom and at which organisation. */
export interface SideTaskOpened {
  kind: string;
  memberId: string;
  organisationId: string;
  forProbation: boolean;
  /** Whose roles are asked about, and from which branch to which that person moves; null: none are. */
  rolesLeft: { personId: string; from: string | null; to: string | null } | null;
}

/** Opens work beside the case, once a case and kind; nothing where the case does not have that side. */
export const openSideTask = ({ kind, side, forProbation, forRolesLeft }: SideTaskRule): Effect => ({
  register: 'side-tasks',
  do: 'open',
  kind,
  with: (after) => {
    const { sides } = after;
    const organisationId = sides[side];
    const leaving = { personId: personOf(after) ?? null, from: sides.source ?? null, to: sides.target ?? null };
    return organisationId === undefined
      ? undefined
      : {
          ...{ kind, memberId: theMemberOf(after), organisationId },
          forProbation: forProbation ?? false,
          rolesLeft: forRolesLeft ? leaving : null,
        };
  },
});

/** Whom a visit is for, and who hears of it where he is no member here. */
export interface VisitWanted {
  personId: string;
  organisationId: string;
}

/** Whoever is in need is to be visited (走访慰问): by his branch; where he is no member here, the side's office hears of it. */
export const wantVisit = (side: string): Effect => ({
  register: 'side-tasks',
  do: 'visit',
  with: (after): EffectValues => ({ personId: personOf(after), organisationId: after.sides[side] }),
});

/** What is still open beside the case is not needed any more. */
export const sideTasksNotNeeded: Effect = { register: 'side-tasks', do: 'not-needed', with: () => ({}) };
