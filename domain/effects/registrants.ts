import type { Effect, EffectValues } from '../case/effect';
import type { CaseState } from '../case/state';
import type { Transition } from '../case/transition';
import type { Deferral, RegistrantStanding } from '../registrants/standings';
import { type LocalDate, localDate } from '../time/dates';

/** Where a registrant stands from a day on; what is absent stays as it was. */
export interface RegistrantStands {
  registrantId: string;
  standing: RegistrantStanding;
  day: LocalDate;
  reportedOn?: LocalDate;
  /** 报到证号 */
  certificate?: string;
  gridId?: string;
  /** Of 暂缓, both together. */
  deferral?: Deferral;
  reviewOn?: LocalDate;
}

/** A registrant whom another community signs for: he stands there with his record from that day on. */
export interface RegistrantMoves {
  registrantId: string;
  communityId: string;
  day: LocalDate;
}

/** The registrant of a case: its episode. */
export const registrantOf = ({ episode }: Pick<CaseState, 'episode'>): string => {
  if (!episode) throw new Error('the case is about no registrant');
  return episode;
};

/** The registrant stands so from here on. */
export const stand = <State extends CaseState = CaseState>(
  standing: RegistrantStanding | ((after: State) => RegistrantStanding),
  more: (
    after: State,
    transition: Transition,
  ) => Omit<RegistrantStands, 'registrantId' | 'standing' | 'day'> = () => ({}),
): Effect<State> => ({
  register: 'registrants',
  do: 'stand',
  with: (after, transition): EffectValues => ({
    ...{ registrantId: registrantOf(after), standing: typeof standing === 'function' ? standing(after) : standing },
    day: localDate(transition.at),
    ...more(after, transition),
  }),
});

/** He stands in the register of the community on a side from here on, with his record. */
export const moveRegistrant = <State extends CaseState = CaseState>(side: string): Effect<State> => ({
  register: 'registrants',
  do: 'move',
  with: (after, { at }): EffectValues => ({
    ...{ registrantId: registrantOf(after), communityId: after.sides[side] as string, day: localDate(at) },
  }),
});
