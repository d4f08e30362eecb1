import { daysBetween } from '../../../domain/time/dates';
import { capitalMonth, capitalNumber } from '../../../domain/words/capital-numerals';
import type { LetterFields } from './fields';

/** 有效期 in days, in 大写. */
export const validityWord = ({ issuedOn, validUntil }: Pick<LetterFields, 'issuedOn' | 'validUntil'>): string =>
  capitalNumber(daysBetween(issuedOn, validUntil));

/** 党费已交到: year and month in 大写; undefined when no month is on record. */
export const duesWords = ({
  duesPaidTo,
}: {
  duesPaidTo: string | null;
}): { year: string; month: string } | undefined => (duesPaidTo === null ? undefined : capitalMonth(duesPaidTo));

/** The same as tags of a Word template. */
export function duesTags(fields: { duesPaidTo: string | null }): Record<string, string> {
  const paid = duesWords(fields);
  return { 党费年: paid?.year ?? '', 党费月: paid?.month ?? '' };
}
