import { type LocalDate, localDate } from '../../domain/time/dates';
import type { SittingState } from './data';

/** The day on which the list was closed with this step. */
export const closedOn = ({ data, stageSince }: SittingState): LocalDate => data.closedOn ?? localDate(stageSince);
