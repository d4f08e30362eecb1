import type { RegistrantStanding } from '../../domain/registrants/standings';
import { registrantsThatStand } from '../../registers/registrants/registrant-list';
import type { Attention } from '../attention';

/** Of 双报到 what is worth a look: the page of registrants, of those who stand there. */
const standingAt = (stands: RegistrantStanding, title: string): Attention => ({
  ...{ title, unit: '人', permission: 'registrant.read' },
  page: `/registrants?stands=${stands}`,
  rows: (c) => registrantsThatStand(c, stands),
});

/** Who has not reported yet, and who did and never came. */
export const doubleRegistrationAttention: Readonly<Record<string, Attention>> = {
  unreported: standingAt('unreported', '双报到未报到'),
  'never-came': standingAt('never-came', '双报到报到未到'),
};
