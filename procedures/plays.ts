import { worded } from '../domain/case/words';
import { addDays, type LocalDate } from '../domain/time/dates';
import type { WantedRehearsal } from '../registers/jobs/rehearsal-job';
import { offices } from './offices';
import type { Play, Scenario } from './scenario';
import { tableOf } from './tables';

/** Every procedure that can be rehearsed. */
export const plays: readonly Play[] = Object.values(offices).flatMap(({ play }) => play ?? []);

/** There is no such procedure, scenario or variant; the message names it. */
export class NoSuchPlayError extends Error {
  constructor(readonly field: 'procedure' | 'scenario' | 'variant') {
    super(field);
  }
}

/** The play and scenario of a wish. @throws NoSuchPlayError */
export function playOf(wanted: Omit<WantedRehearsal, 'from'>): { play: Play; scenario: Scenario } {
  const play = plays.find(({ procedure }) => procedure === wanted.procedure);
  if (!play) throw new NoSuchPlayError('procedure');
  const scenario = play.scenarios.find(({ id }) => id === wanted.scenario);
  if (!scenario) throw new NoSuchPlayError('scenario');
  if (!scenario.variants.includes(wanted.variant)) throw new NoSuchPlayError('variant');
  return { play, scenario };
}

/** What people call a variant of a play. */
export const variantTitle = ({ procedure, starts }: Play, variant: string): string =>
  starts[variant]?.title ?? worded(tableOf(procedure), 'variants', variant).title;

/** Whether a rehearsal may begin on a day: within a year back and five years ahead. */
export const isNear = (from: LocalDate, today: LocalDate): boolean =>
  from >= addDays(today, -366) && from <= addDays(today, 5 * 366);
