import type { components } from '../../api/schema';
import { welcomeTexts } from './texts';

/** One of the steps by which registers are filled. */
export interface FillingStep {
  id: keyof typeof welcomeTexts.steps;
  /** Where it is done. */
  to: string;
  search?: [name: string, value: string][];
  done: boolean;
  /** How it stands, in words. */
  state: string;
}

/** The steps as they stand. The top of the tree and the administrator himself are there from the first start. */
export function fillingSteps({ organisations, people, members }: components['schemas']['Registered']): FillingStep[] {
  const { steps } = welcomeTexts;
  const load = (kind: 'organisations' | 'members' | 'people', count: number, atFirst: number): FillingStep => {
    const done = count > atFirst;
    const state = done ? steps[kind].some(count) : steps[kind].none;
    return {
      id: kind,
      to: '/imports/new',
      search: [
        ['kind', kind],
        ['then', '/welcome'],
      ],
      done,
      state,
    };
  };
  return [
    load('organisations', organisations, 1),
    load('members', members, 0),
    load('people', people, 1),
    {
      id: 'checkUp',
      to: '/check-up',
      done: false,
      state: members > 0 ? steps.checkUp.some() : steps.checkUp.none,
    },
  ];
}
