import type { Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import { roleTexts } from '../organisations/role-texts';
import { peopleTexts, personTexts as texts } from './texts';

type Role = Schemas['HeldRole'];

/** Whether a role is over; one that begins later is not. */
export const isEnded = ({ toDate }: Role): boolean => toDate !== null && toDate < todayHere();

/** 示例东社区第一党支部书记. */
export const officeName = ({ role, organisation }: Role): string => `${organisation.name}${roleTexts[role]}`;

/** From when to when, in words. */
export function termText({ fromDate, toDate }: Role): string {
  if (toDate) return texts.term(dayText(fromDate), dayText(toDate));
  return fromDate > todayHere() ? texts.starts(dayText(fromDate)) : texts.from(dayText(fromDate));
}

/** Whether he may sign in. */
export const signInState = ({ loginName, disabled }: Schemas['Person']): 'none' | 'open' | 'shut' =>
  loginName === null ? 'none' : disabled ? 'shut' : 'open';

/** The same in words. */
export const signInText = (person: Schemas['Person']): string => peopleTexts.states[signInState(person)];
